using Livret.Web.Composants;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

internal static class ReponsesExtensions
{
    /// <summary>Back to where the user was going, if that is in this application; to his board otherwise.</summary>
    public static IActionResult Poursuivre(this PageModel page, string? adresse) =>
        page.LocalRedirect(page.Url.IsLocalUrl(adresse) ? adresse! : "/");

    /// <summary>The same page, with what was typed: too many attempts, and when to try again.</summary>
    public static PageResult FairePatienter(this PageModel page, TimeSpan attente)
    {
        page.HttpContext.DireQuandRevenir(attente);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.ModelState.AddModelError("", $"Trop d’essais en peu de temps. Attendez {Limites.Secondes(attente).Compter("seconde")}, puis recommencez\u00a0: votre saisie est gardée.");
        return page.Page();
    }
}
