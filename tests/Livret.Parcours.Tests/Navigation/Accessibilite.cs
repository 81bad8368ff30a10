using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>What every page owes to every reader.</summary>
public static class Accessibilite
{
    // The script is injected once a page and asked for its violations alone: the full report of a grid takes seconds to carry.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Examiner = """
        async regles => (await axe.run(document, { resultTypes: ['violations'], ...(regles && { runOnly: regles }) })).violations
          .flatMap(v => v.nodes.map(n => `${v.id} (${v.help}) ${n.target} ${n.html.replace(/\s+/g, ' ')}`))
        """;

    private const string Debord = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly string[] ContrasteSeul = ["color-contrast"];

    // Both widths and both themes with every rule; the two other pairs can only differ by their colours.
    private static readonly (int Largeur, ColorScheme Theme, string[]? Regles)[] Regards =
    [
        (Ecran.Bureau, ColorScheme.Light, null), (Ecran.Bureau, ColorScheme.Dark, ContrasteSeul),
        (Ecran.Telephone, ColorScheme.Dark, null), (Ecran.Telephone, ColorScheme.Light, ContrasteSeul),
    ];

    /// <summary>axe-core finds nothing to say, wide and narrow, light and dark; the page has one title, and never scrolls sideways.</summary>
    /// <param name="etat">What is looked at, for the report.</param>
    public static async Task VerifierAsync(this IPage page, string etat)
    {
        Assert.EndsWith(" – Livret", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(1, await page.Locator("main").CountAsync());
        await page.EvaluateAsync(Axe);
        List<string> reproches = [];
        foreach (var (largeur, theme, regles) in Regards)
        {
            await page.RegarderAsync(largeur, theme);
            reproches.AddRange((await page.EvaluateAsync<string[]>(Examiner, regles)).Select(r => $"{largeur} px, {theme} : {r}"));
        }
        foreach (var largeur in new[] { Ecran.Telephone, Ecran.Etroit })
        {
            await page.RegarderAsync(largeur, ColorScheme.Light);
            if (await page.EvaluateAsync<int>(Debord) is > 0 and var debord)
                reproches.Add($"{largeur} px : la page déborde de {debord} px.");
        }
        Assert.True(reproches.Count == 0, $"{etat}\n{string.Join('\n', reproches)}");
        await page.RegarderAsync(Ecran.Bureau, ColorScheme.Light);
    }

    private static async Task RegarderAsync(this IPage page, int largeur, ColorScheme theme)
    {
        await page.SetViewportSizeAsync(largeur, Ecran.Hauteur);
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
    }
}
