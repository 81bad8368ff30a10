using CsCheck;

namespace Livret.Web.Tests.Proprietes;

/// <summary>One step as chance draws it: who, what, and numbers that choose among what the page offers.</summary>
internal sealed record Pas(int Qui, int Quoi, int Choix, int[] Frappes)
{
    public static Gen<Pas> Tirage { get; } = Gen.Select(Gen.Int[0, 999], Gen.Int[0, 99], Gen.Int[0, 9999], Gen.Int[0, 9999].Array[1, 5], (qui, quoi, choix, frappes) => new Pas(qui, quoi, choix, frappes));
}

/// <summary>What people type in a field, by what the field says of itself.</summary>
internal static class Frappe
{
    private static readonly string[] Notes = ["12", "12,5", "8.75", "20", "0", "21", "abc", "", "13,25", "9,99"];
    private static readonly string[] Jours = ["06/03/2020", "10/03/2020", "16/03/2020", "2020-01-06", "30/02/2020", "", "15/06/2020", "30/06/2020"];
    private static readonly string[] Textes = ["Bon travail.", "À revoir avant la signature.", "Un trait |", "<b>gras</b> & co", "Suite à l’échange du 5 juin.", "", new string('x', 700), "Pièce vue."];

    public static string De(Champ champ, int tirage) => champ.Type switch
    {
        "password" => tirage % 8 == 0 ? "pas celui-ci" : Livret.Donnees.Demonstration.ComptesDeDemonstration.MotDePasse,
        "number" => $"{tirage % 30}",
        _ when EstUnJour(champ) => Jours[tirage % Jours.Length],
        _ when champ.Nom.Contains("Heure", StringComparison.OrdinalIgnoreCase) => "18:00",
        _ when champ.Decimal || champ.Nom.StartsWith("note-", StringComparison.Ordinal) => Notes[tirage % Notes.Length],
        _ => Textes[tirage % Textes.Length],
    };

    private static bool EstUnJour(Champ champ) => champ.Nom.Contains("date", StringComparison.OrdinalIgnoreCase) || champ.Nom.Contains("Jour", StringComparison.OrdinalIgnoreCase)
        || champ.Nom.Contains("Debut", StringComparison.OrdinalIgnoreCase) || champ.Nom.EndsWith("Fin", StringComparison.OrdinalIgnoreCase);
}
