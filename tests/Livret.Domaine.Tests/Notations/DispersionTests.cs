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
