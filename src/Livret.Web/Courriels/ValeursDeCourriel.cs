using Livret.Domaine.Notations;
using Livret.Donnees.Courriels;
using Livret.Web.Composants;

namespace Livret.Web.Courriels;

/// <summary>What an event fills its mail with: one property per field that a template may use, and nothing else.</summary>
public sealed record ValeursDeCourriel
{
    public string? Etablissement { get; init; }
    public string? Division { get; init; }

    /// <summary>How many livrets the mail is about.</summary>
    public int? Nombre { get; init; }

    public DateOnly? Date { get; init; }
    public TimeOnly? Heure { get; init; }
    public string? Service { get; init; }

    /// <summary>Path of the page to open: « /etablissement ».</summary>
    public string? Lien { get; init; }

    /// <summary>Name of the user who acts.</summary>
    public string? Expediteur { get; init; }

    /// <summary>The value as the mail says it.</summary>
    /// <param name="champ">The field.</param>
    /// <param name="adresse">Public address of the application.</param>
    /// <exception cref="InvalidOperationException">The event does not fill a field that its template declares.</exception>
    public string Dire(ChampDeCourriel champ, Uri adresse) => SurUneLigne(champ switch
    {
        ChampDeCourriel.Etablissement => Etablissement,
        ChampDeCourriel.Division => Division,
        ChampDeCourriel.Nombre => Nombre?.Compter("livret"),
        ChampDeCourriel.Date => Date is { } jour ? Phrases.JourEnLettres(jour) : null,
        ChampDeCourriel.Heure => Heure is { } heure ? $"{heure:HH}\u00a0h\u00a0{heure:mm}" : null,
        ChampDeCourriel.Service => Service,
        ChampDeCourriel.Lien => Lien is null ? null : new Uri(adresse, Lien).AbsoluteUri,
        ChampDeCourriel.Expediteur => Expediteur,
    } ?? throw new InvalidOperationException($"The event does not fill the field {champ}."));

    /// <summary>A value never makes a line of its own: neither a header nor a paragraph can be slipped in.</summary>
    private static string SurUneLigne(string texte) => string.Concat(texte.Select(c => char.IsControl(c) ? ' ' : c));
}
