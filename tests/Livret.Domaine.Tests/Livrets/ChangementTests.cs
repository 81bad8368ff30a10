using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>A written value can be typed again: what « rétablir » does.</summary>
public class ChangementTests
{
    [Theory]
    [InlineData("S1;06/01/2020;12,5")]
    [InlineData("GLOBALE;06/01/2020;12")]
    [InlineData("CC;06/01/2020;11;2;Devoir 1 | oral | 3")]
    [InlineData("CC;06/01/2020;11")]
    [InlineData("CC;06/01/2020;11;;Devoir")]
    [InlineData("CCG;;9;;concertation")]
    [InlineData("CPL:S2;;9,25")]
    [InlineData("REFLET;;N;;absent en mars")]
    [InlineData("REFLET;;O")]
    [InlineData("ETAT;;PARTIE")]
    [InlineData("SANS_NOTE;;;;jamais présent")]
    [InlineData("APPR;;;;Bon travail, à poursuivre.")]
    [InlineData("DISPENSE")]
    [InlineData("BENEFICE;01/07/2018;12")]
    public void Une_valeur_ecrite_se_relit(string ligne)
    {
        var u4 = Contexte(U4());
        var valeur = Assert.Single(Lire(u4, ligne)) with { Rang = 0 };

        var relue = Lecture.Lire(u4, ValeurEcrite.Relire(valeur.Element, ValeurEcrite.Ecrire(valeur)!));

        Assert.Equal(valeur, relue.Valeur);
    }
}
