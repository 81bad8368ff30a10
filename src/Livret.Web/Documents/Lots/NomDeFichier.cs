using System.Globalization;
using System.Text;

namespace Livret.Web.Documents.Lots;

/// <summary>Names that every file system reads, that sort and that do not change from one production to the next.</summary>
internal static class NomDeFichier
{
    /// <summary>« LE GOFF Anaïs » gives « le-goff-anais ».</summary>
    public static string De(string texte)
    {
        var nom = new StringBuilder(texte.Length);
        foreach (var lettre in texte.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(lettre))
                nom.Append(char.ToLowerInvariant(lettre));
            else if (CharUnicodeInfo.GetUnicodeCategory(lettre) is not UnicodeCategory.NonSpacingMark && nom.Length > 0 && nom[^1] != '-')
                nom.Append('-');
        }
        return nom.ToString().Trim('-');
    }
}
