using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Livret.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;
using static Livret.Web.Tests.FormulaireOuvert;

namespace Livret.Pannes.Tests;

/// <summary>Two real processes on one database: what one does, the other knows at once.</summary>
public sealed class NoeudsTests(Voisins voisins) : IClassFixture<Voisins>
{
    private const string Grille = $"/saisie/{Modele.Uai}/{Modele.Saisie}/U4";

    [FaitSqlite]
    public async Task Une_session_ouverte_sur_un_noeud_vaut_sur_l_autre_et_un_formulaire_lu_sur_l_un_se_poste_sur_l_autre()
    {
        var enseignant = await Voisins.ConnecterAsync(voisins.A, "enseignant");
        using var surA = enseignant.Sur(voisins.A);
        using var surB = enseignant.Sur(voisins.B);
        var (_, champs) = await surA.OuvrirLeFormulaireAsync(Grille);
        await using var db = voisins.OuvrirLaBase();
        var premier = (await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale)).Take(1);
        await surB.FaireAsync(Grille, Notes.Remplir(champs, premier, _ => "17,25"));
        // Saved by B, seen on A at once.
        Assert.Contains("value=\"17,25\"", await enseignant.LireAsync(voisins.A, Grille), StringComparison.Ordinal);
    }

    [FaitSqlite]
    public async Task Ce_que_l_administrateur_change_sur_un_noeud_vaut_aussitot_sur_l_autre()
    {
        var admin = await Voisins.ConnecterAsync(voisins.A, "administrateur");
        using var surA = admin.Sur(voisins.A);
        // B has served everything once: what it could keep, it keeps.
        foreach (var page in new[] { "/administration/sessions/2020", $"/administration/etablissements/{Modele.Uai}", "/administration/referentiels", "/aide/referentiels" })
            Assert.Equal(HttpStatusCode.OK, await admin.StatutAsync(voisins.B, page));

        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(surA, "/administration/sessions/2020", ("SeuilStageSemaines", "6"), ("motif", "essai"))).StatusCode);
        using var surB = admin.Sur(voisins.B);
        Assert.Contains(new("SeuilStageSemaines", "6"), await ChampsAsync(surB, "/administration/sessions/2020"));

        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(surA, $"/administration/etablissements/{Modele.Uai}", ("Ville", "Rezé"))).StatusCode);
        Assert.Contains(new("Ville", "Rezé"), await ChampsAsync(surB, $"/administration/etablissements/{Modele.Uai}"));

        await PublierAsync(surA);
        // For a visitor too, who has no account that would bring the news.
        Assert.Contains("BTS-EX-OPTIONS", await new Visiteur("").LireAsync(voisins.B, "/aide/referentiels"), StringComparison.Ordinal);
    }

    [FaitSqlite]
    public async Task Un_compte_ferme_ou_prive_d_un_role_sur_un_noeud_n_entre_plus_sur_l_autre()
    {
        var admin = await Voisins.ConnecterAsync(voisins.A, "administrateur");
        var (enseignant, chef) = (await Voisins.ConnecterAsync(voisins.B, "enseignant2"), await Voisins.ConnecterAsync(voisins.B, "chef"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await enseignant.StatutAsync(voisins.B, "/saisie"), await chef.StatutAsync(voisins.B, "/etablissement")));
        await using var db = voisins.OuvrirLaBase();
        var ferme = await db.Users.SingleAsync(u => u.Email == "enseignant2@exemple.test");
        var affectation = await db.Affectations.SingleAsync(a => a.Role == Role.ChefEtablissement && a.Uai == Modele.Uai);
        using var surA = admin.Sur(voisins.A);

        var fiche = $"/administration/utilisateurs/{ferme.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await surA.PosterAsync(fiche, [], $"{fiche}?handler=Desactiver")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await enseignant.StatutAsync(voisins.B, "/saisie"));

        fiche = $"/administration/utilisateurs/{affectation.UtilisateurId}";
        Assert.Equal(HttpStatusCode.Redirect, (await surA.PosterAsync(fiche, [new("affectation", $"{affectation.Id}")], $"{fiche}?handler=Retirer")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await chef.StatutAsync(voisins.B, "/etablissement"));
    }

    /// <summary>A speciality, given as a file then published.</summary>
    private static async Task PublierAsync(HttpClient client)
    {
        using var corps = new MultipartFormDataContent { { new StringContent(await client.LireLeJetonAsync("/administration/referentiels")), "__RequestVerificationToken" } };
        using var fichier = new StringContent(await File.ReadAllTextAsync(Path.Combine(Depot.Racine, "docs", "exemples", "bts-a-options.json")), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        corps.Add(fichier, "fichier", "bts-a-options.json");
        var depot = await client.PostAsync(new Uri("/administration/referentiels", UriKind.Relative), corps);
        Assert.Equal(HttpStatusCode.Redirect, depot.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterAsync(depot.Headers.Location!.OriginalString)).StatusCode);
    }
}
