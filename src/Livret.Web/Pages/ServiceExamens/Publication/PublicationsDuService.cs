using Livret.Domaine.Livrets;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Publication;

/// <summary>A commission and where its livrets stand.</summary>
public sealed record CommissionAPublier(int Id, string Intitule, string Specialite, DateOnly Seance, IReadOnlyList<string> Academies, int Clos, int Publies, int EnCours);

/// <summary>The commissions of the service with their closed livrets, in two statements.</summary>
public sealed class PublicationsDuService(LivretDbContext db, OuvrirService ouvrirService)
{
    public async Task<IReadOnlyList<CommissionAPublier>> ListerAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var comptes = await ouvrirService.Livrets(tenu).Where(l => l.CommissionId != null)
            .GroupBy(l => new { l.CommissionId, l.Etat }).Select(g => new { Id = g.Key.CommissionId!.Value, g.Key.Etat, Nombre = g.Count() }).ToListAsync(ct);
        var ids = comptes.Select(c => c.Id).Distinct().ToList();
        var commissions = await db.Commissions.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Seance).ThenBy(c => c.Intitule).ToListAsync(ct);
        int Nombre(int id, params Etat[] etats) => comptes.Where(c => c.Id == id && etats.Contains(c.Etat)).Sum(c => c.Nombre);
        return
        [
            .. commissions.Select(c => new CommissionAPublier(
                c.Id, c.Intitule, c.Specialite, c.Seance, c.Academies, Nombre(c.Id, Etat.Clos), Nombre(c.Id, Etat.Publie), Nombre(c.Id, Etat.AuJury, Etat.Delibere))),
        ];
    }
}
