using Livret.Web.Documents.MiseEnPage;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// The content of a page in the operators of PDF: grounds, then lines, then texts, each text marked with the element that it belongs to.
/// </summary>
internal sealed class Peinture(Polices polices, PolicesEmployees employees)
{
    private const double InclinaisonDuFiligrane = Math.PI / 6;
    private const float AuDessusDesMinuscules = 0.9f;
    private readonly List<Balise> _marques = [];
    private (int Police, int Corps, byte Gris, int X, int Y) _etat;
    private float _hauteur;

    public Tampon Contenu { get; } = new();

    /// <summary>The element of each marked text, by its number in the page.</summary>
    public IReadOnlyList<Balise> Marques => _marques;

    public void Peindre(IReadOnlyList<Trace> page, Format format)
    {
        Contenu.Vider();
        _marques.Clear();
        _hauteur = format.Hauteur;
        _etat = (-1, 0, 0, 0, 0);
        Contenu.Ecrire("/Artifact BMC\n"u8);
        foreach (var trace in page)
        {
            if (trace is Trace.Fond fond)
                Remplir(fond);
            else if (trace is Trace.Filigrane filigrane)
                Filigraner(filigrane, format);
        }
        Tirer(page);
        Contenu.Ecrire("EMC\nBT\n"u8);
        _etat = _etat with { Police = -1, X = 0, Y = 0 };
        EcrireLesTextes(page);
        Contenu.Ecrire("ET\n"u8);
    }

    private void EcrireLesTextes(IReadOnlyList<Trace> page)
    {
        var (ouverte, courante) = (false, default(Balise));
        foreach (var trace in page)
        {
            if (trace is not Trace.Texte texte)
                continue;
            if (!ouverte || texte.Balise != courante)
            {
                if (ouverte)
                    Contenu.Ecrire("EMC\n"u8);
                Marquer(courante = texte.Balise);
                ouverte = true;
            }
            Ecrire(texte.X, texte.Y, texte.Contenu, texte.Style);
        }
        if (ouverte)
            Contenu.Ecrire("EMC\n"u8);
    }

    private void Marquer(Balise? balise)
    {
        if (balise is null)
        {
            Contenu.Ecrire("/Artifact BMC\n"u8);
            return;
        }
        Contenu.Ecrire((byte)'/').Ecrire(Structure.Nom(balise.Role)).Ecrire("<</MCID "u8).Entier(_marques.Count).Ecrire(">>BDC\n"u8);
        _marques.Add(balise);
    }

    private void Remplir(Trace.Fond fond)
    {
        Griser(fond.Gris);
        Nombres(fond.X, _hauteur - fond.Y - fond.Hauteur, fond.Largeur, fond.Hauteur);
        Contenu.Ecrire("re f\n"u8);
    }

    private void Tirer(IReadOnlyList<Trace> page)
    {
        // With square ends, so that the corners of a box are full.
        Contenu.Ecrire("2 J\n"u8);
        var epaisseur = 0f;
        foreach (var trace in page)
        {
            if (trace is not Trace.Trait trait)
                continue;
            if (trait.Epaisseur != epaisseur)
            {
                Nombres(epaisseur = trait.Epaisseur);
                Contenu.Ecrire("w\n"u8);
            }
            Nombres(trait.X1, _hauteur - trait.Y1);
            Contenu.Ecrire("m "u8);
            Nombres(trait.X2, _hauteur - trait.Y2);
            Contenu.Ecrire("l S\n"u8);
        }
    }

    private void Filigraner(Trace.Filigrane filigrane, Format format)
    {
        var (cosinus, sinus) = ((float)Math.Cos(InclinaisonDuFiligrane), (float)Math.Sin(InclinaisonDuFiligrane));
        Contenu.Ecrire("q "u8);
        Nombres(cosinus, sinus, -sinus, cosinus, format.Largeur / 2, format.Hauteur / 2);
        Contenu.Ecrire("cm BT\n"u8);
        var avant = _etat;
        _etat = (-1, 0, avant.Gris, 0, 0);
        Ecrire(-polices.Mesurer(filigrane.Contenu, filigrane.Style) / 2, _hauteur + (filigrane.Style.Corps / 4), filigrane.Contenu, filigrane.Style);
        Contenu.Ecrire("ET Q\n"u8);
        _etat = avant;
    }

