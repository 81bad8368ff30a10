using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Courriels;

/// <summary>Who is told of an act, and how it is grouped.</summary>
public sealed class AnnoncesTests : IAsyncLifetime
{
    private static readonly DateTime Instant = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc);
    private static readonly Agent Quelquun = new(Guid.CreateVersion7(), "Claire Aubertin", []);
    private readonly LivretApplication _application = new();
    private ClasseCreee _tc2 = null!;
    private ClasseCreee _tc2b = null!;

    public async Task InitializeAsync()
    {
        _tc2 = await new UneClasse("TC2", candidats: 3).CreerAsync(_application);
        _tc2b = await new UneClasse("TC2B", candidats: 1) { AvecLaClasse = _tc2 }.CreerAsync(_application);
    }

    public async Task DisposeAsync() => await _application.DisposeAsync();

    [Fact]
    public async Task Les_livrets_soumis_vont_au_chef_et_aux_delegataires_par_division()
    {
        var chef = await _application.AffecterAsync(Role.ChefEtablissement, _tc2);
        var delegue = await _application.AffecterAsync(Role.Delegataire, _tc2, "TC2B");
        await _application.AffecterAsync(Role.Delegataire, _tc2, fin: new(2020, 6, 7));
        await _application.AffecterAsync(Role.Coordonnateur, _tc2, "TC2");
        await _application.AffecterAsync(Role.ChefEtablissement, await new UneClasse().CreerAsync(_application));
        await AnnoncerAsync((a, livrets) => a.SoumisAsync(livrets, Quelquun, Instant, CancellationToken.None), _tc2, _tc2b);

        Assert.Equal(
            new[] { (chef.Adresse, "TC2\u00a0: 3\u00a0livrets à viser"), (chef.Adresse, "TC2B\u00a0: 1\u00a0livret à viser"), (delegue.Adresse, "TC2B\u00a0: 1\u00a0livret à viser") }.Order(),
            (await _application.CourrielsAsync()).Select(c => (c.Destinataire, c.Objet)).Order());
    }

    [Fact]
    public async Task Le_meme_acte_annonce_deux_fois_n_ecrit_qu_une_fois_et_le_suivant_ecrit_encore()
    {
        await _application.AffecterAsync(Role.ChefEtablissement, _tc2);
        foreach (var instant in new[] { Instant, Instant, Instant.AddHours(1) })
            await AnnoncerAsync((a, livrets) => a.SoumisAsync(livrets, Quelquun, instant, CancellationToken.None), _tc2);
        Assert.Equal(2, (await _application.CourrielsAsync()).Count);
    }

    [Fact]
    public async Task Qui_agit_ne_s_ecrit_pas_a_lui_meme()
    {
        var chef = await _application.AffecterAsync(Role.ChefEtablissement, _tc2);
        await AnnoncerAsync((a, livrets) => a.SoumisAsync(livrets, Quelquun with { Id = chef.Id }, Instant, CancellationToken.None), _tc2);
        Assert.Empty(await _application.CourrielsAsync());
    }

    [Fact]
    public async Task Les_livrets_renvoyes_vont_a_l_equipe_de_la_division_avec_l_echeance()
    {
        var coordonnateur = await _application.AffecterAsync(Role.Coordonnateur, _tc2, "TC2");
        var enseignant = await _application.AffecterAsync(Role.Enseignant, _tc2, "TC2");
        await _application.AffecterAsync(Role.Enseignant, _tc2, "TC2B");
        await _application.AffecterAsync(Role.ChefEtablissement, _tc2);
        await AnnoncerAsync((a, livrets) => a.RenvoyeAsync(livrets, new(2020, 6, 12, 16, 0, 0, DateTimeKind.Utc), Quelquun, Instant, CancellationToken.None), _tc2);

        var courriels = await _application.CourrielsAsync();
        Assert.Equal(new[] { coordonnateur.Adresse, enseignant.Adresse }.Order(), courriels.Select(c => c.Destinataire).Order());
        Assert.All(courriels, c => Assert.Contains("jusqu’au 12 juin 2020 à 18\u00a0h\u00a000", c.Corps, StringComparison.Ordinal));
        Assert.All(courriels, c => Assert.Contains("https://livret.exemple.test/saisie", c.Corps, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Regularisation_et_lettre_vont_au_chef_avec_le_service_et_sans_nom_de_candidat()
    {
        await _application.AffecterAsync(Role.ChefEtablissement, _tc2);
        await AnnoncerAsync((a, livrets) => a.RegularisationDemandeeAsync(livrets, new(2020, 7, 1), Quelquun, Instant, CancellationToken.None), _tc2);
        await AnnoncerAsync((a, livrets) => a.LettreDisponibleAsync(livrets, Quelquun, Instant, CancellationToken.None), _tc2);

        var courriels = await _application.CourrielsAsync();
        Assert.Equal([EvenementDeCourriel.LettreDisponible, EvenementDeCourriel.RegularisationDemandee], courriels.Select(c => c.Modele).OrderBy(m => $"{m}"));
        Assert.All(courriels, c => Assert.Contains("Division des examens et concours de l’académie de Nantes", c.Corps, StringComparison.Ordinal));
        Assert.Contains(courriels, c => c.Corps.Contains("au plus tard le 1er juillet 2020", StringComparison.Ordinal));
        var livrets = await LivretsAsync(_tc2);
        Assert.All(courriels, c => Assert.All(livrets, l => Assert.All([l.Nom, l.Prenom, l.Numero], mot => Assert.DoesNotContain(mot, c.Objet + c.Corps, StringComparison.OrdinalIgnoreCase))));
    }

    private async Task AnnoncerAsync(Func<AnnoncesDuCircuit, IReadOnlyCollection<LivretScolaire>, Task> annonce, params ClasseCreee[] classes)
    {
        var livrets = new List<LivretScolaire>();
        foreach (var classe in classes)
            livrets.AddRange(await LivretsAsync(classe));
        await _application.DansUnActeAsync<AnnoncesDuCircuit>(a => annonce(a, livrets));
    }

    private async Task<List<LivretScolaire>> LivretsAsync(ClasseCreee classe)
    {
        await using var db = _application.OuvrirLaBase();
        return await db.Livrets.AsNoTracking().Where(l => classe.Numeros.Contains(l.Numero)).ToListAsync();
    }
}
