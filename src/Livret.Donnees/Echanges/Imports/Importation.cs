using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>One file of an import, with what was shown of it; null: nothing was.</summary>
public sealed record FichierAImporter(FichierImportable Nature, string Nom, byte[] Octets, IReadOnlyDictionary<int, LigneMontree>? Montrees = null);

/// <summary>Who imports, for which session, and when.</summary>
/// <param name="Jour">The day on which affectations are valid.</param>
public sealed record Demandeur(Agent Agent, SessionExamen Session, DateTime Instant, DateOnly Jour);

/// <summary>
/// The import of the exchange formats, section 2, for the pages, the command line and the background works alike: a first phase that writes nothing,
/// a second one that writes in one transaction.
/// </summary>
public sealed class Importation(LivretDbContext db, CatalogueReferentiels referentiels)
{
    /// <summary>Attempts when somebody saves what the import is writing.</summary>
    private const int Essais = 5;

    /// <summary>Reads everything, writes nothing.</summary>
    /// <param name="avancer">Told of the lines read since the last time; null: nobody listens.</param>
    /// <exception cref="FichierIllisibleException">A file cannot be read at all.</exception>
    public async Task<IReadOnlyList<RapportDeFichier>> SimulerAsync(Demandeur demandeur, IEnumerable<FichierAImporter> fichiers, Func<int, Task>? avancer, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var rapports = await ImporterAsync(demandeur, fichiers, ecrit: false, avancer, ct);
        db.ChangeTracker.Clear();
        return rapports;
    }

    /// <summary>Writes, all of it or nothing.</summary>
    /// <param name="conclure">What else belongs to the same transaction, once the files are written; null: nothing.</param>
    /// <exception cref="FichierIllisibleException">A file cannot be read at all: nothing is written.</exception>
    /// <exception cref="DbUpdateException">Others keep saving the same livrets: nothing is written.</exception>
    public Task<IReadOnlyList<RapportDeFichier>> AppliquerAsync(
        Demandeur demandeur, IReadOnlyList<FichierAImporter> fichiers, Func<IReadOnlyList<RapportDeFichier>, Task>? conclure, Func<int, Task>? avancer, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            for (var essai = 1; ; essai++)
            {
                try
                {
                    return await EcrireAsync(demandeur, fichiers, conclure, avancer, ct);
                }
                catch (DbUpdateConcurrencyException) when (essai < Essais)
                {
                    // Somebody saved one of these livrets meanwhile: everything is undone and read again, and the values shown will tell.
                }
            }
        });

    private async Task<IReadOnlyList<RapportDeFichier>> EcrireAsync(
        Demandeur demandeur, IReadOnlyList<FichierAImporter> fichiers, Func<IReadOnlyList<RapportDeFichier>, Task>? conclure, Func<int, Task>? avancer, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rapports = await ImporterAsync(demandeur, fichiers, ecrit: true, avancer, ct);
        if (conclure is not null)
            await conclure(rapports);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return rapports;
    }

    private async Task<IReadOnlyList<RapportDeFichier>> ImporterAsync(
        Demandeur demandeur, IEnumerable<FichierAImporter> fichiers, bool ecrit, Func<int, Task>? avancer, CancellationToken ct)
    {
        var chantier = await Chantier.OuvrirAsync(db, referentiels, demandeur, ecrit, avancer, ct);
        var rapports = new List<RapportDeFichier>();
        foreach (var fichier in fichiers)
        {
            var rapport = new RapportDeFichier(fichier.Nom, fichier.Montrees);
            var table = Table.Lire(fichier.Octets, fichier.Nature.Format, fichier.Nom);
            rapport.Avertissements.AddRange(table.ColonnesInconnues.Select(c => $"Colonne « {c} » inconnue, ignorée."));
            await fichier.Nature.Importer(chantier, table, rapport, ct);
            rapports.Add(rapport);
        }
        return rapports;
    }
}
