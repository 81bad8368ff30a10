using Livret.Donnees.Echanges.Exports;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Exports;

/// <summary>What a form asks for: a file, how it is written, and of which class or établissement.</summary>
public sealed record DemandeDExport
{
    /// <summary>« notes.csv ».</summary>
    [FromForm(Name = "fichier")] public string? Fichier { get; init; }

    [FromForm(Name = "format")] public FormatDExport Format { get; init; }

    /// <summary>« uai|division », « uai », or empty: all the scope.</summary>
    [FromForm(Name = "ou")] public string? Ou { get; init; }

    public string? Uai => Ou?.Split('|', 2) is [{ Length: > 0 } uai, ..] ? uai : null;
    public string? Division => Ou?.Split('|', 2) is [_, { Length: > 0 } division] ? division : null;
}
