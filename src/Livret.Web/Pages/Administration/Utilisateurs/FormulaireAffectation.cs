using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>What a role is held on.</summary>
public enum LieuDuRole { Division, Etablissement, Service, Commission, Installation }

/// <summary>An affectation as a form writes it.</summary>
public sealed record FormulaireAffectation
{
    /// <summary>The roles that an administrateur gives, and where. The délégataire has his from the act of the chef d'établissement.</summary>
    public static IReadOnlyDictionary<Role, LieuDuRole> Lieux { get; } = new Dictionary<Role, LieuDuRole>
    {
        [Domaine.Perimetres.Role.Enseignant] = LieuDuRole.Division,
        [Domaine.Perimetres.Role.Coordonnateur] = LieuDuRole.Division,
        [Domaine.Perimetres.Role.ChefEtablissement] = LieuDuRole.Etablissement,
        [Domaine.Perimetres.Role.Gestionnaire] = LieuDuRole.Service,
        [Domaine.Perimetres.Role.ResponsableService] = LieuDuRole.Service,
        [Domaine.Perimetres.Role.MembreJury] = LieuDuRole.Commission,
        [Domaine.Perimetres.Role.PresidentJury] = LieuDuRole.Commission,
        [Domaine.Perimetres.Role.Administrateur] = LieuDuRole.Installation,
    };

    public Role? Role { get; init; }
    public string? Uai { get; init; }
    public string? Division { get; init; }
    public string? Unites { get; init; }
    public string? Service { get; init; }
    public string? Commission { get; init; }
    public string? Debut { get; init; }
    public string? Fin { get; init; }

    /// <summary>The affectations that it gives: one per unit for an enseignant. Or what to correct, by field.</summary>
    public async Task<(IReadOnlyList<Affectation> Affectations, IReadOnlyList<(string Champ, string Phrase)> Refus)> LireAsync(LivretDbContext db, Guid utilisateur, CancellationToken ct)
    {
        List<(string, string)> refus = [];
        if (Role is not { } role || !Lieux.TryGetValue(role, out var lieu))
            return ([], [(nameof(Role), "Choisissez un rôle de la liste.")]);
        var (debut, fin) = (LireLeJour(Debut, nameof(Debut), refus), LireLeJour(Fin, nameof(Fin), refus));
        if (debut > fin)
            refus.Add((nameof(Fin), "La fin ne précède pas le début. Corrigez l’une des deux dates."));
        var (uai, service, division) = (Net(Uai)?.ToUpperInvariant(), Net(Service), Net(Division));
        var commission = int.TryParse(Commission, out var numero) ? numero : (int?)null;
        if (lieu is LieuDuRole.Division or LieuDuRole.Etablissement && (uai is null || !await db.Etablissements.AnyAsync(e => e.Uai == uai, ct)))
            refus.Add((nameof(Uai), "Indiquez l’UAI d’un établissement de l’installation."));
        if (lieu is LieuDuRole.Division && division is null)
            refus.Add((nameof(Division), "Indiquez le code de la division."));
        if (lieu is LieuDuRole.Service && (service is null || !await db.Services.AnyAsync(s => s.Code == service, ct)))
            refus.Add((nameof(Service), "Choisissez un service des examens."));
        if (lieu is LieuDuRole.Commission && (commission is null || !await db.Commissions.AnyAsync(c => c.Id == commission, ct)))
            refus.Add((nameof(Commission), "Choisissez une commission."));
        var unites = role is Domaine.Perimetres.Role.Enseignant ? CodesDUnites(refus) : new string?[] { null };
        if (refus.Count > 0)
            return ([], refus);
        return ([.. unites.Select(unite => new Affectation
        {
            UtilisateurId = utilisateur,
            Role = role,
            Uai = lieu is LieuDuRole.Division or LieuDuRole.Etablissement ? uai : null,
            Division = lieu is LieuDuRole.Division ? division : null,
            Unite = unite,
            Service = lieu is LieuDuRole.Service ? service : null,
            Commission = lieu is LieuDuRole.Commission ? commission : null,
            Debut = debut,
            Fin = fin,
        })], []);
    }

    private string?[] CodesDUnites(List<(string, string)> refus)
    {
        var codes = (Unites ?? "").ToUpperInvariant().Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToArray();
        if (Array.Exists(codes, c => c.Length > 6 || !char.IsAsciiLetter(c[0]) || !c.All(char.IsAsciiLetterOrDigit)))
            refus.Add((nameof(Unites), "Écrivez les codes des unités séparés par des espaces, par exemple U4 U6. Laissez vide pour toutes."));
        return codes.Length == 0 ? new string?[] { null } : codes;
    }

    private static DateOnly? LireLeJour(string? texte, string champ, List<(string, string)> refus)
    {
        var jour = Lecture.LireDate(texte);
        if (jour is null && Net(texte) is not null)
            refus.Add((champ, "Écrivez le jour sous la forme jj/mm/aaaa, ou laissez vide."));
        return jour;
    }

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
