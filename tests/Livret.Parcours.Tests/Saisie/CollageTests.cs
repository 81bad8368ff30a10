using Livret.Parcours.Tests.Navigation;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>Columns copied from a spreadsheet. The clipboard is the browser's: these tests are the only ones to use it, one after the other.</summary>
public sealed class CollageTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task Une_colonne_se_colle_dans_l_ordre_et_se_retire_d_un_geste() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.SaisirAsync(3, ("cc", "7"));
        await grille.AttendreSaisieAsync(3);

        await CollerAsync(v, grille, 2, "cc", "12,5\n13.25\n8\n");

        foreach (var (rang, note) in new[] { (2, "12,5"), (3, "13,25"), (4, "8") })
        {
            await grille.AttendreSaisieAsync(rang);
            await grille.AttendreValeurAsync(rang, "cc", note);
        }
        await Attendre(grille.BilanDuCollage).ToContainTextAsync("3 lignes collées, dans l’ordre de l’écran.");
        await Attendre(grille.BilanDuCollage).ToContainTextAsync("1 valeur remplacée");

        await grille.Bouton("Annuler la dernière action").ClickAsync();

        await grille.AttendreEtatAsync(2, "vide");
        await grille.AttendreValeurAsync(3, "cc", "7");
        await grille.AttendreEtatAsync(4, "vide");
        await Attendre(grille.Bouton("Annuler la dernière action")).ToBeHiddenAsync();
        await grille.AttendreToutEnregistreAsync();
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(2, "cc", "");
        await grille.AttendreValeurAsync(3, "cc", "7");
    });

    [FaitNavigateur]
    public Task Plusieurs_colonnes_se_collent_par_numero_de_candidat() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v, $"/saisie/{Grille.Lycee}/TC2/U6");

        await CollerAsync(v, grille, 1, "globale", "Numéro\tNote\tDate\n17200003\t14\t12/03/2020\n17200001\t11,5\t2/3/2020\n99999999\t10\t02/03/2020");

        await grille.AttendreSaisieAsync(3);
        await grille.AttendreValeurAsync(3, "globale", "14");
        await grille.AttendreValeurAsync(3, "date", "12/03/2020");
        await grille.AttendreSaisieAsync(1);
        await grille.AttendreValeurAsync(1, "globale", "11,5");
        await grille.AttendreValeurAsync(1, "date", "02/03/2020");
        await grille.AttendreEtatAsync(2, "vide");
        await Attendre(grille.BilanDuCollage).ToContainTextAsync("2 lignes collées, rapprochées par candidat.");
        await Attendre(grille.BilanDuCollage).ToContainTextAsync("Aucun candidat ne correspond à : 99999999.");
    });

    [FaitNavigateur]
    public Task Les_colonnes_qui_nomment_le_candidat_ne_sont_pas_collees() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);

        await CollerAsync(v, grille, 1, "cc", "17200002\tBACHELET\tNaïm\t14\n17200001\tAUDRAIN\tTiphaine\t9,5");
        await grille.AttendreValeurAsync(2, "cc", "14");
        await grille.AttendreValeurAsync(1, "cc", "9,5");

        await CollerAsync(v, grille, 1, "cc", "BARBOSA\tPierre-Yves\t11\nBAUDRY\tPriscilla\t12");
        await grille.AttendreValeurAsync(3, "cc", "11");
        await grille.AttendreValeurAsync(4, "cc", "12");
        await grille.AttendreToutEnregistreAsync();
    });

    [FaitNavigateur]
    public Task Un_nom_donne_deux_fois_est_dit_ambigu() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);

        await CollerAsync(v, grille, 5, "cc", "MECHALI Loic\t12\nAudrain Tiphaine\t14\nTiphaine AUDRAIN\t3\nJean N'existepas\t9");

        await grille.AttendreValeurAsync(1, "cc", "14");
        await Attendre(v.Page.Locator("tr[data-nom='MÉCHALI'] [data-col='cc']")).ToHaveValueAsync("12");
        await Attendre(grille.BilanDuCollage).ToContainTextAsync("Plusieurs lignes ou candidats pour : Tiphaine AUDRAIN.");
        await Attendre(grille.BilanDuCollage).ToContainTextAsync("Aucun candidat ne correspond à : Jean N'existepas.");
        await grille.AttendreValeurAsync(5, "cc", "");
    });

    [FaitNavigateur]
    public Task Une_note_refusee_dans_un_collage_reste_a_sa_place_et_les_autres_s_enregistrent() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);

        await CollerAsync(v, grille, 1, "cc", "12\n21\nABS\n9");

        await grille.AttendreSaisieAsync(1);
        await grille.AttendreEtatAsync(2, "corriger");
        await grille.AttendreValeurAsync(2, "cc", "21");
        await grille.AttendreValeurAsync(3, "cc", "ABS");
        await grille.AttendreSaisieAsync(4);
        await Attendre(grille.Statut).ToContainTextAsync("2 lignes restent à corriger");
    });

    private static async Task CollerAsync(Visite v, Grille grille, int rang, string champ, string texte)
    {
        await v.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await grille.Champ(rang, champ).FocusAsync();
        await v.Page.EvaluateAsync("texte => navigator.clipboard.writeText(texte)", texte);
        await v.Page.Keyboard.PressAsync("Control+V");
    }
}
