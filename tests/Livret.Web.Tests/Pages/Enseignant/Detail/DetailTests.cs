using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Enseignant.Detail;

/// <summary>The detail of one unit of one candidate, through HTTP.</summary>
public sealed partial class DetailTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Adresse(ClasseCreee classe, string unite = "U4", int candidat = 1) =>
        $"/saisie/{classe.Uai}/{classe.Division}/{unite}/{classe.Numeros[candidat - 1]}";

    private static UneClasse Cas1() => new UneClasse().AvecValeur("U4", "S1", "12", "06/01/2020").AvecValeur("U4", "S2", "14", "03/03/2020");

    private Task<HttpClient> ProfesseureAsync(ClasseCreee classe, string nom = "Claire Aubertin") =>
        application.EnTantQueAsync(nom, Role.Enseignant, classe, "U4");

    private static async Task<string> LireAsync(HttpClient client, string adresse) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(adresse, UriKind.Relative)));

    private static async Task<string> CorpsAsync(HttpResponseMessage reponse) => WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());

    /// <summary>Posts the page as a browser does: what it holds, except for these fields.</summary>
    private static async Task<HttpResponseMessage> EnregistrerAsync(HttpClient client, string adresse, params (string Nom, string Valeur)[] saisis) =>
        await EnregistrerAsync(client, adresse, await client.GetStringAsync(new Uri(adresse, UriKind.Relative)), saisis);

    private static Task<HttpResponseMessage> EnregistrerAsync(HttpClient client, string adresse, string page, params (string Nom, string Valeur)[] saisis)
    {
        var formulaire = page[page.IndexOf("id=\"detail\"", StringComparison.Ordinal)..];
        List<KeyValuePair<string, string>> champs =
        [
            new("version", WebUtility.HtmlDecode(Version().Match(formulaire).Groups[1].Value)),
            new("avant", WebUtility.HtmlDecode(Avant().Match(formulaire).Groups[1].Value)),
        ];
        var avant = JsonSerializer.Deserialize<Dictionary<string, string>>(champs[1].Value)!;
        foreach (var (nom, valeur) in avant.Where(a => !saisis.Any(s => s.Nom == a.Key)))
            champs.Add(new(nom, valeur));
        champs.AddRange(saisis.Select(s => KeyValuePair.Create(s.Nom, s.Valeur)));
        return client.PosterAsync(adresse, champs);
    }

    private async Task<UniteDuLivret> LireEnBaseAsync(ClasseCreee classe, string unite = "U4", int candidat = 1)
    {
        await using var db = application.OuvrirLaBase();
        var numero = classe.Numeros[candidat - 1];
        var livret = await db.Livrets.Include(l => l.Unites).ThenInclude(u => u.Valeurs).SingleAsync(l => l.Numero == numero);
        return livret.Unite(unite)!;
    }

    private static string Contenu(UniteDuLivret unite) =>
        string.Join("; ", unite.Valeurs.OrderBy(v => v.Element.ToString(), StringComparer.Ordinal).ThenBy(v => v.Rang).Select(v => $"{v.Element}={ValeurEcrite.Ecrire(v.Valeur)}"));

    [Fact]
    public async Task Le_detail_montre_la_note_son_cas_et_son_calcul_en_entier()
    {
        var classe = await Cas1().CreerAsync(application);

        var page = await LireAsync(await ProfesseureAsync(classe), Adresse(classe));

        Assert.Contains("(12 × 40 + 14 × 60) ÷ 100 = 13,20", page, StringComparison.Ordinal);
        Assert.Contains("CAS1 · §1.1.1 Cas 1", page, StringComparison.Ordinal);
        Assert.Contains("name=\"S1-note\" value=\"12\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"S2-date\" value=\"03/03/2020\"", page, StringComparison.Ordinal);
        Assert.Contains("Équipe pédagogique", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_competences_de_l_unite_se_montrent_avec_leurs_deux_lectures()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U5", "U6", "U1");

        var u5 = await LireAsync(client, Adresse(classe, "U5"));
        var u6 = await LireAsync(client, Adresse(classe, "U6"));
        var u1 = await LireAsync(client, Adresse(classe, "U1"));

        Assert.Equal((10, 17), (CompetenceCochable().Count(u5), CompetenceCochable().Count(u6)));
        Assert.Contains("Autre lecture", u5 + u6, StringComparison.Ordinal);
        Assert.DoesNotContain("Concertation de l’équipe", u1, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"complements-t\"", u6, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_detail_d_une_autre_unite_ou_d_une_autre_classe_est_introuvable()
    {
        var classe = await Cas1().CreerAsync(application);
        var autre = await Cas1().CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        string[] adresses = [Adresse(classe, "U6"), Adresse(autre), Adresse(classe, "U9"), $"/saisie/{classe.Uai}/{classe.Division}/U4/00000000", $"/saisie/{autre.Uai}/{classe.Division}/U4/{classe.Numeros[0]}"];
        foreach (var adresse in adresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(adresse, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PosterAsync(Adresse(classe), [new("S1-note", "20")], adresse)).StatusCode);
        }
    }

    [Theory]
    [InlineData(Role.ChefEtablissement, HttpStatusCode.Forbidden)]
    [InlineData(Role.Gestionnaire, HttpStatusCode.Forbidden)]
    [InlineData(Role.MembreJury, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrateur, HttpStatusCode.Forbidden)]
    [InlineData(Role.Coordonnateur, HttpStatusCode.OK)]
    public async Task Seuls_les_enseignants_et_le_coordonnateur_entrent(Role role, HttpStatusCode attendu)
    {
        var classe = await Cas1().CreerAsync(application);

        var reponse = await (await application.EnTantQueAsync(role, classe)).GetAsync(new Uri(Adresse(classe), UriKind.Relative));

        Assert.Equal(attendu, reponse.StatusCode);
    }

    [Fact]
    public async Task Un_visiteur_est_renvoye_a_la_connexion()
    {
        var classe = await Cas1().CreerAsync(application);

        var reponse = await application.Visiteur().GetAsync(new Uri(Adresse(classe), UriKind.Relative));

        Assert.Contains("/connexion", reponse.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Situations_evaluations_complement_reflet_et_appreciation_s_enregistrent_ensemble()
    {
        var classe = await new UneClasse().CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        var reponse = await EnregistrerAsync(client, Adresse(classe),
            ("S1-note", "12,5"), ("S1-date", "06/01/2020"), ("REFLET-note", "N"), ("REFLET-texte", "Malade en mars."), ("CPL-S2-note", "9"),
            ("CC-n1-note", "11"), ("CC-n1-date", "2020-01-10"), ("CC-n1-texte", "Devoir 1"), ("CC-n1-coefficient", "2"),
            ("CC-n2-note", "13"), ("CC-n2-date", "17/01/2020"), ("CC-n2-texte", ""), ("CC-n2-coefficient", ""),
            ("APPR-texte", "Sérieuse."), ("concertation-date", "03/06/2020"), ("concertation-participants", "Claire Aubertin\r\nKarim Saïdi"), ("concertation-competences", "C1.1.1"), ("concertation-competences", "X9"));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var unite = await LireEnBaseAsync(classe);
        Assert.Equal("APPR= |  |  | Sérieuse.; CC=11 | 10/01/2020 | 2 | Devoir 1; CC=13 | 17/01/2020; CPL:S2=9; REFLET=N |  |  | Malade en mars.; S1=12,5 | 06/01/2020", Contenu(unite));
        Assert.Equal([1, 2], unite.Valeurs.Select(v => v.Rang).Where(r => r > 0).Order());
        Assert.Equal((new DateOnly(2020, 6, 3), "Claire Aubertin, Karim Saïdi"), (unite.Concertation!.Date, string.Join(", ", unite.Concertation.Participants)));
        Assert.DoesNotContain("X9", unite.Concertation.Competences);
        var page = await LireAsync(client, Adresse(classe));
        Assert.Contains("(12,5 × 40 + 9 × 60) ÷ 100 = 10,40", page, StringComparison.Ordinal);
        Assert.Contains("enregistré.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S1-note", "21", "Saisissez un nombre de 0 à 20, par exemple 12,5.")]
    [InlineData("S1-note", "abc", "Saisissez un nombre de 0 à 20, par exemple 12,5.")]
    [InlineData("S1-date", "16/03/2020", "Le 16/03/2020 n’est pas avant le 16 mars 2020")]
    [InlineData("S1-date", "31/02/2020", "Écrivez la date sous la forme jj/mm/aaaa")]
    [InlineData("S1-date", "", "Indiquez la date de l’évaluation")]
    [InlineData("CC-n1-texte", "Devoir", "Saisissez la note de cette évaluation, ou retirez la ligne.")]
    [InlineData("CPL-texte", "parce que", "Saisissez la note, ou videz le texte")]
    [InlineData("REFLET-texte", "parce que", "un motif seul n’est pas enregistré")]
    [InlineData("REFLET-note", "peut-être", "« peut-être » n’est pas attendu ici.")]
    [InlineData("SANS_NOTE-note", "O", "Donnez le motif")]
    [InlineData("SANS_NOTE-texte", "absent", "Cochez la case, ou videz le motif.")]
    [InlineData("GLOBALE-date", "06/01/2020", "une date seule n’est pas enregistrée")]
    [InlineData("concertation-date", "hier", "Écrivez la date sous la forme jj/mm/aaaa")]
    public async Task Une_valeur_refusee_revient_avec_sa_phrase_et_rien_n_est_enregistre(string champ, string valeur, string phrase)
    {
        var classe = await Cas1().CreerAsync(application);
        var client = await ProfesseureAsync(classe);
        var avant = Contenu(await LireEnBaseAsync(classe));

        var reponse = await EnregistrerAsync(client, Adresse(classe), (champ, valeur), ("APPR-texte", "Gardée à l’écran."));
        var page = await CorpsAsync(reponse);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("Gardée à l’écran.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#", page, StringComparison.Ordinal);
        Assert.Equal(avant, Contenu(await LireEnBaseAsync(classe)));
    }

    [Fact]
    public async Task Un_texte_demesure_est_refuse()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        var reponse = await EnregistrerAsync(client, Adresse(classe), ("APPR-texte", new string('x', 301)));
        var demesure = await EnregistrerAsync(client, Adresse(classe), ("S1-note", new string('1', 5000)), ("S1-date", "06/01/2020"));

        Assert.Contains("L’appréciation compte 301 caractères. Raccourcissez à 300.", await CorpsAsync(reponse), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, demesure.StatusCode);
    }

    [Fact]
    public async Task Une_evaluation_ajoutee_sans_script_garde_ce_qui_est_tape()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        var reponse = await EnregistrerAsync(client, Adresse(classe), ("APPR-texte", "En cours."), ("CC-n1-note", "11"), ("CC-n1-date", "tapée"), ("ajouter", "1"));
        var page = await CorpsAsync(reponse);

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Contains("En cours.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"CC-n1-date\" value=\"tapée\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"CC-n2-note\"", page, StringComparison.Ordinal);
        Assert.Empty((await LireEnBaseAsync(classe)).Valeurs);
    }

    [Fact]
    public async Task Une_evaluation_se_retire_et_se_retablit_depuis_l_historique()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "CC", "11", "10/01/2020", "2", "Devoir 1").AvecValeur("U4", "CC", "13", "17/01/2020").CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        var annonce = await CorpsAsync(await EnregistrerAsync(client, Adresse(classe), ("retirer", "CC-1")));
        Assert.Contains("Évaluation 1 sera retirée à l’enregistrement", annonce, StringComparison.Ordinal);
        Assert.Equal(2, (await LireEnBaseAsync(classe)).Valeurs.Count);

        await EnregistrerAsync(client, Adresse(classe), ("CC-1-note", ""), ("CC-1-date", ""), ("CC-1-texte", ""), ("CC-1-coefficient", ""));
        Assert.Equal("CC=13 | 17/01/2020", Contenu(await LireEnBaseAsync(classe)));

        Assert.Equal(HttpStatusCode.Redirect, (await RetablirAsync(client, classe, "CC", 1)).StatusCode);
        Assert.Equal("CC=11 | 10/01/2020 | 2 | Devoir 1; CC=13 | 17/01/2020", Contenu(await LireEnBaseAsync(classe)));
    }

    [Fact]
    public async Task Un_choix_se_retablit_avec_son_motif_depuis_l_historique()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "S1", "12", "06/01/2020").AvecValeur("U4", "REFLET", "N", observation: "Malade en mars.").CreerAsync(application);
        var client = await ProfesseureAsync(classe);
        await EnregistrerAsync(client, Adresse(classe), ("REFLET-note", "O"), ("REFLET-texte", ""));
        Assert.Contains("REFLET=O", Contenu(await LireEnBaseAsync(classe)), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await RetablirAsync(client, classe, "REFLET")).StatusCode);

        Assert.Contains("REFLET=N |  |  | Malade en mars.", Contenu(await LireEnBaseAsync(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_evaluation_exclue_reste_visible_avec_sa_raison()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "CC", "11", "10/01/2019").AvecValeur("U4", "CC", "13", "17/04/2020").CreerAsync(application);

        var page = await LireAsync(await ProfesseureAsync(classe), Adresse(classe));

        Assert.Contains("Évaluation du 10/01/2019 exclue", page, StringComparison.Ordinal);
        Assert.Contains("Évaluation du 17/04/2020 exclue", page, StringComparison.Ordinal);
        Assert.Equal(2, Badges().Count(page));
    }

    [Fact]
    public async Task Mettre_de_cote_se_confirme_d_abord()
    {
        var classe = await new UneClasse().AvecValeur("U4", "CCG", "9").CreerAsync(application);
        var client = await ProfesseureAsync(classe);
        (string, string)[] saisis = [("S1-note", "12"), ("S1-date", "06/01/2020"), ("S2-note", "14"), ("S2-date", "03/03/2020")];

        var demande = await EnregistrerAsync(client, Adresse(classe), saisis);
        var page = await CorpsAsync(demande);

        Assert.Equal(HttpStatusCode.Conflict, demande.StatusCode);
        Assert.Contains("Enregistrer met de côté ce qui suit", page, StringComparison.Ordinal);
        Assert.Contains("name=\"S2-note\" value=\"14\"", page, StringComparison.Ordinal);
        Assert.Equal("CCG=9", Contenu(await LireEnBaseAsync(classe)));

        var confirmee = await EnregistrerAsync(client, Adresse(classe), [.. saisis, ("confirmer", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, confirmee.StatusCode);
        var apres = await LireAsync(client, Adresse(classe));
        Assert.Contains("Note concertée, mise de côté", apres, StringComparison.Ordinal);
        Assert.Contains("DEUX_COLONNES", apres, StringComparison.Ordinal);
        Assert.Contains("Une valeur est mise de côté, sans être effacée.", apres, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_conflit_montre_les_deux_valeurs_et_demande_laquelle_garder()
    {
        var classe = await Cas1().CreerAsync(application);
        var (claire, karim) = (await ProfesseureAsync(classe), await ProfesseureAsync(classe, "Karim Saïdi"));
        var vue = await claire.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative));
        await EnregistrerAsync(karim, Adresse(classe), ("S1-note", "8"), ("APPR-texte", "De Karim."));

        var conflit = await EnregistrerAsync(claire, Adresse(classe), vue, ("S1-note", "15"), ("S2-note", "16"));
        var page = await CorpsAsync(conflit);

        Assert.Equal(HttpStatusCode.Conflict, conflit.StatusCode);
        Assert.Contains("Garder ma saisie", page, StringComparison.Ordinal);
        Assert.Contains("<b>15</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>8</b>", page, StringComparison.Ordinal);
        Assert.Contains("Karim Saïdi, 8 juin 2020 à 09 h 00", page, StringComparison.Ordinal);
        Assert.Contains("Revenir à ce qui est enregistré : <b>14</b>", page, StringComparison.Ordinal);
        Assert.Contains("De Karim.", page, StringComparison.Ordinal);
        Assert.StartsWith("APPR= |  |  | De Karim.; S1=8 |", Contenu(await LireEnBaseAsync(classe)), StringComparison.Ordinal);

        var brute = await conflit.Content.ReadAsStringAsync();
        await EnregistrerAsync(claire, Adresse(classe), brute, ("S1-note", "15"), ("choix-S1-note", "prendre"), ("S2-note", "16"), ("choix-S2-note", "garder"));
        Assert.Equal("APPR= |  |  | De Karim.; S1=8 | 06/01/2020; S2=16 | 03/03/2020", Contenu(await LireEnBaseAsync(classe)));
    }

    [Fact]
    public async Task Une_page_perimee_ou_rien_ne_change_ne_gene_personne()
    {
        var classe = await Cas1().CreerAsync(application);
        var (claire, karim) = (await ProfesseureAsync(classe), await ProfesseureAsync(classe, "Karim Saïdi"));
        var vue = await claire.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative));
        await EnregistrerAsync(karim, Adresse(classe), ("S1-note", "8"));

        Assert.Equal(HttpStatusCode.Redirect, (await EnregistrerAsync(claire, Adresse(classe), vue)).StatusCode);
        Assert.StartsWith("S1=8 |", Contenu(await LireEnBaseAsync(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retablir_une_valeur_passe_par_la_meme_porte()
    {
        var classe = await Cas1().CreerAsync(application);
        var client = await ProfesseureAsync(classe);
        await EnregistrerAsync(client, Adresse(classe), ("S1-note", "8"));

        Assert.Equal(HttpStatusCode.Redirect, (await RetablirAsync(client, classe, "S1")).StatusCode);

        Assert.Equal("S1=12 | 06/01/2020; S2=14 | 03/03/2020", Contenu(await LireEnBaseAsync(classe)));
        await using var db = application.OuvrirLaBase();
        var derniere = await db.Journal.Where(j => j.LivretId == db.Livrets.First(l => l.Numero == classe.Numeros[0]).Id).OrderByDescending(j => j.Rang).FirstAsync();
        Assert.Equal(("8 | 06/01/2020", "12 | 06/01/2020", "Claire Aubertin"), (derniere.Avant, derniere.Apres, derniere.Par));
    }

    [Fact]
    public async Task Retablir_depuis_une_page_perimee_ou_une_ligne_inconnue_est_refuse()
    {
        var classe = await Cas1().CreerAsync(application);
        var client = await ProfesseureAsync(classe);
        await EnregistrerAsync(client, Adresse(classe), ("S1-note", "8"));
        const int ailleurs = 999;

        var perimee = await RetablirAsync(client, classe, "S1", version: Guid.NewGuid());
        var inconnue = await client.PosterAsync(Adresse(classe), [new("ligne", $"{ailleurs}"), new("version", $"{(await LireEnBaseAsync(classe)).Version}")], Adresse(classe) + "?handler=Retablir");

        Assert.Contains("modifiée entre-temps", await CorpsAsync(perimee), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inconnue.StatusCode);
        Assert.StartsWith("S1=8 |", Contenu(await LireEnBaseAsync(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_dispense_et_le_benefice_ne_s_ecrivent_pas_d_ici()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        await EnregistrerAsync(client, Adresse(classe), ("DISPENSE-note", "O"), ("DISPENSE-texte", "oui"), ("BENEFICE-note", "12"), ("BENEFICE-date", "01/07/2018"), ("NON_PRESENTEE-note", "O"), ("APPR-texte", "Vue."));

        Assert.Equal("APPR= |  |  | Vue.", Contenu(await LireEnBaseAsync(classe)));
    }

    [Fact]
    public async Task Hors_de_la_fenetre_la_page_se_lit_et_refuse()
    {
        var classe = await Cas1().CreerAsync(application);
        var client = await ProfesseureAsync(classe);
        await using (var db = application.OuvrirLaBase())
        {
            var numero = classe.Numeros[0];
            await db.Livrets.Where(l => l.Numero == numero).ExecuteUpdateAsync(s => s.SetProperty(l => l.Etat, Etat.Vise));
        }

        var page = await LireAsync(client, Adresse(classe));
        var reponse = await EnregistrerAsync(client, Adresse(classe), ("S1-note", "8"));

        Assert.Contains("Ce livret est signé.", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Rétablir<", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.StartsWith("S1=12 |", Contenu(await LireEnBaseAsync(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_epreuve_ecrite_se_declare_officielle_une_fois_par_classe()
    {
        var classe = await new UneClasse().CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U1");
        (string, string)[] note = [("P1-note", "12"), ("P1-date", "06/01/2020")];

        var question = await EnregistrerAsync(client, Adresse(classe, "U1"), note);
        Assert.Equal(HttpStatusCode.Conflict, question.StatusCode);
        Assert.Contains("Il s’agit de l’épreuve officielle de l’examen", await CorpsAsync(question), StringComparison.Ordinal);
        Assert.Empty((await LireEnBaseAsync(classe, "U1")).Valeurs);

        Assert.Equal(HttpStatusCode.Redirect, (await EnregistrerAsync(client, Adresse(classe, "U1"), [.. note, ("officielle", "true")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EnregistrerAsync(client, Adresse(classe, "U1", 2), note)).StatusCode);
    }

    [Fact]
    public async Task On_passe_d_un_candidat_a_l_autre_et_le_dernier_ramene_a_la_grille()
    {
        var classe = await new UneClasse().CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        var milieu = await LireAsync(client, Adresse(classe, candidat: 2));
        Assert.Contains($"rel=\"prev\" href=\"{Adresse(classe)}\"", milieu, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"{Adresse(classe, candidat: 3)}\"", milieu, StringComparison.Ordinal);
        Assert.Equal(Adresse(classe, candidat: 3), (await EnregistrerAsync(client, Adresse(classe, candidat: 2), ("suite", "suivante"))).Headers.Location!.ToString());
        Assert.Equal($"/saisie/{classe.Uai}/{classe.Division}/U4", (await EnregistrerAsync(client, Adresse(classe, candidat: 3), ("suite", "suivante"))).Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("version", "pas un identifiant")]
    [InlineData("avant", "{")]
    [InlineData("CC-n99999-note", "12")]
    [InlineData("CC-99999-note", "12")]
    [InlineData("retirer", "S1")]
    public async Task Une_demande_bricolee_ne_casse_rien(string champ, string valeur)
    {
        var classe = await Cas1().CreerAsync(application);
        var client = await ProfesseureAsync(classe);

        var reponse = await client.PosterAsync(Adresse(classe), [new(champ, valeur), new("S1-note", "12")], Adresse(classe));

        Assert.True((int)reponse.StatusCode < 500);
        Assert.Equal("S1=12 | 06/01/2020; S2=14 | 03/03/2020", Contenu(await LireEnBaseAsync(classe)));
    }

    [Fact]
    public async Task Un_envoi_sans_jeton_est_refuse()
    {
        var classe = await Cas1().CreerAsync(application);
        using var corps = new FormUrlEncodedContent([new("S1-note", "20")]);

        var reponse = await (await ProfesseureAsync(classe)).PostAsync(new Uri(Adresse(classe), UriKind.Relative), corps);

        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
    }

    private async Task<HttpResponseMessage> RetablirAsync(HttpClient client, ClasseCreee classe, string element, int rang = 0, Guid? version = null)
    {
        var code = Domaine.Notations.CodeElement.Lire(element)!.Value;
        var numero = classe.Numeros[0];
        await using var db = application.OuvrirLaBase();
        var ligne = await db.Journal.Join(db.Livrets.Where(l => l.Numero == numero), j => j.LivretId, l => l.Id, (j, _) => j)
            .Where(j => j.Element == code && j.RangElement == rang).OrderByDescending(j => j.Rang).FirstAsync();
        var unite = await LireEnBaseAsync(classe);
        return await client.PosterAsync(Adresse(classe), [new("ligne", $"{ligne.Rang}"), new("version", $"{version ?? unite.Version}")], Adresse(classe) + "?handler=Retablir");
    }

    [GeneratedRegex("name=\"version\" value=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"avant\" value=\"([^\"]*)\"")]
    private static partial Regex Avant();

    [GeneratedRegex("id=\"competence-[0-9]+\"")]
    private static partial Regex CompetenceCochable();

    [GeneratedRegex("badge--info\"><svg[^>]*><use[^>]*/></svg>Exclue")]
    private static partial Regex Badges();
}
