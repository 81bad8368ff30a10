using System.Globalization;
using System.Security.Cryptography;

namespace Livret.Web.Documents.Moteur;

/// <summary>The glyphs that a file uses of a font, each with the character that it stands for.</summary>
internal sealed class GlyphesEmployes(Police police, int objet)
{
    private readonly char[] _caracteres = new char[police.Glyphes];

    public Police Police => police;
    public int Objet => objet;
    public bool[] Employes { get; } = new bool[police.Glyphes];

    /// <summary>Of two characters under one glyph, like the two spaces, the first of the alphabet is copied out.</summary>
    public void Noter(ushort glyphe, char caractere)
    {
        if (Employes[glyphe] && _caracteres[glyphe] <= caractere)
            return;
        Employes[glyphe] = true;
        _caracteres[glyphe] = caractere;
    }

    public IEnumerable<(int Glyphe, char Caractere)> Tous => Enumerable.Range(0, Employes.Length).Where(g => Employes[g]).Select(g => (g, _caracteres[g]));
}

/// <summary>The fonts that a file uses, embedded at its end with the glyphs that it drew and no other.</summary>
internal sealed class PolicesEmployees(FluxDObjets objets, Polices polices)
{
    private const int GlyphesParBloc = 100, EpaisseurDesFuts = 80, PoliceSymbolique = 4;
    private readonly GlyphesEmployes?[] _employes = new GlyphesEmployes?[polices.Toutes.Count];

    public GlyphesEmployes De(Police police) => _employes[police.Rang] ??= new(police, objets.Reserver());

    /// <summary>Writes the dictionary of the resources that all the pages share.</summary>
    public void Ecrire(int ressources, Tampon tampon)
    {
        foreach (var employes in _employes.OfType<GlyphesEmployes>())
            Ecrire(employes, tampon);
        tampon.Ecrire("<</Font<<"u8);
        foreach (var employes in _employes.OfType<GlyphesEmployes>())
            tampon.Ecrire("/F"u8).Entier(employes.Police.Rang).Reference(employes.Objet);
        objets.Ecrire(ressources, tampon.Ecrire(">>>>"u8));
    }

    private void Ecrire(GlyphesEmployes employes, Tampon tampon)
    {
        var police = employes.Police;
        var (descendante, description, fichier, copie) = (objets.Reserver(), objets.Reserver(), objets.Reserver(), objets.Reserver());
        var extrait = Extrait.De(police, employes.Employes);
        var nom = $"{Etiquette(extrait)}+{police.Nom}";
        objets.EcrireUnFlux(fichier, $"/Length1 {extrait.Length}", extrait);
        objets.EcrireUnFlux(copie, "", VersUnicode(employes, tampon).Octets);
        tampon.Vider();
        objets.Ecrire(employes.Objet, tampon.Ecrire("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ecrire(nom)
            .Ecrire("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendante).Ecrire("]/ToUnicode"u8).Reference(copie).Ecrire(">>"u8));
        tampon.Ecrire("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Ecrire(nom)
            .Ecrire("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor"u8).Reference(description).Ecrire("/W["u8);
        foreach (var (glyphe, _) in employes.Tous)
            tampon.Entier(glyphe).Ecrire((byte)'[').Entier(police.Avance(glyphe)).Ecrire((byte)']');
        objets.Ecrire(descendante, tampon.Ecrire("]>>"u8));
        tampon.Ecrire("<</Type/FontDescriptor/FontName/"u8).Ecrire(nom).Ecrire("/Flags "u8).Entier(PoliceSymbolique).Ecrire("/FontBBox["u8);
        foreach (var bord in police.Boite)
            tampon.Entier(bord).Ecrire((byte)' ');
        objets.Ecrire(description, tampon.Ecrire("]/ItalicAngle 0/Ascent "u8).Entier(police.Montante).Ecrire("/Descent "u8).Entier(police.Descendante)
            .Ecrire("/CapHeight "u8).Entier(police.Capitale).Ecrire("/StemV "u8).Entier(EpaisseurDesFuts).Ecrire("/FontFile2"u8).Reference(fichier).Ecrire(">>"u8));
    }

    /// <summary>What each glyph is copied out as.</summary>
    private static Tampon VersUnicode(GlyphesEmployes employes, Tampon tampon)
    {
        tampon.Ecrire("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Ecrire("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        foreach (var bloc in employes.Tous.Chunk(GlyphesParBloc))
        {
            tampon.Entier(bloc.Length).Ecrire(" beginbfchar\n"u8);
            foreach (var (glyphe, caractere) in bloc)
                tampon.Ecrire(string.Create(CultureInfo.InvariantCulture, $"<{glyphe:X4}><{(int)caractere:X4}>\n"));
            tampon.Ecrire("endbfchar\n"u8);
        }
        return tampon.Ecrire("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }

    /// <summary>The six capitals that say that a font is a part, and which.</summary>
    private static string Etiquette(byte[] extrait) => string.Concat(SHA256.HashData(extrait).Take(6).Select(o => (char)('A' + (o % 26))));
}
