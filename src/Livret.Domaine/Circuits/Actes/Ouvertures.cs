using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Circuits.Actes;

/// <summary>What is asked of a list of parts and of a date, by every act that opens a livret.</summary>
internal static class Ouvertures
{
    public static Refus? RefuserLesParties(LivretScolaire livret, IReadOnlyList<string> parties)
    {
        if (parties.Count == 0)
            return new(CodeAnomalie.ChampVide, "Choisissez au moins une unité, ou les stages et le dossier.", Champ: "parties");
        var inconnue = parties.FirstOrDefault(p => p is not (PointOuvert.Dossier or PointOuvert.Identite) && livret.Unite(p) is null);
        return inconnue is null ? null : new(CodeAnomalie.UniteInconnue, $"Ce livret ne comporte pas l’unité {Phrases.Extrait(inconnue)}.", Champ: "parties");
    }

    public static Refus? RefuserLaDate(DateTime? jusquau, Circonstances ici) =>
        jusquau is null ? new(CodeAnomalie.ChampVide, "Indiquez jusqu’à quand : aucune date limite n’est fixée pour cette académie.", Champ: "jusquau")
        : jusquau <= ici.Instant ? new(CodeAnomalie.DateIllisible, $"Le {ici.EnClair(jusquau.Value)} est déjà passé. Indiquez une date à venir.", Champ: "jusquau")
        : null;
}
