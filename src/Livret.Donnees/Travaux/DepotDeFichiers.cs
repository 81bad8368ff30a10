using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Donnees.Travaux;

/// <summary>A file of the database, open for reading; closing the stream closes everything.</summary>
public sealed record FichierOuvert(FichierDepose Fichier, Stream Flux);

/// <summary>
/// Files kept in the database, written and read as streams whatever their size. It works through a connection of its own: never call it while
/// a transaction of yours is open, for on SQLite each would wait for the other.
/// </summary>
public sealed class DepotDeFichiers(IServiceScopeFactory portees, IConfiguration configuration, TimeProvider horloge)
{
    /// <summary>Days during which a file is kept (setting <c>Travaux:JoursDesFichiers</c>).</summary>
    public int Jours => configuration.GetValue("Travaux:JoursDesFichiers", 7);

    /// <summary>Keeps what <paramref name="ecrire"/> writes: whole, or nothing when it throws.</summary>
    /// <param name="nom">Name under which it is downloaded.</param>
    /// <param name="type">Media type.</param>
    /// <param name="proprietaire">Account that it belongs to: it is for the caller to check before reading.</param>
    public async Task<FichierDepose> DeposerAsync(string nom, string type, Guid proprietaire, Func<Stream, Task> ecrire, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        var instant = horloge.GetUtcNow().UtcDateTime;
        var fichier = new FichierDepose
        {
            Id = Guid.CreateVersion7(),
            Nom = nom.Length > FichierDepose.LongueurNom ? nom[^FichierDepose.LongueurNom..] : nom,
            Type = type,
            Le = instant,
            ExpireLe = instant.AddDays(Jours),
            ProprietaireId = proprietaire,
        };
        db.Add(fichier);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        try
        {
            await using var flux = new FluxDeDepot(db, fichier.Id);
            await ecrire(flux);
            var (taille, empreinte) = await flux.TerminerAsync(ct);
            await db.FichiersDeposes.Where(f => f.Id == fichier.Id)
                .ExecuteUpdateAsync(f => f.SetProperty(c => c.Taille, taille).SetProperty(c => c.Empreinte, empreinte), ct);
        }
        catch
        {
            await EffacerAsync(fichier.Id, CancellationToken.None);
            throw;
        }
        return await db.FichiersDeposes.AsNoTracking().SingleAsync(f => f.Id == fichier.Id, ct);
    }

    /// <summary>A file that is whole, from its beginning; the stream can be placed anywhere. Null: no such file, or no longer kept.</summary>
    public async Task<FichierOuvert?> OuvrirAsync(Guid id, CancellationToken ct)
    {
        var portee = portees.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (await db.FichiersDeposes.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.Empreinte != null, ct) is { } fichier)
            return new(fichier, new FluxDeLecture(db, fichier, portee));
        await portee.DisposeAsync();
        return null;
    }

    /// <summary>Takes a file away; one that is not there is no matter.</summary>
    public async Task EffacerAsync(Guid id, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        await db.MorceauxDeFichier.Where(m => m.FichierId == id).ExecuteDeleteAsync(ct);
        await db.FichiersDeposes.Where(f => f.Id == id).ExecuteDeleteAsync(ct);
    }
}
