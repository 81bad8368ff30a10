using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>One gesture for the whole class: the rows it touches are listed before, and it is undone in one gesture.</summary>
public sealed class ReglagesTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task L_etat_de_toute_la_classe_se_regle_et_se_retire() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(2, "etat").SelectOptionAsync("AUCUNE");
        await grille.QuitterAsync();
        await Attendre(grille.Champ(2, "globale")).Not.ToBeEditableAsync();

        await DemanderAsync(v, "CCF : tout a eu lieu avant le 16 mars");
        await Attendre(v.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(36);
        await Attendre(v.Page.GetByRole(AriaRole.Row, new() { Name = "BACHELET Naïm" })).ToContainTextAsync("inchangé");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Régler 34 candidats" }).ClickAsync();

        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Réglage appliqué");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler ce réglage" }).ClickAsync();
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Réglage annulé");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la grille" }).ClickAsync();
        await grille.AttendreValeurAsync(1, "etat", "");
        await grille.AttendreValeurAsync(2, "etat", "AUCUNE");
    });

    [FaitNavigateur]
    public Task Une_date_reglee_pour_la_classe_est_proposee_a_chaque_candidat() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);

        await DemanderAsync(v, "Date de la note globale", "12/03/2020");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Proposer cette date dans la grille" }).ClickAsync();

        await grille.AttendreValeurAsync(35, "date", "12/03/2020");
        await grille.AttendreEtatAsync(35, "vide");
        await grille.SaisirAsync(1, ("globale", "13"));
        await grille.AttendreSaisieAsync(1);
        await grille.AttendreToutEnregistreAsync();
        await grille.AttendreEtatAsync(35, "vide");
    });

    [FaitNavigateur]
    public Task Une_date_d_apres_le_16_mars_ne_se_regle_pas() => RaconterAsync("enseignant", async v =>
    {
        await Grille.OuvrirAsync(v);
        await DemanderAsync(v, "Date de la note globale", "18/03/2020");
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Name = "Rien n’a été réglé" })).ToBeVisibleAsync();
        await Attendre(v.Page.Locator(".message--erreur")).ToContainTextAsync("Le 18/03/2020 n’est pas avant le 16 mars 2020");
        await Attendre(v.Page.Locator("#reglage-date")).ToHaveValueAsync("18/03/2020");
    });

    [FaitNavigateur]
    public Task Une_ponctuelle_ecrite_demande_une_fois_si_c_est_l_epreuve_officielle() => RaconterAsync("helene.marchetti", async v =>
    {
        var grille = await Grille.OuvrirAsync(v, $"/saisie/{Grille.Lycee}/TC2/U1");
        var question = v.Page.GetByRole(AriaRole.Dialog, new() { Name = "Il s’agit de l’épreuve officielle de l’examen, pas d’un examen blanc ?" });

        await grille.SaisirAsync(1, ("globale", "12"), ("date", "10/03/2020"));
        await Attendre(question).ToBeVisibleAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Non, c’est un examen blanc" }).ClickAsync();
        await Attendre(question).ToBeHiddenAsync();
        await grille.AttendreValeurAsync(1, "globale", "");

        await grille.SaisirAsync(1, ("globale", "12"), ("date", "10/03/2020"));
        await question.GetByRole(AriaRole.Button, new() { Name = "Oui, c’est l’épreuve officielle" }).ClickAsync();
        await Attendre(grille.Total("n-ccf")).ToHaveTextAsync("1");
        await grille.AttendreToutEnregistreAsync();

        await grille.SaisirAsync(2, ("globale", "14"), ("date", "10/03/2020"));
        await Attendre(grille.Total("n-ccf")).ToHaveTextAsync("2");
        await Attendre(question).ToBeHiddenAsync();
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "globale", "12");
        await grille.AttendreValeurAsync(2, "globale", "14");
    });

    private static async Task DemanderAsync(Visite v, string reglage, string date = "")
    {
        await v.Page.Locator("summary", new() { HasText = "Régler toute la classe" }).ClickAsync();
        await v.Page.Locator("#reglage").SelectOptionAsync(new SelectOptionValue { Label = reglage });
        await v.Page.Locator("#reglage-date").FillAsync(date);
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Voir les candidats concernés" }).ClickAsync();
    }
}
