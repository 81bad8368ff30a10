using Livret.Domaine;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Livret.Web.Securite;

/// <summary>
/// The door of what pages and controllers receive. A form that cannot be read (its charset, its boundary, its size, its number of fields) is refused with a
/// page, and the page that refuses does not try to read it again. The fields of a form and the parameters of a query come in without what is no text
/// (<see cref="Caracteres"/>), whoever reads them next.
/// </summary>
internal sealed class PorteDesFormulaires : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the limits that a page sets to its own forms (900), before the antiforgery, which reads the form (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var requete = context.HttpContext.Request;
        if (Nettoyer(requete.Query) is { } parametres)
            requete.Query = new QueryCollection(parametres);
        if (!requete.HasFormContentType)
            return;
        try
        {
            var formulaire = await requete.ReadFormAsync(context.HttpContext.RequestAborted);
            if (Nettoyer(formulaire) is { } champs)
                requete.Form = new FormCollection(champs, formulaire.Files);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            requete.ContentType = null;
            if (context.HttpContext.Response.StatusCode < StatusCodes.Status400BadRequest)
                context.Result = new StatusCodeResult((e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest);
        }
    }

    /// <returns>Null: all is text already.</returns>
    private static Dictionary<string, StringValues>? Nettoyer(IEnumerable<KeyValuePair<string, StringValues>> recus)
    {
        Dictionary<string, StringValues>? propres = null;
        foreach (var (nom, valeurs) in recus)
            if (valeurs.Any(v => v is not null && !ReferenceEquals(Caracteres.Nettoyer(v), v)))
                (propres ??= recus.ToDictionary(StringComparer.OrdinalIgnoreCase))[nom] = new([.. valeurs.Select(v => v is null ? v : Caracteres.Nettoyer(v))]);
        return propres;
    }
}
