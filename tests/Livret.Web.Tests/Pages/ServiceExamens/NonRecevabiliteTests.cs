using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Donnees.Courriels;
using Livret.Web.Tests.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>From the proposal to the notified letter, through HTTP.</summary>
public sealed class NonRecevabiliteTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    /// <summary>A livret transmitted without stages, the condition recorded as not met.</summary>
    private async Task<ClasseCreee> SansStageAsync(bool adresses = true, string codePostal = "44000", LivretApplication? ici = null)
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(ici ?? application).JouerAsync(ici ?? application, Etat.Transmis);
        if (adresses)
            await classe.AvecDesAdressesAsync(ici ?? application, codePostal);
        Assert.Null(await classe.AppliquerAsync(ici ?? application, new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, false)));
        return classe;
    }

    private async Task<ClasseCreee> ProposeeAsync(bool adresses = true)
    {
        var classe = await SansStageAsync(adresses);
        Assert.Null(await classe.AppliquerAsync(application, new ProposerLaNonRecevabilite()));
        return classe;
    }

    private async Task<(ClasseCreee Classe, string Reference, HttpClient Client)> PrononceeAsync(string codePostal = "44000")
    {
        var classe = await SansStageAsync(codePostal: codePostal);
        Assert.Null(await classe.AppliquerAsync(application, new ProposerLaNonRecevabilite()));
        var client = await application.EnTantQueAsync("Thierry Maréchaux", Role.ResponsableService, classe);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(classe.Numeros[0], "prononcer")).StatusCode);
        return (classe, (await classe.LivretAsync(application)).Courriers.Single().Reference, client);
    }

    private static async Task<HttpResponseMessage> ConsignerAsync(HttpClient client, string reference, string quoi, params (string, string)[] champs)
    {
        var adresse = $"/examens/courriers/{reference}";
        return await client.PosterAsync(adresse, [new("Version", await client.ChampAsync(adresse, "Version")), .. champs.Select(c => KeyValuePair.Create(c.Item1, c.Item2))], $"{adresse}?handler={quoi}");
    }

    [Fact]
    public async Task Proposer_se_fait_avec_une_condition_non_remplie_et_montre_ce_qui_manque()
    {
        using var ici = new LivretApplication();
        var classe = await SansStageAsync(adresses: false, ici: ici);
        var client = await ici.EnTantQueAsync(Role.Gestionnaire, classe);

        var page = await client.LireAsync($"/examens/{classe.Numeros[0]}/actes/non-recevabilite");
        Assert.Contains("Complétez la première ligne de l’adresse du candidat", page, StringComparison.Ordinal);
        Assert.Contains("Complétez le nom du signataire : « Mon service »", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/examens/service?service=DEC-17\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(classe.Numeros[0], "non-recevabilite")).StatusCode);
        Assert.NotNull((await classe.LivretAsync(ici)).Proposition);
    }

    [Fact]
    public async Task Prononcer_se_refuse_tant_que_la_lettre_est_incomplete()
    {
        using var ici = new LivretApplication();
        var classe = await SansStageAsync(adresses: false, ici: ici);
        Assert.Null(await classe.AppliquerAsync(ici, new ProposerLaNonRecevabilite()));
        var client = await ici.EnTantQueAsync(Role.ResponsableService, classe);

        var reponse = await client.ActerAsync(classe.Numeros[0], "prononcer");

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("La lettre ne peut pas être établie. Complétez la première ligne de l’adresse du candidat", await reponse.LireAsync(), StringComparison.Ordinal);
        Assert.Equal((Etat.Transmis, 0), ((await classe.LivretAsync(ici)).Etat, (await classe.LivretAsync(ici)).Courriers.Count));
    }

    [Fact]
    public async Task Prononcer_archive_la_lettre_avec_son_empreinte()
    {
        var classe = await ProposeeAsync();
        var (_, adresseDuChef) = await application.AffecterAsync(Role.ChefEtablissement, classe);
        var client = await application.EnTantQueAsync(Role.ResponsableService, classe);
        Assert.Contains("La lettre qui sera archivée", await client.LireAsync($"/examens/{classe.Numeros[0]}/actes/prononcer"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(classe.Numeros[0], "prononcer")).StatusCode);

        var livret = await classe.LivretAsync(application);
        var courrier = livret.Courriers.Single();
        Assert.Equal((Etat.NonRecevable, livret.Decision!.Id), (livret.Etat, courrier.DecisionId));
        Assert.Matches("^NR-2020-DEC-17-[0-9]{4}$", courrier.Reference);
        Assert.Equal(Visa.Sceller(courrier.Contenu), courrier.Empreinte);
        Assert.Equal(EvenementDeCourriel.LettreDisponible, (await application.CourrielsAsync()).Single(c => c.Destinataire == adresseDuChef).Modele);
        var page = await client.LireAsync($"/examens/courriers/{courrier.Reference}");
        foreach (var phrase in (string[])["3 rue des Halles", "En fait : 0 semaines enregistrées, pour un minimum de 4.", "Thierry Maréchaux", "tribunal administratif de Nantes", "La lettre est celle qui a été archivée.", courrier.Empreinte])
            Assert.Contains(phrase, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_auteur_de_la_proposition_ne_prononce_pas_sauf_exception_motivee()
    {
        var classe = await SansStageAsync();
        var client = await application.EnTantQueAsync(Role.ResponsableService, classe);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(classe.Numeros[0], "non-recevabilite")).StatusCode);

        var refuse = await client.ActerAsync(classe.Numeros[0], "prononcer");
        Assert.Equal(HttpStatusCode.Conflict, refuse.StatusCode);
        Assert.Contains("une autre personne la prononce", await refuse.LireAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(classe.Numeros[0], "prononcer", ("Exception", "seul en poste"))).StatusCode);
        Assert.Equal("seul en poste", (await classe.LivretAsync(application)).Decision!.Exception);
    }

    [Fact]
    public async Task De_deux_agents_qui_prononcent_un_seul_l_emporte()
    {
        var classe = await ProposeeAsync();
        var numero = classe.Numeros[0];
        var adresse = $"/examens/{numero}/actes/prononcer";
        var un = await application.EnTantQueAsync(Role.ResponsableService, classe);
        var autre = await application.EnTantQueAsync(Role.ResponsableService, classe);
        var version = await un.ChampAsync(adresse, "Formulaire.Version");

        var reponses = await Task.WhenAll(un.PosterAsync(adresse, ("Formulaire.Version", version)), autre.PosterAsync(adresse, ("Formulaire.Version", version)));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], reponses.Select(r => r.StatusCode).Order());
        Assert.Contains("a changé depuis que vous l’avez ouvert", await reponses.Single(r => r.StatusCode is HttpStatusCode.Conflict).LireAsync(), StringComparison.Ordinal);
        Assert.Single((await classe.LivretAsync(application)).Courriers);
    }

    [Fact]
    public async Task Une_transmission_tardive_devance_la_decision()
    {
        using var ici = new LivretApplication();
        var classe = await CircuitJoue.Complete(1).CreerAsync(ici);
        await classe.AvecDesAdressesAsync(ici);
        await classe.JouerAsync(ici, Etat.Vise);
        ici.Horloge.SetUtcNow(new DateTimeOffset(2020, 6, 29, 8, 0, 0, TimeSpan.Zero));
        var gestionnaire = await ici.EnTantQueAsync(Role.Gestionnaire, classe);
        var responsable = await ici.EnTantQueAsync(Role.ResponsableService, classe);
        var numero = classe.Numeros[0];
        Assert.Equal(HttpStatusCode.Redirect, (await gestionnaire.ConstaterAsync(numero, ConditionRecevabilite.Delai, false)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await gestionnaire.ActerAsync(numero, "non-recevabilite")).StatusCode);
        var adresse = $"/examens/{numero}/actes/prononcer";
        var version = await responsable.ChampAsync(adresse, "Formulaire.Version");

        await classe.JouerAsync(ici, Etat.Transmis);
        var reponse = await responsable.PosterAsync(adresse, ("Formulaire.Version", version));

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        var livret = await classe.LivretAsync(ici);
        Assert.Equal((Etat.Transmis, 0), (livret.Etat, livret.Courriers.Count));
        Assert.Equal("annulée par une transmission tardive", livret.Propositions.Single().Issue);
    }

    [Fact]
    public async Task Rapporter_garde_la_lettre_marquee()
    {
        var (classe, reference, client) = await PrononceeAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.ActerAsync(classe.Numeros[0], "rapporter")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(classe.Numeros[0], "rapporter", ("Motif", "attestation reçue"))).StatusCode);

        Assert.Equal(Etat.Transmis, (await classe.LivretAsync(application)).Etat);
        var page = await client.LireAsync($"/examens/courriers/{reference}");
        Assert.Contains("Décision rapportée : cette lettre n’a plus d’effet.", page, StringComparison.Ordinal);
        Assert.Contains("attestation reçue", page, StringComparison.Ordinal);
        Assert.Contains(reference, await client.LireAsync("/examens/courriers?etape=Rapportees"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_envoi_puis_la_notification_donnent_le_dernier_jour()
    {
        var (_, reference, client) = await PrononceeAsync(codePostal: "97400");
        Assert.Contains(reference, await client.LireAsync("/examens/courriers?etape=AEnvoyer"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ConsignerAsync(client, reference, "Envoyer", ("Mode", "Recommande"), ("Jour", "2020-06-08"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ConsignerAsync(client, reference, "Envoyer", ("Mode", "Recommande"), ("Numero", "1A 1"), ("Jour", "2020-06-09"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ConsignerAsync(client, reference, "Envoyer", ("Mode", "Recommande"), ("Numero", "1A 1"), ("Jour", "2020-06-08"))).StatusCode);
        Assert.Contains(reference, await client.LireAsync("/examens/courriers?etape=Envoyees"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ConsignerAsync(client, reference, "Notifier", ("Nature", "PremierePresentation"), ("Jour", "2020-06-08"))).StatusCode);

        // Two months and a day after 8 June, a Sunday, so Monday 10 August; one month more from overseas, for the tribunal only.
        var page = await client.LireAsync($"/examens/courriers/{reference}");
        Assert.Contains("Dernier jour du recours administratif</dt><dd>10 août 2020", page, StringComparison.Ordinal);
        Assert.Contains("Dernier jour du recours contentieux</dt><dd>9 septembre 2020", page, StringComparison.Ordinal);
        Assert.Contains("10/08/2020 (administratif), 09/09/2020 (contentieux)", await client.LireAsync("/examens/courriers?etape=Notifiees"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_lettre_simple_ne_fait_pas_courir_le_delai()
    {
        var (_, reference, client) = await PrononceeAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await ConsignerAsync(client, reference, "Envoyer", ("Mode", "Simple"), ("Jour", "2020-06-08"))).StatusCode);

        Assert.Contains("Délai non opposable", await client.LireAsync($"/examens/courriers/{reference}"), StringComparison.Ordinal);
        var reponse = await ConsignerAsync(client, reference, "Notifier", ("Nature", "Remise"), ("Jour", "2020-06-08"));
        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("le délai n’est pas opposable", await reponse.LireAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_lettre_d_un_autre_service_n_existe_pas()
    {
        var (_, reference, _) = await PrononceeAsync();
        var ailleurs = await CircuitJoue.Complete(1, codeAcademie: "28").CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.ResponsableService, ailleurs);

        Assert.Equal(HttpStatusCode.NotFound, await client.StatutAsync($"/examens/courriers/{reference}"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.PosterAsync("/examens/courriers", [new("Mode", "Simple"), new("Jour", "2020-06-08")], $"/examens/courriers/{reference}?handler=Envoyer")).StatusCode);
        Assert.DoesNotContain(reference, await client.LireAsync("/examens/courriers"), StringComparison.Ordinal);
    }
}
