using Livret.Donnees;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Actes;

internal static class Travaux
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits for what happens by itself, as long as the node lives.</summary>
    public static async Task AttendreAsync(Place place, Func<LivretDbContext, Task<bool>> condition)
    {
        var noeud = place.Noeud;
        for (var debut = Environment.TickCount64; Environment.TickCount64 - debut < Patience.TotalMilliseconds;)
        {
            // The next node must find the file as the death left it: nobody opens it in between.
            if (noeud.EstCondamne)
                throw new InvalidOperationException("The node died.");
            await using (var db = place.OuvrirLaBase())
            {
                if (await condition(db))
                    return;
            }
            await Task.Delay(20);
        }
        Assert.Fail("It did not happen in time.");
    }
}
