using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Livret.Donnees.Echanges;

namespace Livret.Web.Conservations;

/// <summary>What is given to the candidate: a page to read, the same rows as JSON and as one CSV per table, and his archived documents.</summary>
public static class ArchiveDuCandidat
{
    private static readonly JsonWriterOptions Lisible = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Produire(DonneesDuCandidat donnees)
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create))
        {
            Ajouter(zip, donnees, "donnees.html", Encoding.UTF8.GetBytes(DocumentDuCandidat.Ecrire(donnees)));
            Ajouter(zip, donnees, "donnees.json", Json(donnees));
            foreach (var table in donnees.Tables)
                Ajouter(zip, donnees, $"tables/{table.Nom.ToLowerInvariant()}.csv", Csv(table));
            foreach (var document in donnees.Documents)
                Ajouter(zip, donnees, $"documents/{document.Nature}-{document.Nom}".ToLowerInvariant(), document.Octets);
        }
        return memoire.ToArray();
    }

    private static void Ajouter(ZipArchive zip, DonneesDuCandidat donnees, string nom, byte[] octets)
    {
        var entree = zip.CreateEntry(nom);
        entree.LastWriteTime = donnees.Le;
        using var flux = entree.Open();
        flux.Write(octets);
    }

    private static byte[] Json(DonneesDuCandidat donnees)
    {
        using var memoire = new MemoryStream();
        using (var json = new Utf8JsonWriter(memoire, Lisible))
        {
            json.WriteStartObject();
            json.WriteNumber("session", donnees.Livret.Session);
            json.WriteString("numero", donnees.Livret.Numero);
            json.WriteString("le", donnees.Le);
            json.WriteStartObject("tables");
            foreach (var table in donnees.Tables)
            {
                json.WriteStartArray(table.Nom);
                foreach (var ligne in table.Lignes)
                {
                    json.WriteStartObject();
                    for (var i = 0; i < table.Colonnes.Count; i++)
                        json.WriteString(table.Colonnes[i], ligne[i]);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return memoire.ToArray();
    }

    private static byte[] Csv(TableDuCandidat table)
    {
        using var memoire = new MemoryStream();
        using (var texte = new StreamWriter(memoire, EcrivainCsv.Encodage, leaveOpen: true))
        {
            EcrivainCsv csv = new(texte);
            csv.Ecrire([.. table.Colonnes]);
            foreach (var ligne in table.Lignes)
                csv.Ecrire([.. ligne]);
        }
        return memoire.ToArray();
    }
}
