using Livret.Domaine;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>Records who sits. The president is in the room; the others may be at a distance (code de l’éducation, D643-31-1).</summary>
public sealed class EmargerLaCommission(LivretDbContext db)
{
    private static readonly Refus Perime = new(CodeAnomalie.ActeInterdit, "L’émargement a changé depuis que vous l’avez ouvert. Relisez-le, puis recommencez.");

    /// <param name="version">The version of the commission that the president saw.</param>
    public async Task<Refus?> EmargerAsync(int commission, IReadOnlyDictionary<Guid, Presence> presences, string? version, CancellationToken ct)
    {
        var trouvee = await db.Commissions.Include(c => c.Membres).SingleAsync(c => c.Id == commission, ct);
        if (trouvee.Version.ToString() != version)
            return Perime;
        if (trouvee.President is { } president && presences.GetValueOrDefault(president.Id) is Presence.ADistance)
            return new(CodeAnomalie.ValeurInconnue, "Le président siège sur place : dites s’il est présent ou absent.", "code de l’éducation, D643-31-1", $"presence-{president.Id}");
        if (trouvee.Emarger(presences) is { } refus)
            return refus;
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Perime;
        }
    }
}
