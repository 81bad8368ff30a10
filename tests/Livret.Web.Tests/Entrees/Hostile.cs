using System.Text;

namespace Livret.Web.Tests.Entrees;

/// <summary>One hostile content of a field or of a parameter.</summary>
/// <param name="Nom">What it tries.</param>
/// <param name="Valeur">The text; null: what is sent is <paramref name="Brut"/>.</param>
/// <param name="Brut">Percent-encoded already, and wrongly: no text has this form.</param>
internal sealed record Hostile(string Nom, string? Valeur, string? Brut = null)
{
    /// <summary>Characters of an address beyond which a server of HTTP refuses by itself.</summary>
    private const int TailleDAdresse = 4000;

    /// <summary>The field is left out.</summary>
    public static readonly Hostile Manquant = new("manquant", null);

    /// <summary>The field is sent twice: its value, then something else.</summary>
    public static readonly Hostile Repete = new("répété", null);

    /// <summary>An array where one value is due.</summary>
    public static readonly Hostile EnTableau = new("tableau", null);

    /// <summary>A place that nothing fills.</summary>
    public static readonly Hostile SansRang = new("index que rien ne remplit", null);

    public static IReadOnlyList<Hostile> Tous { get; } =
    [
        Manquant,
        SansRang,
        Repete,
        EnTableau,
        new("vide", ""),
        new("blancs", " \t \u00a0 "),
        new("cent mille caractères", new string('é', 100_000)),
        new("trois mille caractères", new string('w', 3_000)),
        new("accents empilés", "e" + new string('\u0301', 600)),
        new("négatif", "-1"),
        new("zéro", "0"),
        new("trop grand pour un entier", "2147483648"),
        new("trop grand pour un long", "99999999999999999999"),
        new("entier minimal", "-2147483648"),
        new("entier maximal", "2147483647"),
        new("exposant", "1e400"),
        new("NaN", "NaN"),
        new("infini", "-Infinity"),
        new("deux virgules", "12,5,5"),
        new("hexadécimal", "0x10"),
        new("chiffres arabes", "١٢"),
        new("chiffres pleine chasse", "１２"),
        new("fraction", "½"),
        new("31 février", "31/02/2020"),
        new("mois 13", "2020-13-45"),
        new("premier jour", "01/01/0001"),
        new("dernier jour", "9999-12-31"),
        new("heure impossible", "2020-06-08T25:61:61Z"),
        new("identifiant nul", "00000000-0000-0000-0000-000000000000"),
        new("identifiant inconnu", "5f0c6e0a-7c1f-4a50-9d0e-0a1b2c3d4e5f"),
        new("énumération hors bornes", "99"),
        new("énumération composée", "0,1"),
        new("booléen double", "true,false"),
        new("SQL", "' OR 1=1; DROP TABLE Livrets;--"),
        new("joker SQL", "%_[a-z]^\\"),
        new("script", "\"><script>alert(1337)</script>"),
        new("attribut", "' onmouseover='alert(1337)' x=\""),
        new("image", "<img src=x onerror=alert(1337)>"),
        new("adresse de script", "javascript:alert(1337)"),
        new("gabarit", "{{1337*1337}}${1337*1337}@(1337*1337)#{1337*1337}"),
        new("format", "{0}{99}%s%n{Nom}"),
        new("caractère nul", "a\0b"),
        new("caractères de contrôle", "a\u0001\u001b\u0008\u007f\u0085b"),
        new("ligne d’en-tête", "a\r\nX-Injecte: oui\r\nSet-Cookie: injecte=1"),
        new("retour simple", "a\rb\nc"),
        new("séparateurs de ligne", "a\u2028b\u2029c"),
        new("hors des caractères", "a\uffff\ufffe\ufeffb"),
        new("sens retourné", "\u202exslx.exe\u202d\u2066"),
        new("largeur nulle", "1\u200b2\u200d\u2060"),
        new("plan supplémentaire", "👩‍👩‍👧‍👦𝟙𝟚𠀀"),
        new("casse turque", "İıŞ"),
        new("remonter", "../../../../etc/passwd"),
        new("remonter autrement", "..\\..\\windows\\win.ini"),
        new("adresse d’ailleurs", "https://ailleurs.exemple/"),
        new("ailleurs sans protocole", "//ailleurs.exemple"),
        new("ailleurs à rebours", "/\\ailleurs.exemple"),
        new("formule", "=HYPERLINK(\"http://ailleurs.exemple\")"),
        new("JSON", "{\"a\":[1,{\"b\":null}]}"),
        new("entité XML", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
        new("pourcentage cassé", null, "%zz%"),
        new("pourcentage à l’ancienne", null, "%u0041%u12"),
        new("UTF-8 invalide", null, "%C0%80%FF%FE"),
        new("demi-caractère", null, "a%ED%A0%80b"),
    ];

    /// <summary>Those that an address can hold.</summary>
    public static IReadOnlyList<Hostile> PourUneRequete { get; } = [.. Tous.Where(h => h != SansRang).Select(h => h.Valeur is { Length: > TailleDAdresse } ? h with { Valeur = h.Valeur[..TailleDAdresse] } : h)];

    /// <summary>Those that a segment can hold: a server refuses by itself a null character, and what is not percent-encoded.</summary>
    public static IReadOnlyList<Hostile> PourUneRoute { get; } = [.. PourUneRequete.Where(h => !string.IsNullOrWhiteSpace(h.Valeur) && !h.Valeur.Contains((char)0, StringComparison.Ordinal))];

    /// <summary>Can come back in a page as it was typed.</summary>
    public bool SeRend => Valeur is { Length: > 0 and < TailleDAdresse } && !string.IsNullOrWhiteSpace(Valeur)
        && Valeur.EnumerateRunes().All(r => !Rune.IsControl(r) && r.Value is not (0x2028 or 0x2029 or >= 0xfeff and <= 0xffff));

    public string Encode => Brut ?? Uri.EscapeDataString(Valeur ?? "");

    public override string ToString() => Nom;
}
