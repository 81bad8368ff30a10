namespace Livret.Domaine.Livrets;

/// <summary>A concertation in one line, as the journal keeps it.</summary>
public static class ConcertationEcrite
{
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
