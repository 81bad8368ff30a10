using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Compte;

public sealed class ConnexionTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task Un_enseignant_entre_et_trouve_ses_unites() => RaconterAsync(null, async v =>
    {
        await v.AllerAsync("/");
        await Attendre(v.Page).ToHaveURLAsync(new Regex("/connexion"));

        await v.SeConnecterAsync("enseignant");

        await Attendre(v.Page).ToHaveURLAsync(new Regex("/saisie$"));
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Mes unités" })).ToBeVisibleAsync();
    });

    [FaitNavigateur]
    public Task Une_page_demandee_s_ouvre_apres_la_connexion() => RaconterAsync(null, async v =>
    {
        await v.AllerAsync("/compte");
        await v.SeConnecterAsync("chef");
        await Attendre(v.Page).ToHaveURLAsync(new Regex("/compte$"));
    });

    [FaitNavigateur]
    public Task Un_mot_de_passe_faux_laisse_l_adresse_et_dit_quoi_faire() => RaconterAsync(null, async v =>
    {
        await v.AllerAsync("/connexion");
        await v.SeConnecterAsync("enseignant", "pas le bon du tout");

        await Attendre(v.Page.GetByLabel("Adresse électronique")).ToHaveValueAsync("enseignant@exemple.test");
        await Attendre(v.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    });

    [FaitNavigateur]
    public Task Un_compte_de_la_demonstration_se_choisit_dans_la_liste() => RaconterAsync(null, async v =>
    {
        await v.AllerAsync("/connexion");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "coordonnateur@exemple.test" }).ClickAsync();
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await Attendre(v.Page.Locator(".entete__nom")).ToContainTextAsync("Sandrine Le Gallic");
    });

    [FaitNavigateur]
    public Task Le_compte_se_quitte() => RaconterAsync("enseignant", async v =>
    {
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Attendre(v.Page.GetByText("Vous êtes déconnecté.")).ToBeVisibleAsync();
        await v.AllerAsync("/saisie");
        await Attendre(v.Page).ToHaveURLAsync(new Regex("/connexion"));
    });
}
