using System.Net;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Entrees;

/// <summary>What every answer to a hostile request must be, whatever the request: each row says what is wrong, or nothing.</summary>
internal static partial class Controle
{
    private const string Politique = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <param name="injecte">The hostile value, which may well come back as text.</param>
    public static IEnumerable<string> Ecarts(Reponse reponse, string? injecte, Terrain terrain)
    {
        if (reponse.Statut >= 500)
            yield return $"statut {reponse.Statut}";
        if (reponse.Vers is { } vers && !EstDIci(vers))
            yield return $"mène ailleurs : {vers}";
        if (!reponse.EnTetes.TryGetValue("Content-Security-Policy", out var csp) || csp is not [Politique])
            yield return "la politique de contenu manque ou a changé";
        if (reponse.EnTetes.ContainsKey("X-Injecte") || (reponse.EnTetes.TryGetValue("Set-Cookie", out var poses) && poses.Any(p => p.StartsWith("injecte", StringComparison.Ordinal))))
            yield return "un en-tête est injecté";
        var texte = reponse.Texte;
        if (texte.Length == 0)
            yield break;
        if (reponse.EstUnePage && Actif().Match(texte) is { Success: true } actif)
            yield return $"du code passe : {actif.Value}";
        if (texte.Contains("1787569", StringComparison.Ordinal))
            yield return "un gabarit est calculé";
        var propre = SansCeQuiFutTape(texte, injecte);
        if (Fuite().Match(propre) is { Success: true } fuite)
            yield return $"la page parle de la machine : {Autour(propre, fuite.Index)}";
        if (propre.AsSpan().IndexOfAny(terrain.DAilleurs(reponse.Envoi.Compte)) is >= 0 and var ou)
            yield return $"la page montre un candidat d’ailleurs : {Autour(propre, ou)}";
        if (reponse.Statut >= 400 && reponse.EstUnePage && (!texte.Contains("<html lang=\"fr\"", StringComparison.Ordinal) || !Titre().IsMatch(texte)))
            yield return "ce refus n’est pas une page en français";
    }

    public static bool EstDIci(string vers) =>
        vers is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] || vers.StartsWith("https://localhost/", StringComparison.Ordinal);

    private static string SansCeQuiFutTape(string texte, string? injecte) =>
        string.IsNullOrWhiteSpace(injecte) ? texte
        : WebUtility.HtmlDecode(texte).Replace(injecte, "", StringComparison.Ordinal).Replace(injecte.Trim(), "", StringComparison.Ordinal);

    private static string Autour(string texte, int ou) => texte[Math.Max(0, ou - 60)..Math.Min(texte.Length, ou + 90)].ReplaceLineEndings(" ");

    [GeneratedRegex("""<script>alert|<img src=x|['"] onmouseover='alert|(?:href|src|action)="(?:javascript:|https://ailleurs|//ailleurs|/\\ailleurs)""")]
    private static partial Regex Actif();

    [GeneratedRegex("""Exception\b|\bat [A-Z]\w+\.\w+\.|\bSystem\.[A-Z]|\bMicrosoft\.[A-Z]|SQLite|SqlClient|\.cs:line|/src/Livret|\bSELECT |\bThe \w+ field|The value '|is not valid|Object reference|root:x:0""")]
    private static partial Regex Fuite();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Titre();
}
