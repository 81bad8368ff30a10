using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages;

internal static class ReponsesDePageExtensions
{
    /// <summary>The same page with what is refused in its fields.</summary>
    public static PageResult Refuser(this PageModel page) => Avec(page, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The same page: the state of the livret forbids the act.</summary>
    public static PageResult Opposer(this PageModel page) => Avec(page, StatusCodes.Status409Conflict);

    private static PageResult Avec(PageModel page, int statut)
    {
        page.Response.StatusCode = statut;
        return page.Page();
    }
}
