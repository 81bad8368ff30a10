using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Donnees.Verifications;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Livrets;

/// <summary>Opens the journal of a livret, and verifies its chain.</summary>
public sealed class OuvrirHistorique(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    private static readonly Role[] Lecteurs = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire];

    /// <summary>Null outside the scope; for a jury, also while its livrets are pseudonymised: a history is full of names.</summary>
    public async Task<HistoriqueOuvert?> OuvrirAsync(string numero, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var livret = await ChercherAsync(db.LivretsVisibles(agent.Id, Lecteurs, horloge.Aujourdhui()), session.Annee, numero, ct)
            ?? await ChercherAsync(db.LivretsVisibles(agent.Id, Role.MembreJury, horloge.Aujourdhui()).Where(l => !l.Commission!.Pseudonymisee), session.Annee, numero, ct);
        if (livret is null || referentiels.De(livret) is not { } referentiel)
            return null;
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == livret.Etablissement!.CodeAcademie, ct);
        var journal = await db.Journal.AsNoTracking().Where(j => j.LivretId == livret.Id).OrderBy(j => j.Rang).ToListAsync(ct);
        return await new VerifierLeJournal(db).VerifierAsync(numero, ct) is { } bilan
            ? new(agent, session, calendrier, referentiel, livret, journal, bilan)
            : null;
    }

    private static async Task<LivretScolaire?> ChercherAsync(IQueryable<LivretScolaire> visibles, int session, string numero, CancellationToken ct) =>
        (await visibles.AsNoTracking()
            .Where(l => l.Session == session && l.Numero == numero)
            .Include(l => l.Etablissement!.Academie)
            .Include(l => l.Etablissement!.Habilitations)
            .Include(l => l.Unites)
            .Include(l => l.Visas)
            .Include(l => l.Deliberations)
            .AsSplitQuery()
            .ToListAsync(ct)).SingleOrDefault();
}