    /// <summary>A text is cut where the font changes; a mark that stands over a letter is placed over its middle.</summary>
    private void Ecrire(float x, float y, string texte, Style style)
    {
        var jeu = polices.De(style.Graisse);
        Griser(style.Gris);
        var debut = 0;
        for (var i = 1; i <= texte.Length; i++)
        {
            if (i < texte.Length && jeu.Rangs[texte[i]] == jeu.Rangs[texte[debut]] && !EstPose(texte, i) && !EstPose(texte, debut))
                continue;
            var suite = texte.AsSpan(debut, i - debut);
            var (decalage, levee) = EstPose(texte, debut) ? PlaceDuSigne(jeu, texte[debut - 1], texte[debut]) : default;
            EcrireLaSuite(x + (decalage * style.Corps / 1000), y - (levee * style.Corps / 1000), suite, jeu, style.Corps);
            x += polices.Mesurer(suite, style);
            debut = i;
        }
    }

    private static bool EstPose(string texte, int place) => place > 0 && Polices.Jeu.EstUnSigneDiacritique(texte[place]);

    private static (int Decalage, int Levee) PlaceDuSigne(Polices.Jeu jeu, char lettre, char signe)
    {
        var (police, dessous) = (FaceDe(jeu, signe), FaceDe(jeu, lettre).BoiteDe(jeu.Glyphes[lettre]));
        var dessus = police.BoiteDe(jeu.Glyphes[signe]);
        var decalage = ((dessous.XMin + dessous.XMax - dessus.XMin - dessus.XMax) / 2) - jeu.Avances[lettre];
        var monte = dessus.YMin > police.Minuscule * AuDessusDesMinuscules && dessous.YMax > police.Minuscule;
        return (decalage, monte ? dessous.YMax - police.Minuscule : 0);
    }

    private static Police FaceDe(Polices.Jeu jeu, char caractere) => jeu.Faces[Math.Max(jeu.Rangs[caractere] - 1, 0)];

    private void EcrireLaSuite(float x, float y, ReadOnlySpan<char> suite, Polices.Jeu jeu, float corps)
    {
        var police = FaceDe(jeu, suite[0]);
        var (taille, gauche, bas) = (Centiemes(corps), Centiemes(x), Centiemes(_hauteur - y));
        if (police.Rang != _etat.Police || taille != _etat.Corps)
            Contenu.Ecrire("/F"u8).Entier(police.Rang).Ecrire((byte)' ').Centiemes(taille).Ecrire(" Tf "u8);
        Contenu.Centiemes(gauche - _etat.X).Ecrire((byte)' ').Centiemes(bas - _etat.Y).Ecrire(" Td("u8);
        _etat = _etat with { Police = police.Rang, Corps = taille, X = gauche, Y = bas };
        var glyphes = employees.De(police);
        foreach (var caractere in suite)
        {
            var glyphe = jeu.Glyphes[caractere];
            glyphes.Noter(glyphe, jeu.A(caractere) ? caractere : '?');
            Contenu.Glyphe(glyphe);
        }
        Contenu.Ecrire(")Tj\n"u8);
    }

    private void Griser(byte gris)
    {
        if (gris == _etat.Gris)
            return;
        Contenu.Centiemes((int)Math.Round(gris / 2.55)).Ecrire(" g\n"u8);
        _etat.Gris = gris;
    }

    private void Nombres(params ReadOnlySpan<float> valeurs)
    {
        foreach (var valeur in valeurs)
            Contenu.Centiemes(Centiemes(valeur)).Ecrire((byte)' ');
    }

    private static int Centiemes(float valeur) => (int)Math.Round(100 * valeur);
}
