using System.Globalization;
using Livret.Domaine;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Livret.Web.Circuits;
using Livret.Web.Documents.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>
/// Closes a commission as one act: each deliberated livret, under one procès-verbal, in one transaction. What crosses it (a livret handed
/// over, an attendance, another closing) makes it look again.
/// </summary>
public sealed class CloreLaCommission(LivretDbContext db, InstruireDesLivrets instruire, ArchiverLeProcesVerbal archiver)
{
    private const int Essais = 10;

    /// <returns>The number of the procès-verbal, or why nothing was closed.</returns>
    public async Task<(string? Numero, Refus? Refus)> CloreAsync(int id, CancellationToken ct)
    {
        for (var essai = 1; ; essai++)
        {
            var ouverts = await instruire.OuvrirAsync([Role.PresidentJury], livrets => livrets.Where(l => l.CommissionId == id), ct);
            var commission = await db.Commissions.Include(c => c.Membres).SingleAsync(c => c.Id == id, ct);
            if (commission.RefuserLaCloture([.. ouverts.Select(o => o.Livret)]) is { } obstacle)
                return (null, obstacle);
            var aClore = ouverts.Where(o => o.Livret.Etat is Etat.Delibere).ToList();
            var procesVerbal = await NouveauAsync(commission, aClore[0], ct);
            foreach (var ouvert in aClore)
            {
                if (ouvert.Livret.Appliquer(new Clore(procesVerbal), ouvert.Ici) is { } refus)
                    return (null, refus);
            }
            db.Add(procesVerbal.Sceller(commission, aClore.Select(o => o.Livret)));
            if (await archiver.ArchiverAsync(procesVerbal, ct) is { } indessinable)
                return (null, indessinable);
            commission.Clore(procesVerbal.Le);
            try
            {
                await db.SaveChangesAsync(ct);
                return (procesVerbal.Numero, null);
            }
            catch (DbUpdateException e) when (essai < Essais && !e.EstUneDefaillance())
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The next number of the commission; from the second on, it rectifies the first and quotes it.</summary>
    private async Task<ProcesVerbal> NouveauAsync(Commission commission, LivretInstruit livret, CancellationToken ct)
    {
        var precedents = await db.ProcesVerbaux.Where(p => p.CommissionId == commission.Id).OrderBy(p => p.Le).ThenBy(p => p.Numero).Select(p => p.Numero).ToListAsync(ct);
        return new()
        {
            Numero = string.Create(CultureInfo.InvariantCulture, $"PV-{commission.Session}-{commission.Id}-{precedents.Count + 1:00}"),
            CommissionId = commission.Id,
            Le = livret.Ici.Instant,
            Par = livret.Ici.Agent.Nom,
            Rectifie = precedents.FirstOrDefault(),
        };
    }
}
