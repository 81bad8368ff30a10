using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Securite;

/// <summary>What every answer bears, page, document, refusal or file; and what a page never holds.</summary>
internal static partial class EnTetesAttendus
{
    private static readonly (string Nom, string Valeur)[] Toujours =
    [
        ("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>Headers that would tell an attacker what runs.</summary>
    private static readonly string[] Jamais = ["Server", "X-Powered-By", "X-AspNet-Version"];

    /// <param name="gardable">A static file: caches may keep it.</param>
    public static IEnumerable<string> Ecarts(HttpResponseMessage reponse, bool gardable = false)
    {
        foreach (var (nom, valeur) in Toujours)
        {
            if (!reponse.Headers.TryGetValues(nom, out var lues) || string.Join('|', lues) != valeur)
                yield return $"{nom} manque ou diffère";
        }
        foreach (var nom in Jamais)
        {
            if (reponse.Headers.Contains(nom))
                yield return $"{nom} est dit";
        }
        if (!gardable && reponse.Headers.CacheControl?.NoStore is not true)
            yield return $"peut être gardé par un cache ({reponse.Headers.CacheControl})";
        if (!gardable && reponse.Content.Headers.ContentType is { MediaType: "text/html" or "text/plain" or "text/csv" or "application/json", CharSet: null or "" })
            yield return "le jeu de caractères n’est pas dit";
    }

    /// <summary>What a page holds in line; null: nothing, or it is no page.</summary>
    public static async Task<string?> EnLigneAsync(HttpResponseMessage reponse) =>
        reponse.Content.Headers.ContentType?.MediaType == "text/html" && EnLigne().Match(await reponse.Content.ReadAsStringAsync()) is { Success: true } vu ? vu.Value : null;

    /// <summary>A script, a style or a handler written in a page.</summary>
    [GeneratedRegex("""<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=["']|javascript:""", RegexOptions.IgnoreCase)]
    public static partial Regex EnLigne();
}
