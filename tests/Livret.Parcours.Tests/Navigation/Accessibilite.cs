using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>What every page owes to every reader.</summary>
public static partial class Accessibilite
{
    private static readonly (int Largeur, ColorScheme Theme)[] Regards =
    [
        (Ecran.Bureau, ColorScheme.Light), (Ecran.Telephone, ColorScheme.Light), (Ecran.Telephone, ColorScheme.Dark), (Ecran.Bureau, ColorScheme.Dark),
    ];

    /// <summary>axe-core finds nothing to say, wide and narrow, light and dark; the page has one title, and never scrolls sideways.</summary>
    /// <param name="etat">What is looked at, for the report.</param>
    public static async Task VerifierAsync(this IPage page, string etat)
    {
        Assert.EndsWith(" – Livret", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
        foreach (var (largeur, theme) in Regards)
        {
            await page.RegarderAsync(largeur, theme);
            var violations = (await page.RunAxe()).Violations;
            Assert.True(violations.Length == 0, $"{etat}, {largeur} px, {theme} :\n{string.Join('\n', violations.SelectMany(Decrire))}");
        }
        foreach (var largeur in new[] { Ecran.Telephone, Ecran.Etroit })
        {
            await page.RegarderAsync(largeur, ColorScheme.Light);
            var debord = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(debord <= 0, $"{etat} : à {largeur} px, la page déborde de {debord} px.");
        }
        await page.RegarderAsync(Ecran.Bureau, ColorScheme.Light);
    }

    private static async Task RegarderAsync(this IPage page, int largeur, ColorScheme theme)
    {
        await page.SetViewportSizeAsync(largeur, Ecran.Hauteur);
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
    }

    private static IEnumerable<string> Decrire(AxeResultItem violation) =>
        violation.Nodes.Select(n => $"{violation.Id} ({violation.Help}) : {n.Target} {Espaces().Replace(n.Html, " ")}");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Espaces();
}
