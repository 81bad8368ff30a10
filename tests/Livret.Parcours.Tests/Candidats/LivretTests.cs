using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Candidats;

/// <summary>The livret of a candidate and its dossier.</summary>
public sealed class LivretTests : Navigation.Parcours
{
    [FaitNavigateur]
    public Task Le_coordonnateur_complete_le_dossier_et_le_lit_au_livret() => RaconterAsync("coordonnateur", async v =>
    {
        await v.AllerAsync("/livrets/17200001");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Stages, avis et éléments complémentaires" }).ClickAsync();
        await v.Page.GetByLabel("Avis", new() { Exact = true }).SelectOptionAsync("TresFavorable");
        await v.Page.GetByLabel("Observations").FillAsync("Une promotion qui s’entraide.");
        await v.Page.Locator("#Formulaire_Stages_0__Semaines").FillAsync("99");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();

        await Attendre(v.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Attendre(v.Page.GetByLabel("Observations")).ToHaveValueAsync("Une promotion qui s’entraide.");
        await v.Page.VerifierAsync("dossier refusé");

        await v.Page.Locator("#Formulaire_Stages_0__Semaines").FillAsync("5,5");
        await v.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await v.AllerAsync("/livrets/17200001");
        await Attendre(v.Page.GetByText("Une promotion qui s’entraide.")).ToBeVisibleAsync();
    });

    [FaitNavigateur]
    public Task Une_note_saisie_parait_au_livret_avec_son_explication() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Saisie.Grille.OuvrirAsync(v);
        await grille.SaisirAsync(1, ("cc", "12,5"));
        await grille.AttendreToutEnregistreAsync();

        await v.AllerAsync("/livrets/17200001");
        var ligne = v.Page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^U4 ") });
        await Attendre(ligne).ToContainTextAsync("12,50");
        await ligne.Locator("summary").ClickAsync();
        await Attendre(ligne.Locator("details")).ToContainTextAsync("§1.1.1");
        await ligne.GetByRole(AriaRole.Link, new() { Name = "Ouvrir le détail de U4" }).ClickAsync();
        await Attendre(v.Page).ToHaveURLAsync(new Regex("/saisie/.*/U4/17200001"));
    });

    [FaitNavigateur]
    public Task Un_enseignant_ne_voit_pas_les_notes_des_autres() => RaconterAsync("enseignant", async v =>
    {
        await v.AllerAsync("/livrets/17200036");
        await Attendre(v.Page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^U1 ") })).ToContainTextAsync("Autre enseignant");
        await Attendre(v.Page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^U4 ") })).Not.ToContainTextAsync("Autre enseignant");
    });

    [FaitNavigateur]
    public Task Le_chef_parcourt_sa_classe_de_livret_en_livret() => RaconterAsync("chef", async v =>
    {
        await v.AllerAsync("/livrets/17200001");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Suivant" }).ClickAsync();
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("BACHELET Naïm");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Précédent" }).ClickAsync();
        await Attendre(v.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("AUDRAIN Tiphaine");
    });

    [FaitNavigateur]
    public Task Le_livret_d_un_autre_service_n_existe_pas() => RaconterAsync("gestionnaire-siec", async v =>
    {
        Assert.Equal(404, await v.AllerAsync("/livrets/17200001"));
    });
}
