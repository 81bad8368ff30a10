using Livret.Web.Defaillances;

namespace Livret.Web.Securite;

/// <summary>
/// A form that arrives after the end of its session is given back in the page that says so, rather than lost in a redirection to the sign-in. It
/// needs no script: its user signs in beside, then sends it again. A form of elsewhere gains nothing: its antiforgery token is refused then as before.
/// </summary>
internal static class SaisieSansSession
{
    /// <summary>Several times a whole class.</summary>
    private const long OctetsAuPlus = 2 * 1024 * 1024;

    private const string Formulaire = "application/x-www-form-urlencoded";

    public static bool EstUneSaisieAGarder(this HttpRequest requete) =>
        HttpMethods.IsPost(requete.Method) && requete.ContentLength is > 0 and <= OctetsAuPlus
        && requete.ContentType?.StartsWith(Formulaire, StringComparison.OrdinalIgnoreCase) is true;

    public static async Task<IReadOnlyList<(string Nom, string Valeur)>> GarderLaSaisieAsync(this HttpRequest requete, CancellationToken ct) =>
        [.. (await requete.ReadFormAsync(ct)).Where(c => !EnvoiGarde.EstSecret(c.Key)).SelectMany(c => c.Value, (c, v) => (c.Key, v ?? ""))];
}
