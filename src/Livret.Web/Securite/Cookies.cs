using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Securite;

/// <summary>
/// The cookies of the application, closed to scripts. Outside Development they travel over https only, under a name that no other host may write. All are
/// Lax: a link of a mail finds the session open, and gives no new antiforgery cookie that would refuse a grid half typed in another tab.
/// </summary>
internal static class Cookies
{
    public static CookieSecurePolicy Transport(IHostEnvironment environnement) =>
        environnement.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>
    /// The cookies beside that of the session follow the request: over plain http, where a proxy forgot to say that the browser speaks https, a form fails
    /// (no browser keeps a cookie of that name) rather than every page.
    /// </summary>
    public static void NommerLesCookies(this IServiceCollection services, IHostEnvironment environnement)
    {
        var prefixe = environnement.IsDevelopment() ? "Livret" : Comptes.Cookie;
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o => o.Cookie.Name = prefixe);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, o => Nommer(o.Cookie, $"{prefixe}.code"));
        services.Configure<AntiforgeryOptions>(o => Nommer(o.Cookie, $"{prefixe}.formulaires"));
        services.Configure<CookieTempDataProviderOptions>(o => Nommer(o.Cookie, $"{prefixe}.message"));

        void Nommer(CookieBuilder cookie, string nom) =>
            (cookie.Name, cookie.Path, cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy) = (nom, "/", true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
    }
}
