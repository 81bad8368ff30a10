using Livret.Domaine.Livrets;

namespace Livret.Web.Securite.MotsDePasse;

/// <summary>A text as someone who guesses reads it: letters only, of any alphabet, in lower case, without accents nor disguise.</summary>
internal static class Lettres
{
    private static readonly Dictionary<char, char> Deguisements = new()
    {
        ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['@'] = 'a', ['$'] = 's', ['€'] = 'e', ['!'] = 'i',
    };

    public static string De(string texte) => string.Concat(Repere.De(texte).ToLowerInvariant().Where(char.IsLetter));

    public static IEnumerable<string> Mots(string texte) =>
        texte.Split([' ', '-', '\'', '’', '.', '_', '@', ','], StringSplitOptions.RemoveEmptyEntries).Select(De);

    /// <summary>« m0td3p@sse 2020! » is « motdepasse »: digits and signs around a word disguise nothing.</summary>
    public static string SansDeguisement(string texte)
    {
        var (debut, fin) = (0, texte.Length);
        while (debut < fin && !char.IsLetter(texte[debut]))
            debut++;
        while (fin > debut && !char.IsLetter(texte[fin - 1]))
            fin--;
        return string.Concat(texte[debut..fin].Select(c => Deguisements.GetValueOrDefault(c, c)));
    }
}
