using System.Globalization;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>What a workbook says of itself on its hidden sheet: of which class and unit it is, and what was stored when it was made.</summary>
public sealed record IdentiteDeClasseur(int Session, string Uai, string Division, string Unite, DateTime Le)
{
    public const string Feuille = "Livret";
    private const string Marque = "LIVRET-CLASSEUR", Version = "1", Candidat = "candidat", Colonnes = "colonnes";

    /// <summary>Fields of the columns, in their order.</summary>
    public required IReadOnlyList<string> Champs { get; init; }

    /// <summary>By number, in the order of the rows: the text of each field when the workbook was made.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Candidats { get; init; }

    public static IdentiteDeClasseur De(ClasseOuverte classe, IReadOnlyList<LigneGrille> lignes, IReadOnlyList<ColonneDeClasseur> colonnes) =>
        new(classe.Session.Annee, classe.Etablissement.Uai, classe.Division, classe.Unite.Code, classe.Instant)
        {
            Champs = [.. colonnes.Select(c => c.Champ)],
            Candidats = lignes.ToDictionary(l => l.Numero, l => (IReadOnlyList<string>)[.. colonnes.Select(c => l.Champs.GetValueOrDefault(c.Champ, ""))]),
        };

    /// <summary>The rows of the hidden sheet.</summary>
    public IEnumerable<IEnumerable<string>> Rangees() =>
    [
        [Marque, Version, Session.ToString(CultureInfo.InvariantCulture), Uai, Division, Unite, Le.ToString("O", CultureInfo.InvariantCulture)],
        [Colonnes, .. Champs],
        .. Candidats.Select(c => (IEnumerable<string>)[Candidat, c.Key, .. c.Value]),
    ];

    /// <summary>Null: this sheet was not made by Livret, or was changed.</summary>
    public static IdentiteDeClasseur? Relire(string[][] rangees)
    {
        if (rangees is not [[Marque, Version, var annee, var uai, var division, var unite, var le, ..], [Colonnes, .. var champs], .. var candidats]
            || !int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var session)
            || !DateTime.TryParseExact(le, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            || candidats.Any(c => c is not [Candidat, _, ..]) || candidats.DistinctBy(c => c[1]).Count() != candidats.Length)
            return null;
        return new(session, uai, division, unite, instant)
        {
            Champs = champs,
            Candidats = candidats.ToDictionary(c => c[1], c => (IReadOnlyList<string>)[.. champs.Select((_, i) => i + 2 < c.Length ? c[i + 2] : "")]),
        };
    }
}
