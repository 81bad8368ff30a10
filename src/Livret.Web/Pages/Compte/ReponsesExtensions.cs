using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

internal static class ReponsesExtensions
{
    /// <summary>Back to where the user was going, if that is in this application; to his board otherwise.</summary>
    public static IActionResult Poursuivre(this PageModel page, string? adresse) =>
        page.LocalRedirect(page.Url.IsLocalUrl(adresse) ? adresse! : "/");
}
