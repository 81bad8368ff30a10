using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>What a letter needs beside the livret: where the candidate lives, who signs, which tribunal.</summary>
internal static class DesAdresses
{
    public static async Task AvecDesAdressesAsync(this ClasseCreee classe, LivretApplication application, string codePostal = "44000")
    {
        await using var db = application.OuvrirLaBase();
        await db.Livrets.Where(l => l.Uai == classe.Uai).ExecuteUpdateAsync(l => l
            .SetProperty(x => x.Adresse1, "3 rue des Halles").SetProperty(x => x.CodePostal, codePostal).SetProperty(x => x.Ville, "Nantes"));
        var service = await db.Services.SingleAsync(s => s.Code == classe.Service);
        (service.Adresse, service.CodePostal, service.Ville) = ("8 rue de la Mairie", "44000", "Nantes Cedex 3");
        (service.SignataireNom, service.SignataireQualite) = ("Thierry Maréchaux", "Le chef de la division des examens");
        (service.Tribunal, service.TribunalAdresse, service.TribunalCodePostal, service.TribunalVille) = ("tribunal administratif de Nantes", "6 allée de l’Île Gloriette", "44000", "Nantes");
        await db.SaveChangesAsync();
    }
}
