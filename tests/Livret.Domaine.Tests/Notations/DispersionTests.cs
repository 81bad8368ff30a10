using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Notations;

public class DispersionTests
{
    private static Dispersion De(params int[] points) => new(points.Select(p => Note.DeCentiemes(p * 100)));

    [Fact]
    public void Une_note_loin_du_groupe_est_atypique()
    {
        var groupe = De(10, 11, 12, 12, 13, 13, 14, 1);

        Assert.True(groupe.EstAtypique(Note.DeCentiemes(100)));
        Assert.False(groupe.EstAtypique(Note.DeCentiemes(1400)));
    }

    /// <summary>Median 10, MAD 1: the score is 0.6745 × the distance, beyond 3.5 from 5.19 points on.</summary>
    [Theory]
    [InlineData(1518, false)]
    [InlineData(1519, true)]
    [InlineData(482, false)]
    [InlineData(481, true)]
    public void Le_seuil_vaut_des_deux_cotes(int centiemes, bool atypique) =>
        Assert.Equal(atypique, De(8, 9, 9, 10, 10, 10, 11, 11, 12).EstAtypique(Note.DeCentiemes(centiemes)));

    /// <summary>Eight notes: the median is 10, between 9 and 11, the MAD 1.5, between 1 and 2; the score passes 3.5 from 7.79 points on.</summary>
    [Theory]
    [InlineData(1778, false)]
    [InlineData(1779, true)]
    [InlineData(222, false)]
    [InlineData(221, true)]
    public void Un_effectif_pair_a_le_milieu_de_ses_deux_notes_centrales(int centiemes, bool atypique) =>
        Assert.Equal(atypique, De(12, 8, 9, 9, 11, 11, 12, 8).EstAtypique(Note.DeCentiemes(centiemes)));

    [Fact]
    public void Un_effectif_impair_a_sa_note_du_milieu_pour_mediane()
    {
        Assert.Equal(1100, De(9, 11, 16).Mediane?.Centiemes);
        Assert.Equal((1300, 1300, 1300), (De(13).PremierQuartile?.Centiemes, De(13).Mediane?.Centiemes, De(13).TroisiemeQuartile?.Centiemes));
        Assert.Equal((null, null, 0), (De().Minimum, De().Maximum, De().Effectif));
    }

    [Fact]
    public void Huit_et_douze_sont_dans_la_bande_du_milieu() =>
        Assert.Equal((1, 3, 3), new Dispersion([.. new[] { 799, 800, 1000, 1200, 1201, 1900, 2000 }.Select(Note.DeCentiemes)]).Bandes);

    [Fact]
    public void En_dessous_de_huit_notes_aucune_n_est_atypique() => Assert.False(De(10, 11, 12, 12, 13, 13, 1).EstAtypique(Note.DeCentiemes(100)));

    [Fact]
    public void Quand_l_ecart_median_est_nul_aucune_n_est_atypique() => Assert.False(De(12, 12, 12, 12, 12, 12, 12, 1).EstAtypique(Note.DeCentiemes(100)));

    [Fact]
    public void La_dispersion_donne_moyenne_mediane_quartiles_et_bandes()
    {
        var groupe = De(7, 8, 12, 13);

        Assert.Equal(10, groupe.Moyenne);
        Assert.Equal((1000, 775, 1225), (groupe.Mediane?.Centiemes, groupe.PremierQuartile?.Centiemes, groupe.TroisiemeQuartile?.Centiemes));
        Assert.Equal((700, 1300), (groupe.Minimum?.Centiemes, groupe.Maximum?.Centiemes));
        Assert.Equal((1, 2, 1), groupe.Bandes);
        Assert.Null(De().Moyenne);
        Assert.Null(De().Mediane);
    }
}
