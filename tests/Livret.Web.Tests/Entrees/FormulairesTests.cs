using System.Net;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>
/// Every field of every form, hostile one at a time, the others as a user fills them; then what the code binds and the form does not offer. A
/// refusal says so with a status 4xx, and gives back what was typed.
/// </summary>
[Collection(nameof(Terrain))]
public sealed class FormulairesTests(Terrain terrain, ITestOutputHelper sortie)
{
    private const int ValeursParChamp = 1;

    /// <summary>Text that never comes back in a page.</summary>
    private static readonly string[] Secrets = ["MotDePasse", "Actuel", "Nouveau", "Confirmation", "Saisi"];

    [FaitSurFichier]
    public async Task Aucun_champ_ne_fait_tomber_un_formulaire_et_ce_qui_est_refuse_est_rendu()
    {
        var marche = new Marche(terrain, sortie);
        var tour = 0;
        var champs = 0;
        foreach (var formulaire in terrain.Exploration.Formulaires)
        {
            var temoin = await marche.EssayerAsync(formulaire.Envoi("rempli"));
            sortie.WriteLine($"{temoin.Statut} {formulaire}");
            foreach (var champ in formulaire.Champs.Where(c => c.Nom != Formulaire.Jeton && c.Genre is not "file").DistinctBy(c => Rangees.Genre(c.Nom)).Concat(Lies(formulaire)))
            {
                champs++;
                foreach (var hostile in Tirage.De(Hostile.Tous, ValeursParChamp, tour++))
                    await marche.EssayerAsync(formulaire.Envoi($"{champ.Nom} {hostile}", Remplacer(formulaire, champ, hostile)), hostile.Valeur, r => Rendu(r, temoin, champ, hostile));
            }
        }
        marche.Conclure($"{terrain.Exploration.Formulaires.Count} formulaires, {champs} champs");
    }

    [FaitSurFichier]
    public async Task Une_liste_n_a_pas_de_place_vide()
    {
        var marche = new Marche(terrain, sortie);
        foreach (var formulaire in terrain.Exploration.Formulaires)
            foreach (var liste in (terrain.Exploration.Reconnaitre(formulaire.Action)?.Point.Recus ?? []).Where(r => r.Contains("[0]", StringComparison.Ordinal)).Select(r => r.Split('[')[0]).Distinct())
                foreach (var essai in (Depose[])[new(liste, ""), new(liste, " "), new(liste + ".Index", "zz"), new(liste + "[0]", "")])
                    await marche.EssayerAsync(formulaire.Envoi($"{essai.Nom}={essai.Valeur}", formulaire.Remplis().Where(d => !d.Nom.StartsWith(liste, StringComparison.Ordinal)).Append(essai)));
        marche.Conclure("Listes");
    }

    /// <summary>What the code binds there under a name that the form does not offer.</summary>
    private IEnumerable<Champ> Lies(Formulaire formulaire) =>
        (terrain.Exploration.Reconnaitre(formulaire.Action)?.Point.Recus ?? [])
            .Where(r => !formulaire.Champs.Any(c => Rangees.Genre(c.Nom) == Rangees.Genre(r)) && formulaire.Bouton?.Nom != r).Select(r => new Champ(r, "lié", "", false));

    private static IEnumerable<Depose> Remplacer(Formulaire formulaire, Champ champ, Hostile hostile)
    {
        var autres = formulaire.Remplis().Where(d => d.Nom != champ.Nom);
        return hostile == Hostile.Manquant ? autres
            : hostile == Hostile.Repete ? formulaire.Remplis().Append(new(champ.Nom, champ.Valeur)).Append(new(champ.Nom, "autre chose"))
            : hostile == Hostile.SansRang ? autres.Append(new(champ.Nom.Split('[')[0] + ".Index", "zz"))
            : hostile == Hostile.EnTableau ? autres.Concat([new(champ.Nom + "[]", "a"), new(champ.Nom + "[0]", "b"), new(champ.Nom + ".x", "c")])
            : autres.Append(new(champ.Nom, hostile.Valeur ?? "", hostile.Brut));
    }

    private static IEnumerable<string> Rendu(Reponse reponse, Reponse temoin, Champ champ, Hostile hostile)
    {
        if (champ.EstTape && reponse.Statut is 200 && temoin.Statut is not 200 && reponse.EstUnePage)
            yield return "un refus répond 200";
        if (!champ.EstTape || Secrets.Any(s => champ.Nom.EndsWith(s, StringComparison.Ordinal)) || !hostile.SeRend)
            yield break;
        if (reponse.Statut is 400 or 404 or 413 && temoin.Statut != reponse.Statut)
            yield return "ce qui fut tapé est perdu";
        if (reponse.Statut is 409 or 422 && reponse.EstUnePage && !WebUtility.HtmlDecode(reponse.Texte).Contains(hostile.Valeur!.Trim(), StringComparison.Ordinal))
            yield return "ce qui fut tapé n’est pas rendu";
    }
}
