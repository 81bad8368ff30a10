using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>Two teachers on the same row: both values are shown in place, and one of them chooses.</summary>
public sealed class ConflitTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task Garder_ma_saisie_l_emporte() => RaconterAsync("enseignant", async v =>
    {
        var grille = await SeCroiserAsync(v);

        await grille.Ligne(1).GetByRole(AriaRole.Button, new() { Name = "Garder ma saisie" }).ClickAsync();

        await grille.AttendreSaisieAsync(1);
        await grille.AttendreToutEnregistreAsync();
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "cc", "12");
    });

    [FaitNavigateur]
    public Task Prendre_la_sienne_rend_la_ligne_a_jour() => RaconterAsync("enseignant", async v =>
    {
        var grille = await SeCroiserAsync(v);

        await grille.Ligne(1).GetByRole(AriaRole.Button, new() { Name = "Prendre la sienne" }).ClickAsync();

        await grille.AttendreSaisieAsync(1);
        await grille.AttendreValeurAsync(1, "cc", "9,5");
        await grille.SaisirAsync(1, ("cc", "10"));
        await grille.AttendreToutEnregistreAsync();
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "cc", "10");
    });

    [FaitNavigateur]
    public Task Deux_enseignants_sur_deux_lignes_ne_se_genent_pas() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        var collegue = await Grille.OuvrirAsync(await v.AutreAsync("enseignant2"));

        await collegue.SaisirAsync(1, ("cc", "9,5"));
        await collegue.AttendreSaisieAsync(1);
        await grille.SaisirAsync(2, ("cc", "12"));
        await grille.AttendreSaisieAsync(2);

        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "cc", "9,5");
        await grille.AttendreValeurAsync(2, "cc", "12");
    });

    /// <summary>Claire Aubertin types 12 on a row where Karim Saïdi has just saved 9,5.</summary>
    private static async Task<Grille> SeCroiserAsync(Visite v)
    {
        var grille = await Grille.OuvrirAsync(v);
        var collegue = await Grille.OuvrirAsync(await v.AutreAsync("enseignant2"));
        await collegue.SaisirAsync(1, ("cc", "9,5"));
        await collegue.AttendreSaisieAsync(1);

        await grille.SaisirAsync(1, ("cc", "12"));

        await grille.AttendreEtatAsync(1, "ailleurs");
        await grille.AttendreValeurAsync(1, "cc", "12");
        await Attendre(grille.Ligne(1)).ToContainTextAsync("Karim Saïdi a enregistré à");
        await Attendre(grille.Ligne(1)).ToContainTextAsync("Contrôle continu : 9,5");
        return grille;
    }
}
