using Livret.Domaine.Conservations;

namespace Livret.Domaine.Tests.Conservations;

public class ConservationTests
{
    private static readonly DateTime Instant = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>A retention is counted from the 31 December of the session: five years of livrets of 2020 end with 2025.</summary>
    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-01-02", true)]
    public void Un_livret_de_2020_se_purge_a_partir_du_premier_janvier_2026(string jour, bool echue)
    {
        DureesDeConservation durees = new([]);

        Assert.Equal(new(2026, 1, 1), durees.Echeance(2020, NatureDeDonnees.Livrets));
        Assert.Equal(echue, durees.EstEchue(2020, NatureDeDonnees.Livrets, DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Ce_qui_n_a_pas_de_limite_n_est_jamais_echu() =>
        Assert.False(new DureesDeConservation([]).EstEchue(2020, NatureDeDonnees.ProcesVerbaux, DateOnly.MaxValue));

    [Fact]
    public void La_duree_decidee_l_emporte_sur_celle_du_registre_pour_sa_session_seulement()
    {
        DureesDeConservation durees = new([new() { Session = 2020, Nature = NatureDeDonnees.Coordonnees, Mois = 6 }]);

        Assert.Equal(new(2021, 7, 1), durees.Echeance(2020, NatureDeDonnees.Coordonnees));
        Assert.Equal(new(2023, 1, 1), durees.Echeance(2021, NatureDeDonnees.Coordonnees));
        Assert.Equal((true, false), (durees.EstDecidee(2020, NatureDeDonnees.Coordonnees), durees.EstDecidee(2021, NatureDeDonnees.Coordonnees)));
    }

    [Fact]
    public void Un_gel_tient_jusqu_a_ce_qu_on_le_leve()
    {
        Gel gel = new() { Service = "DEC-NANTES", Motif = "contentieux", PoseLe = Instant, PoseParId = Guid.Empty, PosePar = "Anne" };
        Assert.True(gel.Tient);

        gel.Lever(Instant.AddDays(1), "Paul", "jugement rendu");

        Assert.False(gel.Tient);
        Assert.Equal((Instant.AddDays(1), "Paul", "jugement rendu"), (gel.LeveLe, gel.LevePar, gel.MotifDeLaLevee));
    }

    [Fact]
    public void Une_purge_compte_ce_qu_elle_efface_par_nature_et_ne_note_pas_ce_qui_n_a_rien_donne()
    {
        Purge purge = new() { Session = 2020, Le = Instant, ParId = Guid.Empty, Par = "Anne" };

        purge.Compter(NatureDeDonnees.Livrets);
        purge.Compter(NatureDeDonnees.Documents, 3);
        purge.Compter(NatureDeDonnees.Livrets, 4);
        purge.Compter(NatureDeDonnees.Bordereaux, 0);

        Assert.Equal((5, 3, 0), (purge.Fait(NatureDeDonnees.Livrets), purge.Fait(NatureDeDonnees.Documents), purge.Fait(NatureDeDonnees.Bordereaux)));
        Assert.Equal([NatureDeDonnees.Livrets, NatureDeDonnees.Documents], purge.Faits.Keys.Order());
    }
}
