using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Circuits;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Conservations;

/// <summary>Opens one candidate of any session in the scope of the service, with all that an act looks at.</summary>
public sealed class OuvrirUnCandidat(LivretDbContext db, InstruireDesLivrets instruire, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <param name="annee">The session; null: the last one.</param>
    /// <returns>Null outside the scope.</returns>
    public async Task<LivretInstruit?> OuvrirAsync(string numero, int? annee, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.Sessions.Where(s => annee == null || s.Annee == annee).OrderByDescending(s => s.Annee).FirstOrDefaultAsync(ct);
        if (session is null)
            return null;
        IQueryable<LivretScolaire> visibles = db.LivretsVisibles(agent.Id, Role.Gestionnaire, horloge.Aujourdhui()).Where(l => l.Session == session.Annee && l.Numero == numero);
        var livrets = await LivretDbContext.PourUnActe(visibles).ToListAsync(ct);
        return (await instruire.InstruireAsync(agent, session, livrets, ct)).SingleOrDefault();
    }
}
