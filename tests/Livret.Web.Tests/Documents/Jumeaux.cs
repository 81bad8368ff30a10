using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Documents;

/// <summary>A document and its page on screen say the same.</summary>
internal static partial class Jumeaux
{
    /// <summary>Each of these is in the document and in the page.</summary>
    public static void Verifier(IEnumerable<string> attendus, PdfLu pdf, string page)
    {
        var (papier, ecran) = (Aplatir(pdf.TexteSuivi()), Texte(page));
        var ecarts = attendus.Select(Aplatir).SelectMany(a => (string[])[.. Manque("papier", papier, a), .. Manque("écran", ecran, a)]).ToList();
        Assert.True(ecarts.Count == 0, $"{string.Join(Environment.NewLine, ecarts)}{Environment.NewLine}{papier}{Environment.NewLine}{ecran}");
    }

    /// <summary>What a reader of the page has, without its tags.</summary>
    public static string Texte(string page) => Aplatir(System.Net.WebUtility.HtmlDecode(Balise().Replace(EnLigne().Replace(Tete().Replace(page, ""), ""), " ")));

    private static string Aplatir(string texte) => Blancs().Replace(texte.Replace('\u00a0', ' ').Replace('\u202f', ' '), " ");

    private static string[] Manque(string ou, string texte, string attendu) => texte.Contains(attendu, StringComparison.Ordinal) ? [] : [$"{ou} : « {attendu} »"];

    [GeneratedRegex("<(script|style|head)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Tete();

    [GeneratedRegex("</?(a|b|i|strong|em|small|span|code|sup|abbr)( [^>]*)?>")]
    private static partial Regex EnLigne();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Balise();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blancs();
}
