using System.Globalization;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Jury;

/// <summary>Notes by point, from 0 to 20, those of each column in its colour, in the coordinates of their drawing.</summary>
public sealed class Histogramme(IReadOnlyList<Note> ccf, IReadOnlyList<Note> continu, string quoi)
{
    public const int Largeur = 320;
    public const int Hauteur = 72;
    private const int NombreDeBandes = 20;
    private const int HauteurDesBarres = 60;
    private const decimal Pas = (decimal)Largeur / NombreDeBandes;
    private readonly int[] _ccf = Compter(ccf), _continu = Compter(continu);

    public bool EstVide => ccf.Count + continu.Count == 0;

    /// <summary>Abscissa of the mean that admits.</summary>
    public static string Dix => Ecrire(10 * Pas);

    /// <summary>Numbers of notes of each point, by column.</summary>
    public IReadOnlyList<(int Ccf, int Continu)> Bandes => [.. _ccf.Zip(_continu)];

    /// <summary>The bars, from the bottom: contrôle continu stands on CCF.</summary>
    public IEnumerable<(string Classe, string X, string Y, string Largeur, string Hauteur)> Barres()
    {
        var plus = Math.Max(1, Enumerable.Range(0, NombreDeBandes).Max(i => _ccf[i] + _continu[i]));
        for (var i = 0; i < NombreDeBandes; i++)
        {
            var (bas, haut) = ((decimal)HauteurDesBarres * _ccf[i] / plus, (decimal)HauteurDesBarres * _continu[i] / plus);
            if (bas > 0)
                yield return ("jauge-ccf", Ecrire((i * Pas) + 1), Ecrire(HauteurDesBarres - bas), Ecrire(Pas - 2), Ecrire(bas));
            if (haut > 0)
                yield return ("jauge-cc", Ecrire((i * Pas) + 1), Ecrire(HauteurDesBarres - bas - haut), Ecrire(Pas - 2), Ecrire(haut));
        }
    }

    /// <summary>The same in words.</summary>
    public string Texte
    {
        get
        {
            var bandes = Enumerable.Range(0, NombreDeBandes).Where(i => _ccf[i] + _continu[i] > 0).Select(i => $"de {i} à {i + 1} : {_ccf[i] + _continu[i]}");
            return $"{quoi}, nombre par point : {string.Join(" ; ", bandes)}";
        }
    }

    private static int[] Compter(IReadOnlyList<Note> notes)
    {
        var bandes = new int[NombreDeBandes];
        foreach (var note in notes)
            bandes[Math.Min(note.Centiemes / 100, NombreDeBandes - 1)]++;
        return bandes;
    }

    private static string Ecrire(decimal valeur) => valeur.ToString("0.##", CultureInfo.InvariantCulture);
}
