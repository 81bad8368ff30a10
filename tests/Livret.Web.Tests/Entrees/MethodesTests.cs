using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>Every address by every method, those that it does not have among them: nothing breaks, and nothing changes.</summary>
[Collection(nameof(Terrain))]
public sealed class MethodesTests(Terrain terrain, ITestOutputHelper sortie)
{
    private static readonly string[] Methodes = ["HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "INVENTEE"];

    [FaitSurFichier]
    public async Task Une_methode_qu_une_adresse_n_a_pas_ne_fait_rien()
    {
        var marche = new Marche(terrain, sortie);
        var tour = 0;
        foreach (var lieu in terrain.UnLieuParPoint())
            foreach (var methode in Terrain.EstComplet ? Methodes : [Methodes[tour++ % Methodes.Length], Methodes[tour++ % Methodes.Length]])
                await marche.EssayerAsync(new(lieu.Compte, new HttpMethod(methode), lieu.Adresse, methode), aussi: r => methode is "HEAD" || r.Statut >= 400 ? [] : [$"répond {r.Statut}"]);
        marche.Conclure("Méthodes");
    }
}
