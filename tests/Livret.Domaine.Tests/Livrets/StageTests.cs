using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Livrets;

public class StageTests
{
    private static Stage Du(string debut, string fin) => new()
    {
        Annee = 2,
        Entreprise = "E",
        CentiemesDeSemaine = 100,
        Debut = DateOnly.ParseExact(debut, "yyyy-MM-dd"),
        Fin = DateOnly.ParseExact(fin, "yyyy-MM-dd"),
    };

    [Theory]
    [InlineData("2020-01-06", "2020-01-31", 4, true)]
    [InlineData("2020-01-06", "2020-02-02", 4, true)]
    [InlineData("2020-01-06", "2020-01-31", 4.01, false)]
    [InlineData("2020-01-11", "2020-01-12", 0.1, false)]
    [InlineData("2020-01-31", "2020-01-06", 0.1, false)]
    public void Une_periode_ne_compte_pas_plus_que_ses_semaines_ouvrees(string debut, string fin, decimal semaines, bool acceptee)
    {
        var stage = Du(debut, fin);

        Assert.Equal(acceptee, Stage.RefuserLaDuree(stage.Debut, stage.Fin, semaines) is null);
    }

    [Fact]
    public void Les_lignes_comptent_leur_somme_et_tout_des_que_l_une_n_est_pas_un_stage()
    {
        Stage premiere = Du("2020-01-06", "2020-01-10"), seconde = Du("2020-02-03", "2020-02-07"), emploi = Du("2020-03-02", "2020-03-06");
        emploi.Nature = NatureStage.Emploi;

        Assert.Equal((0, 200, int.MaxValue), (DureeDeStage.Retenue([]), DureeDeStage.Retenue([premiere, seconde]), DureeDeStage.Retenue([premiere, emploi])));
    }

    [Fact]
    public void Les_periodes_qui_partagent_un_jour_se_signalent_par_paires()
    {
        Stage longue = Du("2020-01-06", "2020-02-28"), courte = Du("2020-01-20", "2020-01-24"), suivante = Du("2020-02-28", "2020-03-06"), libre = Du("2020-03-07", "2020-03-13");

        Assert.Equal([(longue, courte), (longue, suivante)], Stage.Chevauchements([libre, suivante, courte, longue]));
        Assert.Empty(Stage.Chevauchements([suivante, libre]));
    }
}
