using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Recevabilites;

/// <summary>The three conditions of a livret, computed with their evidence; a person confirms them (note §2).</summary>
public static class ExamenDuLivret
{
    public static IReadOnlyList<Examen> Examiner(LivretScolaire livret, Circonstances ici) =>
        [.. Enum.GetValues<ConditionRecevabilite>().Select(c => Examiner(c, livret, ici))];

    public static Examen Examiner(ConditionRecevabilite condition, LivretScolaire livret, Circonstances ici) => condition switch
    {
        ConditionRecevabilite.VisaEtDeclaration => Visa(livret, ici),
        ConditionRecevabilite.Delai => Delai(livret, ici),
        ConditionRecevabilite.DureeDeStage => Stage(livret, ici),
    };

    private static Examen Visa(LivretScolaire livret, Circonstances ici) => livret.VisaTransmis is { } visa
        ? visa.EstIntact(livret, ici.Session, ici.Referentiel)
            ? new(ConditionRecevabilite.VisaEtDeclaration, true, $"Visa et déclaration signés par {visa.Mention}, le {ici.EnClair(visa.Le)}. Le contenu est celui qui a été scellé.")
            : new(ConditionRecevabilite.VisaEtDeclaration, false, $"Le contenu du livret n’est plus celui que le visa du {ici.EnClair(visa.Le)} a scellé.")
        : new(ConditionRecevabilite.VisaEtDeclaration, false, "Aucun livret visé n’a été transmis.");

    private static Examen Delai(LivretScolaire livret, Circonstances ici)
    {
        if (livret.Transmissions.OrderBy(t => t.Le).FirstOrDefault(t => t.DansLeDelai) is { } aTemps)
            return new(ConditionRecevabilite.Delai, true, $"Transmis le {ici.EnClair(aTemps.Le)}{(aTemps.Limite is { } l ? $", avant la limite du {ici.EnClair(l)}" : "")}.");
        var limite = ici.Calendrier is { } c ? $" La limite était le {c.EnClair(c.LimiteTransmission)}." : "";
        return livret.Transmissions.OrderBy(t => t.Le).FirstOrDefault() is { } premiere
            ? new(ConditionRecevabilite.Delai, false, $"Transmis le {ici.EnClair(premiere.Le)}, hors délai.{limite}")
            : new(ConditionRecevabilite.Delai, false, $"Jamais transmis.{limite}");
    }

    private static Examen Stage(LivretScolaire livret, Circonstances ici)
    {
        var semaines = livret.Stages.Sum(s => s.Semaines).ToString("0.##", Phrases.Francais);
        var seuil = ici.Session.SeuilStageSemaines.ToString("0.##", Phrases.Francais);
        return livret.AnomalieDeStage(ici.Session) switch
        {
            CodeAnomalie.StageInsuffisant => new(ConditionRecevabilite.DureeDeStage, false, $"{semaines} semaines enregistrées, pour un minimum de {seuil}."),
            CodeAnomalie.StageAJustifier => new(ConditionRecevabilite.DureeDeStage, false, "Aucun stage ni contrat n’est enregistré : à justifier."),
            _ when livret.Stages.FirstOrDefault(s => s.Nature is not NatureStage.Stage) is { } autre =>
                new(ConditionRecevabilite.DureeDeStage, true, $"{EnClair(autre.Nature)} du {Phrases.Jour(autre.Debut)} au {Phrases.Jour(autre.Fin)} ({autre.Entreprise})."),
            _ => new(ConditionRecevabilite.DureeDeStage, true, $"{semaines} semaines enregistrées, pour un minimum de {seuil}."),
        };
    }

    private static string EnClair(NatureStage nature) => nature switch
    {
        NatureStage.Stage => "Stage",
        NatureStage.ContratApprentissage => "Contrat d’apprentissage",
        NatureStage.Emploi => "Emploi",
        NatureStage.Dispense => "Dispense",
        NatureStage.SessionAnterieure => "Session antérieure",
    };
}
