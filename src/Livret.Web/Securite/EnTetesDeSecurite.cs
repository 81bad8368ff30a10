using Microsoft.Extensions.Primitives;

namespace Livret.Web.Securite;

/// <summary>The headers of every answer. No inline script nor style anywhere, nothing from elsewhere, no framing.</summary>
internal sealed class EnTetesDeSecurite(RequestDelegate suite)
{
    private static readonly (string Nom, string Valeur)[] EnTetes =
    [
        ("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(Poser, http.Response);
        return suite(http);
    }

    private static Task Poser(object etat)
    {
        var reponse = (HttpResponse)etat;
        foreach (var (nom, valeur) in EnTetes)
            reponse.Headers[nom] = valeur;
        // What a signed-in user sees or takes stays out of caches and of the « back » button of the next user; static files alone say otherwise.
        if (StringValues.IsNullOrEmpty(reponse.Headers.CacheControl) || reponse.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
            reponse.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
