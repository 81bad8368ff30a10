using Livret.Parcours.Tests.Navigation;
using Livret.Parcours.Tests.Saisie;

namespace Livret.Parcours.Tests.Pages;

/// <summary>axe-core has nothing to say of any page, in each of its states, and no page scrolls sideways.</summary>
public sealed class AccessibiliteTests(LivretServi servi) : Navigation.Parcours(servi), IClassFixture<LivretServi>
{
    [FaitNavigateur]
    public Task Avant_d_entrer() => RaconterAsync(null, async v =>
    {
        await v.AllerAsync("/connexion");
        await v.Page.VerifierAsync("connexion");
        await v.SeConnecterAsync("enseignant", "pas le bon du tout");
        await v.Page.VerifierAsync("connexion refusée");
        await v.AllerAsync("/compte/oubli");
        await v.Page.VerifierAsync("mot de passe oublié");
    });

    [TheorieNavigateur]
    [InlineData("enseignant")]
    [InlineData("coordonnateur")]
    [InlineData("chef")]
    [InlineData("delegataire")]
    [InlineData("gestionnaire")]
    [InlineData("responsable")]
    [InlineData("gestionnaire-siec")]
    [InlineData("jury")]
    [InlineData("president")]
    [InlineData("administrateur")]
    public Task L_accueil_de_chaque_role(string compte) => RaconterAsync(compte, async v =>
    {
        await v.Page.WaitForURLAsync(u => !u.Contains("/connexion", StringComparison.Ordinal));
        Assert.Equal(200, await v.AllerAsync("/"));
        await v.Page.VerifierAsync($"accueil de {compte}");
    });

    [FaitNavigateur]
    public Task Le_compte_et_les_refus() => RaconterAsync("jury", async v =>
    {
        Assert.Equal(200, await v.AllerAsync("/compte"));
        await v.Page.VerifierAsync("compte");
        Assert.Equal(200, await v.AllerAsync("/compte/sessions"));
        await v.Page.VerifierAsync("sessions");
        Assert.Equal(200, await v.AllerAsync("/compte/double-authentification"));
        await v.Page.VerifierAsync("double authentification");
        Assert.Equal(403, await v.AllerAsync("/administration"));
        await v.Page.VerifierAsync("403");
        Assert.Equal(404, await v.AllerAsync("/livrets/00000000"));
        await v.Page.VerifierAsync("404");
    });

    [FaitNavigateur]
    public Task L_aide() => RaconterAsync("chef", async v =>
    {
        await v.AllerAsync("/aide");
        var adresses = await v.Page.Locator("main a[href^='/aide']").EvaluateAllAsync<string[]>("liens => [...new Set(liens.map(l => l.pathname))]");
        Assert.True(adresses.Length > 3);
        foreach (var adresse in adresses.Append("/aide").Distinct())
        {
            Assert.Equal(200, await v.AllerAsync(adresse));
            await v.Page.VerifierAsync(adresse);
        }
    });

    [TheorieNavigateur]
    [InlineData("coordonnateur", "/livrets/17200001")]
    [InlineData("chef", "/livrets/17200055")]
    [InlineData("enseignant", "/livrets/17200040")]
    [InlineData("gestionnaire", "/livrets/17200036")]
    [InlineData("coordonnateur", "/livrets/17200001/dossier")]
    [InlineData("enseignant", $"/saisie/{Grille.Lycee}/TC2/U4/17200001")]
    [InlineData("enseignant", $"/saisie/{Grille.Lycee}/TC2B/U4/17200040")]
    [InlineData("enseignant", $"/saisie/{Grille.Lycee}/TC2B/U6/17200055")]
    [InlineData("mathieu.rocheteau", $"/saisie/{Grille.Lycee}/TC2/U5/17200001")]
    public Task Les_pages_d_un_candidat(string compte, string adresse) => RaconterAsync(compte, async v =>
    {
        Assert.Equal(200, await v.AllerAsync(adresse));
        await v.Page.VerifierAsync(adresse);
    });

    [TheorieNavigateur]
    [InlineData("/administration")]
    [InlineData("/administration/journal")]
    [InlineData("/administration/utilisateurs")]
    [InlineData("/administration/utilisateurs/nouveau")]
    [InlineData("/administration/qui-voit?numero=17200001")]
    [InlineData("/administration/etablissements")]
    [InlineData("/administration/etablissements/0499102C")]
    [InlineData("/administration/etablissements/nouveau")]
    [InlineData("/administration/sessions")]
    [InlineData("/administration/sessions/2020")]
    [InlineData("/administration/sessions/2020/calendriers?academie=17")]
    [InlineData("/administration/services")]
    [InlineData("/administration/services/DEC-17")]
    [InlineData("/administration/academies/17")]
    [InlineData("/administration/referentiels")]
    public Task L_installation(string adresse) => RaconterAsync("administrateur", async v =>
    {
        Assert.Equal(200, await v.AllerAsync(adresse));
        await v.Page.VerifierAsync(adresse);
    });

    [FaitNavigateur]
    public Task Chaque_page_a_son_titre() => RaconterAsync("enseignant", async v =>
    {
        string[] adresses =
        [
            "/saisie", Grille.NonSaisie, $"/saisie/{Grille.Lycee}/TC2/U6", $"/saisie/{Grille.Lycee}/TC2B/U4", $"{Grille.NonSaisie}/reglages", $"{Grille.NonSaisie}/17200001",
            $"{Grille.NonSaisie}/17200002", $"/saisie/{Grille.Lycee}/TC2/U6/17200001", "/livrets/17200001", "/livrets/17200002", "/compte", "/compte/sessions", "/aide", "/aide/regles", "/aide/messages",
            "/livrets/17200001/historique", "/aide/circuit",
        ];
        Dictionary<string, string> parTitre = [];
        foreach (var adresse in adresses)
        {
            Assert.Equal(200, await v.AllerAsync(adresse));
            var titre = await v.Page.TitleAsync();
            Assert.False(parTitre.TryGetValue(titre, out var autre), $"« {titre} » : {autre} et {adresse}");
            parTitre[titre] = adresse;
        }
    });

    [TheorieNavigateur]
    [InlineData("enseignant", $"/saisie/{Grille.Lycee}/TC2/U4")]
    [InlineData("enseignant", $"/saisie/{Grille.Lycee}/TC2/U4?niveau=situation")]
    [InlineData("enseignant", $"/saisie/{Grille.Lycee}/TC2B/U4")]
    [InlineData("youcef.amrane", "/saisie/0449103F/TCA2/U6")]
    [InlineData("frederic.poiroux", "/saisie/0859104J/TCF/U6")]
    [InlineData("marlene.oppenheim", "/saisie/0949202S/CRT2/U31")]
    public Task La_grille(string compte, string adresse) => RaconterAsync(compte, async v =>
    {
        Assert.Equal(200, await v.AllerAsync(adresse));
        await v.Page.VerifierAsync(adresse);
    });
}
