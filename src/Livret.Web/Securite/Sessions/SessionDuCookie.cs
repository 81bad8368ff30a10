using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Livret.Web.Securite.Sessions;

/// <summary>
/// Ties the cookie to its row: each sign-in opens a session of its own in the place of the one that the browser had, each sign-out closes it.
/// What the row says is read with the account, at each request (<see cref="AgentCourant"/>).
/// </summary>
internal static class SessionDuCookie
{
    /// <summary>The claim that names the row.</summary>
    public const string Nom = "livret:session";

    public static Guid? Session(this ClaimsPrincipal utilisateur) => Guid.TryParse(utilisateur.FindFirstValue(Nom), out var id) ? id : null;

    public static void Tenir(CookieAuthenticationEvents evenements)
    {
        evenements.OnSigningIn = OuvrirAsync;
        evenements.OnSigningOut = FermerAsync;
        // The stamp is in the row: Identity has nothing to look at from time to time, nor a principal to make again without its session.
        evenements.OnValidatePrincipal = _ => Task.CompletedTask;
    }

    private static async Task OuvrirAsync(CookieSigningInContext contexte)
    {
        var (http, principal) = (contexte.HttpContext, contexte.Principal!);
        var marque = principal.FindFirstValue(http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType)!;
        var depuis = contexte.Properties.IssuedUtc!.Value.UtcDateTime;
        var session = await http.RequestServices.GetRequiredService<TenirLesSessions>()
            .OuvrirAsync(principal.Identifiant()!.Value, marque, http.Request.Headers.UserAgent, depuis, http.User.Session(), http.RequestAborted);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new(Nom, session.ToString()));
    }

    private static async Task FermerAsync(CookieSigningOutContext contexte)
    {
        var http = contexte.HttpContext;
        if (http.User.Identifiant() is { } utilisateur && http.User.Session() is { } session)
            await http.RequestServices.GetRequiredService<TenirLesSessions>().FermerAsync(utilisateur, session, http.RequestAborted);
    }
}
