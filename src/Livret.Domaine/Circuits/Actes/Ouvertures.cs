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

    /// <summary>The head sends back no more than the service reopened, and not for longer.</summary>
    public static Refus? RefuserHorsDuPoint(LivretScolaire livret, IReadOnlyList<string> parties, DateTime? jusquau, Circonstances ici)
    {
        if (livret.Point(NaturePoint.Regularisation, NaturePoint.Reouverture) is not { } point)
            return null;
        if (parties.Except(point.Parties).Any())
            return new(CodeAnomalie.ActeInterdit, $"Le service des examens n’a rouvert que {string.Join(", ", point.Parties.Select(PointOuvert.EnClair))}. Renvoyez ces parties seulement.", "§2", "parties");
        return jusquau > point.Jusquau
            ? new(CodeAnomalie.DateIllisible, $"Le service des examens attend ce livret jusqu’au {ici.EnClair(point.Jusquau!.Value)}. Indiquez une date qui ne la dépasse pas.", "§2", "jusquau")
            : null;
    }

    public static Refus? RefuserLaDate(DateTime? jusquau, Circonstances ici) =>
        jusquau is null ? new(CodeAnomalie.ChampVide, "Indiquez jusqu’à quand : aucune date limite n’est fixée pour cette académie.", Champ: "jusquau")
        : jusquau <= ici.Instant ? new(CodeAnomalie.DateIllisible, $"Le {ici.EnClair(jusquau.Value)} est déjà passé. Indiquez une date à venir.", Champ: "jusquau")
        : null;
}
