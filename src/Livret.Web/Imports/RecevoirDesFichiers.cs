using Livret.Donnees;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Imports;

/// <summary>What the user sent: read once whole, so that a file that cannot be read leaves nothing behind it.</summary>
public sealed class RecevoirDesFichiers(
    LivretDbContext db, DepotDeFichiers depot, ConduireUnImport conduire, DemanderUnTravail demander, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>Bytes of one request, all files together.</summary>
    public const long TailleDeRequete = 256L * 1024 * 1024;

    /// <summary>Beyond, the import is a background work.</summary>
    private const int LignesDAffilee = 1000;

    private const int FichiersAuPlus = 20;

    /// <summary>Days during which the report of an import is kept.</summary>
    private const int JoursDesRapports = 30;

    /// <returns>The import, or the sentences that say what to change.</returns>
    public async Task<(Guid? Import, IReadOnlyList<string> Refus)> RecevoirAsync(IReadOnlyList<IFormFile> fichiers, CancellationToken ct)
    {
        if (fichiers.Count == 0)
            return (null, ["Choisissez au moins un fichier."]);
        if (fichiers.Count > FichiersAuPlus)
            return (null, [$"Déposez {FichiersAuPlus} fichiers au plus à la fois."]);
        var agent = await agentCourant.LireAsync(ct);
        List<string> refus = [];
        List<(FichierImportable Nature, string Nom, byte[] Octets, int Lignes)> recus = [];
        foreach (var fichier in fichiers)
        {
            var nom = Path.GetFileName(fichier.FileName);
            try
            {
                var octets = await LireAsync(fichier, nom, ct);
                var nature = FichierImportable.Reconnaitre(nom, octets) ?? throw new FichierIllisibleException(nom,
                    $"ses colonnes ne sont celles d’aucun fichier d’échange. Donnez-lui le nom de son contenu, par exemple {string.Join(", ", FichierImportable.Tableau.Where(f => f.EstPour(agent)).Select(f => f.Format.Nom))}.");
                if (!nature.EstPour(agent))
                    refus.Add($"{nom} : {nature.Format.Nom} ne s’importe pas avec vos affectations. Adressez-le à la personne qui en a la charge.");
                else
                    recus.Add((nature, nom, octets, LectureDEssai.Compter(nature, nom, octets)));
            }
            catch (FichierIllisibleException e)
            {
                refus.Add(e.Message);
            }
        }
        if (recus.GroupBy(r => r.Nature).FirstOrDefault(g => g.Count() > 1) is { } deux)
            refus.Add($"{string.Join(" et ", deux.Select(r => r.Nom))} sont deux fichiers {deux.Key.Format.Nom}. Déposez-les l’un après l’autre.");
        return refus.Count > 0 ? (null, refus) : (await EnregistrerAsync(recus, ct), []);
    }

    private async Task<Guid> EnregistrerAsync(List<(FichierImportable Nature, string Nom, byte[] Octets, int Lignes)> recus, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        var import = new Import { Session = await db.SessionOuverte.Select(s => s.Annee).FirstAsync(ct), ParId = agent.Id, Par = agent.Nom, Le = instant };
        foreach (var (nature, nom, octets, _) in recus.OrderBy(r => r.Nature.Rang))
        {
            var depose = await depot.DeposerAsync(nom, "application/octet-stream", agent.Id, flux => flux.WriteAsync(octets, ct).AsTask(), ct);
            import.Fichiers.Add(new() { Rang = import.Fichiers.Count, Format = nature.Format.Nom, Nom = depose.Nom, FichierId = depose.Id });
        }
        await OublierAsync(agent.Id, instant.AddDays(-JoursDesRapports), ct);
        db.Add(import);
        await db.SaveChangesAsync(ct);
        if (recus.Sum(r => r.Lignes) <= LignesDAffilee)
            await conduire.LireAsync(import.Id, avancer: null, ct);
        else
            await ConfierAsync(import, recus.Sum(r => r.Lignes), ct);
        return import.Id;
    }

    /// <summary>Writes the import: at once when it is short, otherwise by a background work. A second confirmation finds nothing to do.</summary>
    /// <returns>False: it was confirmed already.</returns>
    public async Task<bool> AppliquerAsync(Import import, CancellationToken ct)
    {
        if (import.Etat is not EtatDImport.Propose)
            return false;
        // In one transaction each: a stop leaves an import to confirm, or one that is written, or one that a work will write.
        if (import.Fichiers.Sum(f => f.Lignes) <= LignesDAffilee)
            return await conduire.AppliquerAsync(import.Id, avancer: null, ct);
        (import.Etat, import.Version) = (EtatDImport.EnApplication, Guid.CreateVersion7());
        try
        {
            await ConfierAsync(import, import.Fichiers.Sum(f => f.Lignes), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        return true;
    }

    /// <summary>A background work reads the import, or writes it, by its state.</summary>
    private async Task ConfierAsync(Import import, int lignes, CancellationToken ct)
    {
        var titre = $"{(import.Etat is EtatDImport.EnLecture ? "Lecture" : "Import")} de {string.Join(", ", import.Fichiers.Select(f => f.Nom))}";
        var travail = await demander.DemanderAsync(NatureDeTravail.Import, titre, new ImportDemande(import.Id, import.Etat, lignes), ct);
        // Apart from its version: the work may be over already.
        await db.Imports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(i => i.SetProperty(c => c.TravailId, travail), ct);
    }

    private Task<int> OublierAsync(Guid compte, DateTime avant, CancellationToken ct) =>
        db.Imports.Where(i => i.ParId == compte && i.Le < avant).ExecuteDeleteAsync(ct);

    private static async Task<byte[]> LireAsync(IFormFile fichier, string nom, CancellationToken ct)
    {
        LectureDEssai.RefuserLaTaille(nom, fichier.Length);
        var octets = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(octets, ct);
        return octets;
    }
}

/// <summary>What the background work of an import is told.</summary>
/// <param name="Etat">Of the import when the work was asked: it is read, or written.</param>
/// <param name="Lignes">Of all its files.</param>
public sealed record ImportDemande(Guid Import, EtatDImport Etat, int Lignes);
