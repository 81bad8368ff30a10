using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class SessionsDeReferenceTests
{
    private static readonly SessionExamen Session = SessionsDeReference.Chercher(2020)!;

    [Fact]
    public void La_limite_du_CCF_est_le_16_mars_2020() => Assert.Equal(new DateOnly(2020, 3, 16), Session.DateLimiteCcf);

    [Fact]
    public void La_formation_va_de_septembre_2018_a_aout_2020() =>
        Assert.Equal((new DateOnly(2018, 9, 1), new DateOnly(2019, 9, 1), new DateOnly(2020, 8, 31)),
            (Session.DebutFormation, Session.DebutAnnee2, Session.FinAnnee2));

    [Fact]
    public void La_periode_de_suspension_est_exclue_par_defaut() =>
        Assert.Equal((new DateOnly(2020, 3, 16), new DateOnly(2020, 8, 31)), (Session.DebutExclusion, Session.FinExclusion));

    [Fact]
    public void Les_lectures_par_defaut_sont_celles_des_regles()
    {
        Assert.Equal(PonctuellePartielleNonHabilite.IgnorerEtSignaler, Session.PonctuellePartielleNonHabilite);
        Assert.Equal(4, Session.SeuilStageSemaines);
        Assert.False(Session.AppreciationBloquante);
    }

    [Fact]
    public void Une_annee_sans_session_ne_se_trouve_pas() => Assert.Null(SessionsDeReference.Chercher(2019));
}
