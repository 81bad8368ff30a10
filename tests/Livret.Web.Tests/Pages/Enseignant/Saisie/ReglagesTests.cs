using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Notations;

namespace Livret.Web.Tests.Pages.Enseignant.Saisie;

public sealed partial class ReglagesTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Un_reglage_montre_les_candidats_concernes_s_applique_et_s_annule()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse().AvecValeur("U4", "ETAT", "PARTIE", candidat: 2), "U4");
        var (statut, html) = await PosterAsync(grille, ("etape", "voir"), ("reglage", "etat:AUCUNE"));
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Contains("Régler 2 candidats", html, StringComparison.Ordinal);
        Assert.Contains("Déjà saisi : laissé tel quel.", html, StringComparison.Ordinal);
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);

        (statut, html) = await PosterAsync(grille, [("etape", "appliquer"), ("reglage", "etat:AUCUNE"), .. Caches(html)]);
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Equal(Choix.Aucune, (await grille.StockeeAsync(1)).Valeur(CodeElement.Etat)!.Choix);
        Assert.Equal(Choix.Partie, (await grille.StockeeAsync(2)).Valeur(CodeElement.Etat)!.Choix);

        (statut, html) = await PosterAsync(grille, [("etape", "annuler"), ("reglage", "etat:AUCUNE"), .. Caches(html)]);
        Assert.Equal(HttpStatusCode.OK, statut);
        Assert.Contains("Réglage annulé", html, StringComparison.Ordinal);
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);
    }

    [Fact]
    public async Task Une_date_remplace_celles_des_notes_et_se_propose_aux_autres()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse().AvecValeur("U4", "GLOBALE", "12", "06/03/2020", candidat: 1), "U4");
        var (_, html) = await PosterAsync(grille, ("etape", "voir"), ("reglage", "date"), ("date", "2020-03-10"), ("ecraser", "true"));
        Assert.Contains("Régler 1 candidat<", html, StringComparison.Ordinal);
        Assert.Contains("la date sera proposée dans la grille", html, StringComparison.Ordinal);
        (_, html) = await PosterAsync(grille, [("etape", "appliquer"), ("reglage", "date"), ("date", "10/03/2020"), .. Caches(html)]);
        Assert.Equal(new DateOnly(2020, 3, 10), (await grille.StockeeAsync(1)).Valeur(CodeElement.Globale)!.Date);
        Assert.Contains("date=10%2F03%2F2020", html, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(await grille.PageAsync("?date=10%2F03%2F2020"), """value="10/03/2020" data-col="date"""));
    }

    [Fact]
    public async Task Une_date_que_les_regles_refusent_ne_regle_rien()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse().AvecValeur("U4", "GLOBALE", "12", "06/03/2020"), "U4");
        var (_, html) = await PosterAsync(grille, ("etape", "voir"), ("reglage", "date"), ("date", "16/03/2020"), ("ecraser", "true"));
        Assert.Contains("n’est pas avant le 16 mars 2020", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<button class=\"btn\">Régler", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DISPENSE", "12/03/2020")]
    [InlineData("", "")]
    [InlineData("date", "hier")]
    public async Task Un_reglage_inconnu_ou_illisible_est_refuse(string reglage, string date)
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(), "U4");
        var (statut, html) = await PosterAsync(grille, ("etape", "voir"), ("reglage", reglage), ("date", date));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains("Rien n’a été réglé", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_reglage_ne_passe_pas_sur_la_saisie_d_un_collegue()
    {
        var grille = await GrilleEnMain.OuvrirAsync(application, new UneClasse(candidats: 1), "U4");
        var (_, html) = await PosterAsync(grille, ("etape", "voir"), ("reglage", "etat:AUCUNE"));
        await grille.EnvoyerAsync(1, new() { ["etat"] = "TOUTES" });
        var (statut, apres) = await PosterAsync(grille, [("etape", "appliquer"), ("reglage", "etat:AUCUNE"), .. Caches(html)]);
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Contains("Recommencez le réglage", apres, StringComparison.Ordinal);
        Assert.Equal(Choix.Toutes, (await grille.StockeeAsync(1)).Valeur(CodeElement.Etat)!.Choix);
    }

    private static async Task<(HttpStatusCode Statut, string Html)> PosterAsync(GrilleEnMain grille, params (string Nom, string Valeur)[] champs)
    {
        using var reponse = await grille.Client.PosterAsync(
            grille.Adresse, champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)), grille.Adresse + "/reglages");
        return (reponse.StatusCode, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()));
    }

    private static IEnumerable<(string Nom, string Valeur)> Caches(string html) =>
        Cache().Matches(html).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    [GeneratedRegex("""name="((?:version|avant)\[[^"]+)" value="([^"]*)""")]
    private static partial Regex Cache();
}
