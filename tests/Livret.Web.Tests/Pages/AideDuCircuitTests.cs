using System.Net;
using Livret.Domaine.Circuits;

namespace Livret.Web.Tests.Pages;

/// <summary>The help says the whole circuit to whoever asks, signed in or not.</summary>
public sealed class AideDuCircuitTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task L_aide_dit_chaque_acte_ses_conditions_et_son_texte()
    {
        var page = WebUtility.HtmlDecode(await application.Visiteur().GetStringAsync(new Uri("/aide/circuit", UriKind.Relative)));

        Assert.All(Circuit.Tableau, t => Assert.Contains($">{DefinitionGeste.De(t.Geste).Verbe}</th>", page, StringComparison.Ordinal));
        Assert.All(Circuit.Tableau.SelectMany(t => t.Conditions), c => Assert.Contains(c.Enonce, page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("L’état d’avant la décision", page, StringComparison.Ordinal);
        Assert.Contains("code de l’éducation, D643-26", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/aide/circuit\"", page, StringComparison.Ordinal);
    }
}
