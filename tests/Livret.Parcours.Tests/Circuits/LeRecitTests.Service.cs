using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>At the service: one regularised, one refused, the others handed to a commission.</summary>
public sealed partial class LeRecitTests
{
    private const string Demande = "L’appréciation de U5 ne correspond pas à la note. Vérifiez l’une et l’autre.";
    private const string Seance = "Commission n° 4, Nantes";

    private static async Task ChercherAsync(Visite v, string? nom = null, string? etat = null)
    {
        await v.RubriqueAsync("Dossiers");
        await v.Page.GetByLabel("Établissement").SelectOptionAsync(new SelectOptionValue { Label = $"{Lycee} (0449101D)" });
        if (nom is not null)
            await v.Page.GetByLabel("Nom ou numéro").FillAsync(nom);
        if (etat is not null)
            await v.Page.GetByLabel("État").SelectOptionAsync(new SelectOptionValue { Label = etat });
        await v.AppuyerAsync("Filtrer");
    }

    private static async Task OuvrirLeDossierAsync(Visite v, string candidat)
    {
        await ChercherAsync(v, candidat.Split(' ')[0]);
        await v.SuivreAsync(candidat);
        await v.TitreAsync(candidat);
    }

    [FaitNavigateur, Rang(201)]
    public Task La_gestionnaire_trouve_les_livrets_et_demande_une_regularisation() => EtapeAsync("gestionnaire", async v =>
    {
        await ChercherAsync(v, etat: "Transmis");
        foreach (var candidat in new[] { Beranger, Cadoret, Dubreuil, Escoffier, Weber })
            await Attendre(v.Ligne(candidat)).ToBeVisibleAsync();
        await Attendre(v.Ligne(Coeffic)).ToHaveCountAsync(0);

        await v.SuivreAsync(Besnard);
        await v.SuivreAsync("Demander une régularisation");
        await v.Page.GetByLabel("Ce qui manque ou ce qui est faux, en une phrase").FillAsync(Demande);
        await v.CocherAsync("U5");
        await v.AppuyerAsync("Demander une régularisation");
        await Attendre(v.Page.GetByLabel("Jusqu’au")).ToHaveAttributeAsync("aria-invalid", "true");
        await v.Page.GetByLabel("Jusqu’au").FillAsync("2020-06-19");
        await v.AppuyerAsync("Demander une régularisation");
        await v.FaitAsync($"{Besnard} : régularisation demandée.");
        await v.LireAsync("À régulariser", Demande, "Concerne : U5.");
    });

    [FaitNavigateur, Rang(202)]
    public Task Le_professeur_corrige_cette_unite() => EtapeAsync("mathieu.rocheteau", async v =>
    {
        await v.LireAsync(Demande);
        await ClasseB(v).GetByRole(AriaRole.Link, new() { Name = Besnard }).First.ClickAsync();
        await v.TitreAsync(Besnard);
        await v.Page.GetByLabel("Note concertée").FillAsync("13,5");
        await v.AppuyerAsync("Enregistrer");
        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();

        await v.RubriqueAsync("Mes unités");
        var autre = await OuvrirLaLigneAsync(v, "U3", Besnard);
        await Attendre(autre).ToContainTextAsync("Ce livret n’est rouvert que pour U5, jusqu’au 19 juin 2020 à 23 h 59.");
        await Attendre(autre.GetByLabel("Contrôle continu")).Not.ToBeEditableAsync();
    });

    [FaitNavigateur, Rang(203)]
    public Task Le_coordonnateur_soumet_le_livret_regularise() => EtapeAsync("coordonnateur", async v =>
    {
        await OuvrirLaSoumissionAsync(v);
        await v.SuivreAsync($"Lire le livret de {Besnard}");
        await v.SuivreAsync("Soumettre au chef d’établissement", exact: true);
        await v.AppuyerAsync("Soumettre au chef d’établissement");
        await v.FaitAsync($"{Besnard} : livret soumis au chef d’établissement.");
    });

