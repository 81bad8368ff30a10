using Livret.Domaine.Livrets;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>What the history says of a concertation: when, who, about which compétences.</summary>
public class ConcertationEcriteTests
{
    [Theory]
    [InlineData("C1.1.1|C1.1.2", "4 juin 2020 : Claire Aubertin, Karim Saïdi (C1.1.1, C1.1.2)")]
    [InlineData("C1.1.1", "4 juin 2020 : Claire Aubertin, Karim Saïdi (C1.1.1)")]
    [InlineData("", "4 juin 2020 : Claire Aubertin, Karim Saïdi")]
    public void Elle_se_dit_en_une_ligne(string competences, string ligne) => Assert.Equal(
        ligne, ConcertationEcrite.EnClair(ConcertationEcrite.Ecrire(new(new(2020, 6, 4), ["Claire Aubertin", "Karim Saïdi"], competences.Split('|', StringSplitOptions.RemoveEmptyEntries)))));

    [Fact]
    public void Sans_date_ni_concertation_elle_le_dit()
    {
        Assert.Equal("sans date : Claire Aubertin", ConcertationEcrite.EnClair(ConcertationEcrite.Ecrire(new(null, ["Claire Aubertin"], []))));
        Assert.Equal("vide", ConcertationEcrite.EnClair(ConcertationEcrite.Ecrire(null)));
    }
}
