using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Livret.Web.Telemetrie;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Imports;

/// <summary>An import between its two phases, kept in the database: any node reads it, shows it and writes it.</summary>
public sealed class ConduireUnImport(LivretDbContext db, Importation importation, DepotDeFichiers depot, AgentCourant agentCourant, Mesures mesures, TimeProvider horloge)
{
    /// <summary>Lines of a report written together.</summary>
    private const int Lot = 2000;

    private const string FichiersPerdus = "Les fichiers de cet import ne sont plus gardés. Déposez-les de nouveau.";

    /// <summary>An import of the user, or null: those of others are not found.</summary>
    public async Task<Import?> ChercherAsync(Guid id, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var import = await db.Imports.Include(i => i.Fichiers).SingleOrDefaultAsync(i => i.Id == id && i.ParId == agent.Id, ct);
        import?.Fichiers.Sort((a, b) => a.Rang.CompareTo(b.Rang));
        return import;
    }

    /// <summary>First phase: reads, and keeps the report. Done again from the beginning when a node died in the middle.</summary>
    public async Task LireAsync(Guid id, Func<int, Task>? avancer, CancellationToken ct)
    {
        if (await ChercherAsync(id, ct) is not { Etat: EtatDImport.EnLecture } import)
            return;
        if (await OuvrirAsync(import, montrees: false, ct) is not { } fichiers)
        {
            await InterrompreAsync(id, FichiersPerdus, ct);
            return;
        }
        try
        {
            var rapports = await importation.SimulerAsync(await DemandeurAsync(import, ct), fichiers, avancer, ct);
            await GarderAsync(id, rapports, ct);
        }
        catch (FichierIllisibleException e)
        {
            await InterrompreAsync(id, e.Message, ct);
        }
    }

