using System.Text;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Defaillances;

/// <summary>The page of a failure that passes, as its user reads it.</summary>
public sealed class BaseOccupeeTests : Navigation.Parcours
{
    private static readonly FilePayload Notes = new()
    {
        Name = "notes.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes("numero_candidat;unite;element;date;note\r\n17200001;U6;CCG;;12"),
    };

    [FaitNavigateur]
    public Task Un_fichier_depose_pendant_qu_elle_est_occupee_se_choisit_de_nouveau() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync("/saisie/imports");
        await v.Page.GetByLabel("Fichiers à importer").SetInputFilesAsync(Notes);
        await v.ModifierLaBaseAsync(async db =>
        {
            await using var autre = await db.Database.BeginTransactionAsync();
            await v.Page.GetByRole(AriaRole.Button, new() { Name = "Lire les fichiers" }).ClickAsync(new() { Timeout = 60_000 });
            await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Base de données occupée", new() { Timeout = 60_000 });
        });
        await v.Page.VerifierAsync("un dépôt sur une base occupée");

        await v.Page.GetByLabel("Choisissez de nouveau notes.csv").SetInputFilesAsync(Notes);
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();

        await Attendre(v.Page.GetByText("17200001")).ToBeVisibleAsync();
    });
}
