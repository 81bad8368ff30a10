using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration;

/// <summary>What the installation holds: users with their roles, sessions, académies, établissements. No note.</summary>
public sealed class IndexModel(LivretDbContext db) : PageModel
{
    public const int UtilisateursAuPlus = 200;

    public IReadOnlyList<(string Mot, int Nombre)> Comptes { get; private set; } = [];
    public IReadOnlyList<UtilisateurListe> Utilisateurs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Comptes =
        [
            ("Utilisateurs", await db.Users.CountAsync(ct)),
            ("Sessions", await db.Sessions.CountAsync(ct)),
            ("Académies", await db.Academies.CountAsync(ct)),
            ("Établissements", await db.Etablissements.CountAsync(ct)),
        ];
        var premiers = db.Users.AsNoTracking().OrderBy(u => u.Nom).ThenBy(u => u.Prenom).Take(UtilisateursAuPlus);
        var lignes = await (
            from u in premiers
            from a in db.Affectations.Where(a => a.UtilisateurId == u.Id).DefaultIfEmpty()
            select new { u.Id, u.Nom, u.Prenom, u.Email, Role = (Role?)a.Role }).ToListAsync(ct);
        Utilisateurs =
        [
            .. lignes.GroupBy(l => (l.Id, l.Nom, l.Prenom, l.Email), l => l.Role)
                .OrderBy(u => u.Key.Nom, StringComparer.CurrentCulture).ThenBy(u => u.Key.Prenom, StringComparer.CurrentCulture)
                .Select(u => new UtilisateurListe(u.Key.Nom, u.Key.Prenom, u.Key.Email!, [.. u.OfType<Role>().Distinct().Order()])),
        ];
    }
}

/// <summary>A user with his roles.</summary>
public sealed record UtilisateurListe(string Nom, string Prenom, string Courriel, IReadOnlyList<Role> Roles);
