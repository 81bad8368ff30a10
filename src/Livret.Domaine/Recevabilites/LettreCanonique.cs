using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Livret.Domaine.Recevabilites;

/// <summary>The one writing of a letter, and its reading.</summary>
internal static class LettreCanonique
{
    // Accents stay readable in the archive; no page ever includes these bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Ecrire(LettreDeNonRecevabilite lettre)
    {
        var octets = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(octets, Options))
        {
            json.WriteStartObject();
            json.Lignes("enTete", lettre.EnTete);
            json.Lignes("destinataire", lettre.Destinataire);
            json.WriteString("reference", lettre.Reference);
            json.WriteString("lieuEtDate", lettre.LieuEtDate);
            json.WriteString("objet", lettre.Objet);
            json.Lignes("candidat", lettre.Candidat);
            json.WriteString("appel", lettre.Appel);
            json.WriteString("decision", lettre.Decision);
            json.WriteStartArray("motifs");
            foreach (var motif in lettre.Motifs)
                json.Motif(motif);
            json.WriteEndArray();
            json.Lignes("consequence", lettre.Consequence);
            json.Lignes("voiesEtDelais", lettre.VoiesEtDelais);
            json.WriteString("politesse", lettre.Politesse);
            json.Lignes("signataire", lettre.Signataire);
            json.WriteString("copie", lettre.Copie);
            json.WriteEndObject();
        }
        return octets.WrittenSpan.ToArray();
    }

    public static LettreDeNonRecevabilite Lire(ReadOnlyMemory<byte> octets)
    {
        using var document = JsonDocument.Parse(octets);
        var lettre = document.RootElement;
        return new()
        {
            EnTete = lettre.Lignes("enTete"),
            Destinataire = lettre.Lignes("destinataire"),
            Reference = lettre.Texte("reference"),
            LieuEtDate = lettre.Texte("lieuEtDate"),
            Objet = lettre.Texte("objet"),
            Candidat = lettre.Lignes("candidat"),
            Appel = lettre.Texte("appel"),
            Decision = lettre.Texte("decision"),
            Motifs = [.. lettre.GetProperty("motifs").EnumerateArray().Select(m => new MotifEcrit(m.Texte("condition"), m.Texte("enFait"), m.Texte("enDroit")))],
            Consequence = lettre.Lignes("consequence"),
            VoiesEtDelais = lettre.Lignes("voiesEtDelais"),
            Politesse = lettre.Texte("politesse"),
            Signataire = lettre.Lignes("signataire"),
            Copie = lettre.Texte("copie"),
        };
    }

    private static void Lignes(this Utf8JsonWriter json, string nom, IReadOnlyList<string> lignes)
    {
        json.WriteStartArray(nom);
        foreach (var ligne in lignes)
            json.WriteStringValue(ligne);
        json.WriteEndArray();
    }

    private static void Motif(this Utf8JsonWriter json, MotifEcrit motif)
    {
        json.WriteStartObject();
        json.WriteString("condition", motif.Condition);
        json.WriteString("enFait", motif.EnFait);
        json.WriteString("enDroit", motif.EnDroit);
        json.WriteEndObject();
    }

    private static string Texte(this JsonElement element, string nom) => element.GetProperty(nom).GetString()!;

    private static IReadOnlyList<string> Lignes(this JsonElement element, string nom) =>
        [.. element.GetProperty(nom).EnumerateArray().Select(l => l.GetString()!)];
}
