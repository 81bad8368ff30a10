using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Pages.ServiceExamens.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Exports;

/// <summary>Livrets of a commission, or of a list of the queue, written for the software of the service.</summary>
public sealed class ExporterDesLivrets(
    LivretDbContext db, FileDesDossiers file, LivretsAExporter livrets, TenirLesModeles modeles, TracerLesExports tracer, LimiteDExports limite)
{
    /// <summary>The commissions that the services of the user named.</summary>
    public async Task<IReadOnlyList<(int Id, string Intitule)>> CommissionsAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var services = tenu.Services.Select(s => s.Code).ToList();
        var commissions = await db.Commissions.AsNoTracking().Where(c => c.Session == tenu.Session.Annee && services.Contains(c.Service))
            .OrderBy(c => c.Seance).ThenBy(c => c.Intitule).Select(c => new { c.Id, c.Intitule }).ToListAsync(ct);
        return [.. commissions.Select(c => (c.Id, c.Intitule))];
    }

    /// <summary>The livrets chosen, in the scope of the user.</summary>
    public IQueryable<LivretScolaire> Choisir(ServiceTenu tenu, FiltreDeFile filtre, int? commission)
    {
        var choisis = file.Livrets(tenu, filtre);
        return commission is { } id ? choisis.Where(l => l.CommissionId == id) : choisis;
    }

    /// <param name="mot">Word of a template of origin, or identifier of one of the service.</param>
    /// <returns>The file; or the sentence that refuses it with its status; or both null: no such template in the scope.</returns>
    public async Task<(FichierProduit? Produit, string? Refus, int Statut)> ExporterAsync(ServiceTenu tenu, FiltreDeFile filtre, int? commission, string? mot, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(mot))
            return (null, "Choisissez un modèle de colonnes.", StatusCodes.Status422UnprocessableEntity);
        if (await ModeleAsync(tenu, mot, ct) is not { } modele)
            return default;
        if (await limite.EstAtteinteAsync(tenu.Agent.Id, ct))
            return (null, LimiteDExports.Phrase, StatusCodes.Status429TooManyRequests);
        var choisis = Choisir(tenu, filtre, commission);
        if (!await choisis.AnyAsync(ct))
            return (null, "Aucun livret ne répond à ces filtres. Élargissez-les.", StatusCodes.Status422UnprocessableEntity);
        var nom = $"{Repere.De(modele.Nom).ToLowerInvariant().Replace(' ', '-')}{(modele.Format is FormatDExport.Csv ? ".csv" : ".xlsx")}";
        var produit = await FichierProduit.ProduireAsync(nom, modele.Format, sortie => livrets.EcrireAsync(sortie, choisis, tenu.Session, modele, ct));
        await tracer.NoterAsync(
            new(modele.Nom, Perimetre(tenu, filtre, commission), modele.Format) { Service = tenu.Services[0].Code, Par = (tenu.Agent.Id, tenu.Agent.Nom) }, produit.Lignes, ct);
        return (produit, null, StatusCodes.Status200OK);
    }

    private async Task<ModeleDExport?> ModeleAsync(ServiceTenu tenu, string mot, CancellationToken ct) =>
        ModelesDOrigine.Tous.FirstOrDefault(m => m.Mot == mot).Modele ?? (Guid.TryParse(mot, out var id) ? await modeles.ChercherAsync(tenu, id, ct) : null);

    /// <summary>Without what the search box holds: it may be a name.</summary>
    private static string Perimetre(ServiceTenu tenu, FiltreDeFile filtre, int? commission)
    {
        var filtres = (filtre with { Q = null }).Requete().TrimStart('?');
        var texte = string.Join(", ", new[] { string.Join(", ", tenu.Services.Select(s => s.Code)), commission is { } id ? $"commission {id}" : null, filtres.Length > 0 ? filtres : null, filtre.Q is { Length: > 0 } ? "une recherche" : null }.OfType<string>());
        return texte[..Math.Min(300, texte.Length)];
    }
}
