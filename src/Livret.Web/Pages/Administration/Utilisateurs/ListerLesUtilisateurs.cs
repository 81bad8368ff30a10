using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>What an account is today, for the list and its filter.</summary>
public enum EtatDuCompte { Ouvert, Invite, Ferme, Verrouille, SansAffectation }

public static class EtatsDuCompte
{
    public static string EnClair(this EtatDuCompte etat) => etat switch
    {
        EtatDuCompte.Ouvert => "Ouvert",
        EtatDuCompte.Invite => "Invité",
        EtatDuCompte.Ferme => "Désactivé",
        EtatDuCompte.Verrouille => "Verrouillé",
        EtatDuCompte.SansAffectation => "Sans affectation",
    };

    public static string Couleur(this EtatDuCompte etat) => etat switch
    {
        EtatDuCompte.Ouvert => "badge--ok",
        EtatDuCompte.Invite => "badge--info",
        EtatDuCompte.Ferme => "badge--erreur",
        EtatDuCompte.Verrouille or EtatDuCompte.SansAffectation => "badge--alerte",
    };
}

/// <summary>An account with what it holds today.</summary>
public sealed record UtilisateurListe(Guid Id, string Nom, string Prenom, string Courriel, EtatDuCompte Etat, IReadOnlyList<Affectation> Affectations);

/// <summary>The accounts, searched without accents, by page.</summary>
public sealed class ListerLesUtilisateurs(LivretDbContext db, TimeProvider horloge)
{
    public const int ParPage = 50;

    /// <summary>In three statements, whatever their number.</summary>
    public async Task<(int Nombre, IReadOnlyList<UtilisateurListe> Page)> ListerAsync(string? cherche, Role? role, EtatDuCompte? etat, int page, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var choisis = Choisir(cherche, role, etat, jour);
        var nombre = await choisis.CountAsync(ct);
        var comptes = await choisis.OrderBy(u => u.Nom).ThenBy(u => u.Prenom).ThenBy(u => u.Id).Skip((page - 1) * ParPage).Take(ParPage).ToListAsync(ct);
        var ids = comptes.Select(c => c.Id).ToList();
        var affectations = (await db.Affectations.AsNoTracking().Where(a => ids.Contains(a.UtilisateurId)).OrderBy(a => a.Id).ToListAsync(ct))
            .Where(a => a.VautLe(jour)).ToLookup(a => a.UtilisateurId);
        return (nombre, [.. comptes.Select(c => new UtilisateurListe(c.Id, c.Nom, c.Prenom, c.Email ?? "", Etat(c, affectations[c.Id].Any()), [.. affectations[c.Id]]))]);
    }

    public static EtatDuCompte Etat(Utilisateur compte, bool affecte) =>
        compte.DesactiveLe is not null ? EtatDuCompte.Ferme
        : EstVerrouille(compte) ? EtatDuCompte.Verrouille
        : compte.PasswordHash is null ? EtatDuCompte.Invite
        : affecte ? EtatDuCompte.Ouvert : EtatDuCompte.SansAffectation;

    /// <summary>Wrong passwords have closed the account for some minutes, of real time.</summary>
    public static bool EstVerrouille(Utilisateur compte) => compte.LockoutEnd > Comptes.HeureReelle.GetUtcNow();

    private IQueryable<Utilisateur> Choisir(string? cherche, Role? role, EtatDuCompte? etat, DateOnly jour)
    {
        var choisis = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(cherche))
        {
            var (repere, adresse) = (Repere.De(cherche), cherche.Trim().ToUpperInvariant());
            choisis = choisis.Where(u => (repere != "" && u.Recherche.Contains(repere)) || u.NormalizedEmail!.Contains(adresse));
        }
        if (role is not null)
            choisis = choisis.Where(u => db.Affectations.Any(a => a.UtilisateurId == u.Id && a.Role == role && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin)));
        return etat is not { } choisi ? choisis : choisi switch
        {
            EtatDuCompte.Ferme => choisis.Where(u => u.DesactiveLe != null),
            EtatDuCompte.Invite => choisis.Where(u => u.DesactiveLe == null && u.PasswordHash == null),
            EtatDuCompte.Verrouille => choisis.Where(u => u.DesactiveLe == null && u.LockoutEnd != null),
            EtatDuCompte.SansAffectation => choisis.Where(u => u.DesactiveLe == null && !db.Affectations.Any(a => a.UtilisateurId == u.Id && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin))),
            EtatDuCompte.Ouvert => choisis.Where(u => u.DesactiveLe == null && u.PasswordHash != null),
        };
    }
}
