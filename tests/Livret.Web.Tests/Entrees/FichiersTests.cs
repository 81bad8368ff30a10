using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>Every door for a file × every hostile file: a refusal is a page that says what to do, and keeps nothing.</summary>
[Collection(nameof(Terrain))]
public sealed class FichiersTests(Terrain terrain, ITestOutputHelper sortie)
{
    private const int FichiersParPorte = 12;

    private IEnumerable<Formulaire> Portes => terrain.Exploration.Formulaires.Where(f => f.Champs.Any(c => c.Genre is "file"));

    [FaitSurFichier]
    public async Task Aucun_fichier_ne_fait_tomber_une_porte()
    {
        var marche = new Marche(terrain, sortie);
        var legers = FichierHostile.Tous.Where(f => !f.EstLourd).ToList();
        var tour = 0;
        foreach (var porte in Portes)
        {
            var champ = porte.Champs.First(c => c.Genre is "file").Nom;
            foreach (var fichier in Terrain.EstComplet ? FichierHostile.Tous : Enumerable.Range(0, FichiersParPorte).Select(_ => legers[tour++ % legers.Count]))
                await marche.EssayerAsync(porte.Envoi(fichier.Nom) with { Pieces = fichier.Pieces(champ) }, aussi: r => r.Statut is 422 or 302 or 413 or 400 ? [] : [$"répond {r.Statut}"]);
        }
        marche.Conclure($"{Portes.Count()} portes, {FichierHostile.Tous.Count} fichiers");
    }

    [FaitSurFichier]
    public void Chaque_adresse_qui_prend_un_fichier_est_une_porte_essayee()
    {
        var portes = Portes.Select(p => terrain.Exploration.Reconnaitre(p.Action)!.Value.Point.Route).ToHashSet();
        Assert.Equal(terrain.Points.Where(p => p.Fichiers.Count > 0).Select(p => p.Route).Order(), portes.Order());
    }
}
