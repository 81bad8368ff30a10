using Livret.Donnees;

namespace Livret.Web.Verbes;

/// <summary>Creates or upgrades the database of the configuration.</summary>
internal static class Migrer
{
    public static Verbe Verbe { get; } = new("migrer", "crée la base de données, ou la met à niveau", [], ExecuterAsync);

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        await using var hote = HoteDeVerbe.Construire(appel);
        await using var portee = hote.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        await db.MettreAJourAsync(completer: null, CancellationToken.None);
        await appel.Terminal.Sortie.WriteLineAsync("La base de données est à jour.");
        return StatutDeSortie.Fait;
    }
}
