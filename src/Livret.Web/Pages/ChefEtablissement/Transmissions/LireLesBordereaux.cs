using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ChefEtablissement.Transmissions;

/// <summary>The bordereaux that the user may read: those that carry a livret of his scope.</summary>
public sealed class LireLesBordereaux(LivretDbContext db, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<BordereauListe>> ListerAsync(int auPlus, CancellationToken ct)
    {
        var visibles = await VisiblesAsync(Role.ChefEtablissement, ct);
        var uais = (await agentCourant.LireAsync(ct)).Affectations.Select(a => a.Uai).OfType<string>().Distinct().ToList();
        var lignes = await (
            from b in db.Bordereaux.AsNoTracking()
            where uais.Contains(b.Uai!) && b.Nature == NatureBordereau.AuService
            join e in db.Etablissements on b.Uai equals e.Uai
            let livrets = db.Set<Transmission>().Count(t => t.Bordereau == b.Numero && visibles.Any(l => l.Id == t.LivretId))
            where livrets > 0
            orderby b.Le descending
            select new { Bordereau = b, Livrets = livrets, Etablissement = e.Nom, e.Academie })
            .Take(auPlus).ToListAsync(ct);
        return [.. lignes.Select(l => new BordereauListe(l.Bordereau, l.Etablissement, l.Academie!, l.Livrets))];
    }

    /// <param name="role">As which the user reads it: the établissement that transmits, or the service that receives.</param>
    /// <returns>Null outside the scope.</returns>
    public async Task<BordereauLu?> LireAsync(string numero, Role role, CancellationToken ct)
    {
        var livrets = await (await VisiblesAsync(role, ct)).AsNoTrackingWithIdentityResolution()
            .Where(l => l.Transmissions.Any(t => t.Bordereau == numero))
            .Include(l => l.Etablissement!.Academie!.Service).Include(l => l.Transmissions).Include(l => l.Points.Where(p => p.FermeLe == null))
            .AsSplitQuery().ToListAsync(ct);
        var bordereau = livrets.Count == 0 ? null
            : await db.Bordereaux.AsNoTracking().SingleOrDefaultAsync(b => b.Numero == numero && b.Nature == NatureBordereau.AuService, ct);
        return bordereau is null ? null : new(bordereau, livrets[0].Etablissement!, [.. bordereau.Lignes().Select(l => new LigneLue(l, livrets.Find(x => x.Numero == l.Numero)))]);
    }

    private async Task<IQueryable<LivretScolaire>> VisiblesAsync(Role role, CancellationToken ct) =>
        db.LivretsVisibles((await agentCourant.LireAsync(ct)).Id, role, horloge.Aujourdhui());
}

/// <summary>One bordereau of the list.</summary>
/// <param name="Etablissement">Its name.</param>
/// <param name="Livrets">Those of the scope of the user.</param>
public sealed record BordereauListe(Bordereau Bordereau, string Etablissement, Academie Academie, int Livrets)
{
    public string Le => Instants.EnClair(Academie, Bordereau.Le);
}

/// <summary>A bordereau with what its livrets became.</summary>
public sealed record BordereauLu(Bordereau Bordereau, Etablissement Etablissement, IReadOnlyList<LigneLue> Lignes)
{
    /// <summary>Lines of divisions that the user does not see are counted, not shown.</summary>
    public IEnumerable<LigneLue> Visibles => Lignes.Where(l => l.Livret is not null);
    public int Masquees => Lignes.Count(l => l.Livret is null);

    /// <summary>The user sees every line: the file, which has them all, is for him.</summary>
    public bool EstEntier => Masquees == 0;

    /// <summary>Of its page, for who reads it as the service or as the établissement.</summary>
    public string Adresse(Role role) => $"{(role is Role.Gestionnaire ? "/examens/bordereaux" : "/etablissement/transmissions")}/{Uri.EscapeDataString(Bordereau.Numero)}";

    public string EnClair(DateTime instant) => Instants.EnClair(Etablissement.Academie!, instant);
}

/// <summary>A line as it was sealed, and its livret as it is now.</summary>
/// <param name="Livret">Null: outside the scope of the user.</param>
public sealed record LigneLue(LigneDeBordereau Ligne, LivretScolaire? Livret)
{
    /// <summary>What happened to the livret since.</summary>
    public string Depuis(string bordereau) => Livret switch
    {
        null => "",
        _ when Livret.Transmissions.FirstOrDefault(t => t.Precedent == bordereau) is { } nouvelle => $"Transmis de nouveau : {nouvelle.Bordereau}",
        { EstARegulariser: true } => "À régulariser",
        { Etat: Etat.EnSaisie or Etat.Soumis or Etat.Vise } => $"Rouvert : {Livret.Etat.EnClair()}",
        _ => Livret.Etat.EnClair(),
    };
}

internal static class Instants
{
    /// <summary>« 10 juin 2020 à 18 h 00 », in the académie's local time.</summary>
    public static string EnClair(Academie academie, DateTime instant)
    {
        var local = academie.HeureLocale(instant);
        return $"{Domaine.Notations.Phrases.JourEnLettres(DateOnly.FromDateTime(local))} à {local:HH} h {local:mm}";
    }
}
