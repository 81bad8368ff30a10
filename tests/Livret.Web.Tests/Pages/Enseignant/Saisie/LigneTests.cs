using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Enseignant.Saisie;

public sealed class LigneTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Une_note_et_sa_date_sont_enregistrees_et_ferment_l_autre_colonne()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["globale"] = "12.50", ["date"] = "2020-03-06" });
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Equal("saisie", corps.GetProperty("etat").GetString());
        Assert.Equal("CAS1", corps.GetProperty("cas").GetString());
        Assert.Equal("ccf", corps.GetProperty("colonne").GetString());
        Assert.Equal(1250, corps.GetProperty("note").GetInt32());
        Assert.Equal("12,5", corps.GetProperty("champs").GetProperty("globale").GetString());
        Assert.Equal("06/03/2020", corps.GetProperty("champs").GetProperty("date").GetString());
        Assert.Contains("reste vide", corps.GetProperty("fermes").GetProperty("cc").GetString(), StringComparison.Ordinal);
        Assert.Equal("09 h 00", corps.GetProperty("heure").GetString());
        Assert.Equal($"{(await grille.StockeeAsync(1)).Version}", corps.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("globale", "21", "06/03/2020", "globale", "NOTE_HORS_ECHELLE")]
    [InlineData("globale", "12", "", "date", "DATE_MANQUANTE")]
    [InlineData("globale", "12", "31/02/2020", "date", "DATE_ILLISIBLE")]
    [InlineData("globale", "12", "16/03/2020", "date", "DATE_APRES_LIMITE")]
    [InlineData("globale", "12", "01/03/2017", "date", "DATE_HORS_FORMATION")]
    public async Task Une_valeur_refusee_est_dite_au_bon_champ_et_rien_n_est_enregistre(string champ, string note, string date, string fautif, string code)
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { [champ] = note, ["date"] = date, ["appr"] = "Non enregistrée." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Equal("refus", corps.GetProperty("type").GetString());
        var message = corps.GetProperty("messages")[0];
        Assert.Equal(fautif, message.GetProperty("champ").GetString());
        Assert.Equal(code, message.GetProperty("code").GetString());
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);
    }

    [Fact]
    public async Task Deux_notes_dans_la_meme_saisie_sont_refusees()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["globale"] = "12", ["date"] = "06/03/2020", ["cc"] = "13" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Equal("DEUX_COLONNES", corps.GetProperty("messages")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Ce_qui_serait_mis_de_cote_est_montre_avant_d_enregistrer()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse().AvecValeur("U4", "CCG", "11"), "U4");
        Dictionary<string, string> champs = new() { ["globale"] = "12", ["date"] = "06/03/2020" };
        var (statut, corps) = await grille.EnvoyerAsync(1, champs);
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Equal("confirmation", corps.GetProperty("type").GetString());
        Assert.Equal("cc", corps.GetProperty("misesDeCote")[0].GetProperty("champ").GetString());
        Assert.Null((await grille.StockeeAsync(1)).Valeur(CodeElement.Globale));

        var (confirme, apres) = await grille.EnvoyerAsync(1, champs, confirmer: true);
        Assert.Equal(HttpStatusCode.OK, confirme);
        Assert.Equal("DEUX_COLONNES", apres.GetProperty("misesDeCote")[0].GetProperty("code").GetString());
        Assert.Equal("11", (await grille.StockeeAsync(1)).Valeur(CodeElement.Continu)!.Note.ToString());
    }

    [Fact]
    public async Task La_seconde_saisie_faite_de_la_meme_version_est_un_conflit_avec_les_deux_valeurs()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var version = (await grille.StockeeAsync(1)).Version;
        await (await grille.CollegueAsync("Karim Saïdi")).EnvoyerAsync(1, new() { ["cc"] = "9" });
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["cc"] = "12" }, version);
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Equal("conflit", corps.GetProperty("type").GetString());
        Assert.Equal("Karim Saïdi", corps.GetProperty("par").GetString());
        Assert.Equal("à 09 h 00", corps.GetProperty("le").GetString());
        Assert.Equal("9", corps.GetProperty("champs").GetProperty("cc").GetProperty("sienne").GetString());
        Assert.Equal("12", corps.GetProperty("champs").GetProperty("cc").GetProperty("votre").GetString());

        var (garde, _) = await grille.EnvoyerAsync(1, new() { ["cc"] = "12" }, corps.GetProperty("version").GetGuid());
        Assert.Equal(HttpStatusCode.OK, garde);
        Assert.Equal("12", (await grille.StockeeAsync(1)).Valeur(CodeElement.Continu)!.Note.ToString());
    }

    [Fact]
    public async Task La_meme_valeur_que_celle_du_collegue_n_est_pas_un_conflit()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var version = (await grille.StockeeAsync(1)).Version;
        await grille.EnvoyerAsync(1, new() { ["cc"] = "12" });
        var (statut, _) = await grille.EnvoyerAsync(1, new() { ["cc"] = "12" }, version);
        Assert.Equal(HttpStatusCode.OK, statut);
    }

    [Fact]
    public async Task Une_faute_de_frappe_probable_est_signalee_sans_rien_empecher()
    {
        var classe = new UneClasse(candidats: 10);
        for (var rang = 2; rang <= 10; rang++)
            classe.AvecValeur("U4", "CCG", $"{11 + (rang % 5)}", candidat: rang);
        var grille = await GrilleEnMain.OuvrirAsync(application, classe, "U4");
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["cc"] = "1,5" });
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Equal("saisie", corps.GetProperty("etat").GetString());
        var message = corps.GetProperty("messages")[0];
        Assert.Equal("NOTE_ATYPIQUE", message.GetProperty("code").GetString());
        Assert.Equal("information", message.GetProperty("severite").GetString());
    }

    [Fact]
    public async Task Une_note_trop_tardive_peut_passer_en_controle_continu_si_la_session_n_exclut_aucune_periode()
    {
        Dictionary<string, string> champs = new() { ["globale"] = "12", ["date"] = "18/03/2020" };
        var (_, exclue) = await (await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4")).EnvoyerAsync(1, champs);
        Assert.Equal(JsonValueKind.Null, exclue.GetProperty("messages")[0].GetProperty("action").ValueKind);

        using var autre = new LivretApplication();
        await using (var db = autre.OuvrirLaBase())
            await db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.DebutExclusion, (DateOnly?)null));
        var (_, admise) = await (await GrilleEnMain.OuvrirAsync(autre, new UneClasse(), "U4")).EnvoyerAsync(1, champs);
        Assert.Equal("vers-cc", admise.GetProperty("messages")[0].GetProperty("action").GetString());
    }

    [Fact]
    public async Task Vider_une_note_l_efface()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse().AvecValeur("U4", "CCG", "11"), "U4");
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["cc"] = "" });
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Equal("vide", corps.GetProperty("etat").GetString());
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);
    }

    [Fact]
    public async Task Une_partie_des_situations_demande_le_reflet_puis_son_motif()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (_, corps) = await grille.EnvoyerAsync(1, new() { ["etat"] = "PARTIE", ["globale"] = "12", ["date"] = "06/03/2020" });
        Assert.Equal("corriger", corps.GetProperty("etat").GetString());
        Assert.Equal("REFLET_A_PRECISER", corps.GetProperty("messages")[0].GetProperty("code").GetString());
        (_, corps) = await grille.EnvoyerAsync(1, new() { ["reflet"] = "N", ["motif"] = "" });
        Assert.Equal("MOTIF_MANQUANT", corps.GetProperty("messages")[0].GetProperty("code").GetString());
        (_, corps) = await grille.EnvoyerAsync(1, new() { ["reflet"] = "N", ["motif"] = "Absence prolongée." });
        Assert.Equal("CAS2_COMPLETE", corps.GetProperty("cas").GetString());
        Assert.Equal("saisie", corps.GetProperty("etat").GetString());
        var (statut, _) = await grille.EnvoyerAsync(2, new() { ["reflet"] = "", ["motif"] = "Seul." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
    }

    [Fact]
    public async Task La_premiere_note_d_une_epreuve_ecrite_demande_si_elle_est_officielle()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U5");
        Dictionary<string, string> champs = new() { ["globale"] = "12", ["date"] = "06/03/2020" };
        var (statut, corps) = await grille.EnvoyerAsync(1, champs);
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Equal("Il s’agit de l’épreuve officielle de l’examen, pas d’un examen blanc ?", corps.GetProperty("question").GetString());
        (statut, _) = await grille.EnvoyerAsync(1, champs, officielle: true);
        Assert.Equal(HttpStatusCode.OK, statut);
        (statut, _) = await grille.EnvoyerAsync(2, champs);
        Assert.Equal(HttpStatusCode.OK, statut);
    }

    [Fact]
    public async Task La_dispense_et_le_benefice_ne_s_ecrivent_pas_depuis_la_grille()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, _) = await grille.EnvoyerAsync(1, new() { ["DISPENSE"] = "O", ["BENEFICE"] = "12", ["Etat"] = "Vise", ["numero"] = "1" });
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);
    }

    [Fact]
    public async Task Un_candidat_inconnu_est_introuvable()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        using var reponse = await grille.Client.EnvoyerAsync(grille.Adresse, $"{grille.Adresse}/lignes/inconnu", new { version = Guid.NewGuid(), champs = new { cc = "12" } });
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"version\":\"x\",\"champs\":{}}")]
    [InlineData("{\"version\":\"0197a5d0-0000-7000-8000-000000000000\",\"champs\":{\"cc\":12}}")]
    [InlineData("{\"version\"")]
    public async Task Une_demande_illisible_recoit_une_phrase(string texte)
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var jeton = await grille.Client.LireLeJetonAsync(grille.Adresse);
        using var requete = new HttpRequestMessage(HttpMethod.Post, grille.AdresseLigne(1)) { Content = new StringContent(texte, Encoding.UTF8, "application/json") };
        requete.Headers.Add("RequestVerificationToken", jeton);
        using var reponse = await grille.Client.SendAsync(requete);
        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        var corps = await reponse.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("illisible", corps.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("globale")]
    [InlineData("date")]
    [InlineData("cc")]
    [InlineData("appr")]
    [InlineData("etat")]
    [InlineData("reflet")]
    [InlineData("S1")]
    public async Task Un_texte_hostile_est_refuse_avec_une_phrase(string champ)
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        foreach (var texte in new[] { new string('9', 20_000), "<script>alert(1)</script>\0", "';--", "12\u202e,5" })
        {
            Dictionary<string, string> champs = new() { ["globale"] = "12", ["date"] = "06/03/2020", ["S1_date"] = "06/03/2020", [champ] = texte };
            if (champ == "appr" && texte.Length < 300)
                continue;
            var (statut, corps) = await grille.EnvoyerAsync(1, champs);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
            Assert.NotEmpty(corps.GetProperty("messages")[0].GetProperty("phrase").GetString()!);
        }
    }

    [Fact]
    public async Task Sans_session_le_script_recoit_401_et_non_une_page()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        using var visiteur = application.Visiteur().CommeUnScript();
        using var reponse = await visiteur.GetAsync(new Uri(grille.AdresseLigne(1), UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, reponse.StatusCode);
    }

    [Fact]
    public async Task Des_saisies_qui_se_croisent_ne_perdent_rien()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(candidats: 1), "U4");
        var version = (await grille.StockeeAsync(1)).Version;
        var collegues = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => grille.CollegueAsync($"Collègue N{i}")));
        var statuts = await Task.WhenAll(collegues.Select((c, i) => c.EnvoyerAsync(1, new() { ["cc"] = $"{10 + i}" }, version)));
        Assert.Equal(1, statuts.Count(s => s.Statut == HttpStatusCode.OK));
        Assert.Equal(5, statuts.Count(s => s.Statut == HttpStatusCode.Conflict));
    }
}
