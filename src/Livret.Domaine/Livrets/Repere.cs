using System.Globalization;
using System.Text;

namespace Livret.Domaine.Livrets;

/// <summary>
/// A name as it is sorted and searched: capitals, without accents, hyphens nor apostrophes, so that both engines order
/// and find alike, and BÉRANGER comes before BESNARD.
/// </summary>
public static class Repere
{
    /// <summary>Letters of Europe that no decomposition takes apart.</summary>
    private static readonly Dictionary<char, string> Lettres = new()
    {
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['ẞ'] = "SS",
        ['ß'] = "SS",
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['Þ'] = "TH",
        ['ı'] = "I",
    };

    public static string De(string nom)
    {
        var repere = new StringBuilder(nom.Length);
        foreach (var c in nom.Normalize(NormalizationForm.FormD))
        {
            var capitale = char.ToUpperInvariant(c);
            if (Lettres.TryGetValue(capitale, out var lettres))
                repere.Append(lettres);
            else if (char.IsLetterOrDigit(capitale))
                repere.Append(capitale);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && repere.Length > 0 && repere[^1] != ' ')
                repere.Append(' ');
        }
        return repere.ToString().TrimEnd();
    }
}
