using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>Every parameter of every address, hostile one at a time: those of the route, those of the query that the code binds or that a page uses.</summary>
[Collection(nameof(Terrain))]
public sealed class AdressesTests(Terrain terrain, ITestOutputHelper sortie)
{
    private const int ValeursParParametre = 2;

    [FaitSurFichier]
    public async Task Aucun_parametre_d_adresse_ne_fait_tomber_une_page_ni_ne_montre_ce_qui_n_est_pas_a_elle()
    {
        var marche = new Marche(terrain, sortie);
        var tour = 0;
        var parametres = 0;
        foreach (var lieu in terrain.UnLieuParPoint())
        {
            foreach (var parametre in lieu.Point.Parametres.Select(p => p.Name))
            {
                parametres++;
                foreach (var hostile in Tirage.De(Hostile.PourUneRoute, ValeursParParametre, tour++))
                    await marche.EssayerAsync(new(lieu.Compte, HttpMethod.Get, lieu.Point.Adresse(p => p == parametre ? hostile.Encode : Uri.EscapeDataString(lieu.Route[p])) + Requete(lieu.Adresse), $"{parametre} {hostile}"), hostile.Valeur);
            }
            foreach (var parametre in lieu.Point.Recus.Select(r => r.Split('.')[^1]).Concat(terrain.Exploration.Requetes(lieu.Point.Route)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                parametres++;
                foreach (var hostile in Tirage.De(Hostile.PourUneRequete, ValeursParParametre, tour++))
                    await marche.EssayerAsync(new(lieu.Compte, HttpMethod.Get, Avec(lieu.Adresse, parametre, hostile), $"{parametre} {hostile}"), hostile.Valeur);
            }
        }
        marche.Conclure($"{parametres} paramètres d’adresse");
    }

    private static string Requete(string adresse) => adresse.Contains('?', StringComparison.Ordinal) ? adresse[adresse.IndexOf('?', StringComparison.Ordinal)..] : "";

    /// <summary>The address with this parameter hostile, the others as they were.</summary>
    private static string Avec(string adresse, string parametre, Hostile hostile)
    {
        var autres = Requete(adresse).TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var gardes = autres.Where(a => !a.StartsWith(parametre + "=", StringComparison.OrdinalIgnoreCase) || hostile == Hostile.Repete).ToList();
        if (hostile == Hostile.EnTableau)
            gardes.AddRange([$"{parametre}[]=a", $"{parametre}[0]=b", $"{parametre}.x=c"]);
        else if (hostile == Hostile.Repete)
            gardes.AddRange([$"{parametre}=1", $"{parametre}=a"]);
        else if (hostile != Hostile.Manquant)
            gardes.Add($"{parametre}={hostile.Encode}");
        return $"{adresse.Split('?')[0]}?{string.Join('&', gardes)}";
    }
}
