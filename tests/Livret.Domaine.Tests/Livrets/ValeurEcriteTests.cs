using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>A value as the journal keeps it: nothing of what was typed is lost in it.</summary>
public class ValeurEcriteTests
{
    [Theory]
    [InlineData("S1;06/01/2020;12,5", "12,5 | 06/01/2020")]
    [InlineData("CC;06/01/2020;9;2,5;Devoir", "9 | 06/01/2020 | 2,5 | Devoir")]
    [InlineData("CC;06/01/2020;9;;Devoir", "9 | 06/01/2020 |  | Devoir")]
    [InlineData("REFLET;;N;;Niveau | à revoir |", "N |  |  | Niveau | à revoir |")]
    [InlineData("APPR;;;;||", " |  |  | ||")]
    [InlineData("DISPENSE", "")]
    public void Une_valeur_s_ecrit_et_se_relit_mot_pour_mot(string ligne, string ecrite)
    {
        var contexte = Contexte(U4());
        var valeur = Assert.Single(Lire(contexte, ligne)) with { Rang = 0 };

        Assert.Equal(ecrite, ValeurEcrite.Ecrire(valeur));

        Assert.Equal(valeur, Lecture.Lire(contexte, ValeurEcrite.Relire(valeur.Element, ecrite)).Valeur);
    }

    [Fact]
    public void Une_valeur_absente_ne_s_ecrit_pas() => Assert.Null(ValeurEcrite.Ecrire(null));
}
