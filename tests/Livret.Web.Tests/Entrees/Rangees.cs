using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Entrees;

/// <summary>The rows of a grid have the same fields: one row stands for the others.</summary>
internal static partial class Rangees
{
    /// <summary>The name of a field without what tells its row: an index, a number of candidate, an identifier.</summary>
    public static string Genre(string nom) => Cle().Replace(nom, "#");

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z0-9]*\d{4,}[A-Z0-9]*|(?<=\[)[^\]]*(?=\])")]
    private static partial Regex Cle();
}
