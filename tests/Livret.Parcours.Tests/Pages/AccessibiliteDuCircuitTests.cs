using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Pages;

/// <summary>axe-core has nothing to say of any page of the circuit, as it opens, as it refuses, and as it foretells a batch.</summary>
public sealed class AccessibiliteDuCircuitTests(LivretServi servi) : Navigation.Parcours(servi), IClassFixture<LivretServi>
{
    public static TheoryData<string> Lecteurs => new(PagesDuCircuit.Lues.Keys);

    public static TheoryData<string> Refuses => new(PagesDuCircuit.Refusees.Keys);

    [TheorieNavigateur]
    [MemberData(nameof(Lecteurs))]
    public Task Chaque_page_de(string compte) => RaconterAsync(compte, async v =>
    {
        foreach (var adresse in PagesDuCircuit.Lues[compte])
        {
            Assert.True(await v.AllerAsync(adresse) == 200, adresse);
            await v.Page.VerifierAsync($"{compte}, {adresse}");
        }
    });

    [TheorieNavigateur]
    [MemberData(nameof(Refuses))]
    public Task Chaque_refus_a(string compte) => RaconterAsync(compte, async v =>
    {
        foreach (var refus in PagesDuCircuit.Refusees[compte])
        {
            await v.AllerAsync(refus.Adresse);
            if (refus.Vide is { } champ)
                await v.Page.Locator(champ).First.FillAsync("");
            if (refus.Coche is { } choix)
                await v.Page.Locator(choix).First.CheckAsync();
            await PresserAsync(v, refus.Bouton);
            await Attendre(v.Page.Locator("main .message--erreur")).ToBeVisibleAsync();
            await v.Page.VerifierAsync($"{compte}, {refus.Adresse} refusée");
        }
    });

    [TheorieNavigateur]
    [InlineData("chef", "/livrets/17200001/actes/viser")]
    [InlineData("coordonnateur", "/livrets/17200001/actes/soumettre")]
    public Task Un_acte_impossible(string compte, string adresse) => RaconterAsync(compte, async v =>
    {
        Assert.Equal(409, await v.AllerAsync(adresse));
        await v.Page.VerifierAsync(adresse);
    });

    [FaitNavigateur]
    public Task Un_lien_qui_ne_sert_plus() => RaconterAsync(null, async v =>
    {
        Assert.Equal(410, await v.AllerAsync("/compte/nouveau-mot-de-passe"));
        await v.Page.VerifierAsync("lien mort");
    });

    [FaitNavigateur]
    public Task Une_delegation_a_revoquer() => RaconterAsync("chef", async v =>
    {
        await v.AllerAsync("/etablissement/delegations");
        await v.Page.GetByRole(AriaRole.Link, new() { Name = "Révoquer" }).ClickAsync();
        await v.Page.VerifierAsync("révocation");
    });

    [TheorieNavigateur]
    [InlineData("/examens?etat=Transmis", "Déclarer recevables…")]
    [InlineData("/examens?etat=Recevable", "Transmettre au jury…")]
    [InlineData("/examens?etat=Delibere", "Publier…")]
    public Task Un_lot_avant_qu_il_soit_fait(string file, string bouton) => RaconterAsync("responsable", async v =>
    {
        await v.AllerAsync(file);
        foreach (var dossier in (await v.Page.Locator("input[name=numeros]").AllAsync()).Take(3))
            await dossier.CheckAsync();
        await PresserAsync(v, bouton);
        await v.Page.VerifierAsync(bouton);
        if (await v.Page.Locator("#commission").CountAsync() == 0)
            return;
        await PresserAsync(v, "Voir ce qui sera transmis");
        await v.Page.VerifierAsync($"{bouton}, commission choisie");
    });

    [FaitNavigateur]
    public Task Un_modele_et_un_texte_avant_d_etre_enregistres() => RaconterAsync("administrateur", async v =>
    {
        await v.AllerAsync("/administration/courriels/modeles/Soumis");
        await PresserAsync(v, "Voir l’aperçu");
        await v.Page.VerifierAsync("aperçu d’un modèle");
        var responsable = await v.AutreAsync("responsable");
        await responsable.AllerAsync("/examens/service");
        await responsable.Page.Locator("summary").First.ClickAsync();
        await PresserAsync(responsable, "Voir l’aperçu");
        await responsable.Page.VerifierAsync("aperçu d’un texte");
    });

    private static Task PresserAsync(Visite v, string bouton) =>
        v.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = bouton }).First.ClickAsync();
}
