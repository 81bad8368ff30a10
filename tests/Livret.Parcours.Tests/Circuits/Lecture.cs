using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>What people do on any page: read a title, follow a link, press a button, tick and untick.</summary>
internal static class Lecture
{
    public static ILocator Corps(this Visite v) => v.Page.Locator("main");

    public static ILocator Ligne(this Visite v, string nom) => v.Corps().GetByRole(AriaRole.Row, new() { Name = nom });

    public static ILocator Lien(this Visite v, string nom, bool exact = false) => v.Corps().GetByRole(AriaRole.Link, new() { Name = nom, Exact = exact });

    public static Task SuivreAsync(this Visite v, string lien, bool exact = false) => v.Lien(lien, exact).First.ClickAsync();

    /// <summary>An entry of the navigation of the header.</summary>
    public static Task RubriqueAsync(this Visite v, string nom) =>
        v.Page.GetByRole(AriaRole.Navigation, new() { Name = "Navigation principale" }).GetByRole(AriaRole.Link, new() { Name = nom, Exact = true }).ClickAsync();

    public static Task AppuyerAsync(this Visite v, string bouton, bool exact = true) =>
        v.Corps().GetByRole(AriaRole.Button, new() { Name = bouton, Exact = exact }).ClickAsync();

    public static Task TitreAsync(this Visite v, string titre) =>
        Assertions.Expect(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = titre })).ToBeVisibleAsync();

    /// <summary>The page says each of these, somewhere.</summary>
    public static async Task LireAsync(this Visite v, params string[] phrases)
    {
        foreach (var phrase in phrases)
            await Assertions.Expect(v.Corps()).ToContainTextAsync(phrase);
    }

    /// <summary>What the page answers to an act that is done.</summary>
    public static Task FaitAsync(this Visite v, string phrase) => Assertions.Expect(v.Page.Locator(".message--ok").First).ToContainTextAsync(phrase);

    /// <summary>What the page answers to an act that is refused.</summary>
    public static Task RefuseAsync(this Visite v, string phrase) => Assertions.Expect(v.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(phrase);

    public static async Task CocherAsync(this Visite v, params string[] noms)
    {
        foreach (var nom in noms)
            await v.Corps().GetByRole(AriaRole.Checkbox, new() { Name = nom }).CheckAsync();
    }

    /// <summary>Chooses in a list what says these words.</summary>
    public static async Task ChoisirAsync(this Visite v, string liste, string mots)
    {
        var options = v.Page.GetByLabel(liste);
        await options.SelectOptionAsync((await options.Locator("option", new() { HasText = mots }).GetAttributeAsync("value"))!);
    }

    public static async Task DecocherAsync(this Visite v, params string[] noms)
    {
        foreach (var nom in noms)
            await v.Corps().GetByRole(AriaRole.Checkbox, new() { Name = nom }).UncheckAsync();
    }

    /// <summary>Confirms the declaration twice, and gives the password.</summary>
    public static async Task SignerAsync(this Visite v, string motDePasse = Donnees.Demonstration.ComptesDeDemonstration.MotDePasse)
    {
        await v.CocherAsync("J’ai relu", "Je signe la déclaration sur l’honneur");
        await v.Page.GetByLabel("Qualité du signataire").FillAsync("Proviseur");
        await v.Page.GetByLabel("Mot de passe").FillAsync(motDePasse);
    }
}
