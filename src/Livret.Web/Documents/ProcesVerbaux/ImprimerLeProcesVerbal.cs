using Livret.Domaine.Deliberations;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.ProcesVerbaux;

/// <summary>Gathers what a procès-verbal says, whoever reads it: the caller has looked at the scope.</summary>
public sealed class ImprimerLeProcesVerbal(LivretDbContext db, CatalogueReferentiels referentiels)
{
    /// <returns>Null when there is none of that number.</returns>
    public async Task<ProcesVerbalImprime?> LireAsync(string numero, CancellationToken ct)
    {
        return await db.ProcesVerbaux.AsNoTracking().SingleOrDefaultAsync(p => p.Numero == numero, ct) is { } acte ? await ImprimerAsync(acte, ct) : null;
    }

    /// <param name="acte">Sealed, saved or about to be.</param>
    public async Task<ProcesVerbalImprime> ImprimerAsync(ProcesVerbal acte, CancellationToken ct)
    {
        var commission = await db.Commissions.AsNoTracking().SingleAsync(c => c.Id == acte.CommissionId, ct);
        var academie = await db.Academies.AsNoTracking().SingleAsync(a => a.Code == commission.Academies[0], ct);
        var service = await db.Services.Where(s => s.Code == commission.Service).Select(s => s.Nom).SingleAsync(ct);
        var relu = ProcesVerbalRelu.De(acte);
        var uais = relu.Decisions.Select(d => d.Uai).Distinct().ToList();
        var noms = await db.Etablissements.Where(e => uais.Contains(e.Uai)).ToDictionaryAsync(e => e.Uai, e => e.Nom, ct);
        return new(acte, relu, commission.Session, commission.Service, service, academie, referentiels.Chercher(relu.Specialite)?.Intitule ?? relu.Specialite, noms);
    }
}
