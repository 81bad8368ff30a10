using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Recevabilites;

public class DelaiDeRecoursTests
{
    [Theory]
    [InlineData("15/01/2020", "16/03/2020")] // the day of the same number, then one more
    [InlineData("15/01/2021", "16/03/2021")]
    [InlineData("10/07/2020", "11/09/2020")]
    [InlineData("30/06/2020", "31/08/2020")]
    [InlineData("31/07/2020", "01/10/2020")] // no 31 September
    [InlineData("31/12/2020", "01/03/2021")] // no 31 February
    [InlineData("29/12/2020", "01/03/2021")]
    [InlineData("28/12/2020", "01/03/2021")]
    [InlineData("27/12/2020", "01/03/2021")] // 28 February is a Sunday
    [InlineData("31/12/2019", "02/03/2020")] // 29 February, then a Sunday
    [InlineData("28/12/2019", "02/03/2020")] // 29 February is a Saturday
    [InlineData("29/02/2020", "30/04/2020")]
    [InlineData("28/02/2021", "29/04/2021")]
    [InlineData("12/02/2020", "14/04/2020")] // Easter Monday
    [InlineData("10/02/2020", "14/04/2020")] // Saturday, Easter, Easter Monday
    [InlineData("28/02/2020", "29/04/2020")]
    [InlineData("07/03/2020", "11/05/2020")] // 8 May, a Friday
    [InlineData("20/03/2020", "22/05/2020")] // Ascension Day
    [InlineData("31/03/2020", "02/06/2020")] // Whit Monday
    [InlineData("13/05/2020", "15/07/2020")] // 14 July
    [InlineData("14/06/2020", "17/08/2020")] // 15 August, a Saturday
    [InlineData("14/06/2022", "16/08/2022")] // 15 August, a Monday
    [InlineData("31/08/2021", "02/11/2021")] // 1 November, a Monday
    [InlineData("24/10/2020", "28/12/2020")] // Christmas, a Friday
    [InlineData("31/10/2020", "04/01/2021")] // New Year's Day, a Friday
    public void Le_delai_franc_de_deux_mois(string notification, string dernierJour) =>
        Assert.Equal(dernierJour, Phrases.Jour(DelaiDeRecours.DernierJour(DateOnly.Parse(notification, Phrases.Francais))));

    [Theory]
    [InlineData("10/07/2020", Eloignement.Aucun, "11/09/2020")]
    [InlineData("10/07/2020", Eloignement.UnMois, "12/10/2020")]
    [InlineData("10/07/2020", Eloignement.DeuxMois, "12/11/2020")]
    [InlineData("31/01/2020", Eloignement.UnMois, "04/05/2020")] // 1 May, a Friday
    public void L_eloignement_n_allonge_que_le_contentieux(string notification, Eloignement eloignement, string contentieux)
    {
        var jour = DateOnly.Parse(notification, Phrases.Francais);
        var voies = VoiesDeRecours.De(jour, eloignement);

        Assert.Equal(contentieux, Phrases.Jour(voies.DernierJourContentieux));
        Assert.Equal(DelaiDeRecours.DernierJour(jour), voies.DernierJourAdministratif);
    }

    [Fact]
    public void Aucun_delai_n_expire_un_jour_non_ouvre_ni_avant_les_deux_mois()
    {
        foreach (var notification in Enumerable.Range(0, 5 * 366).Select(new DateOnly(2019, 1, 1).AddDays))
        {
            var dernier = DelaiDeRecours.DernierJour(notification);
            Assert.True(JoursFeries.EstOuvre(dernier) && dernier > notification.AddMonths(2), $"{notification:O}");
        }
    }

    [Theory]
    [InlineData("44000", "44041", Eloignement.Aucun)]
    [InlineData("75011", "77008", Eloignement.Aucun)]
    [InlineData("20090", "13006", Eloignement.Aucun)]
    [InlineData(null, "44041", Eloignement.Aucun)]
    [InlineData(" ", null, Eloignement.Aucun)]
    [InlineData("44 000", "44041", Eloignement.Aucun)]
    [InlineData("97110", "44041", Eloignement.UnMois)]
    [InlineData("97200", "44041", Eloignement.UnMois)]
    [InlineData("97300", "44041", Eloignement.UnMois)]
    [InlineData("97400", "44041", Eloignement.UnMois)]
    [InlineData("97500", "44041", Eloignement.UnMois)]
    [InlineData("97600", "44041", Eloignement.UnMois)]
    [InlineData("97133", "44041", Eloignement.UnMois)]
    [InlineData("98800", "77008", Eloignement.UnMois)]
    [InlineData("98714", "77008", Eloignement.UnMois)]
    [InlineData("98600", "77008", Eloignement.UnMois)]
    [InlineData("98413", "77008", Eloignement.UnMois)]
    [InlineData("97410", "97400", Eloignement.Aucun)]
    [InlineData("97150", "97800", Eloignement.Aucun)]
    [InlineData("97133", "97100", Eloignement.UnMois)]
    [InlineData("97600", "97400", Eloignement.UnMois)]
    [InlineData("44000", "97400", Eloignement.UnMois)]
    [InlineData("1000", "44041", Eloignement.DeuxMois)]
    [InlineData("SW1A 1AA", "97400", Eloignement.DeuxMois)]
    [InlineData("98000", "06000", Eloignement.DeuxMois)]
    public void L_eloignement_se_lit_sur_les_codes_postaux(string? candidat, string? tribunal, Eloignement attendu) =>
        Assert.Equal(attendu, Eloignements.Entre(candidat, tribunal));
}
