namespace Livret.Domaine.Notations;

/// <summary>What one typed value is about: the <c>element</c> column of <c>notes.csv</c>, and the key of what is stored.</summary>
public enum NatureElement
{
    Situation,
    Partie,
    Evaluation,
    Continu,
    Complement,
    Reflet,
    Etat,
    Globale,
    SansNote,
    Dispense,
    Benefice,
    NonPresentee,
    Appreciation,
}

/// <summary>An element of a unit: « S1 », « P2 », « CC », « CPL:S2 »…</summary>
/// <param name="Nature">What it is.</param>
/// <param name="Detail">The code of the situation or part, for those and for their complément; null otherwise.</param>
public readonly record struct CodeElement(NatureElement Nature, string? Detail = null)
{
    /// <summary>The words of the exchange format, apart from situations and parts.</summary>
    public static IReadOnlyDictionary<NatureElement, string> Mots { get; } = new Dictionary<NatureElement, string>
    {
        [NatureElement.Evaluation] = "CC",
        [NatureElement.Continu] = "CCG",
        [NatureElement.Complement] = "CPL",
        [NatureElement.Reflet] = "REFLET",
        [NatureElement.Etat] = "ETAT",
        [NatureElement.Globale] = "GLOBALE",
        [NatureElement.SansNote] = "SANS_NOTE",
        [NatureElement.Dispense] = "DISPENSE",
        [NatureElement.Benefice] = "BENEFICE",
        [NatureElement.NonPresentee] = "NON_PRESENTEE",
        [NatureElement.Appreciation] = "APPR",
    };

    public static CodeElement Evaluation { get; } = new(NatureElement.Evaluation);
    public static CodeElement Continu { get; } = new(NatureElement.Continu);
    public static CodeElement Reflet { get; } = new(NatureElement.Reflet);
    public static CodeElement Etat { get; } = new(NatureElement.Etat);
    public static CodeElement Globale { get; } = new(NatureElement.Globale);
    public static CodeElement Appreciation { get; } = new(NatureElement.Appreciation);

    private static readonly Dictionary<string, CodeElement> ParMot =
        Mots.ToDictionary(m => m.Value, m => new CodeElement(m.Key), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, CodeElement>.AlternateLookup<ReadOnlySpan<char>> ParMotSansCopie =
        ParMot.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a code whatever its case; null when it is not one of the exchange format.</summary>
    public static CodeElement? Lire(string texte)
    {
        var mot = texte.AsSpan().Trim();
        if (ParMotSansCopie.TryGetValue(mot, out var connu))
            return connu;
        if (mot.StartsWith("CPL:", StringComparison.OrdinalIgnoreCase))
            return SituationOuPartie(mot[4..].Trim()) is { } element ? new(NatureElement.Complement, element.Detail) : null;
        return SituationOuPartie(mot);
    }

    /// <summary>The code as files and URLs write it.</summary>
    public override string ToString() => Nature switch
    {
        NatureElement.Situation or NatureElement.Partie => Detail!,
        NatureElement.Complement when Detail is not null => "CPL:" + Detail,
        _ => Mots[Nature],
    };

    private static CodeElement? SituationOuPartie(ReadOnlySpan<char> mot)
    {
        if (mot.Length is < 2 or > 3 || mot[1] is < '1' or > '9' || (mot.Length == 3 && !char.IsAsciiDigit(mot[2])))
            return null;
        return mot[0] switch
        {
            'S' or 's' => new(NatureElement.Situation, Code(mot)),
            'P' or 'p' => new(NatureElement.Partie, Code(mot)),
            _ => null,
        };
    }

    private static string Code(ReadOnlySpan<char> mot) =>
        mot.Length == 2 ? CodesCourts[(mot[0] is 'S' or 's' ? 0 : 9) + (mot[1] - '1')] : mot.ToString().ToUpperInvariant();

    private static readonly string[] CodesCourts =
        [.. Enumerable.Range(1, 9).Select(n => $"S{n}"), .. Enumerable.Range(1, 9).Select(n => $"P{n}")];
}
