using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Conservations;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Conservations;

/// <summary>Sets and lifts legal holds, by the responsable of the service, each with its motive.</summary>
public sealed class TenirLesGels(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>Those of a service, the ones that hold first, then the latest.</summary>
    public async Task<IReadOnlyList<Gel>> ListerAsync(string service, long? livret, CancellationToken ct) => await db.Gels.AsNoTracking()
        .Where(g => g.Service == service && g.LivretId == livret).OrderBy(g => g.LeveLe != null).ThenByDescending(g => g.PoseLe).ToListAsync(ct);

    /// <param name="livret">Null: all the livrets of the service.</param>
    public async Task<Refus?> PoserAsync(string service, long? livret, string? motif, Agent agent, CancellationToken ct)
    {
        if (Refuser(motif) is { } refus)
            return refus;
        if (await db.Gels.AnyAsync(g => g.Service == service && g.LivretId == livret && g.LeveLe == null, ct))
            return new(CodeAnomalie.ActeInterdit, "Un gel tient déjà. Levez-le avant d’en poser un autre.");
        db.Add(new Gel { Service = service, LivretId = livret, Motif = motif!.Trim(), PoseLe = horloge.GetUtcNow().UtcDateTime, PoseParId = agent.Id, PosePar = agent.Nom });
        await db.SaveChangesAsync(ct);
        return null;
    }

    public async Task<Refus?> LeverAsync(string service, long? livret, string? motif, Agent agent, CancellationToken ct)
    {
        if (Refuser(motif) is { } refus)
            return refus;
        if (await db.Gels.FirstOrDefaultAsync(g => g.Service == service && g.LivretId == livret && g.LeveLe == null, ct) is not { } gel)
            return new(CodeAnomalie.ActeInterdit, "Aucun gel ne tient : il a déjà été levé.");
        gel.Lever(horloge.GetUtcNow().UtcDateTime, agent.Nom, motif!.Trim());
        await db.SaveChangesAsync(ct);
        return null;
    }

    private static Refus? Refuser(string? motif) =>
        string.IsNullOrWhiteSpace(motif) ? new(CodeAnomalie.ChampVide, "Donnez le motif : il est conservé avec le gel.", Champ: "Motif")
        : motif.Length > Acte.LongueurMotif ? new(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong("Le motif", motif.Length, Acte.LongueurMotif), Champ: "Motif")
        : null;
}
