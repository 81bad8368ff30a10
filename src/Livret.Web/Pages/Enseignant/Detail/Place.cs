using System.Globalization;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>
/// Where one element of the unit is typed. Its fields are named « S1-note », « CPL-S2-texte », « CC-3-date »; an évaluation
/// that is not stored yet is « CC-n1-… ». What has no place here is not written from the page.
/// </summary>
/// <param name="Cle">Start of the names of its fields.</param>
/// <param name="Element">The element.</param>
/// <param name="Rang">Rank of a stored évaluation; 0 otherwise.</param>
public sealed partial record Place(string Cle, CodeElement Element, int Rang = 0)
{
    private const string Evaluations = "CC-";
    private const int NouvellesAuPlus = 40;
    private const int RangMaximal = 9999;

    private static readonly NatureElement[] Communs =
    [
        NatureElement.Etat, NatureElement.Globale, NatureElement.Reflet, NatureElement.Complement, NatureElement.Continu,
        NatureElement.Appreciation, NatureElement.SansNote,
    ];

    public bool EstNouvelle => Element == CodeElement.Evaluation && Rang == 0;

    public IReadOnlyList<Boite> Boites => Detail.Boites.De(Element.Nature);

    /// <summary>Name and identifier of a field.</summary>
    public string Nom(Boite boite) => $"{Cle}-{boite.ToString().ToLowerInvariant()}";

    /// <summary>Every place of the unit but the évaluations.</summary>
    public static IEnumerable<Place> De(Contexte contexte)
    {
        var elements = contexte.Modalite.Elements.Select(e => CodeElement.Lire(e.Code)!.Value).ToList();
        return elements
            .Concat(Communs.Select(n => new CodeElement(n)))
            .Concat(elements.Select(e => new CodeElement(NatureElement.Complement, e.Detail)))
            .Concat(contexte.Progressive ? [new(NatureElement.NonPresentee)] : [])
            .Select(De);
    }

    public static Place De(CodeElement element) => new(element.ToString().Replace(':', '-'), element);

    public static Place Evaluation(int rang) => new(string.Create(CultureInfo.InvariantCulture, $"{Evaluations}{rang}"), CodeElement.Evaluation, rang);

    public static Place Nouvelle(int numero) => new(string.Create(CultureInfo.InvariantCulture, $"{Evaluations}n{numero}"), CodeElement.Evaluation);

    /// <summary>The évaluations of the unit, then those that the form adds; in order.</summary>
    public static IEnumerable<Place> DesEvaluations(UniteDuLivret unite, IEnumerable<string> noms)
    {
        var rangs = unite.Valeurs.Where(v => v.Element == CodeElement.Evaluation).Select(v => v.Rang).ToHashSet();
        var nouvelles = new SortedSet<int>();
        foreach (var nom in noms)
        {
            if (NomDEvaluation().Match(nom) is not { Success: true } lu)
                continue;
            var nombre = int.Parse(lu.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            if (lu.Groups[1].Length == 0 && nombre is > 0 and <= RangMaximal)
                rangs.Add(nombre);
            else if (nombre is > 0 and <= NouvellesAuPlus)
                nouvelles.Add(nombre);
        }
        return rangs.Order().Select(Evaluation).Concat(nouvelles.Select(Nouvelle));
    }

    [GeneratedRegex("^CC-(n?)([0-9]{1,4})-(?:note|date|coefficient|texte)$")]
    private static partial Regex NomDEvaluation();
}
