using System.Security.Cryptography;
using Livret.Donnees;
using Livret.Donnees.Verifications;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>What must hold after any death, whatever was being done.</summary>
internal static class Controles
{
    /// <returns>The first thing that does not hold, as a sentence; null: all holds.</returns>
    public static async Task<string?> RompuAsync(LivretDbContext db)
    {
        if (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync() is not "ok" and var mal)
            return $"SQLite: {mal}";
        // The journal, the seals, and the hash of every document that is kept.
        if (await new VerifierLeJournal(db).VerifierAsync(null, CancellationToken.None) is { Tient: false } bilan)
            return $"verifier-journal: {bilan.Ruptures[0]}";
        return await FichiersAsync(db);
    }

    /// <summary>A file that may be downloaded has all its bytes.</summary>
    private static async Task<string?> FichiersAsync(LivretDbContext db)
    {
        foreach (var fichier in await db.FichiersDeposes.AsNoTracking().Where(f => f.Empreinte != null).ToListAsync())
        {
            using var hachage = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await foreach (var morceau in db.MorceauxDeFichier.AsNoTracking().Where(m => m.FichierId == fichier.Id).OrderBy(m => m.Rang).Select(m => m.Octets).AsAsyncEnumerable())
                hachage.AppendData(morceau);
            if (Convert.ToHexStringLower(hachage.GetHashAndReset()) != fichier.Empreinte)
                return $"File {fichier.Id}: its bytes are not those of its hash.";
        }
        return null;
    }
}
