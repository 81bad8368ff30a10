using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The stages of candidates, typed by the door of the domain before anything is submitted.</summary>
internal static class DesStages
{
    /// <summary>Four weeks for these candidates (all by default), what the session asks.</summary>
    public static async Task AvecDesStagesAsync(this ClasseCreee classe, LivretApplication application, params int[] rangs)
    {
        await using var db = application.OuvrirLaBase();
        var numeros = rangs.Length == 0 ? classe.Numeros : [.. rangs.Select(r => classe.Numeros[r - 1])];
        var chef = CircuitJoue.ChefId;
        foreach (var livret in await db.Livrets.Include(l => l.Stages).Include(l => l.Points).Include(l => l.Etablissement!.Academie).Where(l => numeros.Contains(l.Numero)).ToListAsync())
        {
            Assert.Null(livret.SaisirLeDossier(
                livret.Dossier,
                [new() { Annee = 2, Entreprise = "Menuiseries Le Goff", Debut = new(2020, 1, 6), Fin = new(2020, 1, 31), CentiemesDeSemaine = 400 }],
                new(chef, "Bernard Quintrec", [new() { UtilisateurId = chef, Role = Role.ChefEtablissement, Uai = livret.Uai }]), application.Horloge.GetUtcNow().UtcDateTime, null));
        }
        await db.SaveChangesAsync();
    }
}
