using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Pages.Enseignant.Saisie;

public sealed class GrilleTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Theory]
    [InlineData(Role.ChefEtablissement)]
    [InlineData(Role.Gestionnaire)]
    [InlineData(Role.MembreJury)]
    [InlineData(Role.Administrateur)]
    public async Task Un_autre_role_ne_peut_pas_entrer(Role role)
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        using var client = await grille.EnTantQueAsync(role);
        foreach (var adresse in new[] { grille.Adresse, grille.Adresse + "/reglages", grille.AdresseLigne(1), "/saisie" })
        {
            using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);
        }
    }

    [Fact]
    public async Task Une_unite_d_un_autre_enseignant_est_introuvable()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        foreach (var suite in new[] { "", "/reglages", $"/lignes/{grille.Numero(1)}" })
        {
            using var reponse = await grille.Client.GetAsync(new Uri(grille.Adresse.Replace("/U4", "/U5", StringComparison.Ordinal) + suite, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        }
    }

    [Fact]
    public async Task Une_classe_d_un_autre_etablissement_est_introuvable()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var autre = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        using var reponse = await grille.Client.GetAsync(new Uri(autre.Adresse, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Fact]
    public async Task La_grille_montre_les_candidats_et_leurs_notes()
    {
        var classe = new UneClasse().AvecValeur("U4", "GLOBALE", "13,5", "06/03/2020", candidat: 1).AvecValeur("U4", "CCG", "14,5", candidat: 2)
            .AvecValeur("U4", "APPR", observation: "Très à l’aise.", candidat: 1).AvecValeur("U4", "DISPENSE", candidat: 3);
        var grille = await GrilleEnMain.OuvrirAsync(application, classe, "U4");
        var html = await grille.PageAsync();
        Assert.Contains("Négociation technico-commerciale</h1>", html, StringComparison.Ordinal);
        Assert.Contains("""value="13,5" data-col="globale""", html, StringComparison.Ordinal);
        Assert.Contains("""value="06/03/2020" data-col="date""", html, StringComparison.Ordinal);
        Assert.Contains("""value="14,5" data-col="cc""", html, StringComparison.Ordinal);
        Assert.Contains("Très à l’aise.</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("Dispense : aucune note à saisir.", html, StringComparison.Ordinal);
        Assert.Contains("""<span data-total="faits">3</span>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_colonne_que_le_cas_interdit_est_fermee_et_dit_pourquoi()
    {
        var classe = new UneClasse().AvecValeur("U4", "GLOBALE", "13,5", "06/03/2020", candidat: 1).AvecValeur("U4", "ETAT", "AUCUNE", candidat: 2);
        var html = await (await GrilleEnMain.OuvrirAsync(application, classe, "U4")).PageAsync();
        Assert.Contains("Toutes les situations ont une note d’avant le 16 mars : la note de contrôle continu reste vide", html, StringComparison.Ordinal);
        Assert.Contains("Vous avez indiqué « aucune »", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_etablissement_non_habilite_est_averti()
    {
        var classe = new UneClasse { Type = TypeEtablissement.PriveHorsContrat };
        var html = await (await GrilleEnMain.OuvrirAsync(application, classe, "U4")).PageAsync();
        Assert.Contains("Votre établissement n’est pas habilité au CCF.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Par_situation_chaque_situation_a_sa_note_et_sa_date()
    {
        var classe = new UneClasse().AvecValeur("U4", "S1", "12", "06/01/2020", candidat: 1).AvecValeur("U4", "S2", "14", "06/03/2020", candidat: 1);
        var grille = await GrilleEnMain.OuvrirAsync(application, classe, "U4");
        var html = await grille.PageAsync("?niveau=situation");
        Assert.Contains("""value="06/01/2020" data-col="S1_date""", html, StringComparison.Ordinal);
        Assert.Contains("13,20 au livret", html, StringComparison.Ordinal);
        Assert.Contains("calculée sur les situations", await grille.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_formulaire_enregistre_les_bonnes_lignes_et_rend_les_autres()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, html) = await grille.PosterAsync(
            (1, "globale", "13,5"), (1, "date", "06/03/2020"), (1, "appr", "Bien."), (2, "globale", "21"), (2, "date", "06/03/2020"), (2, "appr", "Gardée à l’écran."), (3, "cc", "11"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains("1 candidat à corriger", html, StringComparison.Ordinal);
        Assert.Contains("""<b data-total="corriger">1</b> à corriger""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="#n-2-globale">""", html, StringComparison.Ordinal);
        Assert.Contains(Phrases.NoteHorsEchelle, html, StringComparison.Ordinal);
        Assert.Contains("""value="21" data-col="globale""", html, StringComparison.Ordinal);
        Assert.Contains("Gardée à l’écran.</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("2 lignes enregistrées.", html, StringComparison.Ordinal);
        Assert.Equal("13,5", (await grille.StockeeAsync(1)).Valeur(CodeElement.Globale)!.Note.ToString());
        Assert.Equal("11", (await grille.StockeeAsync(3)).Valeur(CodeElement.Continu)!.Note.ToString());
        Assert.Empty((await grille.StockeeAsync(2)).Valeurs);
    }

    [Fact]
    public async Task Un_formulaire_sans_faute_ramene_a_la_grille()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, _) = await grille.PosterAsync((1, "cc", "12.5"));
        Assert.Equal(HttpStatusCode.Redirect, statut);
        Assert.Contains("1 ligne enregistrée.", await grille.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_grille_perimee_ne_touche_pas_les_lignes_que_personne_n_a_modifiees()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var collegue = await grille.CollegueAsync("Karim Saïdi");
        var avant = await grille.Client.GetStringAsync(new Uri(grille.Adresse, UriKind.Relative));
        await collegue.EnvoyerAsync(1, new() { ["cc"] = "9" });
        using var reponse = await grille.Client.PosterAsync(grille.Adresse, ChampsDeLaPage(avant));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal("9", (await grille.StockeeAsync(1)).Valeur(CodeElement.Continu)!.Note.ToString());
    }

    [Fact]
    public async Task Une_grille_perimee_est_refusee_la_ou_un_collegue_a_ecrit()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var perimee = (await grille.StockeeAsync(1)).Version;
        await (await grille.CollegueAsync("Karim Saïdi")).EnvoyerAsync(1, new() { ["cc"] = "9" });
        var (statut, html) = await grille.PosterAsync((1, "version", $"{perimee}"), (1, "cc", "12"));
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Contains("Karim Saïdi a enregistré à 09 h 00 : Contrôle continu : 9.", html, StringComparison.Ordinal);
        Assert.Contains("Garder ma saisie", html, StringComparison.Ordinal);
        Assert.Contains("""value="12" data-col="cc""", html, StringComparison.Ordinal);
        var (garde, _) = await grille.PosterAsync((1, "cc", "12"), (1, "choix", "garder"));
        Assert.Equal(HttpStatusCode.Redirect, garde);
        Assert.Equal("12", (await grille.StockeeAsync(1)).Valeur(CodeElement.Continu)!.Note.ToString());
    }

    [Fact]
    public async Task Hors_de_la_periode_de_saisie_la_grille_se_consulte_et_dit_quand_elle_a_ferme()
    {
        using var autre = new LivretApplication();
        autre.Horloge.SetUtcNow(new(2020, 7, 1, 8, 0, 0, TimeSpan.Zero));
        var grille = await GrilleEnMain.OuvrirAsync(autre, new UneClasse(), "U4");
        Assert.Contains("La saisie est fermée depuis le", await grille.PageAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Régler toute la classe", await grille.PageAsync(), StringComparison.Ordinal);
        var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["cc"] = "12" });
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Equal("verrouille", corps.GetProperty("type").GetString());
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);
    }

    [Fact]
    public async Task La_grille_coute_le_meme_petit_nombre_d_instructions_quelle_que_soit_la_classe()
    {
        var petite = await GrilleEnMain.OuvrirAsync(application, new UneClasse(candidats: 2).AvecValeur("U4", "CCG", "12"), "U4");
        var grande = await GrilleEnMain.OuvrirAsync(application, new UneClasse(candidats: 35).AvecValeur("U4", "CCG", "12"), "U4");
        var peu = await application.Sql.CompterAsync(() => petite.PageAsync());
        var beaucoup = await application.Sql.CompterAsync(() => grande.PageAsync());
        Assert.Equal(peu, beaucoup);
        Assert.InRange(beaucoup, 1, 8);
    }

    [Fact]
    public async Task Mes_unites_dit_ce_qui_reste_a_saisir()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse().AvecValeur("U4", "CCG", "12", candidat: 1), "U4");
        var html = WebUtility.HtmlDecode(await grille.Client.GetStringAsync(new Uri("/saisie", UriKind.Relative)));
        Assert.Contains(grille.Adresse, html, StringComparison.Ordinal);
        Assert.Contains("1 sur 3 saisis · 2 à saisir", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/U5\"", html, StringComparison.Ordinal);
        Assert.All([1, 2, 3], rang => Assert.Contains($"href=\"/livrets/{grille.Numero(rang)}\"", html, StringComparison.Ordinal));
    }

    /// <summary>Every field of the page as it was served, like a browser where nothing was typed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> ChampsDeLaPage(string html)
    {
        foreach (System.Text.RegularExpressions.Match m in System.Text.RegularExpressions.Regex.Matches(html, """name="(lignes\[[^"]+)"[^>]*?value="([^"]*)"|name="(lignes\[[^"]+\.(?:etat|reflet|appr))"""))
        {
            var nom = m.Groups[1].Success ? m.Groups[1].Value : m.Groups[3].Value;
            yield return new(WebUtility.HtmlDecode(nom), WebUtility.HtmlDecode(m.Groups[2].Value));
        }
    }
}
