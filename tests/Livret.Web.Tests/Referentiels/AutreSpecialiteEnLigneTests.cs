using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

/// <summary>A speciality that came as a file is entered and read like the first one, without a line of code.</summary>
public sealed class AutreSpecialiteEnLigneTests : IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("livret-referentiels-");

    public void Dispose() => _dossier.Delete(recursive: true);

    [Theory]
    [InlineData("sept-unites", null)]
    [InlineData("options", "A")]
    [InlineData("options", "B")]
    public async Task Ses_grilles_ses_details_et_ses_livrets_s_ouvrent(string nom, string? option)
    {
        var referentiel = Deposer(nom);
        await using var application = new LivretApplication("Tests", ("Referentiels:Dossier", _dossier.FullName));
        var classe = await new UneClasse("SP2", candidats: 2) { Referentiel = referentiel, Option = option }.CreerAsync(application);
        using var coordonnateur = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var numero = classe.Numeros[0];

        var livret = await coordonnateur.GetStringAsync($"/livrets/{numero}");
        foreach (var unite in referentiel.UnitesDe(option))
        {
            using var grille = await coordonnateur.GetAsync($"/saisie/{classe.Uai}/SP2/{unite.Code}?niveau=situation");
            using var detail = await coordonnateur.GetAsync($"/saisie/{classe.Uai}/SP2/{unite.Code}/{numero}");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (grille.StatusCode, detail.StatusCode));
            var page = await detail.Content.ReadAsStringAsync();
            Assert.All(unite.Habilite.Elements, e => Assert.Contains(e.Code, page, StringComparison.Ordinal));
            Assert.Contains(unite.Code, livret, StringComparison.Ordinal);
        }
        Assert.All(referentiel.Unites.Except(referentiel.UnitesDe(option)), u => Assert.DoesNotContain($">{u.Code}<", livret, StringComparison.Ordinal));
    }

    [Fact]
    public void Un_fichier_qui_n_est_pas_un_referentiel_arrete_le_demarrage_et_dit_quoi_corriger()
    {
        File.WriteAllText(Path.Combine(_dossier.FullName, "faux.json"), """{ "code": "BTS-FAUX" }""");

        var refus = Assert.Throws<InvalidDataException>(() => new CatalogueReferentiels(_dossier.FullName));

        Assert.Contains("faux.json", refus.Message, StringComparison.Ordinal);
        Assert.Contains("intitule", refus.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seule_la_demonstration_sert_sa_specialite_fictive()
    {
        Assert.Null(new CatalogueReferentiels().Chercher("BTS-DEMO"));
        Assert.NotNull(new CatalogueReferentiels(demonstration: true).Chercher("bts-demo"));
    }

    private Referentiel Deposer(string nom)
    {
        var octets = Fixture.Octets(nom);
        File.WriteAllBytes(Path.Combine(_dossier.FullName, nom + ".json"), octets);
        return LecteurReferentiel.Lire(octets).Referentiel!;
    }
}
