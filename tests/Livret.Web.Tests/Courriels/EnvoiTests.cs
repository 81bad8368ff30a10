using System.Text;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using MimeKit;

namespace Livret.Web.Tests.Courriels;

/// <summary>What leaves, where to, and what happens when it does not.</summary>
public sealed class EnvoiTests
{
    [Fact]
    public async Task Le_fichier_depose_se_lit_en_utf8_et_par_un_logiciel_de_courrier()
    {
        await using var application = new LivretApplication();
        await application.EnfilerAsync("42");
        Assert.Equal(1, await application.EnvoyerAsync());

        var fichier = Assert.Single(Directory.GetFiles(application.DossierDesCourriels));
        Assert.EndsWith(".eml", fichier, StringComparison.Ordinal);
        var texte = await File.ReadAllTextAsync(fichier, new UTF8Encoding(false, throwOnInvalidBytes: true));
        Assert.Contains("Subject: TC2\u00a0: 3\u00a0livrets à viser", texte, StringComparison.Ordinal);
        Assert.Contains("Claire Aubertin soumet 3\u00a0livrets de la division TC2 (Lycée d’essai).", texte, StringComparison.Ordinal);

        var message = await MimeMessage.LoadAsync(fichier);
        Assert.Equal("Livret", message.From.Mailboxes.Single().Name);
        Assert.Equal("chef@exemple.test", message.To.Mailboxes.Single().Address);
        Assert.EndsWith("https://livret.exemple.test/etablissement\n\nNe répondez pas à ce message.", message.TextBody!.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deux_noeuds_en_meme_temps_n_envoient_qu_une_fois()
    {
        await using var serveur = new ServeurSmtp();
        await using var application = new LivretApplication("Tests", serveur.Reglages);
        for (var i = 0; i < 10; i++)
            await application.EnfilerAsync($"{i}");
        var envoyes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(application.EnvoyerAsync)));
        Assert.Equal(10, envoyes.Sum());
        Assert.Equal(10, serveur.Recus.Count);
        Assert.All(await application.CourrielsAsync(), c => Assert.Equal((EtatDEnvoi.Envoye, 1), (c.Etat(), c.Essais)));
    }