    [FaitNavigateur, Rang(204)]
    public Task Le_chef_signe_et_transmet_de_nouveau_et_la_premiere_date_compte() => EtapeAsync("chef", async v =>
    {
        await v.SuivreAsync("Viser les livrets de TC2B");
        await v.SuivreAsync($"Lire le livret de {Besnard}");
        await v.SuivreAsync("Viser et signer la déclaration", exact: true);
        await v.SignerAsync();
        await v.CocherAsync("Transmettre aussitôt au service des examens");
        await v.AppuyerAsync("Signer");
        await Attendre(v.Page.Locator("h1")).ToHaveTextAsync(new Regex(@"^B-2020-0449101D-\d{4}$"));
        await v.LireAsync($"remplace le bordereau {Recit.Notes[Bordereau]}");
    });

    [FaitNavigateur, Rang(205)]
    public Task La_gestionnaire_propose_la_non_recevabilite_d_un_livret_au_stage_insuffisant() => EtapeAsync("gestionnaire", async v =>
    {
        await OuvrirLeDossierAsync(v, Besnard);
        await Attendre(v.Corps()).Not.ToContainTextAsync("À régulariser");
        await v.LireAsync($"Transmis le {Recit.Notes[PremiereDate]}, avant la limite");

        await OuvrirLeDossierAsync(v, Dubreuil);
        var stage = v.Page.Locator(".verif", new() { HasText = "Proposition de l’application : non remplie." });
        await Attendre(stage).ToContainTextAsync("3 semaines");
        await stage.GetByLabel("Non remplie").CheckAsync();
        await stage.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Constater") }).ClickAsync();
        await Attendre(stage).ToContainTextAsync("Constatée non remplie par Isabelle Fontenoy");
        await v.SuivreAsync("Proposer la non-recevabilité");
        await v.AppuyerAsync("Proposer la non-recevabilité");
        await v.FaitAsync($"{Dubreuil} : non-recevabilité proposée.");
        await Attendre(v.Lien("Prononcer la non-recevabilité")).ToHaveCountAsync(0);
    });

    [FaitNavigateur, Rang(206)]
    public Task Le_responsable_lit_la_lettre_et_prononce() => EtapeAsync("responsable", async v =>
    {
        await OuvrirLeDossierAsync(v, Dubreuil);
        await v.SuivreAsync("Prononcer la non-recevabilité");
        var lettre = v.Page.GetByRole(AriaRole.Article, new() { Name = "Lettre de non-recevabilité" });
        await Attendre(lettre).ToContainTextAsync("84 impasse de l’Abreuvoir");
        await Attendre(lettre).ToContainTextAsync("Voies et délais de recours");
        await v.AppuyerAsync("Prononcer la non-recevabilité");
        await v.FaitAsync($"{Dubreuil} : livret déclaré non recevable.");
        Recit.Notes[Lettre] = (await v.Lien("Lettre NR-2020-DEC-17-").TextContentAsync())!.Replace("Lettre ", "", StringComparison.Ordinal).Trim();
    });

    [FaitNavigateur, Rang(207)]
    public Task La_gestionnaire_consigne_l_envoi_et_la_notification() => EtapeAsync("gestionnaire", async v =>
    {
        await v.RubriqueAsync("Courriers");
        await v.Ligne(Dubreuil).GetByRole(AriaRole.Link, new() { Name = Recit.Notes[Lettre] }).ClickAsync();
        var envoi = v.Page.GetByRole(AriaRole.Region, new() { Name = "Envoi", Exact = true });
        await envoi.GetByLabel("Mode").SelectOptionAsync(new SelectOptionValue { Value = "Recommande" });
        await envoi.GetByLabel("Envoyée le").FillAsync("2020-06-08");
        await envoi.GetByLabel("Numéro du recommandé").FillAsync("1A 177 204 5531 8");
        await envoi.GetByRole(AriaRole.Button, new() { Name = "Consigner l’envoi" }).ClickAsync();
        await Attendre(envoi).ToContainTextAsync("le 8 juin 2020, n° 1A 177 204 5531 8");

        var notification = v.Page.GetByRole(AriaRole.Region, new() { Name = "Notification et recours" });
        await notification.GetByLabel("Le", new() { Exact = true }).FillAsync("2020-06-08");
        await notification.GetByRole(AriaRole.Button, new() { Name = "Consigner la notification" }).ClickAsync();
        await Attendre(notification).ToContainTextAsync("Dernier jour du recours contentieux");
        await Attendre(notification).ToContainTextAsync("août 2020");
        await v.LireAsync("La lettre est celle qui a été archivée.");
    });

