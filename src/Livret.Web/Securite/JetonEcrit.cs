using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Livret.Web.Securite;

/// <summary>A token as a link carries it.</summary>
internal static class JetonEcrit
{
    /// <returns>Null: it is not one.</returns>
    public static string? Lire(string? jeton)
    {
        try
        {
            return string.IsNullOrEmpty(jeton) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(jeton));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
