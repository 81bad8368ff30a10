using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace Livret.Web.Composants;

/// <summary>The icons of <see cref="IconeTagHelper"/> as they are written, for the views where they come by the hundred.</summary>
public static class Icones
{
    private static readonly ConcurrentDictionary<string, HtmlString> Ecrites = new();

    /// <param name="nom">Identifier of the symbol: a word of the code, never of a user.</param>
    public static HtmlString De(string nom) =>
        Ecrites.GetOrAdd(nom, n => new($"""<svg class="i" aria-hidden="true"><use href="/img/icons.svg#{n}"/></svg>"""));
}
