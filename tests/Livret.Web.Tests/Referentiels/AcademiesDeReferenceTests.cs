using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class AcademiesDeReferenceTests
{
    private static readonly string[] Noms =
    [
        "Aix-Marseille", "Amiens", "Besançon", "Bordeaux", "Clermont-Ferrand", "Corse", "Créteil", "Dijon", "Grenoble", "Guadeloupe",
        "Guyane", "La Réunion", "Lille", "Limoges", "Lyon", "Martinique", "Mayotte", "Montpellier", "Nancy-Metz", "Nantes", "Nice",
        "Normandie", "Orléans-Tours", "Paris", "Poitiers", "Reims", "Rennes", "Strasbourg", "Toulouse", "Versailles",
    ];

    [Fact]
    public void Les_trente_academies_de_2020_sont_la()
    {
        Assert.Equal(Noms, AcademiesDeReference.Toutes.Select(a => a.Nom).Order(StringComparer.Ordinal));
        Assert.Equal(30, AcademiesDeReference.Toutes.Select(a => a.Code).Distinct().Count());
    }

    [Fact]
    public void Le_SIEC_sert_exactement_Creteil_Paris_et_Versailles()
    {
        var siec = AcademiesDeReference.Services.Single(s => s.Nature is NatureService.Siec);
        Assert.Equal(["Créteil", "Paris", "Versailles"],
            AcademiesDeReference.Toutes.Where(a => a.CodeService == siec.Code).Select(a => a.Nom).Order(StringComparer.Ordinal));
        Assert.Equal(("7 rue Ernest Renan", "94749", "Arcueil Cedex"), (siec.Adresse, siec.CodePostal, siec.Ville));
    }

    [Fact]
    public void Chaque_autre_academie_a_sa_propre_division_des_examens()
    {
        var dec = AcademiesDeReference.Services.Where(s => s.Nature is NatureService.Dec).Select(s => s.Code).ToList();
        Assert.Equal(27, dec.Count);
        Assert.Equal(dec, AcademiesDeReference.Toutes.Select(a => a.CodeService).Where(c => c != "SIEC"));
    }

    [Theory]
    [InlineData("Normandie", "Normandie")]
    [InlineData("NORMANDIE", "Normandie")]
    [InlineData("creteil", "Créteil")]
    [InlineData(" Académie d’Orléans-Tours ", "Orléans-Tours")]
    [InlineData("académie de Nancy Metz", "Nancy-Metz")]
    [InlineData("Académie de la Réunion", "La Réunion")]
    [InlineData("Réunion", "La Réunion")]
    [InlineData("09", "Lille")]
    [InlineData("9", "Lille")]
    [InlineData("70", "Normandie")]
    public void Une_academie_se_trouve_par_son_nom_ou_son_code(string texte, string nom) =>
        Assert.Equal(nom, AcademiesDeReference.Chercher(texte)?.Nom);

    [Theory]
    [InlineData("")]
    [InlineData("Académie")]
    [InlineData("Caen")]
    [InlineData("99")]
    public void Une_academie_inconnue_ne_se_trouve_pas(string texte) => Assert.Null(AcademiesDeReference.Chercher(texte));

    [Fact]
    public void Seule_la_Normandie_a_une_date_de_creation() =>
        Assert.Equal([("Normandie", new DateOnly(2020, 1, 1))],
            AcademiesDeReference.Toutes.Where(a => a.ValableDu is not null).Select(a => (a.Nom, a.ValableDu!.Value)));

    [Theory]
    [InlineData("Paris", 14)]
    [InlineData("Corse", 14)]
    [InlineData("La Réunion", 16)]
    [InlineData("Mayotte", 15)]
    [InlineData("Guyane", 9)]
    [InlineData("Martinique", 8)]
    [InlineData("Guadeloupe", 8)]
    public void Midi_UTC_du_8_juin_2020_se_lit_a_l_heure_de_l_academie(string nom, int heure) =>
        Assert.Equal(heure, AcademiesDeReference.Chercher(nom)!.HeureLocale(new DateTime(2020, 6, 8, 12, 0, 0, DateTimeKind.Utc)).Hour);
}
