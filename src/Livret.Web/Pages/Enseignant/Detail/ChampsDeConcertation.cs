using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>The fields of the concertation of the team: a day, one participant per line, the competences looked at.</summary>
public static class ChampsDeConcertation
{
    public const string Date = "concertation-date";
    public const string Participants = "concertation-participants";
    public const string Competences = "concertation-competences";

    /// <summary>Between the codes of a field of several ticks.</summary>
    public const char Separateur = '|';
    private const int ParticipantsAuPlus = 20;
    private const int LongueurParticipant = 80;

    public static IReadOnlyList<string> Noms { get; } = [Date, Participants, Competences];

    public static void Ecrire(Concertation? concertation, Dictionary<string, string> textes)
    {
        textes[Date] = concertation?.Date is { } date ? Phrases.Jour(date) : "";
        textes[Participants] = string.Join('\n', concertation?.Participants ?? []);
        textes[Competences] = string.Join(Separateur, concertation?.Competences ?? []);
    }

    /// <summary>Null when nothing is said; refusals are added by field.</summary>
    public static Concertation? Lire(Unite unite, IReadOnlyDictionary<string, string> textes, ICollection<RefusDeChamp> refus)
    {
        var jour = textes[Date].Trim();
        var date = Lecture.LireDate(jour);
        if (jour.Length > 0 && date is null)
            refus.Add(new(Date, Phrases.DateIllisible));
        var participants = textes[Participants].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (participants.Length > ParticipantsAuPlus || participants.Any(p => p.Length > LongueurParticipant))
            refus.Add(new(Participants, $"Indiquez au plus {ParticipantsAuPlus} participants, un par ligne, de {LongueurParticipant} caractères chacun."));
        var cochees = textes[Competences].Split(Separateur);
        string[] competences = [.. unite.Competences.Select(c => c.Code).Where(cochees.Contains)];
        return date is null && participants.Length == 0 && competences.Length == 0 ? null : new(date, participants, competences);
    }
}
