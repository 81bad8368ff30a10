using System.Text.Json;

namespace Livret.Donnees.Referentiels;

/// <summary>What must agree from one place of a référentiel to another, beyond its schema.</summary>
internal static class ReglesDeReferentiel
{
    private static readonly string[] Regimes = ["habilite", "nonHabilite", "fpcHabilite"];

    public static IEnumerable<Defaut> Verifier(JsonElement racine) =>
    [
        .. Uniques(racine, "options", "code", "$"),
        .. Uniques(racine, "epreuves", "code", "$"),
        .. Uniques(racine, "unites", "code", "$"),
        .. Uniques(racine, "unites", "ordre", "$"),
        .. racine.Liste("unites").SelectMany((u, rang) => DeUnite(racine, u, $"$.unites[{rang}]")),
    ];

    private static IEnumerable<Defaut> DeUnite(JsonElement racine, JsonElement unite, string chemin) =>
    [
        .. Declare(racine, unite, "epreuve", "epreuves", chemin),
        .. Declare(racine, unite, "option", "options", chemin),
        .. Uniques(unite, "competences", "code", chemin),
        .. Regimes.SelectMany(r => unite.GetProperty("modalites").Rubrique(r) is { } modalite
            ? DeModalite(modalite, r, $"{chemin}.modalites.{r}") : []),
    ];

    private static IEnumerable<Defaut> DeModalite(JsonElement modalite, string regime, string chemin)
    {
        var ccf = modalite.Texte("forme") == "Ccf";
        if (ccf && regime == "nonHabilite")
            yield return new($"{chemin}.forme", "Choisissez une forme ponctuelle : sans habilitation, aucune unité n’est en CCF.");
        var (liste, lettre, nom) = ccf ? ("situations", 'S', "situation de CCF") : ("parties", 'P', "partie d’épreuve ponctuelle");
        foreach (var (element, rang) in modalite.Liste(liste).Select((e, rang) => (e, rang)))
        {
            if (element.Texte("code")[0] != lettre)
                yield return new($"{chemin}.{liste}[{rang}].code", $"Commencez par « {lettre} » le code d’une {nom}.");
        }
        foreach (var defaut in Uniques(modalite, liste, "code", chemin))
            yield return defaut;
    }

    private static IEnumerable<Defaut> Declare(JsonElement racine, JsonElement unite, string rubrique, string liste, string chemin)
    {
        if (unite.TexteOuRien(rubrique) is { } code
            && !racine.Liste(liste).Any(e => e.Texte("code").Equals(code, StringComparison.OrdinalIgnoreCase)))
            yield return new($"{chemin}.{rubrique}", $"Déclarez « {PhrasesDeSchema.Court(code)} » dans la rubrique « {liste} », ou corrigez ce code.");
    }

    /// <summary>Codes are read whatever their case: two that differ only by it are the same.</summary>
    private static IEnumerable<Defaut> Uniques(JsonElement porteur, string liste, string cle, string chemin)
    {
        var connus = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (element, rang) in porteur.Liste(liste).Select((e, rang) => (e.GetProperty(cle), rang)))
        {
            var valeur = element.ValueKind is JsonValueKind.String ? element.GetString()! : $"{element.GetDecimal():0}";
            if (!connus.Add(valeur))
                yield return new($"{chemin}.{liste}[{rang}].{cle}", $"Donnez une autre valeur : « {PhrasesDeSchema.Court(valeur)} » est déjà prise.");
        }
    }
}
