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
        Utilisateurs = await db.Users.AsNoTracking()
            .OrderBy(u => u.Nom).ThenBy(u => u.Prenom).Take(UtilisateursAuPlus)
            .Select(u => new UtilisateurListe(
                u.Nom, u.Prenom, u.Email!, db.Affectations.Where(a => a.UtilisateurId == u.Id).Select(a => a.Role).Distinct().ToList()))
            .ToListAsync(ct);
    }
}

/// <summary>A user with his roles.</summary>
public sealed record UtilisateurListe(string Nom, string Prenom, string Courriel, IReadOnlyList<Role> Roles);
