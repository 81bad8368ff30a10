using Livret.Domaine;
using Livret.Web.Circuits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages;

internal static class ReponsesDePageExtensions
{
    /// <summary>The same page with what is refused in its fields.</summary>
    public static PageResult Refuser(this PageModel page) => Avec(page, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The same page: the state of the livret forbids the act.</summary>
    public static PageResult Opposer(this PageModel page) => Avec(page, StatusCodes.Status409Conflict);

    /// <summary>The same page: no livret took the act, and each says why.</summary>
    public static PageResult Opposer(this PageModel page, IEnumerable<ResultatDActe> resultats)
    {
        foreach (var resultat in resultats)
            page.ModelState.AddModelError("", $"{resultat.Livret.NomComplet}\u00a0: {resultat.Refus!.Phrase}");
        return page.Opposer();
    }

    /// <summary>A field is refused, or the state of things forbids the act.</summary>
    public static int Statut(this Refus refus) => refus.Champ is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

    private static PageResult Avec(PageModel page, int statut)
    {
        page.Response.StatusCode = statut;
        return page.Page();
    }
}