    /// <summary>Second phase: one transaction for what is written and for the report of it.</summary>
    /// <returns>Whether it is written now; false: it was not there to be written.</returns>
    public async Task<bool> AppliquerAsync(Guid id, Func<int, Task>? avancer, CancellationToken ct)
    {
        if (await ChercherAsync(id, ct) is not { Etat: EtatDImport.Propose or EtatDImport.EnApplication } import)
            return false;
        if (await OuvrirAsync(import, montrees: true, ct) is not { } fichiers)
        {
            await InterrompreAsync(id, FichiersPerdus, ct);
            return false;
        }
        try
        {
            var rapports = await importation.AppliquerAsync(await DemandeurAsync(import, ct), fichiers, rapports => ConclureAsync(id, rapports, ct), avancer, ct);
            mesures.Saisir(rapports.Sum(r => r.Saisies));
            return true;
        }
        catch (DejaAppliqueException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    public async Task InterrompreAsync(Guid id, string phrase, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await db.Imports.Where(i => i.Id == id).ExecuteUpdateAsync(i => i.SetProperty(c => c.Etat, EtatDImport.Interrompu).SetProperty(c => c.Phrase, phrase), ct);
    }

    private async Task<Demandeur> DemandeurAsync(Import import, CancellationToken ct) => new(
        await agentCourant.LireAsync(ct), await db.Sessions.AsNoTracking().SingleAsync(s => s.Annee == import.Session, ct), horloge.GetUtcNow().UtcDateTime, horloge.Aujourdhui());

    /// <summary>The files with what was shown of them; null: one is no longer kept.</summary>
    private async Task<List<FichierAImporter>?> OuvrirAsync(Import import, bool montrees, CancellationToken ct)
    {
        var fichiers = new List<FichierAImporter>();
        foreach (var fichier in import.Fichiers)
        {
            if (await LireLesOctetsAsync(fichier.FichierId, ct) is not { } octets)
                return null;
            fichiers.Add(new(FichierImportable.De(fichier.Format), fichier.Nom, octets, montrees ? await MontreesAsync(import.Id, fichier.Rang, ct) : null));
        }
        return fichiers;
    }

    /// <summary>The bytes of a kept file; null: it is no longer kept.</summary>
    public async Task<byte[]?> LireLesOctetsAsync(Guid fichier, CancellationToken ct)
    {
        if (await depot.OuvrirAsync(fichier, ct) is not { } ouvert)
            return null;
        await using var flux = ouvert.Flux;
        var octets = new byte[ouvert.Fichier.Taille];
        await flux.ReadExactlyAsync(octets, ct);
        return octets;
    }

    /// <summary>The lines that were shown as a change: the others are not written.</summary>
    private async Task<Dictionary<int, LigneMontree>> MontreesAsync(Guid id, int rang, CancellationToken ct) => await db.LignesDImport.AsNoTracking()
        .Where(l => l.ImportId == id && l.Fichier == rang && (l.Verdict == Verdict.Creee || l.Verdict == Verdict.Modifiee))
        .ToDictionaryAsync(l => l.Ligne, l => new LigneMontree(l.Verdict, l.Avant), ct);

    private Task GarderAsync(Guid id, IReadOnlyList<RapportDeFichier> rapports, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LignesDImport.Where(l => l.ImportId == id).ExecuteDeleteAsync(ct);
        for (var rang = 0; rang < rapports.Count; rang++)
            await AjouterAsync(id, rang, rapports[rang].Lignes, ct);
        var import = await db.Imports.Include(i => i.Fichiers).SingleAsync(i => i.Id == id, ct);
        foreach (var fichier in import.Fichiers)
            Compter(fichier, rapports[fichier.Rang]);
        import.Etat = EtatDImport.Propose;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    });

    /// <summary>In the transaction of the second phase: the lines that did not go as they were shown, the counts, the state.</summary>
    private async Task ConclureAsync(Guid id, IReadOnlyList<RapportDeFichier> rapports, CancellationToken ct)
    {
        var import = await db.Imports.Include(i => i.Fichiers).SingleAsync(i => i.Id == id, ct);
        if (import.Etat is EtatDImport.Applique)
            throw new DejaAppliqueException();
        foreach (var fichier in import.Fichiers)
        {
            var montrees = await MontreesAsync(id, fichier.Rang, ct);
            List<LigneDeRapport> autres = [.. rapports[fichier.Rang].Lignes.Where(l => montrees.TryGetValue(l.Ligne, out var montree) && montree.Verdict != l.Verdict)];
            foreach (var lot in autres.Chunk(Lot))
            {
                List<int> lignes = [.. lot.Select(l => l.Ligne)];
                await db.LignesDImport.Where(l => l.ImportId == id && l.Fichier == fichier.Rang && lignes.Contains(l.Ligne)).ExecuteDeleteAsync(ct);
            }
            await AjouterAsync(id, fichier.Rang, autres, ct, vider: false);
            foreach (var ligne in autres)
            {
                fichier.Ajouter(montrees[ligne.Ligne].Verdict, -1);
                fichier.Ajouter(ligne.Verdict, 1);
            }
        }
        (import.Etat, import.AppliqueLe, import.Version) = (EtatDImport.Applique, horloge.GetUtcNow().UtcDateTime, Guid.CreateVersion7());
    }

    private async Task AjouterAsync(Guid id, int rang, IEnumerable<LigneDeRapport> lignes, CancellationToken ct, bool vider = true)
    {
        foreach (var lot in lignes.Chunk(Lot))
        {
            foreach (var ligne in lot)
                (ligne.ImportId, ligne.Fichier) = (id, rang);
            db.AddRange(lot);
            await db.SaveChangesAsync(ct);
            if (vider)
                db.ChangeTracker.Clear();
        }
    }

    private static void Compter(FichierImporte fichier, RapportDeFichier rapport)
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
            fichier.Ajouter(verdict, rapport.Compter(verdict) - fichier.Compter(verdict));
        fichier.Avertissements = rapport.Avertissements.Count == 0 ? null : string.Join('\n', rapport.Avertissements.Select(Phrases.Extrait));
    }

    /// <summary>Two confirmations crossed, and the other wrote: this transaction is undone.</summary>
    private sealed class DejaAppliqueException : Exception;
}
