using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Pages.Livrets;

/// <summary>The livret of a candidate on screen, through HTTP.</summary>
public sealed class LivretTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static UneClasse Complete(int candidats = 3) => new UneClasse(candidats: candidats)
        .AvecValeur("U1", "CCG", "12").AvecValeur("U2", "GLOBALE", "14,5", "06/01/2020").AvecValeur("U3", "CCG", "10,5")
        .AvecValeur("U4", "S1", "12", "06/01/2020").AvecValeur("U4", "S2", "14", "03/03/2020").AvecValeur("U5", "CCG", "12,5").AvecValeur("U6", "GLOBALE", "13,5", "06/01/2020")
        .AvecValeur("U4", "APPR", observation: "Négocie avec aisance.").AvecValeur("U1", "APPR", observation: "Expression claire.");

    private static string Adresse(ClasseCreee classe, int candidat = 1) => $"/livrets/{classe.Numeros[candidat - 1]}";

    private static async Task<string> LireAsync(HttpClient client, string adresse) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(adresse, UriKind.Relative))).Replace('\u00a0', ' ');

    [Fact]
    public async Task Le_livret_montre_les_unites_leurs_deux_colonnes_le_cas_et_la_moyenne()
    {
        var classe = await Complete().CreerAsync(application);

        var page = await LireAsync(await application.EnTantQueAsync(Role.Coordonnateur, classe), Adresse(classe));

        Assert.Contains("<span class=\"note\">13,20</span>", page, StringComparison.Ordinal);
        Assert.Contains("(12 × 40 + 14 × 60) ÷ 100 = 13,20", page, StringComparison.Ordinal);
        Assert.Contains("CAS1 · §1.1.1 Cas 1", page, StringComparison.Ordinal);
        // (12 × 3 + 14,5 × 3 + 10,5 × 2 + 13,2 × 4 + 12,5 × 4 + 13,5 × 5) ÷ 21 = 270,8 ÷ 21
        Assert.Contains("Moyenne pondérée indicative <b>12,89</b> sur 20", page, StringComparison.Ordinal);
        Assert.Contains("270,80 points sur 420 · coefficients : 21", page, StringComparison.Ordinal);
        Assert.Contains("Négocie avec aisance.", page, StringComparison.Ordinal);
        Assert.Contains("12 ; classe de 12 à 12, médiane 12", page, StringComparison.Ordinal);
        Assert.Contains("Prêt pour le visa", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("U1 <small>", StringComparison.Ordinal) < page.IndexOf("U6 <small>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Une_note_qui_manque_rend_la_moyenne_incomplete_et_se_nomme()
    {
        var classe = await new UneClasse().AvecValeur("U4", "S1", "12", "06/01/2020").CreerAsync(application);

        var page = await LireAsync(await application.EnTantQueAsync(Role.Coordonnateur, classe), Adresse(classe));

        Assert.Contains("<strong>Moyenne incomplète</strong> : il manque U1, U2, U3, U4, U5, U6", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/saisie/{classe.Uai}/{classe.Division}/U4/{classe.Numeros[0]}#REFLET-note\"", page, StringComparison.Ordinal);
        Assert.Contains("REFLET_A_PRECISER · §1.1.1 Cas 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qui_ne_saisit_pas_lit_les_obstacles_sans_lien()
    {
        var classe = await new UneClasse().AvecValeur("U4", "S1", "12", "06/01/2020").CreerAsync(application);

        var page = await LireAsync(await application.EnTantQueAsync(Role.ChefEtablissement, classe), Adresse(classe));

        Assert.Contains("REFLET_A_PRECISER", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/saisie/", page, StringComparison.Ordinal);
        Assert.Contains("/dossier\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_enseignant_ne_voit_que_ses_notes()
    {
        var classe = await Complete().CreerAsync(application);

        var page = await LireAsync(await application.EnTantQueAsync(Role.Enseignant, classe, "U4"), Adresse(classe));

        Assert.Contains("13,20", page, StringComparison.Ordinal);
        Assert.Contains("Autre enseignant", page, StringComparison.Ordinal);
        Assert.DoesNotContain("14,50", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Expression claire.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Moyenne pondérée", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"s-avis\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/dossier\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispense_benefice_et_note_impossible_se_montrent_a_part()
    {
        var classe = await new UneClasse(candidats: 1)
            .AvecValeur("U1", "DISPENSE").AvecValeur("U2", "BENEFICE", "12", "01/07/2018").AvecValeur("U3", "SANS_NOTE", observation: "Jamais présent.")
            .AvecValeur("U4", "CCG", "9").AvecValeur("U5", "CCG", "9").AvecValeur("U6", "CCG", "9").CreerAsync(application);

        var page = await LireAsync(await application.EnTantQueAsync(Role.Gestionnaire, classe), Adresse(classe));

        Assert.Contains("<b>Dispense</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>Bénéfice 12,00</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>Aucune note ne peut être établie</b><small>Jamais présent.</small>", page, StringComparison.Ordinal);
        Assert.Contains("il manque U3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stages_avis_cotation_et_resultats_se_lisent()
    {
        var classe = await new UneClasse(candidats: 4).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            db.Resultats.AddRange(new[] { (2019, 24, 18), (2018, 20, 15), (2017, 21, 14), (2016, 9, 9) }.Select(r =>
                new ResultatSection { Uai = classe.Uai, Specialite = "BTS-TC", Annee = r.Item1, Presentes = r.Item2, Recus = r.Item3 }));
            await db.SaveChangesAsync();
        }
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        await chef.PosterAsync(Adresse(classe) + "/dossier", [.. DossierTests.Stage(0, semaines: "3,5"), .. DossierTests.Version(await chef.GetStringAsync(new Uri(Adresse(classe) + "/dossier", UriKind.Relative))), new("Formulaire.Avis", "Favorable")]);

        var page = await LireAsync(chef, Adresse(classe));

        Assert.Contains("<b>3,5 semaines</b> de stage, pour un minimum de 4", page, StringComparison.Ordinal);
        Assert.Contains(DefinitionAnomalie.De(CodeAnomalie.StageInsuffisant).Quand, page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Favorable</th><td class=\"num\">1</td><td class=\"num\">25</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2019</th><td class=\"num\">24</td><td class=\"num\">18</td><td class=\"num\">75</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">2016<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_adresse_du_candidat_ne_se_montre_pas()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            var livret = db.Livrets.Single(l => l.Numero == classe.Numeros[0]);
            livret.Adresse1 = "3 impasse des Lilas";
            livret.Courriel = "personne@exemple.test";
            await db.SaveChangesAsync();
        }

        var page = await LireAsync(await application.EnTantQueAsync(Role.Coordonnateur, classe), Adresse(classe));

        Assert.DoesNotContain("impasse des Lilas", page, StringComparison.Ordinal);
        Assert.DoesNotContain("personne@exemple.test", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Enseignant, HttpStatusCode.OK)]
    [InlineData(Role.Coordonnateur, HttpStatusCode.OK)]
    [InlineData(Role.ChefEtablissement, HttpStatusCode.OK)]
    [InlineData(Role.Delegataire, HttpStatusCode.OK)]
    [InlineData(Role.Gestionnaire, HttpStatusCode.OK)]
    [InlineData(Role.ResponsableService, HttpStatusCode.OK)]
    [InlineData(Role.MembreJury, HttpStatusCode.NotFound)]
    [InlineData(Role.PresidentJury, HttpStatusCode.NotFound)]
    [InlineData(Role.Administrateur, HttpStatusCode.Forbidden)]
    public async Task Chacun_lit_dans_son_perimetre(Role role, HttpStatusCode attendu)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var ailleurs = await new UneClasse("TC9", candidats: 1) { CodeAcademie = "24" }.CreerAsync(application);
        var client = await application.EnTantQueAsync(role, classe);

        Assert.Equal(attendu, (await client.GetAsync(new Uri(Adresse(classe), UriKind.Relative))).StatusCode);
        var dehors = role is Role.Administrateur ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
        Assert.Equal(dehors, (await client.GetAsync(new Uri(Adresse(ailleurs), UriKind.Relative))).StatusCode);
        Assert.Equal(dehors, (await client.GetAsync(new Uri("/livrets/99999999", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Le_nombre_d_instructions_ne_depend_pas_de_la_classe()
    {
        var petite = await Complete(candidats: 2).CreerAsync(application);
        var grande = await Complete(candidats: 30).CreerAsync(application);
        var (unClient, autreClient) = (await application.EnTantQueAsync(Role.Coordonnateur, petite), await application.EnTantQueAsync(Role.Coordonnateur, grande));

        var peu = await application.Sql.CompterAsync(() => LireAsync(unClient, Adresse(petite)));
        var beaucoup = await application.Sql.CompterAsync(() => LireAsync(autreClient, Adresse(grande)));

        Assert.Equal(peu, beaucoup);
        Assert.InRange(beaucoup, 1, 18);
    }

    [Fact]
    public async Task On_passe_d_un_candidat_a_l_autre()
    {
        var classe = await new UneClasse().CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var premier = await LireAsync(client, Adresse(classe));
        var milieu = await LireAsync(client, Adresse(classe, 2));

        Assert.DoesNotContain("rel=\"prev\"", premier, StringComparison.Ordinal);
        Assert.Contains($"rel=\"prev\" href=\"{Adresse(classe)}\"", milieu, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"{Adresse(classe, 3)}\"", milieu, StringComparison.Ordinal);
    }
}
