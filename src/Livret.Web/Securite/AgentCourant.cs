using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Securite;

/// <summary>
/// The user of the request and what he holds today. Read once per request from the database: an affectation that is
/// withdrawn stops working at once.
/// </summary>
public sealed class AgentCourant(LivretDbContext db, IHttpContextAccessor http, TimeProvider horloge)
{
    private Agent? _agent;

    /// <summary>The user, or null for a visitor and for an account that no longer exists.</summary>
    public async ValueTask<Agent?> ChercherAsync(CancellationToken ct)
    {
        if (_agent is not null || http.HttpContext?.User.Identifiant() is not { } id)
            return _agent;
        var lignes = await (
            from u in db.Users.AsNoTracking()
            where u.Id == id
            from a in db.Affectations.Where(a => a.UtilisateurId == u.Id).DefaultIfEmpty()
            orderby a.Id
            select new { u.Prenom, u.Nom, Affectation = a }).ToListAsync(ct);
        if (lignes is not [var compte, ..])
            return null;
        var jour = horloge.Aujourdhui();
        return _agent = new(
            id, $"{compte.Prenom} {compte.Nom}", [.. lignes.Select(l => l.Affectation).OfType<Affectation>().Where(a => a.VautLe(jour))]);
    }

    /// <summary>The user of a page that is behind a policy.</summary>
    /// <exception cref="InvalidOperationException">The request is anonymous: the page lacks its policy.</exception>
    public async ValueTask<Agent> LireAsync(CancellationToken ct) =>
        await ChercherAsync(ct) ?? throw new InvalidOperationException("This page needs a signed-in user.");
}
