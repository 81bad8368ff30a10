using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>How far the entry of a class is, and how its notes are spread, by origin. The script recomputes the same figures.</summary>
public sealed class Bilan
{
    /// <summary>Width of the drawings, whatever the class: every bar is a share of it.</summary>
    public const int Largeur = 1000;

    /// <param name="lignes">Every candidate of the class.</param>
    /// <param name="refusees">Numbers of those whose typed values could not be saved: they are to be corrected, whatever is stored.</param>
    public Bilan(IReadOnlyList<LigneGrille> lignes, IReadOnlyCollection<string>? refusees = null)
    {
        var justes = refusees is null ? lignes : [.. lignes.Where(l => !refusees.Contains(l.Numero))];
        Total = lignes.Count;
        Vides = justes.Count(l => l.Etat is EtatLigne.Vide);
        ACorriger = Total - justes.Count(l => l.Etat is not EtatLigne.Corriger);
        var notees = justes.Where(l => l.Attribution.Note is not null && l.Etat is (EtatLigne.Saisie or EtatLigne.Verrou)).ToList();
        Ccf = new(notees.Where(l => l.Colonne == "ccf").Select(l => l.Attribution.Note!.Value));
        Continu = new(notees.Where(l => l.Colonne == "cc").Select(l => l.Attribution.Note!.Value));
        Ensemble = new(notees.Select(l => l.Attribution.Note!.Value));
    }

    public int Total { get; }
    public int Vides { get; }
    public int ACorriger { get; }
    public int Faits => Total - Vides - ACorriger;

    /// <summary>Done without a note: exempt, kept, not presented, no note possible.</summary>
    public int SansNote => Faits - Ensemble.Effectif;

    public Dispersion Ccf { get; }
    public Dispersion Continu { get; }
    public Dispersion Ensemble { get; }

    /// <summary>The gauge: name, style, start and width of each part.</summary>
    public IEnumerable<(string Nom, string Classe, int X, int Largeur)> Jauge()
    {
        var x = 0;
        foreach (var (nom, classe, nombre) in new[] { ("ccf", "jauge-ccf", Ccf.Effectif), ("cc", "jauge-cc", Continu.Effectif), ("sans", "jauge-disp", SansNote), ("corriger", "jauge-err", ACorriger) })
        {
            yield return (nom, classe, Part(x, Total), Part(nombre, Total));
            x += nombre;
        }
    }

    /// <summary>The three bands teachers know, with the notes of each column.</summary>
    public IEnumerable<(string Nom, string Texte, int Ccf, int Continu)> Bandes() =>
    [
        ("bas", "Moins de 8", Ccf.Bandes.MoinsDeHuit, Continu.Bandes.MoinsDeHuit),
        ("milieu", "De 8 à 12", Ccf.Bandes.DeHuitADouze, Continu.Bandes.DeHuitADouze),
        ("haut", "Plus de 12", Ccf.Bandes.PlusDeDouze, Continu.Bandes.PlusDeDouze),
    ];

    public int PartDesNotes(int nombre) => Part(nombre, Ensemble.Effectif);

    /// <summary>« 13,71 », or a dash without notes.</summary>
    public static string Moyenne(Dispersion notes) => notes.Moyenne is { } moyenne ? Arrondi.AuCentieme.Appliquer(moyenne).ToString() : "–";

    public static string Mediane(Dispersion notes) => notes.Mediane?.ToString() ?? "–";

    private static int Part(int nombre, int total) => total == 0 ? 0 : ((2 * Largeur * nombre) + total) / (2 * total);
}
