namespace Livret.Domaine.Recevabilites;

/// <summary>The months that R. 421-7 of the code de justice administrative adds to the delay of the contentieux.</summary>
public enum Eloignement { Aucun = 0, UnMois = 1, DeuxMois = 2 }

/// <summary>
/// The distance between the candidate and the tribunal, read on their postal codes: one month more for who does not live in the
/// territory where the tribunal sits, two months more for who lives abroad (R. 421-7).
/// </summary>
public static class Eloignements
{
    private const string Metropole = "France métropolitaine";
    private const string Etranger = "Étranger";

    /// <summary>The longest beginning first; every other code of five digits is in metropolitan France.</summary>
    private static readonly (string Debut, string Territoire)[] Territoires =
    [
        ("97133", "Saint-Barthélemy"),
        ("97150", "Saint-Martin"),
        ("971", "Guadeloupe"),
        ("972", "Martinique"),
        ("973", "Guyane"),
        ("974", "La Réunion"),
        ("975", "Saint-Pierre-et-Miquelon"),
        ("976", "Mayotte"),
        ("977", "Saint-Barthélemy"),
        ("978", "Saint-Martin"),
        ("980", Etranger), // Monaco shares the French codes
        ("984", "Terres australes et antarctiques françaises"),
        ("986", "Wallis-et-Futuna"),
        ("987", "Polynésie française"),
        ("988", "Nouvelle-Calédonie"),
    ];

    /// <summary>An empty code is one of metropolitan France; one that is not five digits, of another country [reading].</summary>
    public static Eloignement Entre(string? codePostalCandidat, string? codePostalTribunal)
    {
        var residence = Territoire(codePostalCandidat);
        return residence == Etranger ? Eloignement.DeuxMois
            : residence == Territoire(codePostalTribunal) ? Eloignement.Aucun
            : Eloignement.UnMois;
    }

    private static string Territoire(string? codePostal)
    {
        var code = string.Concat((codePostal ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length == 0)
            return Metropole;
        if (code.Length != 5 || !code.All(char.IsAsciiDigit))
            return Etranger;
        return Territoires.FirstOrDefault(t => code.StartsWith(t.Debut, StringComparison.Ordinal)).Territoire ?? Metropole;
    }
}
