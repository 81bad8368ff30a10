using Livret.Domaine.Livrets;

namespace Livret.Web.Securite.MotsDePasse;

/// <summary>A text as someone who guesses reads it: letters only, of any alphabet, in lower case, without accents nor disguise.</summary>
internal static class Lettres
{
    /// <summary>What stands for a letter, and the letter, place by place.</summary>
    private const string Deguises = "013457@$€!", Deguisements = "oieastasei";

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
        return string.Concat(texte[debut..fin].Select(c => Deguises.IndexOf(c, StringComparison.Ordinal) is var i && i >= 0 ? Deguisements[i] : c));
    }
}
