using System.Runtime.CompilerServices;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Livret.Web.Circuits;
using Livret.Web.Pages.Livrets;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Lots;

/// <summary>
/// Reads livrets for their documents, a few at a time in the order of the paper: a constant number of statements for each parcel, and memory
/// of one parcel, whatever their number.
/// </summary>
public sealed class LireUnLot(LivretDbContext db, CatalogueReferentiels referentiels, LireLesSections lireLesSections, TimeProvider horloge)
{
    /// <summary>Livrets read together.</summary>
    public const int ParPaquet = 50;

    /// <summary>Who reads livrets wherever they are in the circuit; a jury, those that its commission was handed with their names.</summary>
    private static readonly Role[] Lecteurs = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire];

    /// <summary>What this user reads today, as the page of a livret opens it.</summary>
    public IQueryable<LivretScolaire> Lisibles(Agent agent)
    {
        var jour = horloge.Aujourdhui();
        var aSuivre = db.LivretsVisibles(agent.Id, Lecteurs, jour).Select(l => l.Id);
        var auJury = db.LivretsVisibles(agent.Id, Role.MembreJury, jour).Where(l => !l.Commission!.Pseudonymisee).Select(l => l.Id);
        return db.Livrets.Where(l => aSuivre.Contains(l.Id) || auJury.Contains(l.Id));
    }

    /// <summary>The livrets by établissement, then class, then name.</summary>
    public static Task<List<long>> OrdonnerAsync(IQueryable<LivretScolaire> livrets, CancellationToken ct) => livrets
        .OrderBy(l => l.Etablissement!.Nom).ThenBy(l => l.Uai).ThenBy(l => l.Division).ThenBy(l => l.NomRecherche).ThenBy(l => l.Numero)
        .Select(l => l.Id).ToListAsync(ct);

    /// <summary>Each livret, as this reader may see it.</summary>
    public async IAsyncEnumerable<LivretOuvert> LireAsync(IReadOnlyList<long> ids, Agent lecteur, [EnumeratorCancellation] CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking().ToDictionaryAsync(s => s.Annee, ct);
        foreach (var paquet in ids.Chunk(ParPaquet))
        {
            var livrets = await PaquetAsync(paquet, ct);
            var sections = await lireLesSections.LireAsync(livrets, ct);
            foreach (var livret in livrets)
            {
                var referentiel = referentiels.De(livret) ?? throw new InvalidOperationException($"{livret.Numero}: no référentiel {livret.Specialite}.");
                yield return new(lecteur, sessions[livret.Session], null, horloge.GetUtcNow().UtcDateTime, referentiel, livret, [livret], sections.De(livret));
            }
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<LivretScolaire>> PaquetAsync(long[] ids, CancellationToken ct)
    {
        var lus = await db.Livrets.AsNoTrackingWithIdentityResolution().Where(l => ids.Contains(l.Id))
            .Include(l => l.Commission)
            .Include(l => l.Stages)
            .Include(l => l.Visas)
            .AsSplitQuery()
            .ToDictionaryAsync(l => l.Id, ct);
        List<LivretScolaire> presents = [.. ids.Where(lus.ContainsKey).Select(id => lus[id])];
        await db.JoindreLesNotesAsync(presents, ct);
        await db.JoindreLesPointsOuvertsAsync(presents, ct);
        return presents;
    }
}
