using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Livret.Donnees.Referentiels;
using Livret.Web.Courriels;
using Livret.Web.Documents.Archives;
using Livret.Web.Securite;
using Livret.Web.Telemetrie;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Circuits;

/// <summary>
/// Opens livrets of the user's scope for the acts of the circuit, and applies an act to each, in one transaction. The number of
/// statements does not grow with the number of livrets.
/// </summary>
public sealed class InstruireDesLivrets(
    LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, AnnoncerLesActes annoncer, ArchiverLesActes archiver, Mesures mesures, TimeProvider horloge)
{
    private const int Essais = 10;

    /// <summary>Somebody acted on the livret since the page was opened.</summary>
    internal static Refus Perime { get; } = new(
        CodeAnomalie.ActeInterdit, "Ce livret a changé depuis que vous l’avez ouvert. Relisez-le, puis recommencez.");

    /// <summary>The livrets of the open session that one of these roles lets the user see, in alphabetical order.</summary>
    public async Task<IReadOnlyList<LivretInstruit>> OuvrirAsync(
        IReadOnlyList<Role> roles, Func<IQueryable<LivretScolaire>, IQueryable<LivretScolaire>> choisir, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.FirstAsync(ct);
        var visibles = db.LivretsVisibles(agent.Id, roles, horloge.Aujourdhui()).Where(l => l.Session == session.Annee);
        var livrets = await LivretDbContext.PourUnActe(choisir(visibles)).OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).ToListAsync(ct);
        return await InstruireAsync(agent, session, livrets, ct);
    }

    /// <summary>One livret by its number; null outside the scope.</summary>
    public async Task<LivretInstruit?> OuvrirAsync(IReadOnlyList<Role> roles, string numero, CancellationToken ct) =>
        (await OuvrirAsync(roles, livrets => livrets.Where(l => l.Numero == numero), ct)).SingleOrDefault();

    /// <summary>
    /// Applies an act to each of these livrets and saves. Somebody who acted meanwhile wins: the livrets are read again and the table of the
    /// circuit tells.
    /// </summary>
    /// <param name="acte">The act for a livret; null: it is left out of the answer.</param>
    /// <param name="versions">Number → <see cref="LivretScolaire.RangJournal"/> that the user saw; a livret that changed since is refused.</param>
    /// <param name="avantDEnregistrer">What belongs to the same transaction: a bordereau. The documents that are kept and the mails that announce the acts are in it too.</param>
    /// <param name="avantDAppliquer">What the act is made of, read again at each attempt: the next number of a bordereau, the cotation of the class.</param>
    public async Task<IReadOnlyList<ResultatDActe>> AppliquerAsync(
        IReadOnlyList<Role> roles, Func<IQueryable<LivretScolaire>, IQueryable<LivretScolaire>> choisir, Func<LivretInstruit, Acte?> acte, CancellationToken ct,
        IReadOnlyDictionary<string, int>? versions = null, Func<IReadOnlyList<ResultatDActe>, Task>? avantDEnregistrer = null,
        Func<IReadOnlyList<LivretInstruit>, Task>? avantDAppliquer = null)
    {
        for (var essai = 1; ; essai++)
        {
            var ouverts = await OuvrirAsync(roles, choisir, ct);
            if (avantDAppliquer is not null)
                await avantDAppliquer(ouverts);
            List<ResultatDActe> resultats = [];
            List<(LivretInstruit, Acte)> faits = [];
            foreach (var ouvert in ouverts)
            {
                if (acte(ouvert) is not { } demande)
                    continue;
                var perime = versions is not null && versions.TryGetValue(ouvert.Livret.Numero, out var vu) && vu != ouvert.Livret.RangJournal;
                ResultatDActe resultat = new(ouvert.Livret, perime ? Perime : ouvert.Obstacle(demande) ?? archiver.Refuser(ouvert, demande) ?? ouvert.Livret.Appliquer(demande, ouvert.Ici));
                resultats.Add(resultat);
                if (resultat.Refus is { } refus)
                    mesures.Refuser(refus);
                if (!resultat.EstFait)
                    continue;
                faits.Add((ouvert, demande));
                archiver.Archiver(ouvert, demande);
            }
            if (avantDEnregistrer is not null)
                await avantDEnregistrer(resultats);
            await annoncer.AnnoncerAsync(faits, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return resultats;
            }
            catch (DbUpdateException e) when (essai < Essais && !e.EstUneDefaillance())
            {
                // Another act crossed this one: read again, and the circuit will tell.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The same for one livret; null outside the scope.</summary>
    public async Task<ResultatDActe?> AppliquerAsync(
        IReadOnlyList<Role> roles, string numero, Func<LivretInstruit, Acte> acte, CancellationToken ct, int? version = null,
        Func<IReadOnlyList<ResultatDActe>, Task>? avantDEnregistrer = null) =>
        (await AppliquerAsync(
            roles, livrets => livrets.Where(l => l.Numero == numero), acte, ct,
            version is { } vu ? new Dictionary<string, int> { [numero] = vu } : null, avantDEnregistrer)).SingleOrDefault();

    /// <summary>The circumstances of livrets that a page has opened by itself: it shows what may be asked of them, and asks nothing.</summary>
    public async Task<IReadOnlyList<LivretInstruit>> InstruireAsync(Agent agent, SessionExamen session, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        if (livrets.Count == 0)
            return [];
        var instant = horloge.GetUtcNow().UtcDateTime;
        var jour = horloge.Aujourdhui();
        var academies = livrets.Select(l => l.Etablissement!.CodeAcademie).Distinct().ToList();
        var uais = livrets.Select(l => l.Uai).Distinct().ToList();
        var calendriers = await db.Calendriers.Include(c => c.Academie)
            .Where(c => c.Session == session.Annee && academies.Contains(c.CodeAcademie)).ToDictionaryAsync(c => c.CodeAcademie, ct);
        var coordonnees = await db.Affectations
            .Where(a => a.Role == Role.Coordonnateur && uais.Contains(a.Uai!) && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin))
            .Select(a => new { a.Uai, a.Division }).Distinct().ToListAsync(ct);
        var delegations = await db.Delegations.Where(d => d.DelegataireId == agent.Id && d.RevoqueeLe == null && uais.Contains(d.Uai)).ToListAsync(ct);
        return
        [
            .. from livret in livrets
               let referentiel = referentiels.De(livret)
               where referentiel is not null
               select new LivretInstruit(livret, new(agent, instant, session, calendriers.GetValueOrDefault(livret.Etablissement!.CodeAcademie), referentiel)
               {
                   SansCoordonnateur = !coordonnees.Exists(c => c.Uai == livret.Uai && (c.Division is null || c.Division == livret.Division)),
                   Delegation = delegations.Find(d => d.Couvre(livret.Uai, livret.Division, jour)),
               }),
        ];
    }
}
