using System.Text;

namespace Livret.Web.Verbes;

/// <summary>What a verb reads and writes, apart from its files. Standard output carries nothing but what was asked for.</summary>
internal sealed record Terminal(TextReader Entree, TextWriter Sortie, TextWriter Erreurs)
{
    /// <summary>UTF-8 without a mark, whatever the language of the machine.</summary>
    public static Terminal Standard() => new(
        Console.In,
        Flux(Console.OpenStandardOutput(), vidage: false),
        Flux(Console.OpenStandardError(), vidage: true));

    private static StreamWriter Flux(Stream flux, bool vidage) =>
        new(flux, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = vidage };
}
