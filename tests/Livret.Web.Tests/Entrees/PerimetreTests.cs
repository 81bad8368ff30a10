using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>
/// Every identifier that an account may send, in a route, a query or a field, replaced by one outside its scope: nothing of it comes back, and
/// nothing of it changes.
/// </summary>
[Collection(nameof(Terrain))]
public sealed class PerimetreTests(Terrain terrain, ITestOutputHelper sortie)
{
    /// <summary>The installation has no scope: what its account names is everybody's.</summary>
    private static readonly string[] PartoutChezEux = [Terrain.Visiteur, "administrateur"];

    /// <summary>A shorter identifier, such as the number of a commission, is in any file.</summary>
    private const int SeReconnait = 3;

    [FaitSurFichier]
    public async Task Une_adresse_qui_nomme_l_objet_d_un_autre_ne_trouve_rien()
    {
        var marche = new Marche(terrain, sortie);
        var tour = 0;
        foreach (var lieu in terrain.Exploration.Lieux.Where(l => !PartoutChezEux.Contains(l.Compte)).DistinctBy(l => (l.Compte, l.Point)))
        {
            var ailleurs = terrain.Ailleurs(lieu.Compte);
            foreach (var (parametre, valeur) in lieu.Route)
                if (ailleurs.De(parametre, valeur) is { } autre)
                    await marche.EssayerAsync(
                        new(lieu.Compte, HttpMethod.Get, lieu.Point.Adresse(p => Uri.EscapeDataString(p == parametre ? autre : lieu.Route[p])), $"{parametre} d’ailleurs"), autre,
                        r => r.Statut is 404 or 403 ? [] : [$"répond {r.Statut}"]);
            foreach (var parametre in terrain.Exploration.Requetes(lieu.Point.Route).Concat(lieu.Point.Recus).Distinct())
                foreach (var autre in Terrain.EstComplet ? ailleurs.Tous : [ailleurs.Tous.ElementAt(tour++ % ailleurs.Tous.Count())])
                    await marche.EssayerAsync(
                        new(lieu.Compte, HttpMethod.Get, $"{lieu.Adresse.Split('?')[0]}?{parametre}={autre}", $"{parametre} d’ailleurs"), autre,
                        r => r.Statut is 200 && r.Type.Length > 0 && !r.EstUnePage && r.Octets > 0 && autre.Length >= SeReconnait && r.Texte.Contains(autre, StringComparison.Ordinal) ? ["un fichier d’ailleurs est donné"] : []);
        }
        marche.Conclure("Adresses hors du ressort");
    }

    [FaitSurFichier]
    public async Task Un_formulaire_qui_nomme_l_objet_d_un_autre_ne_le_touche_pas()
    {
        var marche = new Marche(terrain, sortie);
        foreach (var formulaire in terrain.Exploration.Formulaires.Where(f => !PartoutChezEux.Contains(f.Compte)))
        {
            var ailleurs = terrain.Ailleurs(formulaire.Compte);
            if (ailleurs.De("", formulaire.Action) is { } adresse)
                await marche.EssayerAsync(formulaire.Envoi("adresse d’ailleurs") with { Adresse = adresse }, ailleurs.De("", formulaire.Action), r => r.Statut is 404 or 403 ? [] : [$"répond {r.Statut}"]);
            var remplis = formulaire.Remplis();
            foreach (var champ in remplis.Where(d => d.Nom != Formulaire.Jeton).DistinctBy(d => Rangees.Genre(d.Nom)))
                if ((ailleurs.De(champ.Nom, champ.Valeur) ?? (ailleurs.De("", champ.Nom) is null ? null : champ.Valeur)) is { } autre)
                    await marche.EssayerAsync(
                        formulaire.Envoi($"{champ.Nom} d’ailleurs", remplis.Select(d => d == champ ? new(ailleurs.De("", d.Nom) ?? d.Nom, autre) : d)), autre,
                        ensuite: c => c.Where(c => c.Ou is "+Journal.LivretId" && ailleurs.Contient(c.Valeur)).Select(c => $"le livret {c.Valeur} d’ailleurs change"));
        }
        marche.Conclure("Formulaires hors du ressort");
    }
}
