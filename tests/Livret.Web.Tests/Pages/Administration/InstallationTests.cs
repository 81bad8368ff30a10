using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Parametres;
using Microsoft.EntityFrameworkCore;
using static Livret.Web.Tests.FormulaireOuvert;

namespace Livret.Web.Tests.Pages.Administration;

/// <summary>Sessions, établissements, services and académies, through HTTP: what is refused, what is saved, and its line in the journal.</summary>
public sealed partial class InstallationTests : IDisposable
{
    private readonly LivretApplication _application = new();

    public void Dispose() => _application.Dispose();

    private Task<HttpClient> AdministrateurAsync() => _application.EnTantQueAsync(Role.Administrateur);

    private async Task<List<(string Champ, string? Avant, string? Apres)>> JournalAsync(NatureDeParametre nature, string cle)
    {
        await using var db = _application.OuvrirLaBase();
        return [.. (await db.JournalDesParametres.Where(e => e.Nature == nature && e.Cle == cle).OrderBy(e => e.Rang).ToListAsync()).Select(e => (e.Champ, e.Avant, e.Apres))];
    }

    [Fact]
    public async Task La_session_suivante_se_copie_puis_s_ouvre()
    {
        var admin = await AdministrateurAsync();
        Assert.Equal("/administration/sessions/2021", (await admin.PosterAsync("/administration/sessions", ("annee", "2020"))).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PosterAsync("/administration/sessions", ("annee", "2020"))).StatusCode);
        await using var db = _application.OuvrirLaBase();
        var copie = await db.Sessions.AsNoTracking().SingleAsync(s => s.Annee == 2021);
        Assert.Equal((new DateOnly(2021, 3, 16), new DateOnly(2019, 9, 1), false), (copie.DateLimiteCcf, copie.DebutFormation, copie.EstOuverte));
        Assert.Equal(await db.Calendriers.CountAsync(c => c.Session == 2020), await db.Calendriers.CountAsync(c => c.Session == 2021));
        Assert.Equal(2020, await db.SessionOuverte.Select(s => s.Annee).FirstAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await admin.PosterAsync("/administration/sessions/2021", [], "/administration/sessions/2021?handler=Ouvrir")).StatusCode);
        Assert.Equal(2021, await db.SessionOuverte.Select(s => s.Annee).FirstAsync());
        Assert.Contains(("session ouverte", "non", "oui"), await JournalAsync(NatureDeParametre.Session, "2021"));
        Assert.Contains(("session ouverte", "oui", "non"), await JournalAsync(NatureDeParametre.Session, "2020"));
    }

    [Fact]
    public async Task Un_parametre_change_avec_un_motif_quand_un_livret_est_deja_vise()
    {
        await CircuitJoue.Complete(candidats: 1).CreerAsync(_application).JouerAsync(_application, Etat.Vise);
        var admin = await AdministrateurAsync();
        var refus = await ChangerAsync(admin, "/administration/sessions/2020", ("SeuilStageSemaines", "6"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refus.StatusCode);
        Assert.Contains("Donnez un motif", await refus.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(admin, "/administration/sessions/2020", ("SeuilStageSemaines", "6"), ("motif", "circulaire du 2 juin"))).StatusCode);
        Assert.Equal([("semaines de stage au moins", "4", "6")], await JournalAsync(NatureDeParametre.Session, "2020"));
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(admin, "/administration/sessions/2020", ("motif", "rien"))).StatusCode);
        Assert.Single(await JournalAsync(NatureDeParametre.Session, "2020"));
    }

    [Theory]
    [InlineData("DateLimiteCcf", "32/03/2020", "Écrivez le jour sous la forme jj/mm/aaaa.")]
    [InlineData("SeuilStageSemaines", "beaucoup", "Écrivez un nombre de semaines")]
    [InlineData("FinAnnee2", "01/01/2019", "La seconde année ne finit pas avant son début.")]
    [InlineData("DebutExclusion", "", "Indiquez aussi le premier jour exclu")]
    public async Task Un_parametre_mal_ecrit_revient_avec_sa_phrase(string champ, string valeur, string phrase)
    {
        var reponse = await ChangerAsync(await AdministrateurAsync(), "/administration/sessions/2020", (champ, valeur));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changer_le_type_montre_d_abord_ce_que_deviennent_les_livrets()
    {
        var classe = await CircuitJoue.Complete(candidats: 2).CreerAsync(_application);
        var admin = await AdministrateurAsync();
        var page = $"/administration/etablissements/{classe.Uai}";
        var demande = await ChangerAsync(admin, page, ("Type", "PriveHorsContrat"));
        Assert.Equal(HttpStatusCode.OK, demande.StatusCode);
        var html = WebUtility.HtmlDecode(await demande.Content.ReadAsStringAsync());
        Assert.Contains("2 livrets changent de régime", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("U4 S1", html, StringComparison.Ordinal);
        Assert.Empty(await JournalAsync(NatureDeParametre.Etablissement, classe.Uai));

        var accord = Accord().Match(html).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(admin, page, ("Type", "PriveHorsContrat"), ("accord", accord))).StatusCode);
        Assert.Equal([("type", "Public", "PriveHorsContrat")], await JournalAsync(NatureDeParametre.Etablissement, classe.Uai));
    }

    [Fact]
    public async Task Un_etablissement_s_ajoute_avec_ses_habilitations_et_une_seule_fois()
    {
        var admin = await AdministrateurAsync();
        (string, string)[] champs = [("Uai", "0449998z"), ("Nom", "CFA de l’Erdre"), ("Type", "Cfa"), ("Academie", "17"), ("Ville", "Nantes"), ("Habilitations[BTS-TC]", "oui")];
        Assert.Equal("/administration/etablissements/0449998Z", (await admin.PosterAsync("/administration/etablissements/nouveau", champs)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.PosterAsync("/administration/etablissements/nouveau", champs)).StatusCode);
        Assert.Contains(("habilitation", null, "BTS-TC : habilité"), await JournalAsync(NatureDeParametre.Etablissement, "0449998Z"));
        Assert.Contains("CFA de l’Erdre", WebUtility.HtmlDecode(await admin.GetStringAsync(new Uri("/administration/etablissements?q=cfa+de+l+erdre", UriKind.Relative))), StringComparison.Ordinal);

        var vues = await ChampsAsync(admin, "/administration/etablissements/0449998Z");
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(admin, "/administration/etablissements/0449998Z", ("Habilitations[BTS-TC]", "non"))).StatusCode);
        var second = await admin.PosterAsync("/administration/etablissements/0449998Z", vues.Select(c => c.Key == "Ville" ? new(c.Key, "Rezé") : c));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("value=\"Rezé\"", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_livrets_suivent_leur_etablissement_dans_une_autre_academie()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(_application);
        var admin = await AdministrateurAsync();
        using var gestionnaire = await _application.EnTantQueAsync(Role.Gestionnaire, classe);
        Uri file = new($"/examens?q={classe.Numeros[0]}", UriKind.Relative);
        Assert.Contains(classe.Numeros[0] + "\"", await gestionnaire.GetStringAsync(file), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(admin, $"/administration/etablissements/{classe.Uai}", ("Academie", "10"))).StatusCode);

        await using var db = _application.OuvrirLaBase();
        Assert.All(await db.Livrets.Where(l => l.Uai == classe.Uai).ToListAsync(), l => Assert.Equal("10", l.CodeAcademie));
        Assert.DoesNotContain($"/examens/dossiers/{classe.Numeros[0]}", await gestionnaire.GetStringAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_fiche_d_un_service_et_une_academie_se_tiennent_et_s_inscrivent()
    {
        var admin = await AdministrateurAsync();
        var fiche = (await ChampsAsync(admin, "/administration/services/DEC-17")).Where(c => c.Key is "Vue" or "Fiche.SignataireNom" or "Fiche.Tribunal").ToList();
        var reponse = await admin.PosterAsync("/administration/services/DEC-17", fiche.Select(c => c.Key == "Fiche.SignataireNom" ? new(c.Key, "Hélène Garrec") : c));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Contains(("nom du signataire", null, "Hélène Garrec"), await JournalAsync(NatureDeParametre.Service, "DEC-17"));
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PosterAsync("/administration/services/DEC-17", fiche)).StatusCode);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangerAsync(admin, "/administration/academies/17", ("Fuseau", "Lune/Mer"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(admin, "/administration/academies/17", ("ValableAu", "31/12/2025"))).StatusCode);
        Assert.Equal([("valable jusqu’au", null, "31/12/2025")], await JournalAsync(NatureDeParametre.Academie, "17"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(new Uri("/administration/academies/999", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Le_tableau_et_le_journal_montrent_les_changements_et_les_filtrent()
    {
        var admin = await AdministrateurAsync();
        await ChangerAsync(admin, "/administration/academies/17", ("ValableAu", "31/12/2025"));
        var tableau = WebUtility.HtmlDecode(await admin.GetStringAsync(new Uri("/administration", UriKind.Relative)));
        Assert.Contains("valable jusqu’au", tableau, StringComparison.Ordinal);
        Assert.Contains("31/12/2025", await admin.GetStringAsync(new Uri("/administration/journal?nature=Academie&cle=17&par=aubertin&jour=08/06/2020", UriKind.Relative)), StringComparison.Ordinal);
        foreach (var sans in (string[])["nature=Session", "cle=18", "par=personne", "jour=09/06/2020", "jour=01/01/0001", "jour=31/12/9999"])
            Assert.Contains("Aucun changement", await admin.GetStringAsync(new Uri("/administration/journal?" + sans, UriKind.Relative)), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"accord\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Accord();
}
