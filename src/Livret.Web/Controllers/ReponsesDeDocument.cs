using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

internal static class ReponsesDeDocument
{
    /// <summary>The document, which no cache keeps; or the way back to its page, which says why there is none.</summary>
    /// <param name="page">Local address of the same content on screen.</param>
    public static IActionResult Servir(this Controller controller, (byte[]? Octets, string? Refus) imprime, string nom, string page)
    {
        if (imprime.Octets is not { } octets)
        {
            controller.TempData["Refus"] = imprime.Refus;
            return controller.LocalRedirect(page);
        }
        controller.Response.Headers.CacheControl = "no-store";
        return controller.File(octets, "application/pdf", nom);
    }
}
