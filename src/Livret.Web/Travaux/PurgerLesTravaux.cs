using Livret.Donnees;
using Livret.Donnees.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Travaux;

/// <summary>Takes away the files that have served their days, what a dead node left half written, and the works of long ago.</summary>
public sealed partial class PurgerLesTravaux(LivretDbContext db, DepotDeFichiers depot, IConfiguration configuration, TimeProvider horloge, ILogger<PurgerLesTravaux> journal)
{
    /// <summary>A file still unfinished after this time will never be.</summary>
    private static readonly TimeSpan Inacheve = TimeSpan.FromDays(1);

    /// <summary>Days during which a work and its report are kept (setting <c>Travaux:JoursDesRapports</c>).</summary>
    private int Jours => configuration.GetValue("Travaux:JoursDesRapports", 30);

    public async Task PurgerAsync(CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var (inacheve, ancien) = (instant - Inacheve, instant.AddDays(-Jours));
        var fichiers = await db.FichiersDeposes.Where(f => f.ExpireLe <= instant || (f.Empreinte == null && f.Le <= inacheve)).Select(f => f.Id).ToListAsync(ct);
        foreach (var fichier in fichiers)
        {
            await db.Travaux.Where(t => t.Fichier == fichier).ExecuteUpdateAsync(t => t.SetProperty(c => c.Fichier, (Guid?)null), ct);
            await depot.EffacerAsync(fichier, ct);
        }
        var travaux = await db.Travaux
            .Where(t => t.DemandeLe <= ancien && (t.Etat == EtatDeTravail.Termine || t.Etat == EtatDeTravail.Echoue || t.Etat == EtatDeTravail.Interrompu))
            .ExecuteDeleteAsync(ct);
        if (fichiers.Count + travaux > 0)
            Purge(fichiers.Count, travaux);
    }

    [LoggerMessage(LogLevel.Information, "Purge: {Fichiers} files, {Travaux} works")]
    private partial void Purge(int fichiers, int travaux);
}
