using System.Globalization;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Livrets;

/// <summary>The box plot of a class for one unit, with the candidate's note on it, in the coordinates of its drawing.</summary>
/// <param name="groupe">Whose notes they are, as a sentence names it.</param>
public sealed class BoiteAMoustaches(Dispersion classe, Note? note, Colonne? colonne, string groupe = "classe")
{
    public const int Largeur = 172;
    public const int Hauteur = 34;
    private const decimal Marge = 6m;
    private const decimal ParCentieme = 160m / Domaine.Notations.Note.Maximum;

    public bool EstVide => classe.Effectif == 0;
    public string Minimum => X(classe.Minimum);
    public string Maximum => X(classe.Maximum);
    public string Mediane => X(classe.Mediane);
    public string Quartile => X(classe.PremierQuartile);
    public string Ecart => Ecrire((classe.TroisiemeQuartile!.Value.Centiemes - classe.PremierQuartile!.Value.Centiemes) * ParCentieme);

    /// <summary>Centre of the candidate's point; null without note.</summary>
    public string? Point => note is null ? null : X(note);

    /// <summary>A note kept from an earlier session has the mark of neither column.</summary>
    public string ClassePoint => colonne switch
    {
        Colonne.CcfOuPonctuelle => "pt-ccf",
        Colonne.ControleContinu => "pt-cc",
        _ => "pt-garde",
    };

    /// <summary>The same in words.</summary>
    public string Texte
    {
        get
        {
            var candidat = note is { } valeur ? $"{valeur} ; " : "";
            return classe.Effectif == 1
                ? $"{candidat}une seule note dans la {groupe}, {classe.Mediane}"
                : $"{candidat}{groupe} de {classe.Minimum} à {classe.Maximum}, médiane {classe.Mediane}, moitié centrale de {classe.PremierQuartile} à {classe.TroisiemeQuartile}, {classe.Effectif} notes";
        }
    }

    private static string X(Note? note) => Ecrire(Marge + (note!.Value.Centiemes * ParCentieme));

    private static string Ecrire(decimal valeur) => valeur.ToString("0.##", CultureInfo.InvariantCulture);
}
