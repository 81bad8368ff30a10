namespace Livret.Donnees.Echanges.Classeurs;

/// <summary>How one sheet is laid out and guarded.</summary>
/// <param name="Nom">Name of the tab, at most 31 characters.</param>
/// <param name="Largeurs">Of the columns, in characters.</param>
public sealed record MiseEnFeuille(string Nom, IReadOnlyList<double> Largeurs)
{
    /// <summary>Rows that stay in view, and are repeated on each printed page.</summary>
    public int RangeesFigees { get; init; }

    /// <summary>Columns that stay in view.</summary>
    public int ColonnesFigees { get; init; }

    /// <summary>Only the open cells may be typed in. No password: it guards against a slip, not against a will.</summary>
    public bool EstProtegee { get; init; }

    /// <summary>Not shown, nor offered among the hidden sheets.</summary>
    public bool EstCachee { get; init; }

    /// <summary>The name as a tab may bear it: 31 characters, without those that a reference uses.</summary>
    public static string NomPermis(string nom)
    {
        var permis = string.Concat(nom.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim();
        return permis.Length == 0 ? "Export" : permis[..Math.Min(31, permis.Length)];
    }

    /// <summary>What the cells accept, written once the rows are known.</summary>
    public IReadOnlyList<Validation> Validations { get; init; } = [];
}

/// <summary>What the cells of one column accept.</summary>
/// <param name="Plage">« F8:F42 ».</param>
/// <param name="Nature">What is compared.</param>
/// <param name="Formule">For a list, its values between commas; otherwise a formula.</param>
/// <param name="Phrase">What is said when the value is refused, at most 255 characters.</param>
public sealed record Validation(string Plage, NatureDeValidation Nature, string Formule, string Phrase);

public enum NatureDeValidation { Liste, Formule, DateAvant, LongueurAuPlus }
