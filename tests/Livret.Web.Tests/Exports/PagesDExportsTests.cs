using System.Net;
using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Exports;

/// <summary>The pages of exports, role by role, and the columns that a service keeps.</summary>
public sealed class PagesDExportsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Un_enseignant_exporte_les_notes_de_ses_unites_et_rien_d_autre()
    {
        var classe = await new UneClasse(candidats: 2).AvecValeur("U4", "CCG", "12").AvecValeur("U6", "CCG", "9").AvecValeur("U4", "APPR", observation: "=SOMME(A1)").CreerAsync(application);
        using var client = await application.EnTantQueAsync("Odile Export", Role.Enseignant, classe, "U4");
        using var reponse = await client.PosterAsync("/saisie/exports", ("fichier", "notes.csv"), ("format", "Csv"), ("ou", $"{classe.Uai}|TC2"));

        Assert.Equal("text/csv", reponse.Content.Headers.ContentType!.MediaType);
        Assert.Equal("notes.csv", reponse.Content.Headers.ContentDisposition!.FileName);
        var texte = Encoding.UTF8.GetString(await reponse.Content.ReadAsByteArrayAsync());
        Assert.Equal("\uFEFFnumero_candidat;unite;element;date;note;coefficient;observation\r\n"
            + string.Concat(classe.Numeros.Select(n => $"{n};U4;CCG;;12;;\r\n{n};U4;APPR;;;;'=SOMME(A1)\r\n")), texte);
        await using var db = application.OuvrirLaBase();
        var trace = await db.TracesDExport.SingleAsync(t => t.Par == "Odile Export");
        Assert.Equal(("notes.csv", 4, FormatDExport.Csv, classe.Uai), (trace.Quoi, trace.Lignes, trace.Format, trace.Uai));

        using var interdit = await client.PosterAsync("/saisie/exports", ("fichier", "candidats.csv"), ("ou", $"{classe.Uai}|TC2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, interdit.StatusCode);
        Assert.Contains("Choisissez le fichier à exporter.", await interdit.LireAsync(), StringComparison.Ordinal);
        var autre = await new UneClasse(candidats: 1).CreerAsync(application);
        using var ailleurs = await client.PosterAsync("/saisie/exports", ("fichier", "notes.csv"), ("ou", $"{autre.Uai}|TC2"));
        Assert.Equal(HttpStatusCode.NotFound, ailleurs.StatusCode);
    }

    [Fact]
    public async Task Un_chef_exporte_son_etablissement_en_classeur_et_voit_les_traces_des_siens()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        using var enseignant = await application.EnTantQueAsync("Odile Lue", Role.Enseignant, classe, "U4");
        await ClasseurEnMain.TelechargerAsync(enseignant, $"/saisie/{classe.Uai}/TC2/U4");
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        using var reponse = await chef.PosterAsync("/etablissement/exports", ("fichier", "candidats.csv"), ("format", "Classeur"), ("ou", ""));
        var classeur = new ClasseurEnMain(await reponse.Content.ReadAsByteArrayAsync());

        Assert.Equal("candidats.xlsx", reponse.Content.Headers.ContentDisposition!.FileName);
        Assert.Empty(classeur.Defauts());
        Assert.Equal(classe.Numeros[0], classeur.Lire("A2", "candidats"));
        var page = await chef.LireAsync("/etablissement/exports");
        Assert.Contains("Classeur U4", page, StringComparison.Ordinal);
        Assert.Contains("Odile Lue", page, StringComparison.Ordinal);

        var autre = await new UneClasse(candidats: 1).CreerAsync(application);
        using var ailleurs = await chef.PosterAsync("/etablissement/exports", ("fichier", "candidats.csv"), ("ou", autre.Uai));
        Assert.Equal(HttpStatusCode.NotFound, ailleurs.StatusCode);
    }

    [Fact]
    public async Task Une_fois_la_limite_atteinte_il_faut_attendre()
    {
        await using var serree = new LivretApplication("Tests", ("Securite:ExportsEnDixMinutes", "2"));
        var classe = await new UneClasse(candidats: 1).CreerAsync(serree);
        using var client = await serree.EnTantQueAsync(Role.ChefEtablissement, classe);
        (string, string)[] demande = [("fichier", "notes.csv"), ("format", "Csv"), ("ou", "")];
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.PosterAsync("/etablissement/exports", demande)).StatusCode);
        using var refusee = await client.PosterAsync("/etablissement/exports", demande);
        Assert.Equal(HttpStatusCode.TooManyRequests, refusee.StatusCode);
        Assert.Contains("Attendez dix minutes", await refusee.LireAsync(), StringComparison.Ordinal);
        serree.Horloge.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, (await client.PosterAsync("/etablissement/exports", demande)).StatusCode);
    }

    [Fact]
    public async Task Un_export_ne_coute_pas_plus_d_instructions_pour_plus_de_candidats()
    {
        var petite = await CircuitJoue.Complete(2).CreerAsync(application);
        var grande = await CircuitJoue.Complete(40).CreerAsync(application);
        Assert.Equal(await CompterAsync(petite), await CompterAsync(grande));

        async Task<int> CompterAsync(ClasseCreee classe)
        {
            using var client = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
            var jeton = await client.LireLeJetonAsync("/etablissement/exports");
            using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton), new("fichier", "livrets.csv"), new("format", "Csv"), new("ou", "")]);
            return await application.Sql.CompterAsync(async () => Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new Uri("/etablissement/exports", UriKind.Relative), corps)).StatusCode));
        }
    }

    [Fact]
    public async Task Un_service_compose_un_modele_et_l_applique_a_une_commission()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application).JouerAsync(application, Etat.AuJury);
        await using var db = application.OuvrirLaBase();
        var commission = await db.Livrets.Where(l => l.Uai == classe.Uai).Select(l => l.CommissionId).FirstAsync();
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        using var cree = await client.PosterAsync("/examens/exports/modeles/nouveau",
            ("Nom", "Vers Cyclades"), ("Colonnes", "numero_candidat"), ("Colonnes", "note_proposee"), ("Colonnes", "uai"), ("Colonnes", "moyenne_proposee"),
            ("Rangs[uai]", "1"), ("Rangs[numero_candidat]", "2"), ("Rangs[note_proposee]", "3"), ("Rangs[moyenne_proposee]", "4"), ("Format", "Csv"), ("Separateur", "Tabulation"), ("PointDecimal", "true"));
        Assert.Equal(HttpStatusCode.Redirect, cree.StatusCode);
        var modele = await db.ModelesDExport.AsNoTracking().SingleAsync(m => m.Nom == "Vers Cyclades");
        Assert.Equal(["uai", "numero_candidat", "note_proposee", "moyenne_proposee"], modele.Colonnes);

        var adresse = $"/examens/exports/livrets?etablissement={classe.Uai}";
        Assert.Contains("2 livrets", await client.LireAsync(adresse), StringComparison.Ordinal);
        using var reponse = await client.PosterAsync($"{adresse}&commission={commission}", ("modele", $"{modele.Id}"));
        Assert.Equal("vers-cyclades.csv", reponse.Content.Headers.ContentDisposition!.FileName);
        var lignes = Encoding.UTF8.GetString(await reponse.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("uai\tnumero_candidat\tU1_note_proposee\tU2_note_proposee\tU3_note_proposee\tU4_note_proposee\tU5_note_proposee\tU6_note_proposee\tmoyenne_proposee", lignes[0]);
        Assert.Equal($"{classe.Uai}\t{classe.Numeros[0]}\t12.00\t12.00\t12.00\t12.00\t12.00\t12.00\t12.00", lignes[1]);

        using var doublon = await client.PosterAsync("/examens/exports/modeles/nouveau", ("Nom", "Vers Cyclades"), ("Colonnes", "uai"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, doublon.StatusCode);
        using var vide = await client.PosterAsync("/examens/exports/modeles/nouveau", ("Nom", "Sans colonne"));
        Assert.Contains("Cochez au moins une colonne.", await vide.LireAsync(), StringComparison.Ordinal);
        using var perime = await client.PosterAsync($"/examens/exports/modeles/{modele.Id}", ("Nom", "Autre nom"), ("Colonnes", "uai"), ("Version", $"{Guid.Empty}"));
        Assert.Equal(HttpStatusCode.Conflict, perime.StatusCode);
        using var renomme = await client.PosterAsync($"/examens/exports/modeles/{modele.Id}", ("Nom", "Autre nom"), ("Colonnes", "uai"), ("Version", $"{modele.Version}"));
        Assert.Equal(HttpStatusCode.Redirect, renomme.StatusCode);

        var ailleurs = await new UneClasse(candidats: 1) { CodeAcademie = "24" }.CreerAsync(application);
        using var autre = await application.EnTantQueAsync(Role.Gestionnaire, ailleurs);
        Assert.Equal(HttpStatusCode.NotFound, await autre.StatutAsync($"/examens/exports/modeles/{modele.Id}"));
        using var interdit = await autre.PosterAsync("/examens/exports/livrets", ("modele", $"{modele.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, interdit.StatusCode);

        using var supprime = await client.PosterAsync($"/examens/exports/modeles/{modele.Id}", [], $"/examens/exports/modeles/{modele.Id}?handler=supprimer");
        Assert.Equal(HttpStatusCode.NotFound, await client.StatutAsync($"/examens/exports/modeles/{modele.Id}"));
    }

    [Fact]
    public async Task La_liste_de_recevabilite_se_filtre_par_verdict()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application).JouerAsync(application, Etat.Recevable, 1);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        using var reponse = await client.PosterAsync($"/examens/exports/livrets?etablissement={classe.Uai}&etat=Recevable", ("modele", "recevabilite"));
        var lignes = Encoding.UTF8.GetString(await reponse.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lignes.Length);
        Assert.Contains(classe.Numeros[0], lignes[1], StringComparison.Ordinal);
        Assert.Contains(";RECEVABLE;08/06/2020;", lignes[1], StringComparison.Ordinal);
    }
}
