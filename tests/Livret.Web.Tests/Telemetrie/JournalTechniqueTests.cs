using System.Globalization;
using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Conservations;
using Livret.Web.Tests.Pages.Enseignant.Saisie;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Telemetrie;

/// <summary>The technical log carries identifiers: no name, no note, no address, whatever is done or refused (quality, « Security »).</summary>
public sealed class JournalTechniqueTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Appreciation = "Expression hésitante mais claire";
    private const string Adresse = "aminata.abadie@candidat.exemple.test";

    [Fact]
    public async Task Aucun_nom_aucune_note_aucune_adresse_n_y_parait()
    {
        var classe = await CircuitJoue.Complete(2, note: "13,27").AvecValeur("U1", "APPR", observation: Appreciation).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
            await db.Livrets.Where(l => l.Uai == classe.Uai).ExecuteUpdateAsync(l => l.SetProperty(x => x.Courriel, Adresse).SetProperty(x => x.Adresse1, "3 rue des Lilas bleus"));
        await VisiterAsync(classe);
        await classe.JouerAsync(application, Etat.Publie, 1);
        await classe.JouerAsync(application, Etat.Transmis, 2);
        await InstruireAsync(classe);

        var lignes = application.Journal.Lignes;
        Assert.Contains(lignes, l => l.Contains(classe.Numeros[0], StringComparison.Ordinal));
        string[] interdits = ["ABADIE", "BÉNARD", "Aminata", "Baptiste", "13,27", Appreciation, Adresse, "rue des Lilas", "Aubertin", "@exemple.test", "14.83", "Recours gracieux"];
        foreach (var ligne in lignes.Select(System.Text.RegularExpressions.Regex.Unescape))
        {
            var vu = interdits.Where(i => CultureInfo.InvariantCulture.CompareInfo.IndexOf(ligne, i, CompareOptions.IgnoreCase) >= 0);
            Assert.True(!vu.Any(), $"{string.Join(", ", vu)} : {ligne}");
        }
    }

    /// <summary>The team reads, types, is refused, searches.</summary>
    private async Task VisiterAsync(ClasseCreee classe)
    {
        using var enseignant = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        GrilleEnMain grille = new(application, classe, "U1", enseignant);
        await ReussirAsync(enseignant, grille.Adresse, "/saisie", $"/livrets/{classe.Numeros[0]}", $"/livrets/{classe.Numeros[0]}/historique", $"/livrets/{classe.Numeros[0]}.pdf");
        foreach (var note in new[] { "14.83", "99", "ABADIE" })
        {
            var (statut, _) = await grille.EnvoyerAsync(1, new() { ["cc"] = note });
            Assert.True((int)statut < 500);
        }
        using var absente = await enseignant.GetAsync(new Uri("/livrets/inconnu?nom=ABADIE", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, absente.StatusCode);
        using var visiteur = application.Visiteur();
        using var connexion = await visiteur.PosterAsync("/connexion", ("Courriel", Adresse), ("MotDePasse", "ABADIE-Aminata"));
        Assert.True((int)connexion.StatusCode < 500);
    }

    /// <summary>The head and the service read, search, hold and give.</summary>
    private async Task InstruireAsync(ClasseCreee classe)
    {
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        await ReussirAsync(chef, "/etablissement", "/etablissement/transmissions");
        using var service = await application.EnTantQueAsync("Claire Aubertin", Role.ResponsableService, classe);
        var donnees = $"/examens/{classe.Numeros[0]}/donnees";
        await ReussirAsync(service, "/examens?q=ABADIE", $"/examens/{classe.Numeros[1]}", donnees, UnePurge.Page, "/examens/recevabilite");
        using var constat = await service.PosterAsync($"/examens/{classe.Numeros[1]}", [new("Condition", "Delai"), new("Remplie", "false"), new("Motif", "Recours gracieux de BÉNARD")], $"/examens/{classe.Numeros[1]}?handler=Constater");
        using var gel = await service.PosterAsync(donnees, [new("Motif", "Recours gracieux de ABADIE Aminata")], donnees + "?handler=Geler");
        using var remise = await service.PosterAsync(donnees, [], donnees + "?handler=Exporter");
        Assert.Equal("application/zip", remise.Content.Headers.ContentType?.MediaType);
    }

    private static async Task ReussirAsync(HttpClient client, params string[] adresses)
    {
        foreach (var adresse in adresses)
        {
            using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
            Assert.True(reponse.IsSuccessStatusCode, $"{adresse}: {reponse.StatusCode}");
        }
    }
}
