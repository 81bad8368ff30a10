using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>The delegations of signature, through HTTP.</summary>
public sealed class DelegationsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Nouvelle = "/etablissement/delegations/nouvelle";

    private static (string, string)[] Champs(Guid? personne = null, string courriel = "", string debut = "08/06/2020", string fin = "10/07/2020", params string[] divisions) =>
    [
        ("Formulaire.Personne", personne?.ToString() ?? ""), ("Formulaire.Courriel", courriel), ("Formulaire.Qualite", "proviseure adjointe"), ("Formulaire.Acte", "arrêté n° 7"),
        ("Formulaire.Debut", debut), ("Formulaire.Fin", fin), .. divisions.Select(d => ("Formulaire.Divisions", d)),
    ];

    [Fact]
    public async Task Une_delegation_donne_les_pages_du_chef_sauf_celle_ci_puis_se_revoque()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Soumis);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var adjointe = await UnSignataire.AvecAsync(application, "Nadia Berrada", id => [new() { UtilisateurId = id, Role = Role.Enseignant, Uai = classe.Uai, Division = "TC2", Unite = "U4" }]);
        Assert.Equal(HttpStatusCode.Forbidden, await adjointe.StatutAsync("/etablissement"));

        var reponse = await chef.Client.PosterAsync(Nouvelle, Champs(adjointe.Id, divisions: "TC2"));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        await using var db = application.OuvrirLaBase();
        var delegation = await db.Delegations.AsNoTracking().SingleAsync(d => d.Uai == classe.Uai);
        var affectation = await db.Affectations.AsNoTracking().SingleAsync(a => a.DelegationId == delegation.Id);
        Assert.Equal((Role.Delegataire, classe.Uai, "TC2", delegation.Debut, delegation.Fin), (affectation.Role, affectation.Uai, affectation.Division, affectation.Debut, affectation.Fin));
        Assert.Contains("En vigueur", await chef.LireAsync("/etablissement/delegations"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/etablissement/delegations\"", await adjointe.LireAsync("/etablissement"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await adjointe.StatutAsync("/etablissement/delegations"));
        Assert.Equal(HttpStatusCode.Forbidden, await adjointe.StatutAsync(Nouvelle));
        var visa = $"/etablissement/TC2/visa?uai={classe.Uai}";
        Assert.Equal(HttpStatusCode.Redirect, (await adjointe.ChoisirAsync(visa, null, UnSignataire.Signature())).StatusCode);

        var revocation = $"/etablissement/delegations/{delegation.Id}/revoquer";
        Assert.Equal(HttpStatusCode.Redirect, (await chef.Client.PosterAsync(revocation, Array.Empty<(string, string)>())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await adjointe.StatutAsync("/etablissement"));
        Assert.Contains("Révoquée le 8 juin 2020 par Bernard Quintrec", await chef.LireAsync("/etablissement/delegations"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await chef.Client.PosterAsync(revocation, Array.Empty<(string, string)>())).StatusCode);

        Assert.Equal("Nadia Berrada, proviseure adjointe, par délégation (arrêté n° 7)", (await classe.LivretAsync(application)).Visa!.Mention);
        await chef.ChoisirAsync($"/etablissement/TC2/transmission?uai={classe.Uai}", null);
        Assert.Equal(Etat.Transmis, (await classe.LivretAsync(application)).Etat);
    }

    [Theory]
    [InlineData("", "08/06/2020", "10/07/2020", null, "Choisissez la personne")]
    [InlineData("inconnu@exemple.test", "08/06/2020", "10/07/2020", null, "Aucun compte ne correspond.")]
    [InlineData("lui", "32/06/2020", "10/07/2020", null, "Écrivez la date sous la forme jj/mm/aaaa")]
    [InlineData("lui", "08/06/2020", "01/06/2020", null, "La fin précède le début.")]
    [InlineData("lui", "01/05/2020", "01/06/2020", null, "Cette date est passée.")]
    [InlineData("lui", "08/06/2020", "10/07/2020", "AILLEURS", "Choisissez des divisions de la liste.")]
    public async Task Une_delegation_mal_remplie_revient_avec_sa_phrase(string courriel, string debut, string fin, string? division, string phrase)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var lui = await UnSignataire.AvecAsync(application, "Nadia Berrada", _ => []);

        var reponse = await chef.Client.PosterAsync(Nouvelle, Champs(null, courriel == "lui" ? $"{lui.Id:N}@exemple.test" : courriel, debut, fin, division is null ? [] : [division]));
        var page = await UnSignataire.CorpsAsync(reponse);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("value=\"arrêté n° 7\"", page, StringComparison.Ordinal);
        await using var db = application.OuvrirLaBase();
        Assert.False(await db.Delegations.AnyAsync(d => d.Uai == classe.Uai));
    }

    [Fact]
    public async Task Un_compte_connu_par_son_adresse_recoit_la_delegation()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var lui = await UnSignataire.AvecAsync(application, "Nadia Berrada", _ => []);

        await chef.Client.PosterAsync(Nouvelle, Champs(null, $"{lui.Id:N}@exemple.test"));

        Assert.Equal(HttpStatusCode.OK, await lui.StatutAsync("/etablissement"));
    }

    [Fact]
    public async Task Le_chef_d_un_autre_etablissement_ne_revoque_pas()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var autre = await UnSignataire.ChefAsync(application, await new UneClasse(candidats: 1).CreerAsync(application));
        var delegue = await UnSignataire.DelegataireAsync(application, classe, new(2020, 6, 1), new(2020, 7, 1));
        await using var db = application.OuvrirLaBase();
        var id = (await db.Delegations.AsNoTracking().SingleAsync(d => d.DelegataireId == delegue.Id)).Id;

        Assert.Equal(HttpStatusCode.NotFound, await autre.StatutAsync($"/etablissement/delegations/{id}/revoquer"));
        Assert.Equal(HttpStatusCode.NotFound, await autre.StatutAsync($"{Nouvelle}?uai={classe.Uai}"));
    }
}
