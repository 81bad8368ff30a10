using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.Livrets;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents;

/// <summary>The livret printed, through HTTP.</summary>
public sealed class LivretPdfTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static Uri Adresse(ClasseCreee classe, string suite = ".pdf") => new($"/livrets/{classe.Numeros[0]}{suite}", UriKind.Relative);

    private static async Task<PdfLu> LireAsync(HttpClient client, ClasseCreee classe) => new(await client.GetByteArrayAsync(Adresse(classe)));

    /// <summary>The letters of the watermark, in the order of the word.</summary>
    private static string Filigrane(PdfLu pdf, int page) => string.Concat(pdf.Document.GetPage(page).Letters.Where(l => l.PointSize > 100).Select(l => l.Value));

    [Fact]
    public async Task Le_livret_se_telecharge_sous_son_numero()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var reponse = await client.GetAsync(Adresse(classe));

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Equal("application/pdf", reponse.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", $"livret-2020-{classe.Numeros[0]}.pdf"), (reponse.Content.Headers.ContentDisposition!.DispositionType, reponse.Content.Headers.ContentDisposition.FileName));
        Assert.True(reponse.Headers.CacheControl!.NoStore);
        Assert.Contains($"href=\"/livrets/{classe.Numeros[0]}.pdf\"", await client.GetStringAsync(Adresse(classe, "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chaque_note_est_dans_sa_colonne_et_une_dispense_en_travers_des_deux()
    {
        var classe = await new UneClasse(candidats: 1)
            .AvecValeur("U1", "DISPENSE").AvecValeur("U2", "BENEFICE", "12", "01/07/2018").AvecValeur("U3", "CCG", "10,5")
            .AvecValeur("U4", "S1", "12", "06/01/2020").AvecValeur("U4", "S2", "14", "03/03/2020").AvecValeur("U4", "APPR", observation: "Négocie avec aisance.")
            .AvecValeur("U5", "CCG", "9").AvecValeur("U6", "SANS_NOTE", observation: "Jamais présent.").CreerAsync(application);

        var pdf = await LireAsync(await application.EnTantQueAsync(Role.Coordonnateur, classe), classe);

        // The head of each column is centred, as are its notes.
        var (ccf, continu) = (pdf.Place("sous-épreuve").Centroid.X, pdf.Place("contrôle").Right);
        var unites = new[] { "U1", "U2", "U3", "U4", "U5", "U6" }.ToDictionary(u => u, u => pdf.Place(u).Centroid.Y);
        Assert.InRange(pdf.Place("13,20").Centroid.X, ccf - 20, ccf + 20);
        Assert.InRange(pdf.Place("10,50").Centroid.X, continu - 40, continu);
        Assert.InRange(pdf.Place("9,00").Centroid.X, continu - 40, continu);
        Assert.InRange(pdf.Place("Dispense").Centroid.X, ccf + 10, continu - 10);
        Assert.InRange(pdf.Place("12,00").Centroid.X, ccf + 10, continu);
        Assert.Equal(unites["U4"], pdf.Place("13,20").Centroid.Y, 3.0);
        Assert.Equal(unites["U3"], pdf.Place("10,50").Centroid.Y, 3.0);
        Assert.True(unites.Values.Zip(unites.Values.Skip(1)).All(p => p.First > p.Second));
        Assert.Contains("Bénéfice 12,00", pdf.Texte(1), StringComparison.Ordinal);
        Assert.Contains("Négocie avec aisance.", pdf.Texte(1), StringComparison.Ordinal);
        Assert.Contains("Motif : Jamais présent.", pdf.Texte(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_identite_les_stages_l_avis_la_cotation_et_les_resultats_sont_a_leur_face()
    {
        var classe = await CircuitJoue.Complete(4).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).ExecuteUpdateAsync(l => l.SetProperty(x => x.Ine, "1234567890A").SetProperty(x => x.LangueVivante, "Anglais"));
            db.Resultats.Add(new ResultatSection { Uai = classe.Uai, Specialite = "BTS-TC", Annee = 2019, Presentes = 24, Recus = 18 });
            await db.SaveChangesAsync();
        }
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        await chef.PosterAsync($"{Adresse(classe, "/dossier")}", [
            .. DossierTests.Stage(0, semaines: "3,5"), .. DossierTests.Version(await chef.GetStringAsync(Adresse(classe, "/dossier"))),
            new("Formulaire.Avis", "Favorable"), new("Formulaire.Observations", "Volontaire."), new("Formulaire.ElementsComplementaires", "Déléguée."), new("Formulaire.Assiduite", "Aucune absence.")]);

        var pdf = await LireAsync(chef, classe);

        Assert.All(
            ["NOM (lettres capitales) : ABADIE", "PRÉNOM : Aminata", "DATE de NAISSANCE : 1er janvier 2000", "N° INE : 1234567890A", "LANGUE VIVANTE : Anglais", "Année de l’examen : 2020",
             "Spécialité : Technico-commercial", "Motivation et engagement : Déléguée.", "Assiduité : Aucune absence."],
            attendu => Assert.Contains(attendu, pdf.Texte(1), StringComparison.Ordinal));
        Assert.All(
            ["Menuiseries Le Goff", "06/01/2020", "3,5 semaines", "AVIS DU CONSEIL DE CLASSE", "Volontaire.", "Favorable 25", "Effectif total de la classe 4", "2019 24 18 75", "Date et signature du candidat"],
            attendu => Assert.Contains(attendu, pdf.Texte(2), StringComparison.Ordinal));
        Assert.DoesNotContain("12,00", pdf.Texte(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_filigrane_part_avec_le_visa_et_le_signataire_vient()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        var projet = await LireAsync(chef, classe);
        await classe.JouerAsync(application, Etat.Vise);
        var signe = await LireAsync(chef, classe);

        Assert.Equal(("projet", "projet"), (Filigrane(projet, 1), Filigrane(projet, 2)));
        Assert.Equal(("", ""), (Filigrane(signe, 1), Filigrane(signe, 2)));
        Assert.DoesNotContain("Bernard Quintrec", projet.Texte(), StringComparison.Ordinal);
        Assert.Contains("Bernard Quintrec, Proviseur", signe.Texte(2), StringComparison.Ordinal);
        Assert.DoesNotContain("par délégation", signe.Texte(2), StringComparison.Ordinal);
        Assert.Contains($"empreinte {(await classe.LivretAsync(application)).Visa!.Empreinte[..12]}", signe.Texte(1), StringComparison.Ordinal);
        Assert.DoesNotContain("examiné par le jury", signe.Texte(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_livret_signe_s_imprime_tel_qu_il_fut_scelle_et_toujours_pareil()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Vise);
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        var avant = await chef.GetByteArrayAsync(Adresse(classe));
        await using (var db = application.OuvrirLaBase())
        {
            db.Resultats.Add(new ResultatSection { Uai = classe.Uai, Specialite = "BTS-TC", Annee = 2019, Presentes = 24, Recus = 18 });
            await db.SaveChangesAsync();
        }

        Assert.Equal(avant, await chef.GetByteArrayAsync(Adresse(classe)));
    }

    [Fact]
    public async Task La_case_du_president_se_remplit_apres_la_deliberation()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.Delibere);

        var pdf = await LireAsync(await commission.PresidentAsync(), classe);

        Assert.Contains("Livret examiné par le jury le 8 juin 2020", pdf.Texte(2), StringComparison.Ordinal);
        Assert.Contains("Sabatier-Roux Monique, inspectrice", pdf.Texte(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qui_ne_lit_pas_tout_le_livret_ne_l_imprime_pas()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var enseignant = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");

        Assert.Equal(HttpStatusCode.Forbidden, (await enseignant.GetAsync(Adresse(classe))).StatusCode);
        Assert.DoesNotContain(".pdf", await enseignant.GetStringAsync(Adresse(classe, "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hors_du_perimetre_et_pour_une_commission_sans_noms_il_n_y_a_pas_de_livret()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe, pseudonymisee: true);
        await classe.JouerAsync(application, Etat.AuJury);
        var ailleurs = await application.EnTantQueAsync(Role.ChefEtablissement, await new UneClasse(candidats: 1).CreerAsync(application));

        Assert.Equal(HttpStatusCode.NotFound, (await ailleurs.GetAsync(Adresse(classe))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await commission.PresidentAsync()).GetAsync(Adresse(classe))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await application.EnTantQueAsync(Role.Administrateur)).GetAsync(Adresse(classe))).StatusCode);
    }

    [Fact]
    public async Task Un_caractere_sans_police_se_nomme_au_lieu_de_s_imprimer_en_carre()
    {
        var classe = await CircuitJoue.Complete(1).AvecValeur("U1", "APPR", observation: "Très bien \u2603").CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var reponse = await client.GetAsync(Adresse(classe));

        Assert.Equal((HttpStatusCode.Redirect, $"/livrets/{classe.Numeros[0]}"), (reponse.StatusCode, $"{reponse.Headers.Location}"));
        Assert.Contains("aucune police ne dessine «\u00a0\u2603\u00a0» dans l’appréciation de U1. Corrigez ces caractères", WebUtility.HtmlDecode(await client.GetStringAsync(Adresse(classe, ""))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_livret_et_la_page_du_visa_disent_avant_le_visa_ce_qui_ne_peut_etre_imprime()
    {
        var classe = await CircuitJoue.Complete(1).AvecValeur("U1", "APPR", observation: "Très bien \u2603").CreerAsync(application).JouerAsync(application, Etat.Soumis);
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        var livret = WebUtility.HtmlDecode(await chef.GetStringAsync(Adresse(classe, "")));
        var visa = WebUtility.HtmlDecode(await chef.GetStringAsync(new Uri($"/etablissement/{classe.Division}/visa?uai={classe.Uai}", UriKind.Relative)));

        Assert.Contains("À corriger pour l’impression", livret, StringComparison.Ordinal);
        Assert.Contains("«\u00a0\u2603\u00a0» dans l’appréciation de U1", livret, StringComparison.Ordinal);
        Assert.Contains("ne peut pas être imprimé\u00a0: «\u00a0\u2603\u00a0» dans l’appréciation de U1", visa, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_verso_s_imprime_seul_avant_le_visa()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var pdf = new PdfLu(await client.GetByteArrayAsync(Adresse(classe, "/verso.pdf")));

        Assert.Equal(1, pdf.Pages);
        Assert.Contains("Date et signature du candidat", pdf.Texte(), StringComparison.Ordinal);
        Assert.DoesNotContain("Appréciations", pdf.Texte(), StringComparison.Ordinal);
        Assert.Contains("/verso.pdf", await client.GetStringAsync(Adresse(classe, "")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await application.EnTantQueAsync(Role.Enseignant, classe, "U4")).GetAsync(Adresse(classe, "/verso.pdf"))).StatusCode);
    }

    [Fact]
    public async Task Les_livrets_de_la_classe_tiennent_en_un_fichier_avec_un_signet_chacun()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application);
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        var reponse = await chef.GetAsync(DeLaClasse(classe));

        Assert.Equal("application/pdf", reponse.Content.Headers.ContentType!.MediaType);
        Assert.True(reponse.Headers.CacheControl!.NoStore);
        var pdf = new PdfLu(await reponse.Content.ReadAsByteArrayAsync());
        Assert.Equal(6, pdf.Pages);
        Assert.Equal([1, 3, 5], pdf.Signets.Select(s => s.Page));
        Assert.StartsWith("ABADIE", pdf.Signets[0].Titre, StringComparison.Ordinal);
        Assert.Contains("PRÉNOM : Aminata", pdf.Texte(1), StringComparison.Ordinal);
        Assert.Contains($"/livrets/classe/{classe.Uai}/{classe.Division}/livrets.pdf", await chef.GetStringAsync(new Uri("/etablissement", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_livrets_de_la_classe_sont_pour_qui_les_lit_entiers_et_dans_son_perimetre()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var ailleurs = await application.EnTantQueAsync(Role.ChefEtablissement, await new UneClasse(candidats: 1).CreerAsync(application));
        var enseignant = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var soumission = new Uri($"/livrets/classe/{classe.Uai}/{classe.Division}", UriKind.Relative);

        Assert.Equal(HttpStatusCode.NotFound, (await ailleurs.GetAsync(DeLaClasse(classe))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await enseignant.GetAsync(DeLaClasse(classe))).StatusCode);
        Assert.DoesNotContain(".pdf", await enseignant.GetStringAsync(soumission), StringComparison.Ordinal);
        Assert.Contains(".pdf", await (await application.EnTantQueAsync(Role.Coordonnateur, classe)).GetStringAsync(soumission), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await application.EnTantQueAsync(Role.Gestionnaire, classe)).GetAsync(DeLaClasse(classe))).StatusCode);
    }

    [Fact]
    public async Task Une_classe_dont_un_livret_ne_peut_etre_imprime_mene_a_ce_livret()
    {
        var classe = await CircuitJoue.Complete(1).AvecValeur("U1", "APPR", observation: "Très bien \u2603").CreerAsync(application);
        var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        Assert.Equal($"/livrets/{classe.Numeros[0]}", $"{(await chef.GetAsync(DeLaClasse(classe))).Headers.Location}");
        Assert.Contains("n’ont pas été imprimés", WebUtility.HtmlDecode(await chef.GetStringAsync(Adresse(classe, ""))), StringComparison.Ordinal);
    }

    private static Uri DeLaClasse(ClasseCreee classe) => new($"/livrets/classe/{classe.Uai}/{classe.Division}/livrets.pdf", UriKind.Relative);
}
