using System.Net;
using Livret.Domaine.Conservations;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Conservations;

/// <summary>The register, the retentions that the administrator decides, and the purge of the mails.</summary>
public sealed class RegistreTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/administration/conservation";

    [Fact]
    public async Task Le_registre_dit_chaque_nature_de_donnees_et_suit_les_durees_decidees()
    {
        using var enseignant = await application.EnTantQueAsync(Role.Enseignant);
        var avant = WebUtility.HtmlDecode(await enseignant.GetStringAsync(new Uri("/donnees", UriKind.Relative)));
        Assert.Equal(Enum.GetValues<NatureDeDonnees>(), DonneesConservees.Tableau.Select(d => d.Nature));
        Assert.All(DonneesConservees.Tableau, d => Assert.Contains($">{d.Libelle}</h2>", avant, StringComparison.Ordinal));
        Assert.Contains("5\u00a0ans après le 31 décembre de la session", avant, StringComparison.Ordinal);

        using var administrateur = await application.EnTantQueAsync(Role.Administrateur);
        using var reponse = await administrateur.PosterAsync(Page, ("Session", "2020"), ("Mois[Livrets]", "18"), ("Mois[Bordereaux]", "sans limite"));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var apres = WebUtility.HtmlDecode(await enseignant.GetStringAsync(new Uri("/donnees", UriKind.Relative)));
        Assert.Contains("18\u00a0mois après le 31 décembre", apres, StringComparison.Ordinal);
        using var responsable = await application.EnTantQueAsync("Hélène Vasseur", id => [new() { UtilisateurId = id, Role = Role.ResponsableService, Service = "DEC-17" }]);
        var plan = await responsable.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative));
        Assert.Contains("à partir du 01/07/2022", plan, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(plan, "jamais ici"));

        using var vide = await administrateur.PosterAsync(Page, ("Session", "2020"), ("Mois[Livrets]", ""), ("Mois[Bordereaux]", ""));
        await using var db = application.OuvrirLaBase();
        Assert.False(await db.Conservations.AnyAsync());
    }

    [Theory]
    [InlineData("cinq")]
    [InlineData("-1")]
    [InlineData("1201")]
    public async Task Une_duree_illisible_est_refusee_et_reste_a_l_ecran(string mois)
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        using var reponse = await client.PosterAsync(Page, ("Session", "2020"), ("Mois[Livrets]", mois));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        var html = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Contains("donnez un nombre de mois de 0 à 1200", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{mois}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_courriels_echus_partent_sauf_ceux_qui_attendent()
    {
        var instant = application.Horloge.GetUtcNow().UtcDateTime;
        await using var db = application.OuvrirLaBase();
        foreach (var (cle, mois, envoye) in new[] { ("echu", 13, true), ("attend", 13, false), ("recent", 2, true) })
        {
            db.Add(new Courriel
            {
                Id = Guid.CreateVersion7(),
                Cle = cle,
                Modele = EvenementDeCourriel.Soumis,
                Destinataire = "chef@exemple.test",
                Objet = "Livrets soumis",
                Corps = "Des livrets attendent.",
                CreeLe = instant.AddMonths(-mois),
                EnvoyeLe = envoye ? instant.AddMonths(-mois) : null,
            });
        }
        await db.SaveChangesAsync();
        using var client = await application.EnTantQueAsync(Role.Administrateur);

        using var reponse = await client.PosterAsync(Page, [], Page + "?handler=Courriels");

        Assert.Equal(["attend", "recent"], await db.Courriels.Select(c => c.Cle).Order().ToListAsync());
        var purge = await db.Purges.SingleAsync(p => p.Service == null);
        Assert.Equal(1, purge.Fait(NatureDeDonnees.Courriels));
    }
}
