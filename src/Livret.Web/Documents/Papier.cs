using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>A document of an examination service being written: its head, its parts, its tables, and the same foot on every page.</summary>
/// <param name="suite">What the top of each following page says.</param>
internal sealed class Papier(Polices polices, Format format, string suite)
{
    private const float Marge = 40, CorpsDuPied = 7;
    private const byte GrisDEnTete = 236, GrisDIndice = 70;

    public static Style Courant { get; } = new(9.5f);
    public static Style Indice { get; } = new(8, Gris: GrisDIndice);
    private static readonly Style Titre = new Style(16).Gras, Partie = new Style(11.5f).Gras;

    public Feuillets Feuillets { get; } = new(polices, format, Marge);

    /// <summary>Begins the document.</summary>
    /// <param name="haut">Who issues it, for what: one line each.</param>
    public void Ouvrir(IEnumerable<string> haut, string titre, string? sousTitre)
    {
        Feuillets.NouvellePage();
        Feuillets.EnTete = f => f.EcrireUnTitreDeSuite(suite, Courant.Gras);
        foreach (var ligne in haut)
            Feuillets.Ecrire(ligne, Courant);
        Feuillets.Y += 10;
        Feuillets.EcrireUnTitre(titre, Titre);
        if (sousTitre is not null)
            Feuillets.Ecrire(sousTitre, Courant);
        Feuillets.Y += 4;
        Feuillets.Filet();
        Feuillets.Y += 2;
    }

    /// <summary>A part, with room for what it begins with.</summary>
    public void Ouvrir(string partie, float place = 135)
    {
        if (Feuillets.Reste < place)
            Feuillets.NouvellePage();
        Feuillets.Y += 9;
        Feuillets.EcrireUnTitre(partie, Partie, niveau: 2);
        Feuillets.Y += 3;
    }

    public void Ecrire(string texte) => Feuillets.Ecrire(new Paragraphe(texte, Courant));

    public void Preciser(string texte) => Feuillets.Ecrire(new Paragraphe(texte, Indice, avant: 2));

    /// <summary>A table: its titles, its widths in proportion, its rows.</summary>
    public void Dresser(IReadOnlyList<(string Titre, float Part, Alignement Alignement)> colonnes, IEnumerable<IReadOnlyList<Paragraphe>[]> rangees)
    {
        new Tableau(Tableau.Partager(Feuillets.Largeur, [.. colonnes.Select(c => c.Part)]))
        {
            EnTete = [new([.. colonnes.Select(c => new Cellule(c.Titre, Indice.Gras with { Gris = 0 }, c.Alignement, gris: GrisDEnTete))])],
            Rangees = [.. rangees.Select(r => new Rangee([.. r.Select((p, i) => new Cellule([.. p.Select(x => x with { Alignement = colonnes[i].Alignement })]))]))],
        }.Poser(Feuillets);
        Feuillets.Y += 3;
    }

    /// <summary>A cell of one text.</summary>
    public static IReadOnlyList<Paragraphe> Case(string? texte, bool gras = false) => [new(texte, gras ? Courant.Gras : Courant)];

    /// <summary>A cell whose first line stands out.</summary>
    public static IReadOnlyList<Paragraphe> Case(string tete, params IEnumerable<string?> suite) =>
        [new(tete, Courant.Gras), .. suite.OfType<string>().Select(s => new Paragraphe(s, Indice))];

    /// <param name="pied">What identifies the document, on the left of each foot.</param>
    /// <param name="date">When it was issued, as a clock of the académie shows it.</param>
    public DocumentCompose Terminer(string titre, string sujet, string auteur, DateTime instant, string pied, string date) =>
        new(titre, sujet, auteur, instant, format, Feuillets.Terminer((page, sur) => (pied, $"établi le {date} · page {page}/{sur}"), new(CorpsDuPied), null));
}
