using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using Livret.Web.Tests.Pages.ChefEtablissement;
using Livret.Web.Tests.Pages.ServiceExamens;

namespace Livret.Web.Tests.Courriels;

/// <summary>The acts done from the pages write to whom they concern, in the same transaction; a refused act writes to nobody.</summary>
public sealed class AnnoncesDesActesTests : IDisposable
{
    private readonly LivretApplication _application = new();

    public void Dispose() => _application.Dispose();

    [Fact]
    public async Task La_soumission_le_renvoi_et_la_regularisation_s_ecrivent_a_qui_doit_agir()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(_application);
        var chef = await UnSignataire.ChefAsync(_application, classe);
        var coordonnateur = await UnSignataire.AvecAsync(_application, "Claire Aubertin", id => [new() { UtilisateurId = id, Role = Role.Coordonnateur, Uai = classe.Uai, Division = classe.Division }]);
        var acte = $"/livrets/{classe.Numeros[0]}/actes/";

        await coordonnateur.ChoisirAsync(acte + "soumettre", []);
        _application.Horloge.Advance(TimeSpan.FromMinutes(1));
        await chef.ChoisirAsync(acte + "renvoyer", [], ("Formulaire.Motif", "Vérifiez la note de S2."), ("Formulaire.Parties", "U4"), ("Formulaire.Jour", "12/06/2020"), ("Formulaire.Heure", "18:00"));
        Assert.Equal([EvenementDeCourriel.Soumis, EvenementDeCourriel.Renvoye], await EvenementsAsync());

        _application.Horloge.Advance(TimeSpan.FromMinutes(1));
        await classe.JouerAsync(_application, Etat.Transmis);
        using var gestionnaire = await _application.EnTantQueAsync(Role.Gestionnaire, classe);
        var demande = await gestionnaire.ActerAsync(classe.Numeros[0], "regularisation", ("Motif", "Vérifiez U5."), ("Parties", "U5"), ("Jour", "15/06/2020"));
        Assert.Equal(HttpStatusCode.Redirect, demande.StatusCode);

        Assert.Equal([EvenementDeCourriel.Soumis, EvenementDeCourriel.Renvoye, EvenementDeCourriel.RegularisationDemandee], await EvenementsAsync());
        var livret = await classe.LivretAsync(_application);
        Assert.All(await _application.CourrielsAsync(), c =>
        {
            Assert.DoesNotContain(livret.Nom, c.Objet + c.Corps, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(livret.Numero, c.Objet + c.Corps, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Un_acte_refuse_n_ecrit_a_personne()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(_application);
        await UnSignataire.ChefAsync(_application, classe);
        using var coordonnateur = await _application.EnTantQueAsync(Role.Coordonnateur, classe);
        var adresse = $"/livrets/{classe.Numeros[0]}/actes/soumettre";

        var reponse = await coordonnateur.PosterAsync($"/livrets/{classe.Numeros[0]}", [new("Formulaire.Version", "0")], adresse);

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Empty(await _application.CourrielsAsync());
    }

    private async Task<IEnumerable<EvenementDeCourriel>> EvenementsAsync() => (await _application.CourrielsAsync()).OrderBy(c => c.Id).Select(c => c.Modele);
}
