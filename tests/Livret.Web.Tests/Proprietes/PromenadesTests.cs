using System.Globalization;
using CsCheck;
using Livret.Web.Tests.Donnees;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Proprietes;

/// <summary>
/// The users of the demonstration walk at random through the real pages and send their forms, filled with right and wrong things, from fresh pages and
/// from old tabs. Whatever they do: never a failure, every refusal has its status or its words, what was typed is on the page that refuses it or in the
/// database, and the journal verifies. <c>LIVRET_PROPRIETES=20</c> walks twenty times as much.
/// </summary>
public class PromenadesTests(ITestOutputHelper sortie)
{
    private static readonly DateTimeOffset[] Jours =
        [new(2020, 6, 8, 7, 0, 0, TimeSpan.Zero), new(2020, 6, 22, 7, 0, 0, TimeSpan.Zero), new(2020, 6, 29, 7, 0, 0, TimeSpan.Zero), new(2020, 7, 1, 7, 0, 0, TimeSpan.Zero), new(2020, 7, 13, 7, 0, 0, TimeSpan.Zero)];

    private static readonly Gen<(int Jour, List<Pas> Suite)> Promenades = Gen.Select(Gen.Int[0, 4], Pas.Tirage.List[50, 90]);

    /// <summary>The same two walks at each run, unless chance is asked for.</summary>
    [Fact]
    public async Task Aucune_suite_de_requetes_ne_tombe_ni_ne_perd_ce_qui_est_tape()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("LIVRET_PROPRIETES"), NumberStyles.None, CultureInfo.InvariantCulture, out var facteur))
        {
            await Promenades.SampleAsync(MarcherAsync, iter: 2 * facteur, threads: 1, print: _ => "");
            return;
        }
        for (var i = 1u; i <= 2; i++)
            await MarcherAsync(Promenades.Generate(new PCG(i, 2020), null, out _));
    }

    private async Task MarcherAsync((int Jour, List<Pas> Suite) tirage)
    {
        using LivretApplication application = new("Development");
        application.Horloge.SetUtcNow(Jours[tirage.Jour]);
        Promenade promenade = new(application);
        foreach (var pas in tirage.Suite)
            await promenade.AvancerAsync(pas);
        foreach (var ligne in promenade.Bilan)
            sortie.WriteLine(ligne);
        await using var db = application.OuvrirLaBase();
        var ecarts = await JournalRejoue.EcartsAsync(db);
        promenade.Verifier(ecarts.Count == 0, string.Join('\n', ecarts.Take(10)), "");
        var colonnes = await ColonnesDeFileTests.EcartsAsync(db);
        promenade.Verifier(colonnes.Count == 0, string.Join('\n', colonnes.Take(10)), "");
    }
}
