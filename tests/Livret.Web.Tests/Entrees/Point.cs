using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Entrees;

/// <summary>An endpoint of the product, and every name under which it takes something: from its route, and from what its code binds.</summary>
/// <param name="Recus">Query parameters and form fields, nested ones by their whole name, the rows of a list by their first.</param>
/// <param name="Fichiers">Those that are files.</param>
internal sealed record Point(RouteEndpoint Endpoint, IReadOnlyList<string> Recus, IReadOnlyList<string> Fichiers)
{
    private const int Profondeur = 3;

    public string Route => Endpoint.RoutePattern.RawText!.Trim('/');

    public bool EstUnePage => Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    public bool EstOuvert => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public IReadOnlyList<RoutePatternParameterPart> Parametres => Endpoint.RoutePattern.Parameters;

    /// <summary>Those of the product, the most precise first: neither static files nor the pages of a status.</summary>
    public static async Task<IReadOnlyList<Point>> TousAsync(IServiceProvider services)
    {
        List<Point> points = [];
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (!endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.EndsWith("Index", StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<ActionDescriptor>() is { } action)
                points.Add(await LireAsync(services, endpoint, action));
        return [.. points.OrderBy(p => p.Endpoint.RoutePattern.InboundPrecedence)];
    }

    /// <summary>The values of its route in an address; null: the address is not its own.</summary>
    public RouteValueDictionary? Reconnaitre(string adresse)
    {
        var valeurs = new RouteValueDictionary();
        var reconnu = new TemplateMatcher(new(Endpoint.RoutePattern), []).TryMatch(PathString.FromUriComponent(adresse.Split('?')[0]), valeurs);
        return reconnu && Parametres.All(p => p.ParameterPolicies.All(c => Convient(c.Content, valeurs[p.Name] as string))) ? valeurs : null;
    }

    /// <summary>Its address with these values, encoded already.</summary>
    public string Adresse(Func<string, string> valeur) => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternParameterPart parametre => valeur(parametre.Name),
        RoutePatternLiteralPart litteral => litteral.Content,
        _ => ((RoutePatternSeparatorPart)p).Content,
    }))));

    private static bool Convient(string? contrainte, string? valeur) => contrainte switch
    {
        "int" => int.TryParse(valeur, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "guid" => Guid.TryParse(valeur, out _),
        _ => true,
    };

    private static async Task<Point> LireAsync(IServiceProvider services, RouteEndpoint endpoint, ActionDescriptor action)
    {
        IEnumerable<ParameterDescriptor> parametres = action switch
        {
            ControllerActionDescriptor => action.Parameters,
            PageActionDescriptor page when await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata) is var compilee =>
                [.. compilee.BoundProperties, .. compilee.HandlerMethods.SelectMany(h => h.Parameters)],
            _ => [],
        };
        var modeles = services.GetRequiredService<IModelMetadataProvider>();
        var noms = parametres.Where(p => p.ParameterType != typeof(CancellationToken) && endpoint.RoutePattern.GetParameter(p.BindingInfo?.BinderModelName ?? p.Name) is null)
            .SelectMany(p => Noms(modeles.GetMetadataForType(p.ParameterType), p.BindingInfo?.BinderModelName ?? p.Name, Profondeur)).ToList();
        return new(endpoint, [.. noms.Where(n => !n.EstFichier).Select(n => n.Nom).Distinct()], [.. noms.Where(n => n.EstFichier).Select(n => n.Nom).Distinct()]);
    }

    private static IEnumerable<(string Nom, bool EstFichier)> Noms(ModelMetadata modele, string nom, int reste) =>
        modele.ModelType.IsAssignableTo(typeof(IFormFile)) || modele.ModelType.IsAssignableTo(typeof(IEnumerable<IFormFile>)) ? [(nom, true)]
        : !modele.IsComplexType ? [(nom, false)]
        : modele.IsEnumerableType ? [(nom, false), .. Noms(modele.ElementMetadata!, $"{nom}[0]", reste)]
        : reste == 0 ? []
        : modele.Properties.Where(p => !p.IsReadOnly && p.IsBindingAllowed)
            .SelectMany(p => Noms(p, p.BinderModelName is { } autre && p.BindingSource == BindingSource.Query ? autre : $"{nom}.{p.PropertyName}", reste - 1));
}
