using System.Collections.Frozen;

namespace Livret.Web.Documents.MiseEnPage;

/// <summary>Where a line may end: on a space, U+0020, that does not tie a number to its unit, a date, an hour, a title or a French punctuation.</summary>
internal static class Secables
{
    /// <summary>What does not leave the number before it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ApresUnNombre = Ensemble(
        "h", "min", "s", "%", "€", "an", "ans", "mois", "jour", "jours", "semaine", "semaines", "heure", "heures", "minutes", "km", "m", "cm", "kg", "point", "points",
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre");

    /// <summary>What does not leave the word after it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AvantUnMot = Ensemble("n°", "N°", "nº", "M.", "Mme", "Mlle", "MM.", "art.", "p.", "page", "«", "–", "—");

    /// <summary>The end of a word that begins there, with the spaces after it.</summary>
    public static int FinDuMot(string texte, int debut)
    {
        var fin = debut;
        while (true)
        {
            fin = texte.IndexOf(' ', fin);
            if (fin < 0)
                return texte.Length;
            var espace = fin;
            while (fin < texte.Length && texte[fin] == ' ')
                fin++;
            if (fin - espace > 1 || fin == texte.Length || !Lie(texte.AsSpan(debut, espace - debut), texte.AsSpan(fin)))
                return fin;
        }
    }

    private static bool Lie(ReadOnlySpan<char> avant, ReadOnlySpan<char> apres)
    {
        if (apres[0] is ':' or ';' or '!' or '?' or '»' or '%')
            return true;
        avant = avant[(avant.LastIndexOf(' ') + 1)..].TrimStart('(');
        if (avant.IsEmpty)
            return false;
        if (AvantUnMot.Contains(avant))
            return true;
        if (!char.IsAsciiDigit(avant[^1]) && avant is not ("1er" or "h"))
            return false;
        var mot = apres[..(apres.IndexOf(' ') is var fin and >= 0 ? fin : apres.Length)].TrimEnd(".,;)");
        return ApresUnNombre.Contains(mot) || (mot.Length is 2 or 3 && !mot.ContainsAnyExceptInRange('0', '9'));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ensemble(params ReadOnlySpan<string> mots) =>
        FrozenSet.Create(StringComparer.Ordinal, mots).GetAlternateLookup<ReadOnlySpan<char>>();
}
