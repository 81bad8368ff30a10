using System.Text;
using Sylvan.Data.Csv;

namespace Livret.Donnees.Demonstration;

/// <summary>The files of the demonstration, in the exchange formats, as they travel inside the assembly.</summary>
internal static class FichierEmbarque
{
    private const string Dossier = "Livret.Donnees.Demonstration.";

    private static readonly CsvDataReaderOptions Format = new() { Delimiter = ';', BufferSize = 0x10000 };

    public static Stream Ouvrir(string nom) => typeof(FichierEmbarque).Assembly.GetManifestResourceStream(Dossier + nom)!;

    /// <summary>The lines of « nom.csv », in the order of the file.</summary>
    public static IReadOnlyList<LigneEmbarquee> Lire(string nom)
    {
        using var texte = new StreamReader(Ouvrir(nom + ".csv"), Encoding.UTF8);
        using var csv = CsvDataReader.Create(texte, Format);
        var colonnes = Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName);
        var lignes = new List<LigneEmbarquee>();
        while (csv.Read())
            lignes.Add(new(nom, csv.RowNumber, colonnes, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        return lignes;
    }
}
