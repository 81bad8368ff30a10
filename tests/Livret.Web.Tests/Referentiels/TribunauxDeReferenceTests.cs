using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class TribunauxDeReferenceTests
{
    [Theory]
    [InlineData("SIEC", "tribunal administratif de Melun")]
    [InlineData("DEC-17", "tribunal administratif de Nantes")]
    [InlineData("DEC-02", "tribunal administratif de Marseille")]
    [InlineData("DEC-19", "tribunal administratif de Châlons-en-Champagne")]
    [InlineData("DEC-20", "tribunal administratif d’Amiens")]
    [InlineData("DEC-27", "tribunal administratif de Bastia")]
    [InlineData("DEC-33", "tribunal administratif de la Guyane")]
    public void Le_tribunal_d_un_service_est_celui_de_son_siege(string service, string tribunal) =>
        Assert.Equal(tribunal, AcademiesDeReference.Services.Single(s => s.Code == service).Tribunal);

    [Fact]
    public void Seule_la_Normandie_attend_son_tribunal() =>
        Assert.Equal("DEC-70", Assert.Single(AcademiesDeReference.Services, s => s.Tribunal is null).Code);

    [Fact]
    public void Un_tribunal_se_nomme_sans_article() => Assert.All(
        AcademiesDeReference.Services.Select(s => s.Tribunal).OfType<string>(),
        t => Assert.Matches("^tribunal administratif (d’[AO]|de (La |la )?[A-Z])", t));

    [Fact]
    public void Aucun_nom_de_personne_n_est_donne_d_avance() =>
        Assert.All(AcademiesDeReference.Services, s => Assert.Null(s.SignataireNom ?? s.SignataireQualite));
}
