using System.Globalization;
using CsCheck;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>What people type: mostly right, often at the edge of a rule (16 March, 20, 10), sometimes not a note at all.</summary>
internal static class Saisies
{
    private static readonly string[] Elements =
    [
        "S1", "S2", "S1", "S2", "P1", "P1", "P2", "S3", "CC", "CC", "CC", "CCG", "CCG", "CPL", "CPL:S1", "CPL:S2", "CPL:P2", "REFLET", "REFLET", "ETAT", "ETAT",
        "GLOBALE", "GLOBALE", "SANS_NOTE", "APPR", "APPR", "DISPENSE", "BENEFICE", "NON_PRESENTEE",
    ];

    private static readonly string[] Jours =
    [
        "06/01/2020", "2020-03-15", "10/03/2020", "15/10/2019", "06/01/2020", "16/03/2020", "17/03/2020", "31/08/2018", "01/09/2018", "10/04/2019", "31/08/2019", "01/09/2019",
        "31/08/2020", "01/09/2020", "31/02/2020", "",
    ];

    private static readonly string[] Textes = ["", "motif de l’équipe", "Bon travail.", "   ", "Un trait |", "a | b", "motif de l’équipe"];

    private static readonly Gen<string> Notes = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 2000], (forme, n) => forme switch
    {
        0 => "20,01",
        1 => "abc",
        2 => "12,500",
        3 => "20",
        4 => " 8.5 ",
        5 => "",
        6 => "9,99",
        _ => (n / 100m).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','),
    });

    public static Gen<Ligne> Ligne { get; } = Gen.Select(Gen.Int[0, 9], Gen.Int[0, Elements.Length - 1], Gen.Int[0, Jours.Length - 1], Notes, Gen.Int[0, 5], Gen.Int[0, Textes.Length - 1],
        (unite, e, jour, note, divers, texte) =>
        {
            var element = Elements[e];
            // Several lines on one unit, the one in CCF of several situations, say more than one on each.
            return new Ligne($"{(unite < 6 ? unite : 3)}", element, element == "CC" ? 1 + (divers % 3) : 0,
                element == "BENEFICE" ? $"30/06/{2014 + divers}" : Jours[jour],
                element switch { "REFLET" => divers % 2 == 0 ? "O" : "n", "ETAT" => divers switch { 0 => "toutes", 1 or 2 => "PARTIE", 3 => "AUCUNE", 4 => "TOUTES", _ => "peut-être" }, _ => note },
                element == "CC" ? divers switch { 0 => "2,5", 1 => "0", 2 => "1.5", 3 => "deux", _ => "" } : "",
                Textes[texte]);
        });

    /// <summary>The line, for a unit of that candidate: the drawn number tells which.</summary>
    public static Ligne Pour(this Ligne ligne, IReadOnlyList<UniteModele> unites) => ligne with { Unite = unites[int.Parse(ligne.Unite, CultureInfo.InvariantCulture) % unites.Count].Code };
}
