using System.Buffers;
using System.Text;

namespace Livret.Domaine;

/// <summary>
/// The characters that are no text: commands other than the tabulation and the end of line, halves of a character, and those that Unicode keeps for
/// no character. Nobody types them, nothing shows them, and XML, PDF and the databases refuse some of them: they stop at the doors by which texts
/// come in, and the rest of the text goes through as it is.
/// </summary>
public static class Caracteres
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat(Enumerable.Range(0xd800, 0x800)).Concat(Enumerable.Range(0xfdd0, 0x20)).Append(0xfffe).Append(0xffff)
            .Select(c => (char)c).Except(['\t', '\n', '\r']),
    ]);

    /// <summary>The text itself when it has none of them.</summary>
    public static string Nettoyer(string texte)
    {
        if (!texte.AsSpan().ContainsAny(Suspects))
            return texte;
        StringBuilder propre = new(texte.Length);
        for (var reste = texte.AsSpan(); !reste.IsEmpty;)
        {
            var entier = Rune.DecodeFromUtf16(reste, out var lettre, out var lus) is OperationStatus.Done;
            if (entier && EstUnTexte(lettre.Value))
                propre.Append(reste[..lus]);
            reste = reste[lus..];
        }
        return propre.ToString();
    }

    private static bool EstUnTexte(int c) =>
        c is '\t' or '\n' or '\r' || (c is not (< 0x20 or >= 0x7f and <= 0x9f or >= 0xfdd0 and <= 0xfdef) && (c & 0xfffe) != 0xfffe);
}
