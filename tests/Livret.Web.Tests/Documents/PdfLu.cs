using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Livret.Web.Tests.Documents;

/// <summary>A PDF as a reader has it: its words, where they are, the fonts that draw them, its structure and its bookmarks.</summary>
public sealed class PdfLu(byte[] octets)
{
    private readonly PdfDocument _pdf = PdfDocument.Open(octets);

    public int Taille => octets.Length;
    public int Pages => _pdf.NumberOfPages;
    public DocumentInformation Informations => _pdf.Information;
    public PdfDocument Document => _pdf;
    public DictionaryToken Catalogue => _pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>All the words of the document, or of one page, as they copy out.</summary>
    public string Texte(int? page = null) => string.Join(' ', Mots(page).Select(m => m.Text)).Replace('\u00a0', ' ');

    /// <summary>The text in the order in which it was written, cell by cell: what wraps stays together.</summary>
    public string TexteSuivi()
    {
        StringBuilder texte = new();
        foreach (var lettres in _pdf.GetPages().Select(p => p.Letters))
        {
            for (var i = 0; i < lettres.Count; i++)
            {
                if (i == 0 || Math.Abs(lettres[i].StartBaseLine.Y - lettres[i - 1].StartBaseLine.Y) > 1 || Math.Abs(lettres[i].StartBaseLine.X - lettres[i - 1].EndBaseLine.X) > 1.5)
                    texte.Append(' ');
                texte.Append(lettres[i].Value);
            }
        }
        return texte.ToString();
    }

    /// <summary>The only word like this one on the first page.</summary>
    public PdfRectangle Place(string mot) => Assert.Single(Mots(1), m => m.Text == mot).BoundingBox;

    public IEnumerable<Letter> Lettres => _pdf.GetPages().SelectMany(p => p.Letters);

    /// <summary>Letters, and not the space that a wrapped line keeps, that stand outside their page.</summary>
    public IEnumerable<Letter> Dehors => _pdf.GetPages().SelectMany(p => p.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)
        && (l.BoundingBox.Left < 0 || l.BoundingBox.Bottom < 0 || l.BoundingBox.Right > p.Width || l.BoundingBox.Top > p.Height)));

    /// <summary>Fonts whose file is in the document.</summary>
    public int PolicesEmbarquees
    {
        get
        {
            var ressources = Suivre(_pdf.GetPage(1).Dictionary.Data["Resources"]);
            return Suivre(ressources.Data["Font"]).Data.Values.Count(p =>
                Suivre(Suivre(((ArrayToken)Suite(Suivre(p).Data["DescendantFonts"])).Data[0]).Data["FontDescriptor"]).Data.ContainsKey("FontFile2"));
        }
    }

    /// <summary>The metadata that archives read.</summary>
    public string Xmp => Encoding.UTF8.GetString(((StreamToken)Suite(Catalogue.Data["Metadata"])).Data.ToArray());

    /// <summary>The elements in the order of reading, with their depth: « Document », « Sect », « H1 »…</summary>
    public IEnumerable<string> Elements => Descendre(Suivre(Catalogue.Data["StructTreeRoot"])).Select(e => ((NameToken)e.Data["S"]).Data);

    public IReadOnlyList<(string Titre, int Page, IReadOnlyList<string> Enfants)> Signets => _pdf.TryGetBookmarks(out var signets)
        ? [.. signets.Roots.Cast<DocumentBookmarkNode>().Select(s => (s.Title, s.PageNumber, (IReadOnlyList<string>)[.. s.Children.Select(e => e.Title)]))]
        : [];

    private IEnumerable<DictionaryToken> Descendre(DictionaryToken element)
    {
        if (!element.Data.TryGetValue("K", out var enfants))
            yield break;
        foreach (var enfant in ((ArrayToken)Suite(enfants)).Data.OfType<IndirectReferenceToken>().Select(Suivre))
        {
            yield return enfant;
            foreach (var dessous in Descendre(enfant))
                yield return dessous;
        }
    }

    private DictionaryToken Suivre(IToken jeton) => (DictionaryToken)Suite(jeton);

    private IToken Suite(IToken jeton) => jeton is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data).Data : jeton;

    private IEnumerable<Word> Mots(int? page) => _pdf.GetPages().Where(p => page is null || p.Number == page).SelectMany(p => p.GetWords());
}
