using System.Globalization;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges.Classeurs;

/// <summary>How a cell of a written workbook looks, and whether the protection of its sheet leaves it open.</summary>
public enum Apparence { Texte, Entete, Titre, Note, Nombre, Date, Fermee, FermeeNote, FermeeDate, Ouverte, OuverteNote, OuverteDate, Legende }

/// <summary>One cell of an export: a text, a number or a day. A text is never run as a formula.</summary>
public readonly record struct Cellule
{
    private Cellule(Apparence apparence) => Apparence = apparence;

    public Apparence Apparence { get; }
    public string? Texte { get; private init; }
    public decimal? Nombre { get; private init; }
    public DateOnly? Jour { get; private init; }

    public static Cellule De(string? texte, Apparence apparence = Apparence.Texte) => new(apparence) { Texte = texte };

    public static Cellule De(decimal? nombre, Apparence apparence = Apparence.Nombre) => new(apparence) { Nombre = nombre };

    public static Cellule De(DateOnly? jour, Apparence apparence = Apparence.Date) => new(apparence) { Jour = jour };

    /// <summary>With two decimals, as everywhere a note leaves the application.</summary>
    public static Cellule De(Note? note, Apparence apparence = Apparence.Note) => De(note?.Centiemes / 100m, apparence);

    /// <summary>As a spreadsheet stores it: days are counted.</summary>
    public string? Stockee =>
        Nombre?.ToString(CultureInfo.InvariantCulture)
        ?? Jour?.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)
        ?? Texte;

    public bool EstUnNombre => Nombre is not null || Jour is not null;

    /// <summary>As a text file writes it.</summary>
    /// <param name="pointDecimal">Instead of the comma.</param>
    public string? EnClair(bool pointDecimal = false) =>
        Nombre?.ToString(Apparence is Apparence.Note ? "0.00" : "0.#########", pointDecimal ? CultureInfo.InvariantCulture : Phrases.Francais)
        ?? (Jour is { } jour ? Phrases.Jour(jour) : Texte);
}
