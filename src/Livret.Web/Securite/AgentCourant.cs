using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite.Sessions;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Securite;

/// <summary>
/// The user of the request and what he holds today. Read once per request from the database: an affectation that is
/// withdrawn stops working at once, an account that is closed too, and a référentiel published on another node serves here.
/// Outside a request (a background work, a verb), the user that the scope was given.
/// </summary>
public sealed class AgentCourant(
    LivretDbContext db, IHttpContextAccessor http, DureesDeSession durees, CatalogueReferentiels referentiels, TimeProvider horloge, HorlogeReelle reelle)
{
    private Agent? _agent;
    private Guid? _fixe;

    /// <summary>Makes an account the user of this scope, before anything reads it: its rights are those of the day, as in a request.</summary>
    public void Fixer(Guid utilisateur) => (_fixe, _agent) = (utilisateur, null);

    /// <summary>When a page of this session was last asked for, UTC, to the minute; null before the user is read, and outside a request.</summary>
    public DateTime? VueLe { get; private set; }

    /// <summary>
    /// The user; null for a visitor, for an account that no longer exists or is closed, and for a session that was closed, is too old or silent for too
    /// long, or was opened before the last change of its password or of its second factor.
    /// </summary>
    public async ValueTask<Agent?> ChercherAsync(CancellationToken ct)
    {
        if (_agent is not null || (_fixe ?? http.HttpContext?.User.Identifiant()) is not { } id)
            return _agent;
        var session = _fixe is null ? http.HttpContext!.User.Session() ?? Guid.Empty : Guid.Empty;
        var tenues = durees.Tenues(db.SessionsDeCompte, reelle.Instant);
        var lignes = await (
            from u in db.Users.AsNoTracking()
            where u.Id == id && u.DesactiveLe == null
            from s in tenues.Where(s => s.Id == session && s.UtilisateurId == u.Id && s.Marque == u.SecurityStamp).DefaultIfEmpty()
            from a in db.Affectations.Where(a => a.UtilisateurId == u.Id).DefaultIfEmpty()
            orderby a.Id
            select new { u.Prenom, u.Nom, VueLe = (DateTime?)s.VueLe, Affectation = a, Publications = db.Referentiels.Max(r => (int?)r.Ordre) ?? 0 }).ToListAsync(ct);
        if (lignes is not [var compte, ..] || (_fixe is null && compte.VueLe is null))
            return null;
        VueLe = compte.VueLe;
        await referentiels.ActualiserAsync(db, compte.Publications, ct);
        var jour = horloge.Aujourdhui();
        _agent = new(id, $"{compte.Prenom} {compte.Nom}", [.. lignes.Select(l => l.Affectation).OfType<Affectation>().Where(a => a.VautLe(jour))]);
        AuNomDe(_agent.Affectations is [var premiere, ..] ? premiere : null);
        return _agent;
    }

    /// <summary>The user of a page that is behind a policy.</summary>
    /// <exception cref="InvalidOperationException">The request is anonymous: the page lacks its policy.</exception>
    public async ValueTask<Agent> LireAsync(CancellationToken ct) =>
        await ChercherAsync(ct) ?? throw new InvalidOperationException("This page needs a signed-in user.");

    /// <summary>What is changed from now on is in the name of that affectation of the user.</summary>
    internal void AuNomDe(Affectation? affectation)
    {
        if (_agent is { } agent)
            db.Parametres.AuNomDe(new(agent.Id, agent.Nom, affectation?.Titre ?? ""), horloge);
    }
}
