using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using Livret.Web.Tests.Compte;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Courriels;

/// <summary>The log and the templates, as an administrator has them.</summary>
public sealed class AdministrationTests
{
    private const string Modele = "/administration/courriels/modeles/soumis";

    [Fact]
    public async Task Le_journal_se_filtre_par_evenement_et_par_etat_sans_montrer_le_texte()
    {
        await using var application = new LivretApplication();
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        await application.EnfilerAsync("1", a: "envoye@exemple.test");
        await application.EnvoyerAsync();
        await application.EnfilerAsync("2", a: "attend@exemple.test");
        await application.EnfilerAsync("3", EvenementDeCourriel.LettreDisponible, "lettre@exemple.test");

        var tout = await LireAsync(client, "/administration/courriels");
        Assert.All(["envoye@", "attend@", "lettre@", "3 messages", "08/06/2020 à 09 h 00", "déposés dans le dossier"], mot => Assert.Contains(mot, tout, StringComparison.Ordinal));
        Assert.DoesNotContain("Claire Aubertin soumet", tout, StringComparison.Ordinal);

        var enAttente = await LireAsync(client, "/administration/courriels?evenement=Soumis&etat=EnAttente");
        Assert.Contains("attend@exemple.test", enAttente, StringComparison.Ordinal);
        Assert.DoesNotContain("envoye@exemple.test", enAttente, StringComparison.Ordinal);
        Assert.DoesNotContain("lettre@exemple.test", enAttente, StringComparison.Ordinal);
        Assert.Contains("Aucun message", await LireAsync(client, "/administration/courriels?etat=Abandonne"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_journal_va_page_par_page()
    {
        await using var application = new LivretApplication();
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        for (var i = 0; i < 51; i++)
        {
            await application.EnfilerAsync($"{i}", a: $"n{i:00}@exemple.test");
            application.Horloge.Advance(TimeSpan.FromSeconds(1));
        }
        var premiere = await LireAsync(client, "/administration/courriels?evenement=Soumis");
        Assert.Contains("n50@exemple.test", premiere, StringComparison.Ordinal);
        Assert.DoesNotContain("n00@exemple.test", premiere, StringComparison.Ordinal);
        Assert.Contains("evenement=Soumis&p=2", premiere, StringComparison.Ordinal);
        foreach (var page in new[] { "2", "999" })
        {
            var derniere = await LireAsync(client, $"/administration/courriels?evenement=Soumis&p={page}");
            Assert.Contains("n00@exemple.test", derniere, StringComparison.Ordinal);
            Assert.DoesNotContain("n50@exemple.test", derniere, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sans_canal_la_page_dit_ce_qu_il_faut_configurer()
    {
        await using var application = new LivretApplication("Tests", ("Courriels:Depot", ""));
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        Assert.Contains("Aucun courriel n’est envoyé. Renseignez Courriels:Smtp:Hote", await LireAsync(client, "/administration/courriels"), StringComparison.Ordinal);
        await using var sansAdresse = new LivretApplication("Tests", ("Courriels:Adresse", "ici"));
        using var autre = await sansAdresse.EnTantQueAsync(Role.Administrateur);
        Assert.Contains("Renseignez Courriels:Adresse", await LireAsync(autre, "/administration/courriels"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_texte_change_sert_aux_messages_suivants_puis_l_origine_se_retablit()
    {
        await using var application = new LivretApplication();
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var reponse = await client.PosterAsync(Modele, ("Objet", "À viser : {nombre}"), ("Corps", "Bonjour,\r\n\r\nVoyez {lien}"));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var page = await LireAsync(client, Modele);
        Assert.Contains("Le modèle est enregistré.", page, StringComparison.Ordinal);
        Assert.Contains("modifié le 08/06/2020 à 09 h 00 par Claire Aubertin", page, StringComparison.Ordinal);
        Assert.Contains("modifié le 08/06/2020", await LireAsync(client, "/administration/courriels/modeles"), StringComparison.Ordinal);

        await application.EnfilerAsync("1");
        await client.PosterAsync(Modele, [], Modele + "?handler=Retablir");
        Assert.Contains("Le texte d’origine est rétabli.", await LireAsync(client, Modele), StringComparison.Ordinal);
        application.Horloge.Advance(TimeSpan.FromMinutes(1));
        await application.EnfilerAsync("2");

        var courriels = await application.CourrielsAsync();
        Assert.Equal(("À viser : 3\u00a0livrets", "Bonjour,\n\nVoyez https://livret.exemple.test/etablissement"), (courriels[0].Objet, courriels[0].Corps));
        Assert.StartsWith("TC2", courriels[1].Objet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_apercu_montre_la_saisie_avec_des_exemples_sans_l_enregistrer()
    {
        await using var application = new LivretApplication();
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var reponse = await client.PosterAsync(Modele, [new("Objet", "Essai pour {division}"), new("Corps", "Voyez {lien}")], Modele + "?handler=Apercu");
        var page = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Contains("Essai pour TC2", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Essai pour {division}\"", page, StringComparison.Ordinal);
        await using var db = application.OuvrirLaBase();
        Assert.False(await db.ModelesDeCourriel.AnyAsync());
    }

    [Fact]
    public async Task Un_champ_interdit_est_refuse_et_la_saisie_revient()
    {
        await using var application = new LivretApplication();
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var reponse = await client.PosterAsync(Modele, ("Objet", "Livret de {candidat}"), ("Corps", "Sa note : {note}. Voyez {lien}"));
        var page = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.All(["Retirez {candidat}", "Retirez {note}", "href=\"#Corps\"", "Sa note : {note}."], mot => Assert.Contains(mot, page, StringComparison.Ordinal));
        await using var db = application.OuvrirLaBase();
        Assert.False(await db.ModelesDeCourriel.AnyAsync());
    }

    [Fact]
    public async Task Un_modele_inconnu_n_est_pas_trouve()
    {
        await using var application = new LivretApplication();
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        Assert.Equal(HttpStatusCode.NotFound, (await client.OuvrirAsync("/administration/courriels/modeles/convocation")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.OuvrirAsync("/administration/courriels/modeles/0")).StatusCode);
    }

    private static async Task<string> LireAsync(HttpClient client, string page) =>
        WebUtility.HtmlDecode(await client.LireAsync(page)).Replace('\u00a0', ' ');
}
