using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>The grid on the screen: its rows by rank from 1, its fields by the names they have in the page.</summary>
internal sealed class Grille(IPage page)
{
    public const string Lycee = "0449101D";

    /// <summary>The class that nobody has entered yet, in a unit of two situations.</summary>
    public const string NonSaisie = $"/saisie/{Lycee}/TC2/U4";

    public static async Task<Grille> OuvrirAsync(Visite v, string adresse = NonSaisie)
    {
        Assert.Equal(200, await v.AllerAsync(adresse));
        return new(v.Page);
    }

    public ILocator Statut => page.Locator("[data-grille] [role=status]");

    /// <summary>The message at the top, when rows are to be corrected.</summary>
    public ILocator Resume => page.Locator("[data-resume]");

    /// <summary>What became of a paste.</summary>
    public ILocator BilanDuCollage => page.Locator("[data-bilan]");

    /// <summary>What another visit typed and could not save.</summary>
    public ILocator Reprise => page.Locator("[data-reprise]");

    public ILocator Ligne(int rang) => page.Locator($"tr[data-rang='{rang}']");

    public ILocator Champ(int rang, string champ) => page.Locator($"#n-{rang}-{champ}");

    public ILocator Bouton(string nom) => page.GetByRole(AriaRole.Button, new() { Name = nom });

    /// <summary>A figure above the grid: « faits », « vide », « corriger », « moyenne »…</summary>
    public ILocator Total(string cle) => page.Locator($"[data-total='{cle}']").First;

    /// <summary>Types in the row, then leaves it: it is saved or refused.</summary>
    public async Task SaisirAsync(int rang, params (string Champ, string Texte)[] saisies)
    {
        foreach (var (champ, texte) in saisies)
            await Champ(rang, champ).FillAsync(texte);
        await QuitterAsync();
    }

    /// <summary>Focus leaves the rows.</summary>
    public Task QuitterAsync() => page.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");

    /// <summary>The row says that it is saved.</summary>
    public Task AttendreSaisieAsync(int rang) => AttendreEtatAsync(rang, "saisie");

    /// <param name="etat"><c>vide</c>, <c>saisie</c>, <c>corriger</c>, <c>ailleurs</c>, <c>verrou</c>.</param>
    public Task AttendreEtatAsync(int rang, string etat) => Assertions.Expect(Ligne(rang)).ToHaveAttributeAsync("data-etat", etat);

    public Task AttendreValeurAsync(int rang, string champ, string texte) => Assertions.Expect(Champ(rang, champ)).ToHaveValueAsync(texte);

    public Task AttendreFocusAsync(int rang, string champ) => Assertions.Expect(Champ(rang, champ)).ToBeFocusedAsync();

    /// <summary>The server holds everything that is on the screen.</summary>
    public Task AttendreToutEnregistreAsync() => Assertions.Expect(Statut).ToContainTextAsync("Tout est enregistré");
}
