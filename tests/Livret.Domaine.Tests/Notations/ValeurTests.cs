using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

public class ValeurTests
{
    /// <summary>What makes the team say that the written ponctuelle was the official one: its note, or that it took place.</summary>
    [Theory]
    [InlineData("GLOBALE;06/01/2020;12", true)]
    [InlineData("P1;06/01/2020;12", true)]
    [InlineData("ETAT;;TOUTES", true)]
    [InlineData("ETAT;;PARTIE", true)]
    [InlineData("ETAT;;AUCUNE", false)]
    [InlineData("REFLET;;O", false)]
    [InlineData("CCG;;12", false)]
    [InlineData("CC;06/01/2020;12", false)]
    [InlineData("APPR;;;;Bien", false)]
    public void Une_note_de_l_epreuve_ou_son_etat_l_engage(string ligne, bool engage) =>
        Assert.Equal(engage, Assert.Single(Lire(Contexte(Oral()), ligne)).EngageLEpreuve);

    [Fact]
    public void Une_situation_de_CCF_n_engage_aucune_epreuve() => Assert.False(Assert.Single(Lire(Contexte(U4()), "S1;06/01/2020;12")).EngageLEpreuve);
}
