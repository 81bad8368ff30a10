using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.Jury;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens.Jurys;

/// <summary>The commissions in the hands of their service, through HTTP.</summary>
public sealed partial class CommissionTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static KeyValuePair<string, string>[] Champs(string intitule, string seance = "03/07/2020", string version = "", params (string Nom, string Valeur)[] autres) =>
    [
        new("Intitule", intitule), new("Specialite", "BTS-TC"), new("Academies", "17"), new("Seance", seance), new("Lieu", "Nantes"), new("Arrete", "arrêté n° 118"), new("version", version),
        .. autres.Select(a => KeyValuePair.Create(a.Nom, a.Valeur)),
    ];

    private static async Task<(HttpStatusCode Statut, string Page)> PosterAsync(HttpClient client, string adresse, IEnumerable<KeyValuePair<string, string>> champs, string suite = "")
    {
        var reponse = await client.PosterAsync(adresse, champs, adresse + suite);
        return (reponse.StatusCode, UneCommission.Decoder(await reponse.Content.ReadAsStringAsync()));
    }

    private async Task<Commission> CommissionAsync(int id)
    {
        await using var db = application.OuvrirLaBase();
        return await db.Commissions.AsNoTracking().Include(c => c.Membres).SingleAsync(c => c.Id == id);
    }

    [Fact]
    public async Task Le_service_nomme_une_commission()
    {
        var classe = await new UneClasse().CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var reponse = await client.PosterAsync("/examens/jurys/nouvelle", Champs("Jury de Nantes", autres: ("Pseudonymisee", "true")));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var commission = await CommissionAsync(int.Parse(Numero().Match(reponse.Headers.Location!.OriginalString).Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("Jury de Nantes", "BTS-TC", classe.Service, new DateOnly(2020, 7, 3), "Nantes", "arrêté n° 118", true, 2020),
            (commission.Intitule, commission.Specialite, commission.Service, commission.Seance, commission.Lieu, commission.Arrete, commission.Pseudonymisee, commission.Session));
        Assert.Equal(["17"], commission.Academies);
        Assert.Contains("Jury de Nantes", UneCommission.Decoder(await client.GetStringAsync(new Uri("/examens/jurys", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Intitule", "", "Donnez un intitulé à la commission.")]
    [InlineData("Seance", "32/07/2020", "Écrivez le jour de la séance sous la forme jj/mm/aaaa")]
    [InlineData("Specialite", "AUTRE", "Choisissez une spécialité de la liste.")]
    [InlineData("Academies", "24", "Choisissez des académies de votre service.")]
    public async Task Ce_qui_ne_va_pas_revient_avec_sa_phrase_et_la_saisie(string champ, string valeur, string phrase)
    {
        var classe = await new UneClasse().CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var (statut, page) = await PosterAsync(client, "/examens/jurys/nouvelle", [.. Champs("Jury gardé").Where(c => c.Key != champ), new(champ, valeur), new("x", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("value=\"arrêté n° 118\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nommer_un_membre_ouvre_la_commission_a_son_compte_et_le_retirer_la_ferme()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe, composee: false);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var jure = Guid.Empty;
        using var membre = await application.EnTantQueAsync("Olivier Quéméneur", id =>
        {
            jure = id;
            return [];
        });
        var adresse = $"/examens/jurys/{commission.Id}";
        Assert.Equal(HttpStatusCode.Forbidden, (await membre.GetAsync(new Uri(commission.Adresse, UriKind.Relative))).StatusCode);

        var version = $"{(await CommissionAsync(commission.Id)).Version}";
        var (inconnu, page) = await PosterAsync(client, adresse, [new("Nom", "X"), new("Qualite", "professeur"), new("Courriel", "personne@exemple.test"), new("version", version)], "?handler=Nommer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inconnu);
        Assert.Contains("Aucun compte n’a cette adresse.", page, StringComparison.Ordinal);
        var (nomme, _) = await PosterAsync(client, adresse, [new("Qualite", "inspecteur"), new("Courriel", $"{jure:N}@exemple.test"), new("EstPresident", "true"), new("version", version)], "?handler=Nommer");
        Assert.Equal(HttpStatusCode.Redirect, nomme);

        var president = (await CommissionAsync(commission.Id)).President!;
        Assert.Equal(("Olivier Quéméneur", "inspecteur", jure), (president.Nom, president.Qualite, president.UtilisateurId));
        await using (var db = application.OuvrirLaBase())
            Assert.Equal((Role.PresidentJury, commission.Id), await db.Affectations.Where(a => a.UtilisateurId == jure).Select(a => new ValueTuple<Role, int>(a.Role, a.Commission!.Value)).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await membre.GetAsync(new Uri(commission.Adresse, UriKind.Relative))).StatusCode);

        var autreVersion = $"{(await CommissionAsync(commission.Id)).Version}";
        var (second, refus) = await PosterAsync(client, adresse, [new("Nom", "Autre"), new("Qualite", "professeur"), new("EstPresident", "true"), new("version", autreVersion)], "?handler=Nommer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second);
        Assert.Contains("Olivier Quéméneur préside déjà cette commission.", refus, StringComparison.Ordinal);
        var (retire, _) = await PosterAsync(client, adresse, [new("membre", $"{president.Id}"), new("version", autreVersion)], "?handler=Retirer");
        Assert.Equal(HttpStatusCode.Redirect, retire);
        Assert.Empty((await CommissionAsync(commission.Id)).Membres);
        Assert.Equal(HttpStatusCode.Forbidden, (await membre.GetAsync(new Uri(commission.Adresse, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Une_commission_qui_a_recu_des_livrets_garde_sa_specialite_et_son_anonymat()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var attente = UneCommission.Decoder(await client.GetStringAsync(new Uri("/examens/jurys", UriKind.Relative)));
        Assert.DoesNotContain("Livrets recevables, sans commission", attente, StringComparison.Ordinal);
        await classe.JouerAsync(application, Etat.Recevable);
        attente = UneCommission.Decoder(await client.GetStringAsync(new Uri("/examens/jurys", UriKind.Relative)));
        Assert.Contains("Livrets recevables, sans commission", attente, StringComparison.Ordinal);
        Assert.Contains("Une commission peut les recevoir.", attente, StringComparison.Ordinal);
        await classe.JouerAsync(application, Etat.AuJury);

        var version = $"{(await CommissionAsync(commission.Id)).Version}";
        var (refuse, page) = await PosterAsync(client, $"/examens/jurys/{commission.Id}", Champs("Jury renommé", version: version, autres: ("Pseudonymisee", "true")));
        Assert.Equal(HttpStatusCode.Conflict, refuse);
        Assert.Contains("sa spécialité, ses académies et son anonymat ne changent plus", page, StringComparison.Ordinal);
        var (fait, _) = await PosterAsync(client, $"/examens/jurys/{commission.Id}", Champs("Jury renommé", version: version));
        Assert.Equal(HttpStatusCode.Redirect, fait);
        var (perime, conflit) = await PosterAsync(client, $"/examens/jurys/{commission.Id}", Champs("Jury périmé", version: version));
        Assert.Equal(HttpStatusCode.Conflict, perime);
        Assert.Contains("Cette commission a changé depuis que vous l’avez ouverte.", conflit, StringComparison.Ordinal);
        Assert.Contains("value=\"Jury périmé\"", conflit, StringComparison.Ordinal);
        Assert.Equal("Jury renommé", (await CommissionAsync(commission.Id)).Intitule);
    }

    [Theory]
    [InlineData(Role.Enseignant, HttpStatusCode.Forbidden)]
    [InlineData(Role.ChefEtablissement, HttpStatusCode.Forbidden)]
    [InlineData(Role.PresidentJury, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrateur, HttpStatusCode.Forbidden)]
    [InlineData(Role.Gestionnaire, HttpStatusCode.OK)]
    [InlineData(Role.ResponsableService, HttpStatusCode.OK)]
    public async Task Les_commissions_reviennent_a_leur_service(Role role, HttpStatusCode attendu)
    {
        var classe = await new UneClasse().CreerAsync(application);
        var ailleurs = await new UneClasse { CodeAcademie = "01" }.CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        using var client = await application.EnTantQueAsync(role, classe);
        using var autre = await application.EnTantQueAsync(role, ailleurs);
        foreach (var page in new[] { "/examens/jurys", "/examens/jurys/nouvelle", $"/examens/jurys/{commission.Id}" })
            Assert.Equal(attendu, (await client.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
        if (attendu is HttpStatusCode.OK)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await autre.GetAsync(new Uri($"/examens/jurys/{commission.Id}", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await autre.PosterAsync("/examens/jurys", Champs("X"), $"/examens/jurys/{commission.Id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/examens/jurys/autre", UriKind.Relative))).StatusCode);
        }
    }

    [GeneratedRegex("[0-9]+$")]
    private static partial Regex Numero();
}
