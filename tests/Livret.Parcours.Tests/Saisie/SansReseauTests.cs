using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>The network falls, the session ends, the window is closed: what was typed is still there, and leaves later.</summary>
public sealed class SansReseauTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task La_connexion_revient_et_tout_s_enregistre() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await v.CouperAsync(true);
        await grille.SaisirAsync(1, ("cc", "12"), ("appr", "Travail régulier."));
        await grille.SaisirAsync(2, ("cc", "13"));
        await Attendre(grille.Statut).ToContainTextAsync("Non enregistré : connexion interrompue.");
        await grille.AttendreValeurAsync(1, "cc", "12");

        await v.CouperAsync(false);

        await grille.AttendreSaisieAsync(1);
        await grille.AttendreSaisieAsync(2);
        await grille.AttendreToutEnregistreAsync();
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "appr", "Travail régulier.");
        await grille.AttendreValeurAsync(2, "cc", "13");
        await Attendre(grille.Reprise).ToBeHiddenAsync();
    });

    [FaitNavigateur]
    public Task Une_base_occupee_le_dit_garde_la_saisie_et_l_enregistre_des_qu_elle_est_libre() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await v.ModifierLaBaseAsync(async db =>
        {
            // Held for longer than the application waits.
            await using var autre = await db.Database.BeginTransactionAsync();
            await grille.SaisirAsync(1, ("cc", "12"), ("appr", "Travail régulier."));
            await Attendre(grille.Statut).ToContainTextAsync("Un autre traitement occupe la base de données.", new() { Timeout = 60_000 });
            await Attendre(grille.Statut).ToContainTextAsync("nouvel essai dans");
            await grille.AttendreValeurAsync(1, "cc", "12");
        });

        await Attendre(grille.Statut).ToContainTextAsync("Tout est enregistré", new() { Timeout = 60_000 });
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "appr", "Travail régulier.");
        await Attendre(grille.Reprise).ToBeHiddenAsync();
    });

    [FaitNavigateur]
    public Task Une_fenetre_fermee_sans_connexion_rend_les_saisies_a_la_visite_suivante() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await v.CouperAsync(true);
        await grille.SaisirAsync(1, ("cc", "12"));
        await Attendre(grille.Statut).ToContainTextAsync("connexion interrompue");
        await v.ChangerDeFenetreAsync();
        await v.CouperAsync(false);

        grille = await Grille.OuvrirAsync(v);
        await grille.AttendreValeurAsync(1, "cc", "");
        await Attendre(grille.Reprise).ToContainTextAsync("AUDRAIN Tiphaine");
        await grille.Bouton("Reprendre la saisie non enregistrée").ClickAsync();

        await grille.AttendreSaisieAsync(1);
        await grille.AttendreValeurAsync(1, "cc", "12");
    });

    [FaitNavigateur]
    public Task Une_session_expiree_rend_les_saisies_apres_la_connexion() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await v.PerdreLaSessionAsync();
        await grille.SaisirAsync(1, ("cc", "12"));
        await Attendre(grille.Statut).ToContainTextAsync("votre session a expiré");
        await grille.SaisirAsync(3, ("cc", "8,5"));
        await Attendre(grille.Statut).ToContainTextAsync("votre session a expiré");
        await grille.AttendreValeurAsync(1, "cc", "12");

        await grille.Statut.GetByRole(AriaRole.Link, new() { Name = "Reconnectez-vous" }).ClickAsync();
        await v.SeConnecterAsync("enseignant");

        await Attendre(v.Page).ToHaveURLAsync(new Regex($"{Grille.NonSaisie}$"));
        await grille.Bouton("Reprendre les 2 saisies non enregistrées").ClickAsync();
        await grille.AttendreSaisieAsync(1);
        await grille.AttendreSaisieAsync(3);
        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(1, "cc", "12");
        await grille.AttendreValeurAsync(3, "cc", "8,5");
    });

    [FaitNavigateur]
    public Task Les_saisies_d_un_autre_ne_sont_pas_proposees() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await v.PerdreLaSessionAsync();
        await grille.SaisirAsync(1, ("cc", "12"));
        await Attendre(grille.Statut).ToContainTextAsync("votre session a expiré");

        await grille.Statut.GetByRole(AriaRole.Link, new() { Name = "Reconnectez-vous" }).ClickAsync();
        await v.SeConnecterAsync("enseignant2");

        await Attendre(v.Page).ToHaveURLAsync(new Regex($"{Grille.NonSaisie}$"));
        await Attendre(grille.Bouton("Saisie rapide")).ToBeVisibleAsync();
        await Attendre(grille.Reprise).ToBeHiddenAsync();
    });
}
