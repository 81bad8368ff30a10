using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Pages.ServiceExamens.Jurys;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Releves;

/// <summary>The relevés of candidates of the user's services, whose decisions are published: a constant number of statements.</summary>
public sealed class LireLesReleves(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>One candidate; no relevé while his decision is not published, nothing outside the scope.</summary>
    public async Task<(LivretScolaire Livret, ReleveImprime? Releve)?> LireAsync(string numero, CancellationToken ct)
    {
        var livrets = await VisiblesAsync(ct);
        return await Complets(livrets.Where(l => l.Numero == numero)).SingleOrDefaultAsync(ct) is not { } livret ? null
            : (livret, livret.Etat is Etat.Publie ? (await DresserAsync([livret], ct))[0] : null);
    }

    /// <summary>The published candidates of a commission, in alphabetical order.</summary>
    public async Task<IReadOnlyList<ReleveImprime>> LireAsync(int commission, CancellationToken ct) =>
        await LireAsync((await VisiblesAsync(ct)).Where(l => l.CommissionId == commission), ct);

    /// <summary>The published ones among livrets that the caller has found in the scope, of one session, in alphabetical order.</summary>
    public async Task<IReadOnlyList<ReleveImprime>> LireAsync(IQueryable<LivretScolaire> livrets, CancellationToken ct) =>
        await DresserAsync(await Complets(livrets.Where(l => l.Etat == Etat.Publie)).OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).ToListAsync(ct), ct);

    /// <summary>A commission of the user's services; null for another.</summary>
    public async Task<Commission?> CommissionAsync(int id, CancellationToken ct)
    {
        var services = (await agentCourant.LireAsync(ct)).ServicesTenus();
        return await db.Commissions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && services.Contains(c.Service), ct);
    }

    private async Task<IQueryable<LivretScolaire>> VisiblesAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.Sessions.MaxAsync(s => s.Annee, ct);
        return db.LivretsVisibles(agent.Id, Role.Gestionnaire, horloge.Aujourdhui()).Where(l => l.Session == session);
    }

    private static IQueryable<LivretScolaire> Complets(IQueryable<LivretScolaire> livrets) => livrets.AsNoTrackingWithIdentityResolution()
        .Include(l => l.Etablissement!.Academie!.Service)
        .Include(l => l.Envois.Where(e => e.RetireLe == null))
        .Include(l => l.Deliberations.Where(d => d.RepriseLe == null))
        .AsSplitQuery();

    private async Task<IReadOnlyList<ReleveImprime>> DresserAsync(IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        var ids = livrets.Select(l => l.Id).ToList();
        var publies = await db.Journal.Where(e => e.Geste == Geste.Publier && ids.Contains(e.LivretId))
            .GroupBy(e => e.LivretId).Select(g => new { g.Key, Le = g.Max(e => e.Le) }).ToDictionaryAsync(g => g.Key, g => g.Le, ct);
        return
        [
            .. livrets.Select(l => new ReleveImprime(
                l, LivretScelle.Relire(l.EnvoiAuJury!.Contenu), l.Deliberation!, referentiels.De(l) ?? throw new InvalidOperationException($"{l.Numero}: no référentiel {l.Specialite}."), publies[l.Id])),
        ];
    }
}
