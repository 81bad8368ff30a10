using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Livret.Web.Circuits;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Livrets;

/// <summary>Opens a livret with its class: the same few statements whatever the size of the class.</summary>
public sealed class OuvrirLivret(LivretDbContext db, CatalogueReferentiels referentiels, LireLesSections lireLesSections, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>Who consults livrets wherever they are in the circuit; the jury, those that its commission was handed with their names.</summary>
    private static readonly Role[] Lecteurs = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire];

    /// <summary>Null when the candidate is not in the scope of the user.</summary>
    public async Task<LivretOuvert?> OuvrirAsync(string numero, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var jour = horloge.Aujourdhui();
        var cherches = db.LivretsVisibles(agent.Id, Lecteurs, jour);
        var auJury = db.LivretsVisibles(agent.Id, Role.MembreJury, jour).Where(l => !l.Commission!.Pseudonymisee);
        var place = await PlaceAsync(cherches, session.Annee, numero, ct) ?? await PlaceAsync(auJury, session.Annee, numero, ct);
        if (place is null || referentiels.Chercher(place.Specialite, place.VersionReferentiel) is not { } referentiel)
            return null;

        var classe = await db.Livrets.AsNoTrackingWithIdentityResolution()
            .Where(l => l.Session == session.Annee && l.Uai == place.Uai && l.Division == place.Division && l.Specialite == place.Specialite)
            .Include(l => l.Commission)
            .Include(l => l.Stages)
            .Include(l => l.Visas.Where(v => v.LivretId == place.Id))
            .Include(l => l.Transmissions.Where(t => t.LivretId == place.Id))
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .AsSplitQuery()
            .ToListAsync(ct);
        await db.JoindreLesNotesAsync(classe, ct);
        await db.JoindreLesPointsOuvertsAsync(classe, ct);
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == place.CodeAcademie, ct);
        if (classe.Find(l => l.Numero == numero) is not { } livret)
            return null;
        var section = (await lireLesSections.LireAsync([livret], ct)).De(livret);
        return new(agent, session, calendrier, horloge.GetUtcNow().UtcDateTime, referentiel, livret, classe, section);
    }

    private static Task<Place?> PlaceAsync(IQueryable<LivretScolaire> livrets, int session, string numero, CancellationToken ct) => livrets
        .Where(l => l.Session == session && l.Numero == numero)
        .Select(l => new Place(l.Id, l.Uai, l.Division, l.Specialite, l.VersionReferentiel, l.Etablissement!.CodeAcademie))
        .SingleOrDefaultAsync(ct);

    private sealed record Place(long Id, string Uai, string Division, string Specialite, string? VersionReferentiel, string CodeAcademie);
}
