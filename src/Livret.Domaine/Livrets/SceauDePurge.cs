using System.Globalization;
using System.Text.Json;
using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;

namespace Livret.Domaine.Livrets;

/// <summary>
/// What the one event of a purged livret says of those that it replaces: how many, from when to when, since when the livret was in its state, and the
/// hashes that a procès-verbal still quotes. Neither a name nor a note.
/// </summary>
/// <param name="Evenements">How many events it replaces: its own rank is the next one.</param>
/// <param name="Premier">UTC; null: there was none.</param>
/// <param name="EtatDepuis">UTC.</param>
public sealed record SceauDePurge(int Evenements, DateTime? Premier, DateTime? Dernier, DateTime? EtatDepuis, IReadOnlyList<Citation> Citees)
{
    /// <param name="citees">Of the procès-verbaux that remain; those of other livrets are left out.</param>
    public static SceauDePurge De(LivretScolaire livret, IEnumerable<Citation> citees) => new(
        livret.RangJournal, livret.Evenements.Select(e => (DateTime?)e.Le).Min(), livret.Evenements.Select(e => (DateTime?)e.Le).Max(), livret.EtatDepuis,
        [.. citees.Where(c => c.Numero == livret.Numero).OrderBy(c => c.Rang)]);

    public string Ecrire() => ContenuScelle.Ecrire(json =>
    {
        json.WriteNumber("evenements", Evenements);
        json.WriteString("premier", Instant(Premier));
        json.WriteString("dernier", Instant(Dernier));
        json.WriteString("etatDepuis", Instant(EtatDepuis));
        json.WriteStartArray("citees");
        foreach (var citee in Citees)
        {
            json.WriteStartObject();
            json.WriteNumber("rang", citee.Rang);
            json.WriteString("empreinte", citee.Empreinte);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>The way back.</summary>
    /// <exception cref="JsonException">The text was altered.</exception>
    public static SceauDePurge Relire(LivretScolaire livret, Evenement scellement)
    {
        using var document = JsonDocument.Parse(scellement.Apres ?? "");
        var racine = document.RootElement;
        return new(
            racine.GetProperty("evenements").GetInt32(), Lire("premier"), Lire("dernier"), Lire("etatDepuis"),
            [.. racine.GetProperty("citees").EnumerateArray().Select(c => new Citation(livret.Numero, c.GetProperty("rang").GetInt32(), c.GetProperty("empreinte").GetString()!))]);

        DateTime? Lire(string nom) => racine.GetProperty(nom).GetString() is { } ecrit
            ? DateTime.ParseExact(ecrit, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null;
    }

    private static string? Instant(DateTime? instant) => instant?.ToString("O", CultureInfo.InvariantCulture);
}
