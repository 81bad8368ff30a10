using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Notations;

public class FormuleTests
{
    /// <summary>Equal weights are left out of the sum and of its divisor, whatever they are.</summary>
    [Fact]
    public void Des_poids_egaux_ne_s_ecrivent_pas() => Assert.Equal("(10 + 13 + 14,5) ÷ 3 = 12,50", Formule.Ecrire([(10, 2), (13, 2), (new(29, 2), 2)]));

    [Fact]
    public void Des_poids_differents_s_ecrivent_et_leur_somme_divise() => Assert.Equal("(12 × 40 + 14 × 60) ÷ 100 = 13,20", Formule.Ecrire([(12, 40), (14, 60)]));

    [Fact]
    public void Une_seule_note_ne_se_calcule_pas() => Assert.Equal("12,25", Formule.Ecrire([(new(49, 4), 40)]));

    [Theory]
    [InlineData(1325, 100, "13,25")]
    [InlineData(13, 1, "13,00")]
    [InlineData(38, 3, "12,6666…")]
    [InlineData(100_001, 8_000, "12,5001…")]
    [InlineData(100_001, 10_000, "10,0001")]
    public void Ce_que_les_decimales_ne_disent_pas_se_voit(int numerateur, int denominateur, string attendu) =>
        Assert.Equal(attendu, Formule.EnDecimales(new(numerateur, denominateur)));
}
