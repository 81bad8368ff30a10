using Livret.Donnees;
using Livret.Donnees.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Circuits;

/// <summary>Compares a livret with its visa and with its archived documents, in one statement.</summary>
public sealed class LireLAccord(LivretDbContext db)
{
    /// <summary>Null: nobody has signed it.</summary>
    public async Task<AccordDuLivret?> LireAsync(LivretInstruit instruit, CancellationToken ct)
    {
        if (instruit.Livret.Visa is not { } visa)
            return null;
        var (id, signe) = (instruit.Livret.Id, $"{visa.Id}");
        var archives = await db.Archives.AsNoTracking()
            .Where(a => (a.Nature == NatureDArchive.LivretSigne && a.Reference == signe)
                || (a.Nature == NatureDArchive.LivretExamine && a.LivretId == id && a.Source == visa.Empreinte))
            .OrderBy(a => a.Nature).ThenByDescending(a => a.Le).ToListAsync(ct);
        return AccordDuLivret.De(instruit, archives);
    }
}
