using System.Security.Claims;

namespace Livret.Web.Securite;

internal static class IdentiteExtensions
{
    /// <summary>The account that signed in; null for a visitor.</summary>
    public static Guid? Identifiant(this ClaimsPrincipal utilisateur) =>
        Guid.TryParse(utilisateur.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>A script asked: it gets a status, never a page nor a redirection to one.</summary>
    public static bool AttendDuJson(this HttpRequest requete) =>
        requete.GetTypedHeaders().Accept is { Count: > 0 } acceptes
        && acceptes.Any(a => a.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
}
