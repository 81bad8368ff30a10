using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Recevabilites;

public class JoursFeriesTests
{
    [Theory]
    [InlineData(2020, "01/01 13/04 01/05 08/05 21/05 01/06 14/07 15/08 01/11 11/11 25/12")]
    [InlineData(2021, "01/01 05/04 01/05 08/05 13/05 24/05 14/07 15/08 01/11 11/11 25/12")]
    public void Les_onze_jours_feries_d_une_annee(int annee, string jours) =>
        Assert.Equal(jours.Split(' ').Select(j => $"{j}/{annee}"), JoursFeries.De(annee).Select(Phrases.Jour));

    [Theory]
    [InlineData("18/04/1954")]
    [InlineData("02/04/1961")]
    [InlineData("23/03/2008")]
    [InlineData("24/04/2011")]
    [InlineData("20/04/2014")]
    [InlineData("01/04/2018")]
    [InlineData("21/04/2019")]
    [InlineData("20/04/2025")]
    [InlineData("18/04/2049")]
    [InlineData("17/04/2033")]
    [InlineData("19/04/2076")]
    [InlineData("28/03/2100")]
    public void Paques_se_calcule(string jour) => Assert.Equal(jour, Phrases.Jour(JoursFeries.Paques(int.Parse(jour[^4..], Phrases.Francais))));

    [Theory]
    [InlineData("10/07/2020", true)]
    [InlineData("11/07/2020", false)]
    [InlineData("12/07/2020", false)]
    [InlineData("13/07/2020", true)]
    [InlineData("14/07/2020", false)]
    [InlineData("13/04/2020", false)]
    [InlineData("10/04/2020", true)]
    public void Un_jour_ouvre_n_est_ni_un_samedi_ni_un_dimanche_ni_un_jour_ferie(string jour, bool ouvre) =>
        Assert.Equal(ouvre, JoursFeries.EstOuvre(DateOnly.Parse(jour, Phrases.Francais)));
}