    [FaitNavigateur, Rang(208)]
    public Task Le_chef_lit_la_copie() => EtapeAsync("chef", async v =>
    {
        await v.Page.GetByRole(AriaRole.Region, new() { Name = "Lettres de non-recevabilité" }).GetByRole(AriaRole.Link, new() { Name = Dubreuil }).ClickAsync();
        await v.TitreAsync("Lettre de non-recevabilité");
        await v.LireAsync(Recit.Notes[Lettre], "envoyée le 8 juin 2020", "notifiée le 8 juin 2020", "Voies et délais de recours");
    });

    [FaitNavigateur, Rang(209)]
    public Task La_gestionnaire_declare_les_autres_recevables_apres_les_avoir_vus() => EtapeAsync("gestionnaire", async v =>
    {
        await ChercherAsync(v);
        await v.CocherAsync($"Choisir {Beranger}", $"Choisir {Besnard}", $"Choisir {Cadoret}", $"Choisir {Dubreuil}", $"Choisir {Escoffier}");
        await v.AppuyerAsync("Déclarer recevables…");
        await v.LireAsync("Rien n’est encore fait");
        await Attendre(v.Ligne(Beranger)).ToContainTextAsync("Déclarer recevable");
        await Attendre(v.Ligne(Dubreuil)).ToContainTextAsync("« Non recevable »");
        await v.AppuyerAsync("Déclarer recevable 4 dossiers");
        await v.LireAsync("4 livrets déclarés recevables");

        await OuvrirLeDossierAsync(v, Weber);
        await v.AppuyerAsync("Déclarer recevable et passer au suivant");
        await v.FaitAsync(Weber);
    });

    [FaitNavigateur, Rang(210)]
    public Task La_gestionnaire_nomme_une_commission_qui_siege_aujourd_hui() => EtapeAsync("gestionnaire", async v =>
    {
        await v.RubriqueAsync("Jurys");
        await v.SuivreAsync("Nommer une commission");
        await v.Page.GetByLabel("Intitulé").FillAsync(Seance);
        await v.Page.GetByLabel("Spécialité").SelectOptionAsync(new SelectOptionValue { Label = "Technico-commercial" });
        await v.CocherAsync("Nantes");
        await v.Page.GetByLabel("Jour de la séance").FillAsync("8 juin");
        await v.AppuyerAsync("Nommer la commission");
        await Attendre(v.Page.GetByLabel("Jour de la séance")).ToHaveAttributeAsync("aria-invalid", "true");
        await v.Page.GetByLabel("Jour de la séance").FillAsync("08/06/2020");
        await v.AppuyerAsync("Nommer la commission");
        await v.TitreAsync(Seance);
        await NommerAsync(v, "Monique Sabatier-Roux", "inspectrice d’académie", "president@exemple.test", preside: true);
        await NommerAsync(v, "Olivier Quéméneur", "professeur", "jury@exemple.test", preside: false);
        await Attendre(v.Ligne("Monique Sabatier-Roux")).ToContainTextAsync("Président");
    });

    private static async Task NommerAsync(Visite v, string nom, string qualite, string compte, bool preside)
    {
        await v.Page.GetByLabel("Nom et prénom").FillAsync(nom);
        await v.Page.GetByLabel("Qualité", new() { Exact = true }).FillAsync(qualite);
        await v.Page.GetByLabel("Adresse électronique de son compte").FillAsync(compte);
        if (preside)
            await v.CocherAsync("Préside la commission");
        await v.AppuyerAsync("Nommer");
        await Attendre(v.Ligne(nom)).ToContainTextAsync(qualite);
    }

    [FaitNavigateur, Rang(211)]
    public Task La_gestionnaire_lui_transmet_les_livrets_recevables() => EtapeAsync("gestionnaire", async v =>
    {
        await ChercherAsync(v, etat: "Recevable");
        await v.CocherAsync($"Choisir {Beranger}", $"Choisir {Besnard}", $"Choisir {Cadoret}", $"Choisir {Escoffier}", $"Choisir {Weber}");
        await v.AppuyerAsync("Transmettre au jury…");
        await v.ChoisirAsync("Commission qui reçoit 5 dossiers", Seance);
        await v.AppuyerAsync("Voir ce qui sera transmis");
        await v.AppuyerAsync("Transmettre 5 dossiers");
        await v.LireAsync("5 livrets transmis au jury", "Bordereau J-2020-");
    });
}
