using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Livrets;

/// <summary>Opens a livret with its class: the same few statements whatever the size of the class.</summary>
public sealed class OuvrirLivret(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>Years of results that the model of the livret shows.</summary>
    private const int AnneesDeResultats = 3;

    /// <summary>Who consults livrets before any is transmitted: not yet the jury.</summary>
    private static readonly Role[] Lecteurs = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire];

    /// <summary>Null when the candidate is not in the scope of the user.</summary>
    public async Task<LivretOuvert?> OuvrirAsync(string numero, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.Sessions.AsNoTracking().OrderByDescending(s => s.Annee).FirstAsync(ct);
        var place = await db.LivretsVisibles(agent.Id, Lecteurs, horloge.Aujourdhui())
            .Where(l => l.Session == session.Annee && l.Numero == numero)
            .Select(l => new { l.Uai, l.Division, l.Specialite, l.Etablissement!.CodeAcademie })
            .SingleOrDefaultAsync(ct);
        if (place is null || referentiels.Chercher(place.Specialite) is not { } referentiel)
            return null;

        var classe = await db.Livrets.AsNoTrackingWithIdentityResolution()
            .Where(l => l.Session == session.Annee && l.Uai == place.Uai && l.Division == place.Division && l.Specialite == place.Specialite)
            .Include(l => l.Etablissement!.Academie)
            .Include(l => l.Etablissement!.Habilitations)
            .Include(l => l.Unites).ThenInclude(u => u.Valeurs)
            .Include(l => l.Stages)
            .Include(l => l.Points.Where(p => p.FermeLe == null))
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .AsSplitQuery()
            .ToListAsync(ct);
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == place.CodeAcademie, ct);
        var resultats = await db.Resultats.AsNoTracking()
            .Where(r => r.Uai == place.Uai && r.Specialite == place.Specialite && r.Annee < session.Annee)
            .OrderByDescending(r => r.Annee).Take(AnneesDeResultats)
            .ToListAsync(ct);
        return classe.Find(l => l.Numero == numero) is { } livret
            ? new(agent, session, calendrier, horloge.GetUtcNow().UtcDateTime, referentiel, livret, classe, resultats)
            : null;
    }
}
