using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Livrets;

/// <summary>The timeline of a livret, through HTTP: what each reader finds in it.</summary>
public sealed class HistoriqueTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Adresse(ClasseCreee classe, string suite = "") => $"/livrets/{classe.Numeros[0]}/historique{suite}";

    private static async Task<string> LireAsync(HttpClient client, string adresse) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(adresse, UriKind.Relative))).Replace('\u00a0', ' ');

    private static async Task<HttpStatusCode> StatutAsync(HttpClient client, string adresse)
    {
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        return reponse.StatusCode;
    }

    private Task<HttpClient> JuryAsync(int commission) =>
        application.EnTantQueAsync("Monique Sabatier", id => [new Affectation { UtilisateurId = id, Role = Role.MembreJury, Commission = commission }]);

    private async Task SaisirLeDossierAsync(ClasseCreee classe, string observations, params Stage[] stages)
    {
        await using var db = application.OuvrirLaBase();
        var livret = await db.Livrets.Include(l => l.Etablissement!.Academie).Include(l => l.Unites).Include(l => l.Stages).SingleAsync(l => l.Numero == classe.Numeros[0]);
        var coordonnatrice = new Agent(Guid.NewGuid(), "Claire Aubertin", [new() { UtilisateurId = Guid.Empty, Role = Role.Coordonnateur, Uai = classe.Uai, Division = classe.Division }]);
        Assert.Null(livret.SaisirLeDossier(new() { Avis = AvisConseil.Favorable, Observations = observations }, stages, coordonnatrice, application.Horloge.GetUtcNow().UtcDateTime, null));
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task L_historique_dit_qui_quand_pourquoi_et_ce_qui_a_change()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application);
        await SaisirLeDossierAsync(classe, "Sérieuse.");
        await SaisirLeDossierAsync(classe, "Très sérieuse.", new Stage { Annee = 1, Entreprise = "Roullier", Debut = new(2019, 5, 20), Fin = new(2019, 6, 14), CentiemesDeSemaine = 400 });
        await classe.JouerAsync(application, Etat.Soumis);
        Assert.Null(await classe.AppliquerAsync(application, new RenvoyerALEquipe(["U4"], null) { Motif = "La note de U4 est à revoir." }));

        var page = await LireAsync(await application.EnTantQueAsync(Role.ChefEtablissement, classe), Adresse(classe));

        Assert.Contains("Chaîne vérifiée jusqu’à l’événement 11", page, StringComparison.Ordinal);
        Assert.Contains("Livret renvoyé à l’équipe</b> : U4", page, StringComparison.Ordinal);
        Assert.Contains("La note de U4 est à revoir.", page, StringComparison.Ordinal);
        Assert.Contains("8 juin 2020 à 09 h 00", page, StringComparison.Ordinal);
        Assert.Contains($"par Bernard Quintrec (Chef d’établissement · {classe.Uai})", page, StringComparison.Ordinal);
        Assert.Contains("Saisie, U4", page, StringComparison.Ordinal);
        Assert.Contains("Situation S1 : <span class=\"avant\">vide</span> <span aria-hidden=\"true\">→</span><span class=\"sr\"> devient </span> 12, le 06/01/2020", page, StringComparison.Ordinal);
        Assert.Contains("Observations : <span class=\"avant\">« Sérieuse. »</span>", page, StringComparison.Ordinal);
        Assert.Contains("Ligne de stage : <span class=\"avant\">vide</span> <span aria-hidden=\"true\">→</span><span class=\"sr\"> devient </span> Stage du 20/05/2019 au 14/06/2019, Roullier, 1re année, 4 semaines", page, StringComparison.Ordinal);
        Assert.Contains("id=\"evenement-11\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Livret renvoyé", StringComparison.Ordinal) < page.IndexOf("Dossier enregistré", StringComparison.Ordinal));
        Assert.Contains($"href=\"{Adresse(classe)}\"", await LireAsync(await application.EnTantQueAsync(Role.ChefEtablissement, classe), $"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_changements_d_un_meme_enregistrement_sont_ensemble()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application);
        var page = await LireAsync(await application.EnTantQueAsync(Role.Coordonnateur, classe), Adresse(classe, "?filtre=notes"));
        Assert.Contains("6 enregistrements", page, StringComparison.Ordinal);
        Assert.Contains("Situation S2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_filtre_montre_les_actes_les_notes_ou_le_dossier()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application).JouerAsync(application, Etat.Vise);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var actes = await LireAsync(client, Adresse(classe, "?filtre=actes"));
        var notes = await LireAsync(client, Adresse(classe, "?filtre=notes"));

        Assert.Contains("Visa et déclaration sur l’honneur", actes, StringComparison.Ordinal);
        Assert.DoesNotContain("Situation S1", actes, StringComparison.Ordinal);
        Assert.Contains("Situation S1", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("Visa et déclaration", notes, StringComparison.Ordinal);
        Assert.Contains("Rien à montrer", await LireAsync(client, Adresse(classe, "?filtre=dossier")), StringComparison.Ordinal);
        Assert.Contains("Visa et déclaration", await LireAsync(client, Adresse(classe, "?filtre=autre&p=99")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_long_historique_se_lit_page_par_page()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application);
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await classe.AppliquerAsync(application, new Soumettre()));
            Assert.Null(await classe.AppliquerAsync(application, new Reprendre()));
        }
        var client = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        var premiere = await LireAsync(client, Adresse(classe, "?filtre=actes"));
        Assert.Contains("40 enregistrements", premiere, StringComparison.Ordinal);
        Assert.Contains("Page 1 sur 2", premiere, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Adresse(classe, "?filtre=actes&p=2")}\"", premiere, StringComparison.Ordinal);
        var seconde = await LireAsync(client, Adresse(classe, "?filtre=actes&p=2"));
        Assert.Contains("Page 2 sur 2", seconde, StringComparison.Ordinal);
        Assert.Equal(10, seconde.Split("id=\"evenement-").Length - 1);
    }

    [Fact]
    public async Task Un_enseignant_ne_lit_que_les_notes_de_ses_unites()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application);
        await SaisirLeDossierAsync(classe, "Confidentiel.");

        var page = await LireAsync(await application.EnTantQueAsync(Role.Enseignant, classe, "U4"), Adresse(classe));

        Assert.Contains("Saisie, U4", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Saisie, U1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Confidentiel.", page, StringComparison.Ordinal);
        Assert.Contains("Les notes sont celles de vos unités.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_etablissement_ne_lit_ni_le_travail_du_service_ni_la_deliberation_avant_la_publication()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application).JouerAsync(application, Etat.Clos);
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var avant = await LireAsync(chef, Adresse(classe));
        Assert.DoesNotContain("Délibération du jury", avant, StringComparison.Ordinal);
        Assert.DoesNotContain("Condition constatée", avant, StringComparison.Ordinal);
        Assert.Contains("Livret déclaré recevable", avant, StringComparison.Ordinal);
        Assert.Contains("Délibération du jury</b> : Admis", await LireAsync(service, Adresse(classe)), StringComparison.Ordinal);

        await classe.JouerAsync(application, Etat.Publie);
        Assert.Contains("Délibération du jury</b> : Admis", await LireAsync(chef, Adresse(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_jury_ne_lit_l_historique_que_de_ses_livrets_et_sans_pseudonyme()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application).JouerAsync(application, Etat.AuJury);
        var commission = (await classe.LivretAsync(application)).CommissionId!.Value;
        Assert.Equal(HttpStatusCode.OK, await StatutAsync(await JuryAsync(commission), Adresse(classe)));

        await using (var db = application.OuvrirLaBase())
            await db.Commissions.Where(c => c.Id == commission).ExecuteUpdateAsync(c => c.SetProperty(x => x.Pseudonymisee, true));

        Assert.Equal(HttpStatusCode.NotFound, await StatutAsync(await JuryAsync(commission), Adresse(classe)));
    }

    [Fact]
    public async Task Hors_de_son_perimetre_l_historique_n_existe_pas_et_l_administrateur_n_y_va_pas()
    {
        var (classe, autre) = (await new UneClasse(candidats: 1).CreerAsync(application), await new UneClasse(candidats: 1).CreerAsync(application));
        Assert.Equal(HttpStatusCode.NotFound, await StatutAsync(await application.EnTantQueAsync(Role.ChefEtablissement, autre), Adresse(classe)));
        Assert.Equal(HttpStatusCode.NotFound, await StatutAsync(await application.EnTantQueAsync(Role.ChefEtablissement, classe), "/livrets/absent/historique"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatutAsync((await application.EnTantQueAsync(Role.Administrateur)).CommeUnScript(), Adresse(classe)));
    }

    [Fact]
    public async Task Une_chaine_rompue_se_voit_sur_la_page_sans_reveler_de_note()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            var id = await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).Select(l => l.Id).SingleAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE Valeurs SET Note = 1987 WHERE Unite = 'U1' AND LivretId = {id}");
        }

        var page = await LireAsync(await application.EnTantQueAsync(Role.Enseignant, classe, "U4"), Adresse(classe));

        Assert.Contains($"Chaîne rompue : Valeurs, livret {classe.Numeros[0]}, unité U1, élément CCG", page, StringComparison.Ordinal);
        Assert.DoesNotContain("19,87", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_nombre_de_requetes_ne_depend_pas_de_la_longueur()
    {
        var classe = await CircuitJoue.Complete(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        await LireAsync(client, Adresse(classe));
        var court = await application.Sql.CompterAsync(() => LireAsync(client, Adresse(classe)));
        await classe.JouerAsync(application, Etat.Transmis);
        Assert.InRange(await application.Sql.CompterAsync(() => LireAsync(client, Adresse(classe))), 1, court + 1);
    }
}