    [Fact]
    public async Task Un_message_reserve_par_un_noeud_mort_repart_plus_tard()
    {
        await using var application = new LivretApplication();
        await application.EnfilerAsync("42");
        await using (var db = application.OuvrirLaBase())
        {
            var courriel = db.Courriels.Single();
            db.Entry(courriel).Property(c => c.ReserveJusqua).CurrentValue = application.Horloge.GetUtcNow().UtcDateTime.AddMinutes(10);
            await db.SaveChangesAsync();
        }
        Assert.Equal(0, await application.EnvoyerAsync());
        application.Horloge.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await application.EnvoyerAsync());
    }

    [Fact]
    public async Task Un_refus_du_serveur_est_note_puis_reessaye()
    {
        await using var serveur = new ServeurSmtp { ReponseAuDestinataire = "550 5.1.1 <chef@exemple.test> unknown" };
        await using var application = new LivretApplication("Tests", serveur.Reglages);
        await application.EnfilerAsync("42");
        Assert.Equal(0, await application.EnvoyerAsync());

        var courriel = Assert.Single(await application.CourrielsAsync());
        Assert.Equal("Le serveur refuse cette adresse (code 550). Corrigez-la dans le compte.", courriel.DernierEchec);
        Assert.Equal((EtatDEnvoi.EnAttente, 1), (courriel.Etat(), courriel.Essais));
        Assert.Equal(0, await application.EnvoyerAsync());
        Assert.Equal(1, (await application.CourrielsAsync())[0].Essais);

        serveur.ReponseAuDestinataire = "250 OK";
        application.Horloge.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await application.EnvoyerAsync());
        Assert.Contains("Auto-Submitted: auto-generated", Assert.Single(serveur.Recus), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Huit_echecs_de_plus_en_plus_espaces_puis_l_abandon()
    {
        await using var serveur = new ServeurSmtp { ReponseAuDestinataire = "451 later" };
        await using var application = new LivretApplication("Tests", serveur.Reglages);
        await application.EnfilerAsync("42", EvenementDeCourriel.MotDePasseOublie);
        var attentes = new List<double>();
        for (var essai = 1; essai <= Courriel.EssaisAuPlus; essai++)
        {
            await application.EnvoyerAsync();
            var courriel = (await application.CourrielsAsync())[0];
            Assert.Equal(essai, courriel.Essais);
            if (courriel.ReserveJusqua is { } suite)
            {
                attentes.Add((suite - application.Horloge.GetUtcNow().UtcDateTime).TotalMinutes);
                application.Horloge.Advance(TimeSpan.FromMinutes(attentes[^1]));
            }
        }
        Assert.Equal(attentes.Order(), attentes);
        Assert.Equal(Courriel.EssaisAuPlus - 1, attentes.Count);
        application.Horloge.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await application.EnvoyerAsync());
        var abandonne = (await application.CourrielsAsync())[0];
        Assert.Equal((EtatDEnvoi.Abandonne, Courriel.EssaisAuPlus, ""), (abandonne.Etat(), abandonne.Essais, abandonne.Corps));
        Assert.Equal("Le serveur refuse cette adresse (code 451). Corrigez-la dans le compte.", abandonne.DernierEchec);
    }

    [Fact]
    public async Task Un_serveur_absent_est_dit_sans_arreter_les_autres_messages()
    {
        int port;
        await using (var ferme = new ServeurSmtp())
            port = ferme.Port;
        await using var application = new LivretApplication("Tests", ("Courriels:Smtp:Hote", "127.0.0.1"), ("Courriels:Smtp:Port", $"{port}"));
        await application.EnfilerAsync("1");
        await application.EnfilerAsync("2", a: "sans arobase");
        Assert.Equal(0, await application.EnvoyerAsync());
        Assert.Equal(
            ["Le serveur ne répond pas. Vérifiez Courriels:Smtp:Hote et Courriels:Smtp:Port.", "Cette adresse électronique n’en est pas une. Corrigez-la dans le compte."],
            (await application.CourrielsAsync()).Select(c => c.DernierEchec));
    }

    [Fact]
    public async Task Rien_ne_part_en_clair_vers_un_serveur_sans_chiffrement()
    {
        await using var serveur = new ServeurSmtp();
        await using var application = new LivretApplication("Tests", serveur.Reglages[..2]);
        await application.EnfilerAsync("42");
        Assert.Equal(0, await application.EnvoyerAsync());
        Assert.Empty(serveur.Recus);
        Assert.StartsWith("Le serveur ne propose pas ce chiffrement", (await application.CourrielsAsync())[0].DernierEchec, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_boucle_envoie_d_elle_meme_et_ecrit_les_rappels_a_partir_de_sept_heures()
    {
        await using var application = new LivretApplication("Tests", ("Courriels:EnvoiAutomatique", "true"));
        application.Horloge.SetUtcNow(new(2020, 6, 19, 6, 30, 0, TimeSpan.FromHours(2)));
        await application.AffecterAsync(Role.ChefEtablissement, await new UneClasse().CreerAsync(application));
        await application.EnfilerAsync("42");
        await ToursAsync(application, c => c.Any(m => m.Etat() is EtatDEnvoi.Envoye), TimeSpan.FromSeconds(1));
        Assert.Single(await application.CourrielsAsync());
        application.Horloge.Advance(TimeSpan.FromMinutes(30));
        await ToursAsync(application, c => c.Count(m => m.Etat() is EtatDEnvoi.Envoye) == 2, TimeSpan.FromSeconds(5));
        Assert.Equal(EvenementDeCourriel.VisaManquant, (await application.CourrielsAsync())[1].Modele);
    }

    /// <summary>Lets the loop turn until the outbox is as expected; time passes for it, step by step.</summary>
    private static async Task ToursAsync(LivretApplication application, Func<IReadOnlyList<Courriel>, bool> attendu, TimeSpan pas)
    {
        for (var tour = 0; tour < 100 && !attendu(await application.CourrielsAsync()); tour++)
        {
            application.Horloge.Advance(pas);
            await Task.Delay(100);
        }
        Assert.True(attendu(await application.CourrielsAsync()));
    }

    [Fact]
    public async Task Un_serveur_qui_raccroche_apres_avoir_accepte_ne_recoit_pas_deux_fois()
    {
        await using var serveur = new ServeurSmtp { CoupeApresLeMessage = true };
        await using var application = new LivretApplication("Tests", serveur.Reglages);
        await application.EnfilerAsync("42");
        Assert.Equal(1, await application.EnvoyerAsync());
        application.Horloge.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await application.EnvoyerAsync());
        Assert.Single(serveur.Recus);
    }
}
