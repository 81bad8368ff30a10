using Livret.Parcours.Tests.Navigation;
using Livret.Parcours.Tests.Saisie;

namespace Livret.Parcours.Tests.Pages;

/// <summary>axe-core has nothing to say of any page, in each of its states, and no page scrolls sideways.</summary>
public sealed class AccessibiliteTests : Navigation.Parcours
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
        Assert.Equal(404, await v.AllerAsync("/rien-a-cette-adresse"));
        await v.Page.VerifierAsync("404 d’un visiteur");
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
        Assert.Equal(200, await v.AllerAsync("/"));
        await v.Page.VerifierAsync($"accueil de {compte}");
    });

    [FaitNavigateur]
    public Task Le_compte_et_les_refus() => RaconterAsync("jury", async v =>
    {
        Assert.Equal(200, await v.AllerAsync("/compte"));
        await v.Page.VerifierAsync("compte");
        Assert.Equal(403, await v.AllerAsync("/administration"));
        await v.Page.VerifierAsync("403");
        Assert.Equal(404, await v.AllerAsync("/livrets/00000000"));
        await v.Page.VerifierAsync("404");
    });

    [TheorieNavigateur]
    [InlineData("/aide")]
    [InlineData("/aide/regles")]
    [InlineData("/aide/messages")]
    [InlineData("/aide/session")]
    [InlineData("/aide/referentiels")]
    [InlineData("/aide/clavier")]
    [InlineData("/aide/fichiers")]
    public Task L_aide(string adresse) => RaconterAsync("chef", async v =>
    {
        Assert.Equal(200, await v.AllerAsync(adresse));
        await v.Page.VerifierAsync(adresse);
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
