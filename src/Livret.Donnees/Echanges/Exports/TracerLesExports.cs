using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>What leaves, before it does.</summary>
/// <param name="Quoi">Name of the file, or of the template.</param>
/// <param name="Perimetre">Of what.</param>
public sealed record Sortie(string Quoi, string Perimetre, FormatDExport Format)
{
    public string? Uai { get; init; }
    public string? Service { get; init; }

    /// <summary>The account; null: the command line.</summary>
    public (Guid Id, string Nom)? Par { get; init; }
}

/// <summary>Keeps the trace of the exports, and counts them.</summary>
public sealed class TracerLesExports(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>Name under which the command line exports.</summary>
    public const string LigneDeCommande = "Ligne de commande";

    /// <summary>Minutes over which the exports of one user are counted.</summary>
    public const int Minutes = 10;

    public async Task NoterAsync(Sortie sortie, int lignes, CancellationToken ct)
    {
        db.TracesDExport.Add(new()
        {
            Le = horloge.GetUtcNow().UtcDateTime,
            ParId = sortie.Par?.Id ?? Guid.Empty,
            Par = sortie.Par?.Nom ?? LigneDeCommande,
            Quoi = sortie.Quoi,
            Perimetre = sortie.Perimetre,
            Uai = sortie.Uai,
            Service = sortie.Service,
            Format = sortie.Format,
            Lignes = lignes,
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Exports of one user over the last minutes, whatever the node that wrote them.</summary>
    public Task<int> CompterAsync(Guid utilisateur, CancellationToken ct)
    {
        var depuis = horloge.GetUtcNow().UtcDateTime.AddMinutes(-Minutes);
        return db.TracesDExport.CountAsync(t => t.ParId == utilisateur && t.Le > depuis, ct);
    }
}
