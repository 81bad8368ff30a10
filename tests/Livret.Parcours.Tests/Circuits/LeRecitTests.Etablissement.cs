using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>In the lycée: entered, submitted, sent back, signed, transmitted.</summary>
public sealed partial class LeRecitTests
{
    private const string Retouche = "Des progrès au second semestre ; l’argumentation technique reste à étoffer.";

    private static ILocator ClasseB(Visite v) => v.Page.Locator("section.carte", new() { Has = v.Page.GetByRole(AriaRole.Heading, new() { Name = "TC2B", Exact = true }) });

    private static Task OuvrirLaSoumissionAsync(Visite v) => ClasseB(v).GetByRole(AriaRole.Link, new() { Name = "Soumettre la classe au chef d’établissement" }).ClickAsync();

    private static async Task<ILocator> OuvrirLaLigneAsync(Visite v, string unite, string candidat)
    {
        await ClasseB(v).GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{unite} ") }).ClickAsync();
        return v.Page.Locator("tr[data-rang]", new() { HasText = candidat });
    }

    [FaitNavigateur, Rang(101)]
    public Task Un_livret_incomplet_n_est_pas_soumis_et_dit_pourquoi() => EtapeAsync("coordonnateur", async v =>
    {
        await OuvrirLaSoumissionAsync(v);
        await v.TitreAsync("Soumettre au chef d’établissement");
        var retenus = v.Page.Locator("section", new() { Has = v.Page.GetByRole(AriaRole.Heading, new() { Name = "Ne partent pas" }) });
        await Attendre(retenus.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Weber })).ToContainTextAsync("U6 : Saisissez la note de cette unité.");
        await Attendre(retenus.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Cadoret })).ToContainTextAsync("Corrigez l’une ou videz l’autre.");

        await v.SuivreAsync(Weber);
        await v.TitreAsync(Weber);
        var suite = v.Page.GetByRole(AriaRole.Region, new() { Name = "Suite du livret" });
        await Attendre(suite.GetByText("Soumettre au chef d’établissement")).ToHaveAttributeAsync("aria-disabled", "true");
        await Attendre(suite).ToContainTextAsync("Ce livret n’est pas complet. U6 : Saisissez la note de cette unité.");
    });

    [FaitNavigateur, Rang(102)]
    public Task L_enseignante_saisit_la_note_qui_manque_et_corrige_celle_qui_se_contredit() => EtapeAsync("enseignant", async v =>
    {
        var ligne = await OuvrirLaLigneAsync(v, "U6", Weber);
        await ligne.GetByLabel("Contrôle continu").FillAsync("12,5");
        await ligne.GetByLabel("Appréciation").FillAsync("Un projet mené à son terme, un diagnostic solide.");
        await v.Page.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");
        await Attendre(ligne).ToHaveAttributeAsync("data-etat", "saisie");

        await v.RubriqueAsync("Mes unités");
        await (await OuvrirLaLigneAsync(v, "U4", Cadoret)).GetByRole(AriaRole.Link, new() { Name = Cadoret }).ClickAsync();
        await v.Page.GetByLabel("Note globale", new() { Exact = true }).FillAsync("");
        await v.Page.GetByLabel("Date de la dernière retenue").FillAsync("");
        await v.AppuyerAsync("Enregistrer");
        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
        await v.LireAsync("(9,5 × 40 + 12,25 × 60) ÷ 100 = 11,15.");
        await Attendre(v.Corps()).Not.ToContainTextAsync("Corrigez l’une ou videz l’autre.");
    });

    [FaitNavigateur, Rang(103)]
    public Task Le_coordonnateur_soumet_les_livrets_prets() => EtapeAsync("coordonnateur", async v =>
    {
        await OuvrirLaSoumissionAsync(v);
        await v.CocherAsync(Weber, Cadoret);
        await v.AppuyerAsync("Soumettre les livrets choisis");
        await v.FaitAsync("soumis");
        var soumis = v.Page.GetByRole(AriaRole.Complementary, new() { Name = "Livrets déjà soumis" });
        await Attendre(soumis.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Weber })).ToContainTextAsync("Soumis");
        await Attendre(soumis.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Cadoret })).ToContainTextAsync("Soumis");
    });

    [FaitNavigateur, Rang(104)]
    public Task Le_chef_renvoie_un_livret_en_disant_ce_qui_est_a_reprendre() => EtapeAsync("chef", async v =>
    {
        await v.SuivreAsync("Viser les livrets de TC2B");
        await v.SuivreAsync($"Lire le livret de {Escoffier}");
        await v.SuivreAsync("Renvoyer à l’équipe", exact: true);
        await v.CocherAsync("U4");
        await v.AppuyerAsync("Renvoyer à l’équipe");
        await v.RefuseAsync("motif");
        await v.Page.GetByLabel("Motif").FillAsync("L’appréciation de U4 est à relire avec l’équipe.");
        await v.AppuyerAsync("Renvoyer à l’équipe");
        await v.FaitAsync($"{Escoffier} : livret renvoyé à l’équipe.");
        await v.LireAsync("Renvoyé à l’équipe", "L’appréciation de U4 est à relire avec l’équipe.", "U4, jusqu’au 26 juin 2020 à 18 h 00");
    });

    [FaitNavigateur, Rang(105)]
    public Task L_enseignante_lit_le_motif_et_corrige() => EtapeAsync("enseignant", async v =>
    {
        var reprise = ClasseB(v).GetByRole(AriaRole.Listitem).Filter(new() { HasText = Escoffier }).Filter(new() { HasText = "L’appréciation de U4 est à relire avec l’équipe." });
        await reprise.GetByRole(AriaRole.Link, new() { Name = Escoffier }).ClickAsync();
        await v.TitreAsync(Escoffier);
        await v.Page.GetByLabel("Appréciation de l’unité").FillAsync(Retouche);
        await v.AppuyerAsync("Enregistrer");
        await Attendre(v.Page.Locator(".message--ok")).ToBeVisibleAsync();
    });

    [FaitNavigateur, Rang(106)]
    public Task Le_coordonnateur_soumet_de_nouveau() => EtapeAsync("coordonnateur", async v =>
    {
        await OuvrirLaSoumissionAsync(v);
        await v.SuivreAsync($"Lire le livret de {Escoffier}");
        await v.LireAsync(Retouche);
        await v.SuivreAsync("Soumettre au chef d’établissement", exact: true);
        await v.AppuyerAsync("Soumettre au chef d’établissement");
        await v.FaitAsync($"{Escoffier} : livret soumis au chef d’établissement.");
        await Attendre(v.Corps()).Not.ToContainTextAsync("L’appréciation de U4 est à relire avec l’équipe.");
    });

    [FaitNavigateur, Rang(107)]
    public Task Le_chef_signe_les_livrets_de_la_classe() => EtapeAsync("chef", async v =>
    {
        await v.SuivreAsync("Viser les livrets de TC2B");
        await v.LireAsync("Déclaration sur l’honneur");
        await v.DecocherAsync(Coeffic);
        await v.AppuyerAsync("Signer les livrets choisis");
        await v.RefuseAsync("Confirmez que vous signez la déclaration sur l’honneur.");
        await v.SignerAsync("ce n’est pas le mien");
        await v.AppuyerAsync("Signer les livrets choisis");
        await v.RefuseAsync("Ce n’est pas votre mot de passe.");
        await Attendre(v.Page.GetByRole(AriaRole.Checkbox, new() { Name = Coeffic })).Not.ToBeCheckedAsync();
        await v.SignerAsync();
        await v.AppuyerAsync("Signer les livrets choisis");
        await v.FaitAsync("livrets signés");
        await v.TitreAsync("Transmission des livrets");
    });

    [FaitNavigateur, Rang(108)]
    public Task Le_chef_transmet_et_lit_son_accuse_de_reception() => EtapeAsync("chef", async v =>
    {
        await v.SuivreAsync("Transmettre les livrets de TC2B");
        await v.DecocherAsync(Foucault, Jaouen);
        await v.LireAsync("Dans le délai");
        await v.AppuyerAsync("Transmettre les livrets choisis");
        var numero = (await v.Page.Locator("h1").TextContentAsync())!.Trim();
        Assert.Matches(@"^B-2020-0449101D-\d{4}$", numero);
        Recit.Notes[Bordereau] = numero;
        var accuse = v.Page.GetByRole(AriaRole.Region, new() { Name = "Accusé de réception" });
        await Attendre(accuse).ToContainTextAsync("Bernard Quintrec, Proviseur");
        Recit.Notes[PremiereDate] = (await accuse.Locator("div", new() { HasText = "Transmis le" }).Locator("dd").TextContentAsync())!.Split(',')[0];
        foreach (var candidat in new[] { Beranger, Besnard, Cadoret, Dubreuil, Escoffier, Weber })
            await Attendre(v.Ligne(candidat)).ToBeVisibleAsync();
        await Attendre(v.Ligne(Coeffic)).ToHaveCountAsync(0);
        await v.Page.VerifierAsync("bordereau");
    });

    [FaitNavigateur, Rang(109)]
    public Task Une_note_signee_ne_change_plus() => EtapeAsync("enseignant", async v =>
    {
        var ligne = await OuvrirLaLigneAsync(v, "U6", Weber);
        await Attendre(ligne).ToHaveAttributeAsync("data-etat", "verrou");
        await Attendre(ligne.GetByLabel("Contrôle continu")).Not.ToBeEditableAsync();
        await Attendre(v.Page.Locator("tr[data-rang]", new() { HasText = Foucault }).GetByLabel("Contrôle continu")).Not.ToBeEditableAsync();
    });
}
