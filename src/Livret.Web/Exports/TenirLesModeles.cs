using Livret.Domaine;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Exports;

/// <summary>Keeps the templates of the services of a user: named, ordered, renamed, deleted.</summary>
public sealed class TenirLesModeles(LivretDbContext db)
{
    public async Task<IReadOnlyList<ModeleDExport>> ListerAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var services = tenu.Services.Select(s => s.Code).ToList();
        return await db.ModelesDExport.AsNoTracking().Where(m => services.Contains(m.Service)).OrderBy(m => m.Nom).ToListAsync(ct);
    }

    /// <summary>One of them; null outside the services of the user.</summary>
    public Task<ModeleDExport?> ChercherAsync(ServiceTenu tenu, Guid id, CancellationToken ct)
    {
        var services = tenu.Services.Select(s => s.Code).ToList();
        return db.ModelesDExport.FirstOrDefaultAsync(m => m.Id == id && services.Contains(m.Service), ct);
    }

    /// <param name="modele">Null: a new one.</param>
    public async Task<Refus?> EnregistrerAsync(ServiceTenu tenu, ModeleDExport? modele, FormulaireDeModele formulaire, CancellationToken ct)
    {
        var (nom, service) = (formulaire.Nom!.Trim(), modele?.Service ?? formulaire.Service ?? tenu.Services[0].Code);
        if (tenu.Services.All(s => s.Code != service))
            return new(CodeAnomalie.ActeInterdit, "Ce service n’est pas le vôtre.", Champ: nameof(formulaire.Service));
        if (modele is not null && $"{modele.Version}" != formulaire.Version)
            return new(CodeAnomalie.LivretVerrouille, "Ce modèle a été modifié entre-temps. Relisez-le ci-dessous, puis recommencez.");
        if (await db.ModelesDExport.AnyAsync(m => m.Service == service && m.Nom == nom && (modele == null || m.Id != modele.Id), ct))
            return new(CodeAnomalie.ValeurInconnue, $"Un modèle du service s’appelle déjà « {nom} ». Donnez un autre nom.", Champ: nameof(formulaire.Nom));
        if (modele is null)
            db.ModelesDExport.Add(modele = new() { Service = service, Nom = nom, Colonnes = [] });
        (modele.Nom, modele.Colonnes) = (nom, formulaire.EnOrdre());
        (modele.Format, modele.Separateur, modele.PointDecimal) = (formulaire.Format, formulaire.Separateur, formulaire.PointDecimal);
        modele.Renouveler();
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            return new(CodeAnomalie.LivretVerrouille, "Une autre personne a enregistré ce modèle au même instant. Rechargez la page, puis recommencez.");
        }
    }

    public async Task SupprimerAsync(ModeleDExport modele, CancellationToken ct)
    {
        db.ModelesDExport.Remove(modele);
        await db.SaveChangesAsync(ct);
    }
}
