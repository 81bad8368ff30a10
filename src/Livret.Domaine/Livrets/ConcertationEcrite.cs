using System.Text.Json;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>A concertation in one line, as the journal keeps it.</summary>
public static class ConcertationEcrite
{
    /// <summary>« 4 juin 2020 : Claire Aubertin, Karim Saïdi (C1.1.1, C1.1.2) ».</summary>
    public static string EnClair(string? ecrite)
    {
        if (ecrite is null)
            return "vide";
        using var document = JsonDocument.Parse(ecrite);
        var racine = document.RootElement;
        var date = racine.GetProperty("date").GetString() is { } jour ? Phrases.JourEnLettres(DateOnly.ParseExact(jour, "yyyy-MM-dd")) : "sans date";
        var competences = Liste("competences");
        return $"{date} : {Liste("participants")}{(competences.Length > 0 ? $" ({competences})" : "")}";

        string Liste(string nom) => string.Join(", ", racine.GetProperty(nom).EnumerateArray().Select(v => v.GetString()));
    }

    public static string? Ecrire(Concertation? concertation) => concertation is null ? null : ContenuScelle.Ecrire(json =>
    {
        json.WriteString("date", concertation.Date is { } date ? ContenuScelle.Jour(date) : null);
        Liste("participants", concertation.Participants);
        Liste("competences", concertation.Competences);

        void Liste(string nom, IEnumerable<string> valeurs)
        {
            json.WriteStartArray(nom);
            foreach (var valeur in valeurs)
                json.WriteStringValue(valeur);
            json.WriteEndArray();
        }
    });
}
