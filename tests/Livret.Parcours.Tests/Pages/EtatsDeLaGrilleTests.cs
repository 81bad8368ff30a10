using Livret.Parcours.Tests.Navigation;
using Livret.Parcours.Tests.Saisie;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Pages;

/// <summary>axe-core has nothing to say of the grid in the states that its script draws, and of those of its settings.</summary>
public sealed class EtatsDeLaGrilleTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task Refus_conflit_et_colonne_fermee() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        var collegue = await Grille.OuvrirAsync(await v.AutreAsync("enseignant2"));
        await collegue.SaisirAsync(1, ("cc", "9,5"));
        await collegue.AttendreSaisieAsync(1);

        await grille.SaisirAsync(1, ("cc", "12"));
        await grille.SaisirAsync(2, ("cc", "21"));
        await grille.SaisirAsync(3, ("globale", "12"), ("date", "16/03/2020"));
        await grille.Champ(4, "etat").SelectOptionAsync("AUCUNE");
        await grille.Champ(5, "etat").SelectOptionAsync("PARTIE");
        await grille.SaisirAsync(5, ("globale", "12"), ("date", "10/03/2020"));
        await grille.SaisirAsync(6, ("cc", "13"));
        await grille.AttendreEtatAsync(1, "ailleurs");
        await grille.AttendreEtatAsync(3, "corriger");
        await grille.AttendreEtatAsync(5, "corriger");
        await grille.AttendreSaisieAsync(6);
        await grille.Ligne(6).Locator("summary").ClickAsync();

        await v.Page.VerifierAsync("grille : refus, conflit, colonne fermée");
    });

    [FaitNavigateur]
    public Task Mise_de_cote_a_confirmer() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.SaisirAsync(1, ("cc", "12"));
        await grille.AttendreSaisieAsync(1);
        await grille.Champ(1, "etat").SelectOptionAsync("TOUTES");
        await grille.SaisirAsync(1, ("globale", "13"), ("date", "10/03/2020"));
        await Attendre(grille.Ligne(1).GetByRole(AriaRole.Button, new() { Name = "Mettre de côté et enregistrer" })).ToBeVisibleAsync();

        await v.Page.VerifierAsync("grille : mise de côté à confirmer");
    });

    [FaitNavigateur]
    public Task Outils_ouverts() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        foreach (var outil in new[] { "Régler toute la classe", "Quelle colonne remplir" })
        {
            var aide = v.Page.Locator("summary", new() { HasText = outil });
            await aide.ClickAsync();
            await v.Page.VerifierAsync($"grille : {outil}");
            await aide.ClickAsync();
        }
        await grille.Bouton("Clavier et collage").ClickAsync();
        await Attendre(v.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await v.Page.VerifierAsync("grille : clavier et collage");
    });

    [FaitNavigateur]
    public Task Connexion_perdue() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await v.PerdreLaSessionAsync();
        await grille.SaisirAsync(1, ("cc", "12"));
        await Attendre(grille.Statut).ToContainTextAsync("votre session a expiré");
        await v.Page.VerifierAsync("grille : session expirée");

        await v.EntrerAsync("enseignant");
        await Grille.OuvrirAsync(v);
        await Attendre(grille.Reprise).ToBeVisibleAsync();
        await v.Page.VerifierAsync("grille : reprise proposée");
    });

    [FaitNavigateur]
    public Task Question_de_l_epreuve_officielle() => RaconterAsync("helene.marchetti", async v =>
    {
        var grille = await Grille.OuvrirAsync(v, $"/saisie/{Grille.Lycee}/TC2/U1");
        await grille.SaisirAsync(1, ("globale", "12"), ("date", "10/03/2020"));
        await Attendre(v.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await v.Page.VerifierAsync("grille : épreuve officielle");
    });

    [FaitNavigateur]
    public Task Reglages() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync($"{Grille.NonSaisie}/reglages");
        await v.Page.VerifierAsync("réglages");
        await v.Page.Locator("#reglage").SelectOptionAsync("etat:AUCUNE");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Voir les candidats concernés" }).ClickAsync();
        await v.Page.VerifierAsync("réglages : candidats concernés");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Régler 35 candidats" }).ClickAsync();
        await v.Page.VerifierAsync("réglages : fait");
    });

    [FaitNavigateur]
    public Task Une_ligne_refusee_par_le_serveur() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(1, "cc").FillAsync("12");
        await grille.Champ(2, "cc").FillAsync("21");
        // As a browser without script sends it, while axe-core can still run in the answer.
        await v.Page.RunAndWaitForResponseAsync(
            () => v.Page.Locator("form[data-grille]").EvaluateAsync("formulaire => formulaire.submit()"), r => r.Status == 422 && r.Request.ResourceType == "document");
        await Attendre(grille.Resume).ToBeVisibleAsync();
        await v.Page.VerifierAsync("grille renvoyée par le serveur");
    });

    [FaitNavigateur]
    public Task Saisie_fermee() => RaconterAsync("enseignant", async v =>
    {
        await v.ModifierLaBaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Calendriers SET FermetureSaisie = '2020-06-01 16:00:00'"));
        await Grille.OuvrirAsync(v);
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Name = "Cette grille se consulte, elle ne se modifie pas" })).ToBeVisibleAsync();
        await Attendre(v.Page.Locator("#n-1-cc")).Not.ToBeEditableAsync();
        await v.Page.VerifierAsync("grille fermée");
    });
}
