using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The calendar and « Mon service », through HTTP.</summary>
public sealed class ReglagesDuServiceTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static readonly (string Nom, string Valeur)[] Usuel =
        [("Ouverture", "2020-05-25T08:00"), ("Fermeture", "2020-06-19T18:00"), ("Transmission", "2020-06-26T18:00"), ("Publication", "")];

    private static Task<HttpResponseMessage> ReglerAsync(HttpClient client, string academie, (string Nom, string Valeur)[] vues, params (string Nom, string Valeur)[] dates)
    {
        string Date(string nom) => dates.Concat(vues).First(d => d.Nom == nom).Valeur;
        return client.PosterAsync("/examens/calendrier", [
            new("Academie", academie),
            .. vues.Select(v => KeyValuePair.Create($"Vues.{v.Nom}", v.Valeur)), .. vues.Select(v => KeyValuePair.Create($"Dates.{v.Nom}", Date(v.Nom)))]);
    }

    [Fact]
    public async Task Le_siec_regle_ses_trois_academies_a_l_heure_de_paris()
    {
        var classe = await new UneClasse(candidats: 1) { CodeAcademie = "01" }.CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var page = await client.LireAsync("/examens/calendrier");
        foreach (var academie in (string[])["Créteil", "Paris", "Versailles"])
            Assert.Contains($"Académie : {academie}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nantes", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ReglerAsync(client, "01", Usuel, ("Publication", "2020-07-03T10:00"))).StatusCode);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(new DateTime(2020, 7, 3, 8, 0, 0), (await db.Calendriers.SingleAsync(c => c.CodeAcademie == "01")).Publication);
        Assert.Contains("publication le 3 juillet 2020 à 10 h 00", await client.LireAsync("/examens/calendrier"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReglerAsync(client, "17", Usuel)).StatusCode);
    }

    [Fact]
    public async Task La_reunion_se_regle_a_son_heure()
    {
        var classe = await new UneClasse(candidats: 1) { CodeAcademie = "28" }.CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        (string, string)[] vues = [("Ouverture", "2020-05-18T08:00"), ("Fermeture", "2020-06-12T18:00"), ("Transmission", "2020-06-19T18:00"), ("Publication", "")];

        Assert.Equal(HttpStatusCode.Redirect, (await ReglerAsync(client, "28", vues, ("Transmission", "2020-06-22T12:00"))).StatusCode);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(new DateTime(2020, 6, 22, 8, 0, 0), (await db.Calendriers.SingleAsync(c => c.CodeAcademie == "28")).LimiteTransmission);
    }

    [Theory]
    [InlineData("Fermeture", "2020-05-25T08:00", "La saisie ferme après son ouverture.")]
    [InlineData("Transmission", "2020-06-19T17:59", "La limite de transmission ne précède pas la fermeture de la saisie.")]
    [InlineData("Publication", "2020-06-26T17:00", "La publication ne précède pas la limite de transmission.")]
    [InlineData("Ouverture", "demain", "Indiquez le jour et l’heure pour l’ouverture de la saisie.")]
    [InlineData("Ouverture", "2020-03-29T02:30", "Indiquez le jour et l’heure pour l’ouverture de la saisie.")]
    public async Task Des_dates_dans_le_desordre_sont_refusees(string champ, string valeur, string phrase)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var reponse = await ReglerAsync(await application.EnTantQueAsync(Role.Gestionnaire, classe), "17", Usuel, (champ, valeur));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        var page = await reponse.LireAsync();
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{valeur}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_calendrier_change_entre_temps_n_est_pas_ecrase()
    {
        var classe = await new UneClasse(candidats: 1) { CodeAcademie = "14" }.CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        Assert.Equal(HttpStatusCode.Redirect, (await ReglerAsync(client, "14", Usuel, ("Transmission", "2020-06-28T18:00"))).StatusCode);

        var reponse = await ReglerAsync(client, "14", Usuel, ("Transmission", "2020-06-30T18:00"));

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        var page = await reponse.LireAsync();
        Assert.Contains("a changé depuis l’ouverture de la page", page, StringComparison.Ordinal);
        Assert.Contains("transmission jusqu’au 28 juin 2020", page, StringComparison.Ordinal);
        Assert.Contains("2020-06-30T18:00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_fiche_se_lit_par_le_service_et_s_enregistre_par_son_responsable()
    {
        var classe = await new UneClasse(candidats: 1) { CodeAcademie = "13" }.CreerAsync(application);
        var (gestionnaire, responsable) = (await application.EnTantQueAsync(Role.Gestionnaire, classe), await application.EnTantQueAsync(Role.ResponsableService, classe));
        const string Adresse = "/examens/service";
        var vue = await responsable.ChampAsync(Adresse, "Vue");
        KeyValuePair<string, string>[] fiche = [new("Vue", vue), new("Fiche.Adresse", "1 place du Port"), new("Fiche.SignataireNom", "Aminata Sow"), new("Fiche.Courriel", "dec@exemple.test")];

        Assert.Contains("Le responsable du service tient cette fiche.", await gestionnaire.LireAsync(Adresse), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await gestionnaire.PosterAsync(Adresse, fiche)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await responsable.PosterAsync(Adresse, ("Vue", vue), ("Fiche.Courriel", "dec"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await responsable.PosterAsync(Adresse, fiche)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await responsable.PosterAsync(Adresse, fiche)).StatusCode);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(("1 place du Port", "Aminata Sow"), await db.Services.Where(s => s.Code == classe.Service).Select(s => ValueTuple.Create(s.Adresse, s.SignataireNom)).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, await responsable.StatutAsync("/examens/service?service=SIEC"));
    }

    [Fact]
    public async Task Un_texte_se_verifie_se_voit_puis_entre_en_vigueur()
    {
        var classe = await new UneClasse(candidats: 1) { CodeAcademie = "10" }.CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.ResponsableService, classe);
        const string Page = "/examens/service", Envoi = "/examens/service?handler=Texte";
        KeyValuePair<string, string>[] Texte(string texte, params KeyValuePair<string, string>[] autres) => [new("Nature", "Consequence"), new("DerniereVersion", "0"), new("Texte", texte), .. autres];

        var inconnu = await client.PosterAsync(Page, Texte("Session {annee}."), Envoi);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inconnu.StatusCode);
        Assert.Contains("le champ « {annee} » n’existe pas", await inconnu.LireAsync(), StringComparison.Ordinal);
        Assert.Contains("Le jury de la session 2020 ne siège pas.", await (await client.PosterAsync(Page, Texte("Le jury de la session {session} ne siège pas.", new KeyValuePair<string, string>("essayer", "oui")), Envoi)).LireAsync(), StringComparison.Ordinal);
        await using (var db = application.OuvrirLaBase())
            Assert.False(await db.TextesDeService.AnyAsync(t => t.Service == classe.Service));

        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterAsync(Page, Texte("Le jury de la session {session} ne siège pas."), Envoi)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PosterAsync(Page, Texte("Autre."), Envoi)).StatusCode);
        Assert.Contains("Texte du service, version 1.", await client.LireAsync(Page), StringComparison.Ordinal);
        await using var apres = application.OuvrirLaBase();
        Assert.Equal(1, (await apres.TextesDeService.SingleAsync(t => t.Service == classe.Service && t.Nature == NatureDeTexte.Consequence)).Version);
    }
}
