using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Courriels;

/// <summary>Someone who holds a role in an établissement, and where.</summary>
public sealed record Tenant(Affectation Affectation, Destinataire Destinataire)
{
    /// <summary>A whole class, whatever the units.</summary>
    public bool Suit(string uai, string division) =>
        Affectation.Uai == uai && (Affectation.Division is null || Affectation.Division == division);
}

/// <summary>Who is to be told, by the affectations valid this day.</summary>
public sealed class DestinatairesDuCircuit(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>Those who hold one of these very roles in these établissements, in one statement.</summary>
    public async Task<IReadOnlyList<Tenant>> TenirAsync(IReadOnlyCollection<Role> roles, IReadOnlyCollection<string> uais, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var lignes = await (
            from a in db.Affectations.AsNoTracking()
            where a.Uai != null && uais.Contains(a.Uai) && roles.Contains(a.Role)
                && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin)
            join u in db.Users on a.UtilisateurId equals u.Id
            where u.Email != null
            orderby a.Id
            select new { Affectation = a, u.Email }).ToListAsync(ct);
        return [.. lignes.Select(l => new Tenant(l.Affectation, new(l.Affectation.UtilisateurId, l.Email!)))];
    }
}
