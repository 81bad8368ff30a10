using System.Collections.Concurrent;
using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.ChefEtablissement;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Proprietes;

/// <summary>
/// Eight teachers save the grid of one class at the same time, on the same candidates, while the coordonnateur submits, the head and his delegate sign, take
/// their visa back, transmit and send livrets back to the team. No lost update: each value that was written replaced the one that its author had under his eyes.
/// </summary>
public sealed class EditeursTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const int Editeurs = 8, Enregistrements = 4, Candidats = 6;

    [Fact]
    public async Task Des_editeurs_et_des_signataires_qui_se_croisent_ne_perdent_rien()
    {
        var classe = await CircuitJoue.Complete(Candidats).CreerAsync(application);
        var grille = $"/saisie/{classe.Uai}/{classe.Division}/U1";
        ConcurrentQueue<Frappee> frappees = [];
        var editeurs = await Task.WhenAll(Enumerable.Range(1, Editeurs).Select(async i => new UnEditeur($"Éditeur N{i}", await application.EnTantQueAsync($"Éditeur N{i}", Role.Enseignant, classe, "U1"), grille, frappees)));
        var chef = await UnSignataire.ChefAsync(application, classe);
        var delegue = await UnSignataire.DelegataireAsync(application, classe, new(2020, 6, 1), new(2020, 6, 30));
        var coordonnateur = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var actes = await Task.WhenAll(
            Task.WhenAll(editeurs.Select(async e =>
            {
                await e.SaisirAsync(Enregistrements);
                return e.Statuts;
            })).ContinueWith(t => t.Result.SelectMany(s => s).ToList(), TaskScheduler.Default),
            ActesEnSerie.JouerAsync(coordonnateur, classe.Numeros, ["soumettre", "reprendre", "soumettre", "soumettre"]),
            ActesEnSerie.JouerAsync(chef.Client, classe.Numeros, ["viser", "renvoyer", "retirer-le-visa", "viser", "transmettre"]),
            ActesEnSerie.JouerAsync(delegue.Client, [.. classe.Numeros.Reverse()], ["renvoyer", "viser", "retirer-le-visa", "viser"]));

        Assert.All(actes.SelectMany(a => a), s => Assert.True(s is 200 or 302 or 409 or 422, $"{s}"));
        await using var db = application.OuvrirLaBase();
        Assert.Empty(await JournalRejoue.EcartsAsync(db));
        var ecrites = await db.Journal.Where(e => e.Unite == "U1" && e.Par.StartsWith("Éditeur ")).Select(e => new { e.Par, e.LivretId, e.Avant, e.Apres }).ToListAsync();
        var numeros = await db.Livrets.ToDictionaryAsync(l => l.Id, l => l.Numero);
        Assert.NotEmpty(ecrites);
        // Each value is typed once only: its line of the journal is found again, with what its author was looking at.
        Assert.All(ecrites, e => Assert.Contains(new Frappee(e.Par, numeros[e.LivretId], e.Avant ?? "", e.Apres!), frappees));
        // As many lines as the pages said to their authors, and no more.
        Assert.Equal(editeurs.Sum(e => e.Confirmees), ecrites.Count);
        Assert.Contains(actes[0], s => s == (int)HttpStatusCode.Conflict);
    }
}
