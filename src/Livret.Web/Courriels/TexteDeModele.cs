using System.Text.RegularExpressions;
using Livret.Domaine;
using Livret.Domaine.Notations;
using Livret.Donnees.Courriels;

namespace Livret.Web.Courriels;

/// <summary>The words of a template, with its fields between braces.</summary>
public sealed partial record TexteDeModele(string Objet, string Corps)
{
    /// <summary>What an administrator types: browsers send line ends of their own.</summary>
    public static TexteDeModele Lire(string? objet, string? corps) => new((objet ?? "").Trim(), (corps ?? "").ReplaceLineEndings("\n").Trim());

    /// <summary>Why these words cannot serve for that event; empty: they can.</summary>
    public IEnumerable<Refus> Verifier(ModeleDOrigine modele)
    {
        if (Objet.Length == 0)
            yield return new(CodeAnomalie.ChampVide, "Donnez un objet au message.", Champ: nameof(Objet));
        if (Objet.Length > ModeleDeCourriel.LongueurObjet)
            yield return new(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong("L’objet", Objet.Length, ModeleDeCourriel.LongueurObjet), Champ: nameof(Objet));
        if (Objet.Any(char.IsControl))
            yield return new(CodeAnomalie.ValeurInconnue, "Écrivez l’objet sur une seule ligne.", Champ: nameof(Objet));
        if (Corps.Length > ModeleDeCourriel.LongueurCorps)
            yield return new(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong("Le texte", Corps.Length, ModeleDeCourriel.LongueurCorps), Champ: nameof(Corps));
        if (!Corps.Contains(ChampDeCourriel.Lien.EntreAccolades(), StringComparison.Ordinal))
            yield return new(CodeAnomalie.ChampVide, "Gardez {lien} dans le texte : sans lui, le destinataire ne sait pas quelle page ouvrir.", Champ: nameof(Corps));
        // The object stays in the log when the body is erased: a one-time link has no place there.
        foreach (var refus in Champs(nameof(Objet), Objet, [.. modele.Champs.Where(c => c != ChampDeCourriel.Lien)]))
            yield return refus;
        foreach (var refus in Champs(nameof(Corps), Corps, modele.Champs))
            yield return refus;
    }

    /// <summary>The words with each field replaced, once.</summary>
    public TexteDeModele Remplir(Func<ChampDeCourriel, string> valeur) => new(Abreger(Remplir(Objet, valeur)), Remplir(Corps, valeur));

    private static string Remplir(string texte, Func<ChampDeCourriel, string> valeur) =>
        EntreAccolades().Replace(texte, m => ChampsDeCourriel.Chercher(m.Groups[1].Value) is { } champ ? valeur(champ) : m.Value);

    private static string Abreger(string objet) => objet.Length <= Courriel.LongueurObjet ? objet : objet[..(Courriel.LongueurObjet - 1)] + "…";

    private static IEnumerable<Refus> Champs(string ou, string texte, IReadOnlyList<ChampDeCourriel> permis)
    {
        var mots = EntreAccolades().Matches(texte).Select(m => m.Groups[1].Value).Distinct();
        foreach (var mot in mots.Where(m => ChampsDeCourriel.Chercher(m) is not { } champ || !permis.Contains(champ)))
            yield return new(CodeAnomalie.ValeurInconnue, ChampRefuse(mot, permis), Champ: ou);
        if (EntreAccolades().Replace(texte, "").AsSpan().ContainsAny('{', '}'))
            yield return new(CodeAnomalie.ValeurInconnue, "Une accolade reste seule. Écrivez chaque champ en entier, par exemple {lien}.", Champ: ou);
    }

    private static string ChampRefuse(string mot, IReadOnlyList<ChampDeCourriel> permis) =>
        $"Retirez {{{Phrases.Extrait(mot)}}} : un courriel ne porte ni nom de candidat ni note, et ce champ n’existe pas ici. "
        + (permis.Count == 0 ? "Aucun champ n’est possible." : $"Champs possibles : {string.Join(", ", permis.Select(c => c.EntreAccolades()))}.");

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex EntreAccolades();
}
