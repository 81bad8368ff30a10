using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>The essential works in a browser without JavaScript.</summary>
public sealed class SansScriptTests : Navigation.Parcours
{
    private static readonly Ecran SansScript = new(AvecScript: false);

    [FaitNavigateur]
    public Task Les_lignes_justes_s_enregistrent_et_les_autres_reviennent() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(1, "cc").FillAsync("12,5");
        await grille.Champ(2, "cc").FillAsync("21");
        await grille.Champ(2, "appr").FillAsync("Texte à ne pas perdre.");
        await grille.Champ(3, "cc").FillAsync("9");

        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();

        await Attendre(grille.Resume.GetByRole(AriaRole.Heading)).ToHaveTextAsync("1 candidat à corriger");
        await grille.AttendreSaisieAsync(1);
        await grille.AttendreSaisieAsync(3);
        await grille.AttendreEtatAsync(2, "corriger");
        await grille.AttendreValeurAsync(2, "cc", "21");
        await grille.AttendreValeurAsync(2, "appr", "Texte à ne pas perdre.");
        await grille.Resume.GetByRole(AriaRole.Link, new() { Name = "BACHELET Naïm" }).ClickAsync();
        await grille.AttendreFocusAsync(2, "cc");

        await grille.Champ(2, "cc").FillAsync("11");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et quitter" }).ClickAsync();
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Mes unités" })).ToBeVisibleAsync();
        await Attendre(v.Page.Locator("li", new() { Has = v.Page.Locator($"a[href='{Grille.NonSaisie}']") })).ToContainTextAsync("3 sur 35");
    }, SansScript);

    [FaitNavigateur]
    public Task Une_base_occupee_rend_la_grille_dans_la_page_et_elle_part_au_second_essai() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(1, "cc").FillAsync("12,5");
        await grille.Champ(2, "appr").FillAsync("Texte à ne pas perdre.");
        await v.ModifierLaBaseAsync(async db =>
        {
            await using var autre = await db.Database.BeginTransactionAsync();
            await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync(new() { Timeout = 60_000 });
            await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Base de données occupée", new() { Timeout = 60_000 });
        });

        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();

        await grille.AttendreSaisieAsync(1);
        await grille.AttendreValeurAsync(2, "appr", "Texte à ne pas perdre.");
    }, SansScript);

    [FaitNavigateur]
    public Task Un_conflit_se_tranche_ligne_par_ligne() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        var collegue = await Grille.OuvrirAsync(await v.AutreAsync("enseignant2"));
        await collegue.SaisirAsync(1, ("cc", "9,5"));
        await collegue.AttendreSaisieAsync(1);

        await grille.Champ(1, "cc").FillAsync("12");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await grille.AttendreEtatAsync(1, "ailleurs");
        await grille.AttendreValeurAsync(1, "cc", "12");

        await grille.Ligne(1).GetByLabel("Garder ma saisie").CheckAsync();
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await grille.AttendreSaisieAsync(1);
        await grille.AttendreValeurAsync(1, "cc", "12");
    }, SansScript);

    [FaitNavigateur]
    public Task Un_reglage_de_classe_se_fait_et_se_defait() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v, $"{Grille.NonSaisie}/reglages");
        await v.Page.Locator("#reglage").SelectOptionAsync("etat:AUCUNE");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Voir les candidats concernés" }).ClickAsync();
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Régler 35 candidats" }).ClickAsync();
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la grille" }).ClickAsync();
        await grille.AttendreValeurAsync(35, "etat", "AUCUNE");
    }, SansScript);
}
