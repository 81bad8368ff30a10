using System.Security.Cryptography;
using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Referentiels;

/// <summary>Takes in a file, says what it would do, publishes it. A version that a sealed livret uses never changes (exchange formats, section 4).</summary>
public sealed class TenirLesReferentiels(LivretDbContext db, CatalogueReferentiels catalogue, AgentCourant agentCourant, TimeProvider horloge)
{
    private const int Lot = 500;

    public async Task<IReadOnlyList<ReferentielDepose>> ListerAsync(CancellationToken ct) =>
        await db.Referentiels.AsNoTracking().OrderBy(r => r.Code).ThenByDescending(r => r.Ordre).ThenByDescending(r => r.DeposeLe).ToListAsync(ct);

    /// <summary>Keeps a file that holds as a draft, in the place of an earlier draft of the same version.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Defaut> Defauts)> DeposerAsync(ReadOnlyMemory<byte> octets, CancellationToken ct)
    {
        var (referentiel, defauts) = LecteurReferentiel.Lire(octets);
        if (referentiel is null)
            return (null, defauts);
        var contenu = Encoding.UTF8.GetString(octets.Span).TrimStart('\uFEFF');
        var empreinte = Convert.ToHexStringLower(SHA256.HashData(octets.Span));
        var (agent, instant) = (await agentCourant.LireAsync(ct), horloge.GetUtcNow().UtcDateTime);
        var depose = await db.Referentiels.SingleOrDefaultAsync(r => r.Code == referentiel.Code && r.Version == referentiel.Version && r.VersionPubliee == null, ct);
        if (depose is null)
        {
            depose = new() { Code = referentiel.Code, Version = referentiel.Version, Intitule = referentiel.Intitule, Contenu = contenu, Empreinte = empreinte, DeposeLe = instant, DeposePar = agent.Nom };
            db.Add(depose);
        }
        else
        {
            (depose.Intitule, depose.Contenu, depose.Empreinte, depose.DeposeLe, depose.DeposePar) = (referentiel.Intitule, contenu, empreinte, instant, agent.Nom);
        }
        await db.SaveChangesAsync(ct);
        return (depose.Id, []);
    }

    /// <returns>Null: there is no such file.</returns>
    public async Task<UsageDuReferentiel?> ExaminerAsync(Guid id, CancellationToken ct)
    {
        if (await db.Referentiels.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } depose)
            return null;
        var referentiel = LecteurReferentiel.Lire(Encoding.UTF8.GetBytes(depose.Contenu)).Referentiel!;
        var enVigueur = catalogue.Chercher(referentiel.Code);
        var scelles = Scelles(referentiel.Code);
        var sousCetteVersion = depose.VersionPubliee is not null ? 0
            : await scelles.CountAsync(l => l.VersionReferentiel == referentiel.Version || (l.VersionReferentiel == null && enVigueur != null && enVigueur.Version == referentiel.Version), ct);
        var nombre = await scelles.CountAsync(ct);
        return new(depose, referentiel, enVigueur, nombre, await db.Livrets.CountAsync(l => l.Specialite == referentiel.Code, ct) - nombre, sousCetteVersion);
    }

    /// <summary>
    /// Puts it in force for the livrets that are not sealed; the others keep the version that was. An explicit act, in one transaction.
    /// </summary>
    /// <returns>Why not; null: done.</returns>
    public async Task<string?> PublierAsync(Guid id, CancellationToken ct)
    {
        var refus = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await ExaminerAsync(id, ct) is not { EstPublie: false } usage)
                return "Ce fichier n’est plus un brouillon : il a été publié ou remplacé.";
            if (usage.Obstacle is { } obstacle)
                return obstacle;
            await PublierAsync(usage, ct);
            await transaction.CommitAsync(ct);
            return null;
        });
        if (refus is null)
            await catalogue.ActualiserAsync(db, ct);
        return refus;
    }

    private async Task PublierAsync(UsageDuReferentiel usage, CancellationToken ct)
    {
        var (code, version) = (usage.Referentiel.Code, usage.Referentiel.Version);
        var brouillon = await db.Referentiels.SingleAsync(r => r.Id == usage.Depose.Id, ct);
        var ordre = 1 + await db.Referentiels.MaxAsync(r => r.Ordre, ct);
        // A published version that no sealed livret uses may be corrected: the draft takes its place.
        if (await db.Referentiels.SingleOrDefaultAsync(r => r.Code == code && r.VersionPubliee == version, ct) is { } meme)
        {
            db.Remove(meme);
            await db.SaveChangesAsync(ct);
        }
        (brouillon.VersionPubliee, brouillon.PublieLe, brouillon.PubliePar, brouillon.Ordre) =
            (version, horloge.GetUtcNow().UtcDateTime, (await agentCourant.LireAsync(ct)).Nom, ordre);
        await db.SaveChangesAsync(ct);
        if (usage.EnVigueur is { } ancien && ancien.Version != version)
        {
            await Scelles(code).Where(l => l.VersionReferentiel == null)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.VersionReferentiel, ancien.Version), ct);
        }
        await OuvrirLesUnitesAsync(usage.Referentiel, ct);
    }

    /// <summary>The livrets that pass to the version receive the units that they lack; what was typed elsewhere stays, set aside.</summary>
    private async Task OuvrirLesUnitesAsync(Referentiel referentiel, CancellationToken ct)
    {
        long dernier = 0;
        while (await db.Livrets.Include(l => l.Unites).Where(l => l.Id > dernier && l.Specialite == referentiel.Code && l.VersionReferentiel == null)
            .OrderBy(l => l.Id).Take(Lot).ToListAsync(ct) is [_, ..] lot)
        {
            dernier = lot[^1].Id;
            foreach (var livret in lot)
                livret.OuvrirLesUnites(referentiel);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Signed, or transmitted at least once: what they show is sealed.</summary>
    private IQueryable<LivretScolaire> Scelles(string code) =>
        db.Livrets.Where(l => l.Specialite == code && (l.Etat == Etat.Vise || l.Transmissions.Any()));
}
