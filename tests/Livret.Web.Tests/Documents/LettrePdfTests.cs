using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Donnees.Archives;
using Livret.Web.Tests.Pages.ChefEtablissement;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents;

/// <summary>The letter of non-recevabilité as a file, its copy, and the batch with its addresses, through HTTP.</summary>
public sealed class LettrePdfTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>A letter pronounced by the page of the service, whose archives are made with it.</summary>
    private async Task<(ClasseCreee Classe, string Reference, HttpClient Service)> PrononcerAsync(string codePostal = "44000", string? motif = null, DateOnly? naissance = null, string adresse = "3 rue des Halles")
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            if (naissance is { } jour)
                await db.Livrets.Where(l => l.Uai == classe.Uai).ExecuteUpdateAsync(l => l.SetProperty(x => x.DateNaissance, jour));
        }
        await classe.JouerAsync(application, Etat.Transmis);
        await classe.AvecDesAdressesAsync(application, codePostal);
        await using (var db = application.OuvrirLaBase())
            await db.Livrets.Where(l => l.Uai == classe.Uai).ExecuteUpdateAsync(l => l.SetProperty(x => x.Adresse1, adresse));
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, false)));
        if (motif is not null)
            Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.Delai, false) { Motif = motif }));
        Assert.Null(await classe.AppliquerAsync(application, new ProposerLaNonRecevabilite()));
        var service = await application.EnTantQueAsync("Thierry Maréchaux", Role.ResponsableService, classe);
        await service.ActerAsync(classe.Numeros[0], "prononcer");
        return (classe, (await classe.LivretAsync(application)).Courriers.SingleOrDefault()?.Reference ?? "", service);
    }

    private static Task<byte[]> OctetsAsync(HttpClient client, string adresse) => client.GetByteArrayAsync(new Uri(adresse, UriKind.Relative));

    [Fact]
    public async Task L_adresse_est_dans_la_fenetre_de_l_enveloppe()
    {
        var (_, reference, service) = await PrononcerAsync();

        var pdf = new PdfLu(await OctetsAsync(service, $"/examens/courriers/{reference}.pdf"));

        // What the windows of DL and C5 envelopes all show: 55 to 79 mm from the top, 100 to 190 mm from the left.
        var hauteur = pdf.Document.GetPage(1).Height;
        var fenetre = pdf.Document.GetPage(1).GetWords().Where(m => m.BoundingBox.Left >= 100 * Millimetre && (hauteur - m.BoundingBox.Top) is var haut && haut >= 55 * Millimetre && haut <= 79 * Millimetre).ToList();
        Assert.Equal("ABADIE Aminata 3 rue des Halles 44000 Nantes", string.Join(' ', fenetre.Select(m => m.Text)));
        Assert.All(fenetre, m => Assert.InRange(m.BoundingBox.Right, 110 * Millimetre, 190 * Millimetre));
        Assert.Equal(110, fenetre[0].BoundingBox.Left / Millimetre, 1.0);
        Assert.True(hauteur - fenetre[^1].BoundingBox.Bottom <= 79 * Millimetre);
        Assert.Empty(pdf.Dehors);
    }

    [Fact]
    public async Task Chaque_chose_de_la_page_est_dans_la_lettre_a_une_feuille_avec_son_pied()
    {
        var (_, reference, service) = await PrononcerAsync();

        var octets = await OctetsAsync(service, $"/examens/courriers/{reference}.pdf");
        var pdf = new PdfLu(octets);

        Assert.Equal((1, (595, 842)), (pdf.Pages, ((int)Math.Round(pdf.Document.GetPage(1).Width), (int)Math.Round(pdf.Document.GetPage(1).Height))));
        var texte = pdf.Texte();
        Assert.All(
            [
                "8 rue de la Mairie", "Nantes, le 8 juin 2020", $"Référence : {reference}", "Objet : non-recevabilité du livret scolaire ou de formation, session 2020", "Date de naissance : 1er janvier 2000",
                "En fait : 0 semaines enregistrées, pour un minimum de 4.", "En droit : Pour l’application du décret n° 2020-684", "n’est pas transmis au jury de la session 2020",
                "Recours contentieux", "tribunal administratif de Nantes", "Le chef de la division des examens", "Thierry Maréchaux", "Copie au chef d’établissement", "session 2020", "établie le 8 juin 2020 · page 1/1",
            ],
            attendu => Assert.Contains(attendu, texte, StringComparison.Ordinal));
        Assert.DoesNotContain("COPIE POUR INFORMATION", texte, StringComparison.Ordinal);
        Assert.All(pdf.Lettres, l => Assert.Contains("SourceSans3", l.FontName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Un_motif_long_continue_et_la_signature_n_est_jamais_seule()
    {
        var motif = string.Join(' ', Enumerable.Repeat("Le livret a été transmis après la date limite fixée par la circulaire académique.", 6));
        var (_, reference, service) = await PrononcerAsync(motif: motif);

        var pdf = new PdfLu(await OctetsAsync(service, $"/examens/courriers/{reference}.pdf"));

        Assert.Equal(2, pdf.Pages);
        Assert.Contains("Transmission dans le délai", pdf.Texte(1), StringComparison.Ordinal);
        Assert.Contains($"{reference} (suite)", pdf.Texte(2), StringComparison.Ordinal);
        Assert.Contains("Un recours administratif formé dans le délai de deux mois conserve", pdf.Texte(2), StringComparison.Ordinal);
        Assert.Contains("Thierry Maréchaux", pdf.Texte(2), StringComparison.Ordinal);
        Assert.Empty(pdf.Dehors);
    }

    [Fact]
    public async Task La_lettre_d_un_mineur_va_a_son_representant_legal()
    {
        var (_, reference, service) = await PrononcerAsync(naissance: new(2002, 9, 1));

        Assert.Contains("Au représentant légal de", new PdfLu(await OctetsAsync(service, $"/examens/courriers/{reference}.pdf")).Texte(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_lettre_et_sa_copie_sont_gardees_avec_la_decision_et_survivent_aux_coordonnees_du_service()
    {
        var (classe, reference, service) = await PrononcerAsync();
        var chef = await UnSignataire.ChefAsync(application, classe);
        await using (var db = application.OuvrirLaBase())
        {
            Assert.Equal([NatureDArchive.Lettre, NatureDArchive.CopieDeLettre], await db.Archives.Where(a => a.Reference == reference).Select(a => a.Nature).OrderBy(n => n == NatureDArchive.CopieDeLettre).ToListAsync());
            Assert.Equal((await classe.LivretAsync(application)).Courriers.Single().Empreinte, await db.Archives.Where(a => a.Reference == reference).Select(a => a.Source).Distinct().SingleAsync());
        }
        var (lettre, copie) = (await OctetsAsync(service, $"/examens/courriers/{reference}.pdf"), await OctetsAsync(chef.Client, $"/etablissement/courriers/{reference}.pdf"));

        await using (var db = application.OuvrirLaBase())
            await db.Services.Where(s => s.Code == classe.Service).ExecuteUpdateAsync(s => s.SetProperty(x => x.Adresse, "1 place Neuve").SetProperty(x => x.SignataireNom, "Une Autre"));
        try
        {
            Assert.Equal(lettre, await OctetsAsync(service, $"/examens/courriers/{reference}.pdf"));
            Assert.Equal(copie, await OctetsAsync(chef.Client, $"/etablissement/courriers/{reference}.pdf"));
        }
        finally
        {
            await classe.AvecDesAdressesAsync(application);
        }
        var texte = new PdfLu(copie).Texte();
        Assert.Contains("COPIE POUR INFORMATION", texte, StringComparison.Ordinal);
        Assert.Contains("En fait : 0 semaines enregistrées", texte, StringComparison.Ordinal);
        Assert.Contains($"href=\"/etablissement/courriers/{reference}.pdf\"", await chef.LireAsync($"/etablissement/courriers/{reference}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/examens/courriers/{reference}.pdf\"", await service.LireAsync($"/examens/courriers/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_adresse_qui_ne_se_dessine_pas_empeche_de_prononcer()
    {
        var (classe, reference, _) = await PrononcerAsync(adresse: "3 rue du ☃");

        Assert.Equal(("", Etat.Transmis), (reference, (await classe.LivretAsync(application)).Etat));
    }

    [Fact]
    public async Task La_copie_est_pour_le_chef_de_ce_candidat_et_la_lettre_pour_son_service()
    {
        var (classe, reference, _) = await PrononcerAsync();
        var ailleurs = await UnSignataire.ChefAsync(application, await new UneClasse(candidats: 1).CreerAsync(application));
        var autre = await application.EnTantQueAsync("Inès Belkacem", id => [new() { UtilisateurId = id, Role = Role.Gestionnaire, Service = "SIEC" }]);
        var chef = await UnSignataire.ChefAsync(application, classe);

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (await ailleurs.StatutAsync($"/etablissement/courriers/{reference}.pdf"), await autre.StatutAsync($"/examens/courriers/{reference}.pdf"), await chef.StatutAsync($"/examens/courriers/{reference}.pdf")));
    }

    [Fact]
    public async Task Un_lot_donne_une_lettre_par_feuille_dans_l_ordre_de_la_liste_des_adresses()
    {
        using var ici = new LivretApplication();
        var test = new LettrePdfTests(ici);
        var (_, angers, _) = await test.PrononcerAsync("49000");
        var (_, brest, service) = await test.PrononcerAsync("29200");
        var (_, nantes, _) = await test.PrononcerAsync("44000", motif: string.Join(' ', Enumerable.Repeat("Le livret a été transmis après la date limite.", 10)));

        var lot = new PdfLu(await OctetsAsync(service, "/examens/courriers/lettres.pdf?etape=AEnvoyer"));
        var csv = System.Text.Encoding.UTF8.GetString(await OctetsAsync(service, "/examens/courriers/adresses.csv?etape=AEnvoyer")).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var liste = new PdfLu(await OctetsAsync(service, "/examens/courriers/adresses.pdf?etape=AEnvoyer")).Texte();

        // Brest on a sheet whose back is blank, Nantes on both sides of one, Angers again on a sheet of its own.
        Assert.Equal(6, lot.Pages);
        Assert.Equal([brest, nantes, angers], new[] { 1, 3, 5 }.Select(p => lot.Texte(p).Split(' ').First(m => m.StartsWith("NR-2020-", StringComparison.Ordinal))));
        Assert.Equal(("", ""), (lot.Texte(2), lot.Texte(6)));
        Assert.Contains("page 2/2", lot.Texte(4), StringComparison.Ordinal);
        Assert.Equal("rang;reference;ligne_1;ligne_2;ligne_3;ligne_4;ligne_5", csv[0]);
        Assert.Equal([$"1;{brest};ABADIE Aminata;3 rue des Halles;29200 Nantes;;", $"2;{nantes};ABADIE Aminata;3 rue des Halles;44000 Nantes;;", $"3;{angers};ABADIE Aminata;3 rue des Halles;49000 Nantes;;"], csv[1..]);
        Assert.True(liste.IndexOf(brest, StringComparison.Ordinal) < liste.IndexOf(nantes, StringComparison.Ordinal) && liste.IndexOf(nantes, StringComparison.Ordinal) < liste.IndexOf(angers, StringComparison.Ordinal));
        Assert.Contains("page 1/1", liste, StringComparison.Ordinal);
        var vide = await service.GetAsync(new Uri("/examens/courriers/lettres.pdf?etape=Notifiees", UriKind.Relative));
        Assert.Equal("/examens/courriers?etape=Notifiees", vide.Headers.Location!.OriginalString);
    }
}
