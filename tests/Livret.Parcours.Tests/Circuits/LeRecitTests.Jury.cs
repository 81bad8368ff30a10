using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>Before the jury: deliberated, closed, published.</summary>
public sealed partial class LeRecitTests
{
    private const string Admis = "Admis", Ajourne = "Ajourné, autorisé", Insuffisant = "Livret ne permettant pas de se prononcer";

    private static async Task OuvrirLaSeanceAsync(Visite v, string commission = Seance)
    {
        await v.SuivreAsync(commission);
        await v.TitreAsync(commission);
    }

    private static async Task OuvrirLeLivretAsync(Visite v, string candidat)
    {
        await OuvrirLaSeanceAsync(v);
        await v.SuivreAsync(candidat);
        await v.TitreAsync(candidat);
    }

    private static Task DeciderAsync(Visite v, string issue) => v.Page.GetByRole(AriaRole.Radio, new() { Name = issue }).CheckAsync();

    [FaitNavigateur, Rang(301)]
    public Task La_presidente_n_admet_pas_sous_dix_et_ajourne_avec_un_motif() => EtapeAsync("president", async v =>
    {
        await OuvrirLeLivretAsync(v, Cadoret);
        await DeciderAsync(v, Admis);
        await v.AppuyerAsync("Délibérer");
        await v.RefuseAsync("La moyenne des notes arrêtées est inférieure à 10");
        await DeciderAsync(v, Ajourne);
        await v.Page.GetByLabel("Motif du jury, pour un ajourné").FillAsync("Une motivation que l’équipe relève dans chaque unité.");
        await v.AppuyerAsync("Délibérer");
        await v.FaitAsync($"{Cadoret} : délibération enregistrée.");
        await v.LireAsync("Session de remplacement : U1, U2, U3, U5, U6.", "Livret examiné par le jury le 8 juin 2020");
    });

    [FaitNavigateur, Rang(302)]
    public Task Une_note_changee_demande_un_motif() => EtapeAsync("president", async v =>
    {
        await OuvrirLeLivretAsync(v, Besnard);
        await v.LireAsync("13,50");
        await v.Page.GetByLabel("Note arrêtée en U5").FillAsync("14");
        await DeciderAsync(v, Admis);
        await v.AppuyerAsync("Délibérer");
        await v.RefuseAsync("La note arrêtée en U5 n’est pas celle du livret : donnez le motif du jury.");
        await Attendre(v.Page.GetByLabel("Note arrêtée en U5")).ToHaveValueAsync("14");
        await v.Page.GetByLabel("Motif du changement en U5").FillAsync("Appréciation élogieuse du tuteur de stage.");
        await v.AppuyerAsync("Délibérer");
        await v.FaitAsync($"{Besnard} : délibération enregistrée.");
    });

    [FaitNavigateur, Rang(303)]
    public Task Elle_delibere_les_autres_de_livret_en_livret() => EtapeAsync("president", async v =>
    {
        await OuvrirLaSeanceAsync(v);
        await v.SuivreAsync("Délibérer", exact: true);
        await v.TitreAsync(Beranger);
        await DeciderAsync(v, Admis);
        await v.AppuyerAsync("Délibérer et passer au suivant");
        await v.FaitAsync($"{Beranger} : délibération enregistrée.");

        await v.TitreAsync(Escoffier);
        await DeciderAsync(v, Insuffisant);
        await v.Page.GetByLabel("Motif du jury, pour un ajourné").FillAsync("Une seule situation de U4 a eu lieu.");
        await v.DecocherAsync("U1", "U2", "U3", "U5", "U6");
        await v.AppuyerAsync("Délibérer et passer au suivant");

        await v.TitreAsync(Weber);
        await DeciderAsync(v, Admis);
        await v.AppuyerAsync("Délibérer et passer au suivant");
        await v.FaitAsync("Il ne reste aucun livret à délibérer.");
    });

    [FaitNavigateur, Rang(304)]
    public Task Elle_emarge_clot_et_lit_le_proces_verbal() => EtapeAsync("president", async v =>
    {
        await OuvrirLaSeanceAsync(v);
        await v.SuivreAsync("Préparer la clôture");
        await v.LireAsync("Émargement incomplet", "Complétez ce qui manque pour clore.");
        await v.SuivreAsync("Dites pour chacun s’il est présent");
        await v.Page.GetByRole(AriaRole.Group, new() { Name = "Monique Sabatier-Roux" }).GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Présent") }).CheckAsync();
        await v.Page.GetByRole(AriaRole.Group, new() { Name = "Olivier Quéméneur" }).GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^À distance") }).CheckAsync();
        await v.AppuyerAsync("Enregistrer l’émargement");
        await v.SuivreAsync("Préparer la clôture");
        await v.LireAsync("Émargement complet", "Tous les livrets sont délibérés");
        await v.AppuyerAsync("Clore la commission");

        await v.TitreAsync("Procès-verbal PV-2020-");
        await v.LireAsync("Le contenu est celui qui a été scellé.");
        await Attendre(v.Ligne(Cadoret)).ToContainTextAsync("Session de remplacement : U1, U2, U3, U5, U6");
        await Attendre(v.Ligne(Besnard).Last).ToContainTextAsync("Appréciation élogieuse du tuteur de stage.");
        await Attendre(v.Ligne(Escoffier)).ToContainTextAsync(Insuffisant);
        await Attendre(v.Ligne("Olivier Quéméneur")).ToContainTextAsync("distance");
        await v.Page.VerifierAsync("procès-verbal");
    });

    [FaitNavigateur, Rang(305)]
    public Task Le_responsable_publie_et_lit_la_liste_de_la_session_de_remplacement() => EtapeAsync("responsable", async v =>
    {
        await v.RubriqueAsync("Publication");
        await v.Ligne(Seance).GetByRole(AriaRole.Button, new() { Name = "Publier 5 livrets" }).ClickAsync();
        await v.LireAsync("Rien n’est encore fait");
        await v.AppuyerAsync("Publier 5 dossiers");
        await v.LireAsync("5 décisions publiées");

        await v.RubriqueAsync("Publication");
        await v.SuivreAsync("Session de remplacement");
        await Attendre(v.Ligne(Cadoret)).ToContainTextAsync("U1, U2, U3, U5, U6");
        await Attendre(v.Ligne(Escoffier)).ToContainTextAsync("U4");
        await Attendre(v.Ligne(Dubreuil)).ToContainTextAsync("on recevable");
        await Attendre(v.Ligne(Beranger)).ToHaveCountAsync(0);
    });

    [FaitNavigateur, Rang(306)]
    public Task Le_chef_voit_ses_livrets_publies() => EtapeAsync("chef", async v =>
    {
        await v.LireAsync("5 · Publié", "1 · Non recevable");
        await ClasseB(v).Locator("summary", new() { HasText = "Livrets de la classe" }).ClickAsync();
        await ClasseB(v).GetByRole(AriaRole.Link, new() { Name = Weber }).ClickAsync();
        await v.SuivreAsync("Historique du livret");
        await v.LireAsync("Décision publiée", "Délibération du jury", "Livret transmis au service des examens", "Livret soumis au chef d’établissement");
    });
}
