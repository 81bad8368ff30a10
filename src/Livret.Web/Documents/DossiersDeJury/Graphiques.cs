using Livret.Domaine.Notations;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Pages.Jury;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>The drawings of the screen on paper, in greys; the caller writes their text equivalent beside them.</summary>
internal static class Graphiques
{
    private const byte GrisCcf = 60, GrisContinu = 170, GrisDePlage = 205, GrisDeNote = 0;
    private const float Fin = 0.6f, Epais = 1.4f, DemiNote = 2.5f;
    private static readonly Style Graduation = new(6.5f, Gris: 70);

    /// <summary>Notes by point: contrôle continu, light, stands on CCF, dark; the line is 10.</summary>
    public static void Histogramme(Feuillets feuillets, Histogramme histogramme, float x, float y, float largeur, float hauteur)
    {
        var bandes = histogramme.Bandes;
        var (pas, plus, pied) = (largeur / bandes.Count, Math.Max(1, bandes.Max(b => b.Ccf + b.Continu)), y + hauteur);
        for (var i = 0; i < bandes.Count; i++)
        {
            var (bas, haut) = (hauteur * bandes[i].Ccf / plus, hauteur * bandes[i].Continu / plus);
            if (bas > 0)
                feuillets.Tracer(new Trace.Fond(x + (i * pas) + 0.5f, pied - bas, pas - 1, bas, GrisCcf));
            if (haut > 0)
                feuillets.Tracer(new Trace.Fond(x + (i * pas) + 0.5f, pied - bas - haut, pas - 1, haut, GrisContinu));
        }
        feuillets.Tracer(new Trace.Trait(x, pied, x + largeur, pied, Fin));
        feuillets.Tracer(new Trace.Trait(x + (largeur / 2), y, x + (largeur / 2), pied, Fin));
        Graduer(feuillets, x, pied + 1, largeur);
    }

    /// <summary>Whiskers, the middle half in grey, the median, and the candidate's note when there is one.</summary>
    public static void Boite(Feuillets feuillets, Dispersion notes, Note? note, float x, float y, float largeur, float hauteur)
    {
        var (milieu, bas) = (y + (hauteur / 2), y + hauteur);
        feuillets.Tracer(new Trace.Trait(x, milieu, x + largeur, milieu, 0.25f));
        if (notes.Effectif > 0)
        {
            var (debut, fin) = (X(notes.PremierQuartile!.Value), X(notes.TroisiemeQuartile!.Value));
            feuillets.Tracer(new Trace.Fond(debut, y, Math.Max(fin - debut, Fin), hauteur, GrisDePlage));
            feuillets.Tracer(new Trace.Trait(X(notes.Minimum!.Value), milieu, X(notes.Maximum!.Value), milieu, Fin));
            foreach (var bout in (Note[])[notes.Minimum!.Value, notes.Maximum!.Value])
                feuillets.Tracer(new Trace.Trait(X(bout), y + 2, X(bout), bas - 2, Fin));
            feuillets.Tracer(new Trace.Trait(X(notes.Mediane!.Value), y, X(notes.Mediane!.Value), bas, Epais));
        }
        if (note is { } sienne)
            feuillets.Tracer(new Trace.Fond(X(sienne) - DemiNote, milieu - DemiNote, 2 * DemiNote, 2 * DemiNote, GrisDeNote));

        float X(Note valeur) => x + (largeur * valeur.Centiemes / Note.Maximum);
    }

    private static void Graduer(Feuillets feuillets, float x, float y, float largeur)
    {
        foreach (var (texte, place) in ((string, float)[])[("0", 0), ("10", largeur / 2), ("20", largeur)])
            feuillets.Poser(feuillets.Composition.Composer([new Paragraphe(texte, Graduation, Alignement.Centre)], 20), x + place - 10, y, artefact: true);
    }
}
