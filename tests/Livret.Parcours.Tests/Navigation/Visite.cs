using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>One person before one browser: cookies and storage of its own.</summary>
public sealed class Visite : IAsyncDisposable
{
    private readonly LivretServi _servi;
    private readonly IBrowserContext _contexte;
    private readonly Constats _constats;
    private readonly List<Visite> _autres = [];

    private Visite(LivretServi servi, IBrowserContext contexte, IPage page)
    {
        (_servi, _contexte, Page) = (servi, contexte, page);
        _constats = new(contexte);
    }

    public IPage Page { get; private set; }

    public static async Task<Visite> OuvrirAsync(LivretServi servi, Ecran ecran)
    {
        var navigateur = await Chromium.Navigateur;
        var contexte = await navigateur.NewContextAsync(new()
        {
            BaseURL = servi.Adresse.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new() { Width = ecran.Largeur, Height = Ecran.Hauteur },
            ColorScheme = ecran.EstSombre ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = ecran.AvecScript,
        });
        contexte.SetDefaultTimeout(10_000);
        return new(servi, contexte, await contexte.NewPageAsync());
    }

    /// <summary>Somebody else, before another browser, on the same application.</summary>
    public async Task<Visite> AutreAsync(string compte)
    {
        var autre = await OuvrirAsync(_servi, new());
        _autres.Add(autre);
        await autre.EntrerAsync(compte);
        return autre;
    }

    /// <summary>Signs in as <paramref name="compte"/> of the demonstration, by the page, and lands on its board.</summary>
    public async Task EntrerAsync(string compte)
    {
        await Page.GotoAsync("/connexion");
        await SeConnecterAsync(compte);
    }

    /// <summary>Fills the sign-in page that is on the screen.</summary>
    public async Task SeConnecterAsync(string compte, string motDePasse = ComptesDeDemonstration.MotDePasse)
    {
        await Page.GetByLabel("Adresse électronique").FillAsync($"{compte}@exemple.test");
        await Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(motDePasse);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }

    public async Task<int> AllerAsync(string adresse) => (await Page.GotoAsync(adresse))!.Status;

    /// <summary>Changes what the application holds, without it.</summary>
    public async Task ModifierLaBaseAsync(Func<LivretDbContext, Task> geste)
    {
        await using var db = _servi.OuvrirLaBase();
        await geste(db);
    }

    /// <summary>Cuts or restores the network of this browser.</summary>
    public Task CouperAsync(bool coupe) => _contexte.SetOfflineAsync(coupe);

    /// <summary>What a session that has lasted too long looks like.</summary>
    public Task PerdreLaSessionAsync() => _contexte.ClearCookiesAsync();

    /// <summary>Closes the window, and opens another in the same browser.</summary>
    public async Task ChangerDeFenetreAsync()
    {
        await Page.CloseAsync();
        Page = await _contexte.NewPageAsync();
    }

    public async Task PhotographierAsync(string nom)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine("TestResults", $"{nom}.png"), FullPage = true });
        for (var i = 0; i < _autres.Count; i++)
            await _autres[i].PhotographierAsync($"{nom}-{i + 2}");
    }

    /// <summary>Nothing was complained of, in any browser.</summary>
    public void Constater()
    {
        _constats.Verifier();
        _autres.ForEach(a => a.Constater());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var autre in _autres)
            await autre.DisposeAsync();
        await _contexte.CloseAsync();
    }
}
