using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Recevabilites;

public class DureeDeStageTests
{
    private static Stage Ligne(decimal semaines, NatureStage nature = NatureStage.Stage) => new()
    {
        Annee = 1,
        Entreprise = "Ateliers du Cens",
        Debut = new(2019, 1, 7),
        Fin = new(2019, 3, 1),
        CentiemesDeSemaine = (int)(semaines * 100),
        Nature = nature,
    };

    [Theory]
    [InlineData(Voie.Scolaire, null, CodeAnomalie.StageInsuffisant)]
    [InlineData(Voie.Distance, null, CodeAnomalie.StageInsuffisant)]
    [InlineData(Voie.Apprentissage, null, CodeAnomalie.StageAJustifier)]
    [InlineData(Voie.Fpc, null, CodeAnomalie.StageAJustifier)]
    [InlineData(Voie.Scolaire, "3,9", CodeAnomalie.StageInsuffisant)]
    [InlineData(Voie.Apprentissage, "2", CodeAnomalie.StageInsuffisant)]
    [InlineData(Voie.Scolaire, "4", null)]
    public void Le_seuil_se_lit_sur_tout_le_cycle(Voie voie, string? semaines, CodeAnomalie? attendu) =>
        Assert.Equal(attendu, DureeDeStage.Verifier(Reglement.Session2020, voie,
            semaines is null ? [] : [Ligne(decimal.Parse(semaines, Phrases.Francais) / 2), Ligne(decimal.Parse(semaines, Phrases.Francais) / 2)]));

    [Theory]
    [InlineData(NatureStage.ContratApprentissage)]
    [InlineData(NatureStage.Emploi)]
    [InlineData(NatureStage.Dispense)]
    [InlineData(NatureStage.SessionAnterieure)]
    public void Ce_qui_tient_lieu_de_stage_remplit_la_condition(NatureStage nature) =>
        Assert.Null(DureeDeStage.Verifier(Reglement.Session2020, Voie.Scolaire, [Ligne(1), Ligne(0.2m, nature)]));

    [Theory]
    [InlineData("2020-01-06", "2020-01-31", 4)]
    [InlineData("2020-01-06", "2020-01-06", 0.2)]
    [InlineData("2020-01-04", "2020-01-05", 0)]
    [InlineData("2020-01-10", "2020-01-13", 0.4)]
    [InlineData("2020-01-31", "2020-01-06", 0)]
    [InlineData("9999-12-20", "9999-12-31", 2)]
    public void Une_semaine_ouvree_compte_cinq_jours_du_lundi_au_vendredi(string debut, string fin, double semaines) =>
        Assert.Equal((decimal)semaines, Stage.SemainesOuvrees(DateOnly.Parse(debut, Phrases.Francais), DateOnly.Parse(fin, Phrases.Francais)));
}
