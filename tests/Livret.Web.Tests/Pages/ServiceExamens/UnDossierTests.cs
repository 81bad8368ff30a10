using System.Net;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>One file and the acts of the service, through HTTP.</summary>
public sealed class UnDossierTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private async Task<ClasseCreee> TransmiseAsync(int candidats = 1, bool stages = true, LivretApplication? ici = null)
    {
        var classe = await CircuitJoue.Complete(candidats).CreerAsync(ici ?? application);
        if (stages)
            await classe.AvecDesStagesAsync(ici ?? application);
        await classe.JouerAsync(ici ?? application, Etat.Transmis);
        return classe;
    }

    [Fact]
    public async Task Le_dossier_montre_les_conditions_avec_leur_preuve_et_les_notes()
    {
        var classe = await TransmiseAsync();
        var page = await (await application.EnTantQueAsync(Role.Gestionnaire, classe)).LireAsync($"/examens/{classe.Numeros[0]}");

        Assert.Contains("Visa et déclaration signés par Bernard Quintrec, Proviseur, le 8 juin 2020 à 09 h 00.", page, StringComparison.Ordinal);
        Assert.Contains("4 semaines enregistrées, pour un minimum de 4.", page, StringComparison.Ordinal);
        Assert.Contains("12,00", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/livrets/{classe.Numeros[0]}\"", page, StringComparison.Ordinal);
        Assert.Contains("Déclarer recevable et passer au suivant", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contre_la_proposition_il_faut_un_motif()
    {
        var classe = await TransmiseAsync(stages: false);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var refuse = await client.ConstaterAsync(classe.Numeros[0], ConditionRecevabilite.DureeDeStage, true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refuse.StatusCode);
        Assert.Contains("L’application propose « non remplie » : donnez le motif de votre choix", await refuse.LireAsync(), StringComparison.Ordinal);
        Assert.Empty((await classe.LivretAsync(application)).Constats);

        var fait = await client.ConstaterAsync(classe.Numeros[0], ConditionRecevabilite.DureeDeStage, true, "dérogation du 2 juin");
        Assert.Equal(HttpStatusCode.Redirect, fait.StatusCode);
        Assert.Equal("dérogation du 2 juin", (await classe.LivretAsync(application)).Constat(ConditionRecevabilite.DureeDeStage)!.Motif);
        Assert.Contains("remplie, contre la proposition : dérogation du 2 juin", await client.LireAsync($"/examens/recevabilite?etablissement={classe.Uai}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recevable_se_refuse_tant_qu_une_condition_manque()
    {
        var classe = await TransmiseAsync(stages: false);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var adresse = $"/examens/{classe.Numeros[0]}";

        Assert.Contains("Constatez d’abord « remplie »", await client.LireAsync(adresse + "/actes/recevable"), StringComparison.Ordinal);
        var reponse = await client.PosterAsync(adresse, [new("Version", await client.ChampAsync(adresse, "Version"))], adresse + "?handler=Recevable");
        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        var livret = await classe.LivretAsync(application);
        Assert.Equal((Etat.Transmis, 0), (livret.Etat, livret.Constats.Count));
    }

    [Fact]
    public async Task Recevable_constate_ce_qui_est_propose_et_passe_au_suivant()
    {
        var classe = await TransmiseAsync(2);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var liste = $"?onglet=SansDifficulte&etablissement={classe.Uai}";
        var adresse = $"/examens/{classe.Numeros[0]}";

        var reponse = await client.PosterAsync(adresse + liste, [new("Version", await client.ChampAsync(adresse, "Version"))], $"{adresse}{liste}&handler=Recevable");

        Assert.Equal($"/examens/{classe.Numeros[1]}{liste}", reponse.Headers.Location!.ToString());
        var livret = await classe.LivretAsync(application);
        Assert.Equal((Etat.Recevable, 3), (livret.Etat, livret.Constats.Count));
    }

    [Fact]
    public async Task Recevable_attend_la_reponse_a_une_proposition()
    {
        var classe = await TransmiseAsync(stages: false);
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, false)));
        Assert.Null(await classe.AppliquerAsync(application, new ProposerLaNonRecevabilite()));
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        Assert.Contains("Isabelle Fontenoy a proposé la non-recevabilité de ce livret.", await client.LireAsync($"/examens/{classe.Numeros[0]}/actes/recevable"), StringComparison.Ordinal);
        Assert.Contains("Isabelle Fontenoy a proposé la non-recevabilité de ce livret.", await client.LireAsync($"/examens/{classe.Numeros[0]}/actes/regularisation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_page_perimee_est_refusee_et_garde_ce_qui_est_saisi()
    {
        var classe = await TransmiseAsync();
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var adresse = $"/examens/{classe.Numeros[0]}/actes/regularisation";
        var version = await client.ChampAsync(adresse, "Formulaire.Version");
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.Delai, true)));

        var reponse = await client.PosterAsync(adresse, ("Formulaire.Version", version), ("Formulaire.Motif", "Vérifiez U4."), ("Formulaire.Parties", "U4"), ("Formulaire.Jour", "2020-06-20"));

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        var page = await reponse.LireAsync();
        Assert.Contains("Ce livret a changé depuis que vous l’avez ouvert.", page, StringComparison.Ordinal);
        Assert.Contains("Vérifiez U4.</textarea>", page, StringComparison.Ordinal);
        Assert.False((await classe.LivretAsync(application)).EstARegulariser);
    }

    [Fact]
    public async Task Une_regularisation_nomme_les_parties_et_rend_la_premiere_date()
    {
        using var ici = new LivretApplication();
        var classe = await TransmiseAsync(ici: ici);
        var client = await ici.EnTantQueAsync(Role.Gestionnaire, classe);
        var numero = classe.Numeros[0];

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.ActerAsync(numero, "regularisation", ("Motif", "x"), ("Jour", "2020-07-20"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.ActerAsync(numero, "regularisation", ("Motif", "x"), ("Parties", "U4"), ("Jour", "demain"))).StatusCode);
        var fait = await client.ActerAsync(numero, "regularisation", ("Defauts", "note"), ("Motif", "U4, situation 2."), ("Parties", "U4"), ("Jour", "2020-07-20"));
        Assert.Equal(HttpStatusCode.Redirect, fait.StatusCode);
        var livret = await classe.LivretAsync(ici);
        Assert.Equal("Une note est à vérifier\u00a0: confirmez-la ou corrigez-la. U4, situation 2.", livret.Point(NaturePoint.Regularisation)!.Motif);
        Assert.Equal(new DateTime(2020, 7, 20, 21, 59, 0), livret.Point(NaturePoint.Regularisation)!.Jusquau);
        Assert.Null(livret.Verrou("U4", new DateTime(2020, 7, 1, 8, 0, 0, DateTimeKind.Utc), null));
        Assert.NotNull(livret.Verrou("U5", new DateTime(2020, 7, 1, 8, 0, 0, DateTimeKind.Utc), null));

        ici.Horloge.SetUtcNow(new DateTimeOffset(2020, 7, 10, 8, 0, 0, TimeSpan.Zero));
        await classe.JouerAsync(ici, Etat.Transmis);
        Assert.Contains("Transmis le 8 juin 2020 à 09 h 00, avant la limite", await client.LireAsync($"/examens/{numero}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(numero, "recevable")).StatusCode);
    }

    [Fact]
    public async Task Clore_sans_reponse_rend_les_notes_transmises()
    {
        using var ici = new LivretApplication();
        var classe = await TransmiseAsync(ici: ici);
        var client = await ici.EnTantQueAsync(Role.Gestionnaire, classe);
        var numero = classe.Numeros[0];
        await client.ActerAsync(numero, "regularisation", ("Motif", "Vérifiez."), ("Parties", "U1"), ("Jour", "2020-06-10"));
        await CorrigerAsync(ici, classe, "U1", "CCG", "18");
        Assert.Equal("18,00", await NoteAsync(ici, classe, "U1"));
        Assert.Contains("L’établissement a jusqu’au 10 juin 2020 à 23 h 59 pour répondre. Attendez cette date.", await client.LireAsync($"/examens/{numero}/actes/cloture"), StringComparison.Ordinal);

        ici.Horloge.SetUtcNow(new DateTimeOffset(2020, 6, 11, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(numero, "cloture")).StatusCode);
        Assert.Equal((Etat.Transmis, "12,00"), ((await classe.LivretAsync(ici)).Etat, await NoteAsync(ici, classe, "U1")));
    }

    [Fact]
    public async Task Une_reouverture_accordee_rapporte_la_decision_et_remet_dans_le_delai()
    {
        using var ici = new LivretApplication();
        var classe = await TransmiseAsync(ici: ici);
        await classe.JouerAsync(ici, Etat.Recevable);
        Assert.Null(await classe.AppliquerAsync(ici, new DemanderUneReouverture(["U4"]) { Motif = "erreur de report" }));
        var (gestionnaire, responsable) = (await ici.EnTantQueAsync(Role.Gestionnaire, classe), await ici.EnTantQueAsync(Role.ResponsableService, classe));
        var numero = classe.Numeros[0];

        Assert.Contains("revient à une autre personne : responsable du service des examens", await gestionnaire.LireAsync($"/examens/{numero}/actes/reouverture"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await responsable.ActerAsync(numero, "reouverture", ("Parties", "U4"), ("Jour", "2020-07-10"))).StatusCode);
        var rouvert = await classe.LivretAsync(ici);
        Assert.Equal((Etat.EnSaisie, null), (rouvert.Etat, rouvert.Decision));
        Assert.Equal("réouverture : erreur de report", rouvert.Decisions.Single().MotifDuRapport);

        ici.Horloge.SetUtcNow(new DateTimeOffset(2020, 7, 9, 8, 0, 0, TimeSpan.Zero));
        await classe.JouerAsync(ici, Etat.Transmis);
        Assert.True((await classe.LivretAsync(ici)).DerniereTransmission!.DansLeDelai);
    }

    [Fact]
    public async Task Retirer_de_la_session_dit_sa_cause_et_se_retablit()
    {
        var classe = await TransmiseAsync();
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var numero = classe.Numeros[0];

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.ActerAsync(numero, "retrait", ("Motif", "parti"), ("DemandeLe", "2020-06-05"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(numero, "retrait", ("Motif", "parti"), ("DemandeLe", "2020-06-05"), ("Cause", "Abandon"))).StatusCode);
        Assert.Equal(Etat.Retire, (await classe.LivretAsync(application)).Etat);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(numero, "retablissement", ("Motif", "revenu"))).StatusCode);
        Assert.Equal(Etat.EnSaisie, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Un_dossier_d_une_autre_academie_n_existe_pas()
    {
        var classe = await TransmiseAsync();
        var ailleurs = await CircuitJoue.Complete(1, codeAcademie: "01").CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.ResponsableService, ailleurs);
        var numero = classe.Numeros[0];

        foreach (var adresse in (string[])[$"/examens/{numero}", $"/examens/{numero}/actes/recevable", $"/examens/recevabilite?etablissement={classe.Uai}"])
            Assert.Equal(HttpStatusCode.NotFound, await client.StatutAsync(adresse));
        Assert.Equal(HttpStatusCode.NotFound, (await client.PosterAsync("/examens", [new("Formulaire.Motif", "x")], $"/examens/{numero}/actes/rapporter")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatutAsync($"/examens/{ailleurs.Numeros[0]}/actes/inventer"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await application.EnTantQueAsync(Role.Coordonnateur, classe)).StatutAsync($"/examens/{numero}"));
    }

    private static async Task<string> NoteAsync(LivretApplication ici, ClasseCreee classe, string unite)
    {
        await using var db = ici.OuvrirLaBase();
        var livret = await classe.LivretAsync(ici);
        return livret.Attribuer(await db.Sessions.SingleAsync(), ReferentielsEmbarques.Chercher("BTS-TC")!).Single(a => a.Contexte.Unite.Code == unite).NoteRetenue!.Value.EnDeuxDecimales();
    }

    /// <summary>The team types another note, by the door of the domain.</summary>
    private static async Task CorrigerAsync(LivretApplication ici, ClasseCreee classe, string unite, string element, string note)
    {
        await using var db = ici.OuvrirLaBase();
        var numero = classe.Numeros[0];
        var livret = await LivretDbContext.PourUnActe(db.Livrets.Where(l => l.Numero == numero)).SingleAsync();
        var referentiel = ReferentielsEmbarques.Chercher("BTS-TC")!;
        var contexte = livret.Contexte(await db.Sessions.SingleAsync(), referentiel, referentiel.Unite(unite)!);
        var equipe = new Agent(CircuitJoue.ChefId, "Équipe", [new() { UtilisateurId = CircuitJoue.ChefId, Role = Role.Coordonnateur, Uai = livret.Uai, Division = livret.Division }]);
        var (_, refus) = livret.Saisir(contexte, [Changement.Poser(Lecture.Lire(contexte, new(element, null, note, null, null)).Valeur!)], equipe, ici.Horloge.GetUtcNow().UtcDateTime, null, true);
        Assert.Null(refus);
        await db.SaveChangesAsync();
    }
}
