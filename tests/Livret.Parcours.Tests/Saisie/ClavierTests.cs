using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>A teacher enters a class without leaving the keyboard.</summary>
public sealed class ClavierTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task Une_colonne_se_saisit_au_clavier_et_s_enregistre_toute_seule() => RaconterAsync("enseignant", async v =>
    {
        await v.Page.Locator($"a[href='{Grille.NonSaisie}']").ClickAsync();
        await v.Page.WaitForURLAsync($"**{Grille.NonSaisie}");
        var grille = new Grille(v.Page);

        await grille.Champ(1, "cc").FocusAsync();
        await v.Page.Keyboard.TypeAsync("12,5");
        await v.Page.Keyboard.PressAsync("Enter");
        await grille.AttendreFocusAsync(2, "cc");
        await v.Page.Keyboard.TypeAsync("9.25");
        await v.Page.Keyboard.PressAsync("ArrowDown");
        await grille.AttendreFocusAsync(3, "cc");
        await v.Page.Keyboard.TypeAsync("&'");
        await v.Page.Keyboard.PressAsync("Shift+Enter");
        await grille.AttendreFocusAsync(2, "cc");
        await v.Page.Keyboard.PressAsync("ArrowUp");
        await grille.AttendreFocusAsync(1, "cc");

        foreach (var rang in new[] { 1, 2, 3 })
            await grille.AttendreSaisieAsync(rang);
        await Attendre(grille.Total("faits")).ToHaveTextAsync("3");
        await Attendre(grille.Total("moyenne")).ToHaveTextAsync("11,92");
        await Attendre(grille.Total("mediane")).ToHaveTextAsync("12,5");
        await grille.AttendreToutEnregistreAsync();

        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "cc", "12,5");
        await grille.AttendreValeurAsync(2, "cc", "9,25");
        await grille.AttendreValeurAsync(3, "cc", "14");
        await Attendre(grille.Reprise).ToBeHiddenAsync();
    });

    [FaitNavigateur]
    public Task Echap_rend_la_valeur_enregistree() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.SaisirAsync(1, ("cc", "12,5"));
        await grille.AttendreSaisieAsync(1);

        await grille.Champ(1, "cc").FillAsync("3");
        await v.Page.Keyboard.PressAsync("Escape");

        await grille.AttendreValeurAsync(1, "cc", "12,5");
        await grille.AttendreFocusAsync(1, "cc");
    });

    [FaitNavigateur]
    public Task Les_fleches_changent_de_colonne_au_bord_du_champ_seulement() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(1, "cc").FocusAsync();
        await v.Page.Keyboard.TypeAsync("12");
        await v.Page.Keyboard.PressAsync("ArrowLeft");
        await grille.AttendreFocusAsync(1, "cc");
        await v.Page.Keyboard.PressAsync("ArrowRight");
        await grille.AttendreFocusAsync(1, "cc");
        await v.Page.Keyboard.PressAsync("ArrowRight");
        await grille.AttendreFocusAsync(1, "appr");
        await v.Page.Keyboard.PressAsync("ArrowLeft");
        await grille.AttendreFocusAsync(1, "cc");
    });

    [FaitNavigateur]
    public Task La_tabulation_parcourt_la_ligne_puis_la_suivante() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v, $"/saisie/{Grille.Lycee}/TC2/U6");
        await grille.Champ(1, "globale").FocusAsync();
        foreach (var champ in new[] { "date", "cc", "appr" })
        {
            await v.Page.Keyboard.PressAsync("Tab");
            await grille.AttendreFocusAsync(1, champ);
        }
        await v.Page.Keyboard.PressAsync("Tab");
        await Attendre(grille.Ligne(2).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await v.Page.Keyboard.PressAsync("Tab");
        await grille.AttendreFocusAsync(2, "globale");
    });

    [FaitNavigateur]
    public Task La_saisie_rapide_demande_trois_touches_par_note() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Bouton("Saisie rapide").ClickAsync();
        await grille.Champ(1, "cc").FocusAsync();

        await v.Page.Keyboard.TypeAsync("125080");

        await grille.AttendreFocusAsync(3, "cc");
        await grille.AttendreValeurAsync(1, "cc", "12,5");
        await grille.AttendreValeurAsync(2, "cc", "8");
        await grille.AttendreSaisieAsync(2);

        await v.Page.ReloadAsync();
        await Attendre(grille.Bouton("Saisie rapide")).ToHaveAttributeAsync("aria-pressed", "true");
    });

    [FaitNavigateur]
    public Task Les_filtres_et_la_recherche_sans_accents_reduisent_la_grille() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.SaisirAsync(1, ("cc", "12"));
        await grille.AttendreSaisieAsync(1);

        await v.Page.GetByLabel("Rechercher un candidat").FillAsync("mechali");
        await Attendre(v.Page.Locator("tbody tr:visible")).ToHaveCountAsync(1);
        await Attendre(v.Page.Locator("tbody tr:visible")).ToContainTextAsync("MÉCHALI Loïc");

        await v.Page.GetByLabel("Rechercher un candidat").FillAsync("");
        await grille.Bouton("À saisir").ClickAsync();
        await Attendre(grille.Ligne(1)).ToBeHiddenAsync();
        await Attendre(v.Page.Locator("tbody tr:visible")).ToHaveCountAsync(34);

        await v.Page.GetByLabel("Rechercher un candidat").FillAsync("personne de ce nom");
        await Attendre(v.Page.GetByText("Aucun candidat ne répond à ce filtre.")).ToBeVisibleAsync();
    });
}
