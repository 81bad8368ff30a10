using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>The team submits, takes back, and answers what the head sends back, through HTTP.</summary>
public sealed class SoumissionTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Classe(ClasseCreee classe) => $"/livrets/classe/{classe.Uai}/{classe.Division}";
    private static string Acte(ClasseCreee classe, string geste) => $"/livrets/{classe.Numeros[0]}/actes/{geste}";

    private static Task<UnSignataire> EnseignantAsync(LivretApplication ici, ClasseCreee classe, Role role = Role.Enseignant) =>
        UnSignataire.AvecAsync(ici, "Claire Aubertin", id => [new() { UtilisateurId = id, Role = role, Uai = classe.Uai, Division = classe.Division, Unite = role is Role.Enseignant ? "U4" : null }]);

    [Fact]
    public async Task Le_coordonnateur_soumet_la_classe_et_voit_ce_qui_ne_part_pas()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        var incomplet = await new UneClasse(candidats: 1) { AvecLaClasse = classe }.CreerAsync(application);
        var coordonnateur = await EnseignantAsync(application, classe, Role.Coordonnateur);

        Assert.Contains("U4 : Saisissez la note de cette unité.", await coordonnateur.LireAsync(Classe(classe)), StringComparison.Ordinal);
        var reponse = await coordonnateur.ChoisirAsync(Classe(classe), null);

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal((Etat.Soumis, Etat.Soumis), ((await classe.LivretAsync(application)).Etat, (await classe.LivretAsync(application, 2)).Etat));
        Assert.Equal(Etat.EnSaisie, (await incomplet.LivretAsync(application)).Etat);
        Assert.Contains("2 livrets soumis au chef d’établissement.", await coordonnateur.LireAsync(Classe(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_enseignant_soumet_quand_la_division_n_a_pas_de_coordonnateur()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var enseignant = await EnseignantAsync(application, classe);

        Assert.Contains("Soumettre au chef d’établissement", await enseignant.LireAsync($"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
        await enseignant.ChoisirAsync(Acte(classe, "soumettre"), []);
        Assert.Equal(Etat.Soumis, (await classe.LivretAsync(application)).Etat);

        await enseignant.ChoisirAsync(Acte(classe, "reprendre"), []);
        Assert.Equal(Etat.EnSaisie, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Avec_un_coordonnateur_l_enseignant_ne_soumet_pas()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        await EnseignantAsync(application, classe, Role.Coordonnateur);
        var enseignant = await EnseignantAsync(application, classe);
        const string Phrase = "La division TC2 a un coordonnateur : demandez-lui de le faire.";

        Assert.Contains(Phrase, await enseignant.LireAsync($"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
        Assert.Contains(Phrase, await enseignant.LireAsync(Classe(classe)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await enseignant.StatutAsync(Acte(classe, "soumettre")));
        var reponse = await enseignant.Client.PosterAsync($"/livrets/{classe.Numeros[0]}", [new("Formulaire.Version", "1")], Acte(classe, "soumettre"));
        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Equal(Etat.EnSaisie, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Un_livret_renvoye_s_ouvre_aux_unites_nommees_meme_apres_la_fermeture()
    {
        using var ici = new LivretApplication();
        var classe = await CircuitJoue.Complete(1).CreerAsync(ici).JouerAsync(ici, Etat.Soumis);
        var chef = await UnSignataire.ChefAsync(ici, classe);
        await using (var db = ici.OuvrirLaBase())
        {
            var calendrier = db.Calendriers.Single(c => c.CodeAcademie == "17");
            (calendrier.FermetureSaisie, calendrier.LimiteTransmission) = (new(2020, 6, 9, 16, 0, 0), new(2020, 6, 12, 16, 0, 0));
            await db.SaveChangesAsync();
        }
        ici.Horloge.SetUtcNow(new(2020, 6, 10, 8, 0, 0, TimeSpan.Zero));
        Assert.Contains("value=\"12/06/2020\"", await chef.LireAsync(Acte(classe, "renvoyer")), StringComparison.Ordinal);

        var reponse = await chef.ChoisirAsync(
            Acte(classe, "renvoyer"), [], ("Formulaire.Motif", "Vérifiez la note de S2."), ("Formulaire.Parties", "U4"), ("Formulaire.Jour", "12/06/2020"), ("Formulaire.Heure", "18:00"));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var livret = await classe.LivretAsync(ici);
        Assert.Equal((Etat.EnSaisie, new DateTime(2020, 6, 12, 16, 0, 0)), (livret.Etat, livret.Points.Single().Jusquau));
        var instant = ici.Horloge.GetUtcNow().UtcDateTime;
        await using (var db = ici.OuvrirLaBase())
        {
            var calendrier = db.Calendriers.Single(c => c.CodeAcademie == "17");
            Assert.Null(livret.Verrou("U4", instant, calendrier));
            Assert.Contains("La saisie est fermée", livret.Verrou("U5", instant, calendrier)!.Phrase, StringComparison.Ordinal);
        }
        var enseignant = await EnseignantAsync(ici, classe);
        var page = await enseignant.LireAsync($"/livrets/{classe.Numeros[0]}");
        Assert.Contains("Renvoyé à l’équipe", page, StringComparison.Ordinal);
        Assert.Contains("Vérifiez la note de S2.", page, StringComparison.Ordinal);
        Assert.Contains($"/saisie/{classe.Uai}/TC2/U4/{classe.Numeros[0]}", page, StringComparison.Ordinal);

        await enseignant.ChoisirAsync(Acte(classe, "soumettre"), []);
        Assert.DoesNotContain("Vérifiez la note de S2.", await enseignant.LireAsync($"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("32/06/2020", "18:00", "Écrivez la date sous la forme jj/mm/aaaa")]
    [InlineData("12/06/2020", "midi", "Écrivez l’heure sous la forme hh:mm")]
    [InlineData("01/06/2020", "18:00", "est déjà passé. Indiquez une date à venir.")]
    public async Task Une_date_de_renvoi_mal_ecrite_ou_passee_revient_avec_sa_phrase(string jour, string heure, string phrase)
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Soumis);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var reponse = await chef.ChoisirAsync(
            Acte(classe, "renvoyer"), [], ("Formulaire.Motif", "Gardé à l’écran."), ("Formulaire.Parties", "U4"), ("Formulaire.Jour", jour), ("Formulaire.Heure", heure));
        var page = await UnSignataire.CorpsAsync(reponse);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("Gardé à l’écran.", page, StringComparison.Ordinal);
        Assert.Contains("id=\"partie-U4\" name=\"Formulaire.Parties\" value=\"U4\" checked", page, StringComparison.Ordinal);
        Assert.Equal(Etat.Soumis, (await classe.LivretAsync(application)).Etat);
    }

    [Theory]
    [InlineData(Role.Gestionnaire, "soumettre", HttpStatusCode.Forbidden)]
    [InlineData(Role.MembreJury, "soumettre", HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrateur, "soumettre", HttpStatusCode.Forbidden)]
    [InlineData(Role.Enseignant, "renvoyer", HttpStatusCode.Forbidden)]
    [InlineData(Role.Coordonnateur, "transmettre", HttpStatusCode.Forbidden)]
    [InlineData(Role.Coordonnateur, "soumettre", HttpStatusCode.OK)]
    [InlineData(Role.Coordonnateur, "publier", HttpStatusCode.NotFound)]
    [InlineData(Role.ChefEtablissement, "viser", HttpStatusCode.Conflict)]
    public async Task Chaque_acte_est_a_ses_roles(Role role, string geste, HttpStatusCode attendu)
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var ailleurs = await CircuitJoue.Complete(1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(role, classe);

        Assert.Equal(attendu, (await client.GetAsync(new Uri(Acte(classe, geste), UriKind.Relative))).StatusCode);
        if (attendu is HttpStatusCode.OK or HttpStatusCode.Conflict)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Acte(ailleurs, geste), UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Classe(ailleurs), UriKind.Relative))).StatusCode);
        }
    }
}
