using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Livret.Parcours.Tests.Saisie;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Candidats;

/// <summary>One unit of one candidate in full: situations, évaluations, choice, compléments, history.</summary>
public sealed class DetailTests : Navigation.Parcours
{
    private const string Audrain = $"{Grille.NonSaisie}/17200001";

    [FaitNavigateur]
    public Task Deux_situations_font_la_note_et_le_calcul_est_ecrit() => RaconterAsync("enseignant", async v =>
    {
        await Grille.OuvrirAsync(v);
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "AUDRAIN Tiphaine" }).ClickAsync();
        await Attendre(v.Page).ToHaveURLAsync(new Regex("/17200001$"));
        await RemplirAsync(v, ("S1-note", "12"), ("S1-date", "05/12/2019"), ("S2-note", "14"), ("S2-date", "12/03/2020"), ("APPR-texte", "Une progression nette."));
        await EnregistrerAsync(v);

        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await Attendre(v.Page.Locator(".verdict__note")).ToContainTextAsync("CCF ou ponctuelle");
        await Attendre(v.Page.Locator(".verdict__dit")).ToContainTextAsync("CAS1");
        await Attendre(v.Page.Locator(".verdict__dit")).ToContainTextAsync(new Regex(@"\(12 × \d+ \+ 14 × \d+\) ÷ \d+ = "));
    });

    [FaitNavigateur]
    public Task Une_situation_sur_deux_demande_le_choix_puis_son_complement() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync(Audrain);
        await RemplirAsync(v, ("S1-note", "12"), ("S1-date", "05/12/2019"));
        await EnregistrerAsync(v);
        await Attendre(Bloquantes(v)).ToContainTextAsync("Dites si les notes obtenues reflètent le niveau atteint.");

        await v.Page.Locator("#REFLET-note").SelectOptionAsync("N");
        await RemplirAsync(v, ("REFLET-texte", "Longue absence au premier semestre."), ("CPL-S2-note", "15"));
        await EnregistrerAsync(v);
        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await Attendre(Bloquantes(v)).ToHaveCountAsync(0);
        await Attendre(v.Page.Locator(".verdict__chiffre")).Not.ToContainTextAsync("–");
    });

    [FaitNavigateur]
    public Task Les_evaluations_s_ajoutent_et_celle_de_premiere_annee_est_exclue() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync(Audrain);
        foreach (var (n, note, date) in new[] { (1, "11", "15/11/2019"), (2, "14", "17/01/2020"), (3, "20", "14/05/2019") })
        {
            await v.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une évaluation" }).ClickAsync();
            await RemplirAsync(v, ($"CC-n{n}-texte", $"Évaluation {n}"), ($"CC-n{n}-date", date), ($"CC-n{n}-note", note));
        }
        await EnregistrerAsync(v);

        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await Attendre(v.Page.Locator("[data-evaluation]")).ToHaveCountAsync(3);
        await Attendre(v.Page.Locator("[data-evaluations]")).ToContainTextAsync("Exclue");
        await Attendre(v.Page.Locator(".verdict__chiffre")).ToHaveTextAsync("12,50");
        await Attendre(v.Page.Locator(".verdict__note")).ToContainTextAsync("Contrôle continu");
    });

    [FaitNavigateur]
    public Task Une_note_refusee_revient_avec_tout_ce_qui_est_saisi() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync(Audrain);
        await RemplirAsync(v, ("S1-note", "21"), ("S1-date", "05/12/2019"), ("S2-note", "14"), ("S2-date", "18/03/2020"), ("APPR-texte", "À ne pas perdre."));
        await EnregistrerAsync(v);

        var refus = v.Page.GetByRole(AriaRole.Alert);
        await Attendre(refus).ToContainTextAsync("Saisissez un nombre de 0 à 20, par exemple 12,5.");
        await Attendre(refus).ToContainTextAsync("Le 18/03/2020 n’est pas avant le 16 mars 2020");
        await Attendre(v.Page.Locator("#S1-note")).ToHaveValueAsync("21");
        await Attendre(v.Page.Locator("#S2-date")).ToHaveValueAsync("18/03/2020");
        await Attendre(v.Page.Locator("#APPR-texte")).ToHaveValueAsync("À ne pas perdre.");
        await v.Page.VerifierAsync("détail refusé");
        await refus.GetByRole(AriaRole.Link).First.ClickAsync();
        await Attendre(v.Page.Locator("#S1-note")).ToBeFocusedAsync();
    });

    [FaitNavigateur]
    public Task Une_mise_de_cote_se_confirme_et_une_valeur_se_retablit() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync(Audrain);
        await RemplirAsync(v, ("CCG-note", "12"));
        await EnregistrerAsync(v);
        await RemplirAsync(v, ("S1-note", "12"), ("S1-date", "05/12/2019"), ("S2-note", "14"), ("S2-date", "12/03/2020"));
        await EnregistrerAsync(v);
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Name = "Enregistrer met de côté ce qui suit" })).ToBeVisibleAsync();
        await v.Page.VerifierAsync("détail à confirmer");

        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Mettre de côté et enregistrer" }).ClickAsync();
        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await Attendre(v.Page.GetByRole(AriaRole.List, new() { Name = "Valeurs mises de côté" })).ToBeVisibleAsync();

        await RemplirAsync(v, ("S2-note", "9"));
        await EnregistrerAsync(v);
        await Attendre(v.Page.Locator("#S2-note")).ToHaveValueAsync("9");
        await v.Page.Locator(".histo form button").First.ClickAsync();
        await Attendre(v.Page.Locator("#S2-note")).ToHaveValueAsync("14");
        await v.Page.VerifierAsync("détail avec mise de côté et historique");
    });

    [FaitNavigateur]
    public Task Un_conflit_se_tranche_champ_par_champ() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync(Audrain);
        var autre = await v.AutreAsync("enseignant2");
        await autre.AllerAsync(Audrain);
        await RemplirAsync(autre, ("CCG-note", "9"));
        await EnregistrerAsync(autre);
        await Attendre(autre.Page.Locator(".message--ok")).ToBeVisibleAsync();

        await RemplirAsync(v, ("CCG-note", "12"));
        await EnregistrerAsync(v);
        await Attendre(v.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Karim Saïdi");
        await Attendre(v.Page.Locator("#CCG-note")).ToHaveValueAsync("12");
        await v.Page.VerifierAsync("détail en conflit");
        await v.Page.GetByLabel("Prendre la sienne").CheckAsync();
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ce choix" }).ClickAsync();
        await Attendre(v.Page.Locator("#CCG-note")).ToHaveValueAsync("9");
        await Attendre(v.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    });

    [FaitNavigateur]
    public Task Une_unite_en_une_fois_ne_se_fait_pas_en_partie() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync($"/saisie/{Grille.Lycee}/TC2/U6/17200001");
        await v.Page.Locator("summary", new() { HasText = "Saisie directe" }).ClickAsync();
        await Attendre(v.Page.Locator("#ETAT-note option[value='PARTIE']")).ToHaveCountAsync(0);
        await v.Page.Locator("#ETAT-note").EvaluateAsync("liste => liste.add(new Option('une partie', 'PARTIE', true, true))");
        await EnregistrerAsync(v);
        await Attendre(v.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("L’unité U6 s’évalue en une seule fois. Choisissez « toutes » ou « aucune ».");
    });

    [FaitNavigateur]
    public Task La_concertation_garde_sa_date_ses_participants_et_le_bilan() => RaconterAsync("mathieu.rocheteau", async v =>
    {
        await v.AllerAsync($"/saisie/{Grille.Lycee}/TC2/U5/17200002");
        var concertation = v.Page.Locator("details", new() { HasText = "Concertation de l’équipe" });
        if (await concertation.GetAttributeAsync("open") is null)
            await concertation.Locator("summary").ClickAsync();
        await v.Page.GetByLabel("Date de la concertation").FillAsync("28/05/2020");
        await v.Page.GetByLabel("Participants").FillAsync("Mathieu Rocheteau\nSandrine Le Gallic");
        await v.Page.Locator("#competence-0").CheckAsync();
        await EnregistrerAsync(v);

        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await Attendre(v.Page.GetByLabel("Date de la concertation")).ToHaveValueAsync("28/05/2020");
        await Attendre(v.Page.Locator("#competence-0")).ToBeCheckedAsync();
    });

    [FaitNavigateur]
    public Task Sans_script_l_evaluation_ajoutee_garde_ce_qui_est_saisi() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync(Audrain);
        await RemplirAsync(v, ("APPR-texte", "À ne pas perdre."));
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une évaluation" }).ClickAsync();
        await Attendre(v.Page.Locator("#APPR-texte")).ToHaveValueAsync("À ne pas perdre.");
        await RemplirAsync(v, ("CC-n1-note", "11"), ("CC-n1-date", "15/11/2019"));
        await EnregistrerAsync(v);
        await Attendre(v.Page.Locator(".verdict__chiffre")).ToHaveTextAsync("11,00");
    }, new Ecran(AvecScript: false));

    private static ILocator Bloquantes(Visite v) => v.Page.GetByRole(AriaRole.List, new() { Name = "À corriger avant la signature" });

    private static async Task RemplirAsync(Visite v, params (string Champ, string Texte)[] saisies)
    {
        foreach (var (champ, texte) in saisies)
            await v.Page.Locator($"#{champ}").FillAsync(texte);
    }

    private static Task EnregistrerAsync(Visite v) =>
        v.Page.Locator(".enregistrer").GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
}
