using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// The engine has no way to say the language of a document: it is added to the catalogue by an incremental update (ISO 32000-1, 7.5.6), which
/// leaves the bytes before it untouched.
/// </summary>
internal static partial class Catalogue
{
    private const string Langue = "\n/Lang (fr-FR)\n";

    /// <exception cref="InvalidDataException">The end of the file is not that of a PDF.</exception>
    public static byte[] Completer(byte[] pdf)
    {
        // One character per byte, so that places in the text are places in the file.
        var texte = Encoding.Latin1.GetString(pdf);
        var debutDeTrailer = texte.LastIndexOf("trailer", StringComparison.Ordinal);
        if (debutDeTrailer < 0 || Racine().Match(texte, debutDeTrailer) is not { Success: true } racine || DerniereTable().Match(texte, debutDeTrailer) is not { Success: true } table)
            throw new InvalidDataException("No trailer in the PDF.");
        var numero = racine.Groups[1].Value;
        var objet = texte.IndexOf($"\n{numero} 0 obj", StringComparison.Ordinal) + 1;
        var ouverture = texte.IndexOf("<<", objet, StringComparison.Ordinal) + 2;
        var fin = texte.IndexOf("endobj", ouverture, StringComparison.Ordinal);
        if (objet == 0 || fin < 0)
            throw new InvalidDataException("No catalogue in the PDF.");

        StringBuilder suite = new();
        if (!texte.EndsWith('\n'))
            suite.Append('\n');
        var place = pdf.Length + suite.Length;
        suite.Append(texte, objet, ouverture - objet).Append(Langue).Append(texte, ouverture, fin - ouverture).Append("endobj\n");
        var places = pdf.Length + suite.Length;
        suite.Append(CultureInfo.InvariantCulture, $"xref\n{numero} 1\n{place:D10} 00000 n \n");
        var trailer = texte[debutDeTrailer..texte.LastIndexOf(">>", StringComparison.Ordinal)];
        suite.Append(trailer).Append(CultureInfo.InvariantCulture, $"/Prev {table.Groups[1].Value}>>\nstartxref\n{places}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(suite.ToString())];
    }

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Racine();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex DerniereTable();
}
