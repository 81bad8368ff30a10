using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Verbes;

/// <summary>The account whose rights a verb has: the value of its option <c>--agent</c>.</summary>
internal static class AgentDuVerbe
{
    public static Parametre Parametre { get; } = new("--agent", "COURRIEL", "compte dont le traitement a les droits, que le journal enregistre");

    /// <summary>Makes the account of this address the user of the scope.</summary>
    /// <returns>False: no account has this address.</returns>
    public static async Task<bool> FixerAsync(IServiceProvider portee, string courriel)
    {
        var adresse = courriel.ToUpperInvariant();
        var compte = await portee.GetRequiredService<LivretDbContext>().Users
            .Where(u => u.NormalizedEmail == adresse).Select(u => (Guid?)u.Id).SingleOrDefaultAsync();
        if (compte is { } id)
            portee.GetRequiredService<AgentCourant>().Fixer(id);
        return compte is not null;
    }
}
