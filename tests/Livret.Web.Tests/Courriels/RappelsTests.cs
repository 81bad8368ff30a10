using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Courriels;

/// <summary>The reminder before the deadline: that of Nantes is on 26 June, 6 pm.</summary>
public sealed class RappelsTests : IAsyncLifetime
{
    private readonly LivretApplication _application = new();
    private ClasseCreee _classe = null!;
    private (Guid Id, string Adresse) _chef;

    public async Task InitializeAsync()
    {
        _classe = await new UneClasse("TC2", candidats: 4).CreerAsync(_application);
        _chef = await _application.AffecterAsync(Role.ChefEtablissement, _classe);
        await _application.AffecterAsync(Role.Delegataire, _classe);
        await _application.AffecterAsync(Role.ChefEtablissement, _classe, debut: new(2020, 7, 1));
    }

    public async Task DisposeAsync() => await _application.DisposeAsync();

    [Fact]
    public async Task Un_rappel_part_a_sept_jours_puis_a_deux_jours_une_fois_chacun()
    {
        Assert.Equal(0, await RappelerLeAsync(18));
        Assert.Equal(1, await RappelerLeAsync(19));
        Assert.Equal(1, await RappelerLeAsync(19));
        Assert.Equal(1, await RappelerLeAsync(23));
        Assert.Equal(2, await RappelerLeAsync(24));
        Assert.Equal(2, await RappelerLeAsync(26));

        var courriel = (await _application.CourrielsAsync())[0];
        Assert.Equal((_chef.Adresse, _chef.Id), (courriel.Destinataire, courriel.DestinataireId));
        Assert.Equal("Il reste 4\u00a0livrets à transmettre avant le 26 juin 2020", courriel.Objet);
        Assert.Contains("se termine le 26 juin 2020 à 18\u00a0h\u00a000", courriel.Corps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_service_remis_en_marche_la_veille_ne_rappelle_qu_une_fois()
    {
        Assert.Equal(1, await RappelerLeAsync(25));
    }

    [Fact]
    public async Task Apres_la_limite_plus_rien_ne_part()
    {
        Assert.Equal(0, await RappelerLeAsync(26, heure: 19));
        Assert.Equal(0, await RappelerLeAsync(30));
    }

    [Fact]
    public async Task Seuls_les_livrets_a_viser_ou_a_transmettre_comptent()
    {
        await PoserAsync(_classe.Numeros[0], Etat.Soumis);
        await PoserAsync(_classe.Numeros[1], Etat.Vise);
        await PoserAsync(_classe.Numeros[2], Etat.Transmis);
        await PoserAsync(_classe.Numeros[3], Etat.Retire);
        Assert.Equal(1, await RappelerLeAsync(20));
        Assert.StartsWith("Il reste 2\u00a0livrets", (await _application.CourrielsAsync())[0].Objet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_etablissement_qui_a_tout_transmis_n_est_pas_rappele()
    {
        foreach (var numero in _classe.Numeros)
            await PoserAsync(numero, Etat.Transmis);
        Assert.Equal(0, await RappelerLeAsync(20));
    }

    [Fact]
    public async Task Deux_noeuds_en_meme_temps_n_ecrivent_qu_un_rappel()
    {
        AllerAu(20, 9);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _application.DansUnActeAsync<RappelerLesVisas>(r => r.RappelerAsync(CancellationToken.None)))));
        Assert.Single(await _application.CourrielsAsync());
    }

    /// <returns>How many reminders there are after that day of June.</returns>
    private async Task<int> RappelerLeAsync(int jour, int heure = 9)
    {
        AllerAu(jour, heure);
        await _application.DansUnActeAsync<RappelerLesVisas>(r => r.RappelerAsync(CancellationToken.None));
        return (await _application.CourrielsAsync()).Count(c => c.Modele == EvenementDeCourriel.VisaManquant);
    }

    private void AllerAu(int jour, int heure) => _application.Horloge.SetUtcNow(new(2020, 6, jour, heure, 0, 0, TimeSpan.FromHours(2)));

    /// <summary>The state alone: the circuit has its own tests.</summary>
    private async Task PoserAsync(string numero, Etat etat)
    {
        await using var db = _application.OuvrirLaBase();
        await db.Livrets.Where(l => l.Numero == numero).ExecuteUpdateAsync(l => l.SetProperty(x => x.Etat, etat));
    }
}
