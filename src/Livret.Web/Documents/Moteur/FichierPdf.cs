using Livret.Web.Documents.MiseEnPage;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// A file of one document or of thousands, written to a stream as they come: the fonts are shared, and memory keeps a few numbers for each page. PDF 1.7
/// with structure (tagged), in the form of PDF/A-2a (ISO 19005-2): embedded fonts, the profile of the greys, XMP metadata. The same documents give the same bytes.
/// </summary>
public sealed class FichierPdf : IDisposable
{
    private readonly FluxDObjets _objets;
    private readonly Tampon _tampon = new();
    private readonly PolicesEmployees _polices;
    private readonly Peinture _peinture;
    private readonly Structure _structure;
    private readonly ArbreDesPages _pages;
    private readonly Signets _signets = new();
    private readonly int _catalogue, _ressources, _informations, _metadonnees, _profil;

    internal FichierPdf(Stream sortie, Polices polices, EnTeteDeFichier enTete)
    {
        _objets = new(sortie);
        (_catalogue, _ressources, _informations) = (_objets.Reserver(), _objets.Reserver(), _objets.Reserver());
        (_metadonnees, _profil) = (_objets.Reserver(), _objets.Reserver());
        _polices = new(_objets, polices);
        _peinture = new(polices, _polices);
        _structure = new(_objets);
        _pages = new(_objets);
        _objets.Ecrire(_informations, enTete.Informations(_tampon));
        _objets.EcrireUnFlux(_metadonnees, "/Type/Metadata/Subtype/XML", enTete.Xmp(), comprimer: false);
        _objets.EcrireUnFlux(_profil, "/N 1", ProfilDeGris.Octets, comprimer: false);
    }

    /// <param name="signet">What the reader clicks to come to its first page; null: nothing.</param>
    /// <param name="groupe">Under which bookmark; documents of one group follow each other.</param>
    public void Ajouter(DocumentCompose document, string? signet = null, string? groupe = null)
    {
        for (var i = 0; i < document.Pages.Count; i++)
        {
            _peinture.Peindre(document.Pages[i], document.Format);
            var (page, contenu) = (_objets.Reserver(), _objets.Reserver());
            _objets.EcrireUnFlux(contenu, "", _peinture.Contenu.Octets);
            var cle = _structure.Noter(page, _peinture.Marques, _tampon);
            _tampon.Ecrire("<</Type/Page/Parent"u8).Reference(_pages.Ajouter(page)).Ecrire("/MediaBox[0 0 "u8).Centiemes((int)Math.Round(100 * document.Format.Largeur))
                .Ecrire((byte)' ').Centiemes((int)Math.Round(100 * document.Format.Hauteur)).Ecrire("]/Resources"u8).Reference(_ressources)
                .Ecrire("/Contents"u8).Reference(contenu).Ecrire("/Tabs/S/StructParents "u8).Entier(cle).Ecrire(">>"u8);
            _objets.Ecrire(page, _tampon);
            if (i == 0 && signet is not null)
                _signets.Ajouter(signet, groupe, page);
        }
        _structure.Fermer(_tampon);
    }

    /// <summary>Writes what the documents share; nothing can be added after.</summary>
    public void Terminer()
    {
        _polices.Ecrire(_ressources, _tampon);
        _structure.Terminer(_tampon);
        var pages = _pages.Terminer(_tampon);
        var signets = _signets.Ecrire(_objets, _tampon);
        _tampon.Ecrire("<</Type/Catalog/Pages"u8).Reference(pages).Ecrire("/Lang(fr-FR)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot"u8)
            .Reference(_structure.Racine).Ecrire("/Metadata"u8).Reference(_metadonnees)
            .Ecrire("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(Gamma 2.2)/Info(Gamma 2.2)/DestOutputProfile"u8).Reference(_profil).Ecrire(">>]"u8);
        if (signets is { } racine)
            _tampon.Ecrire("/Outlines"u8).Reference(racine).Ecrire("/PageMode/UseOutlines"u8);
        _objets.Ecrire(_catalogue, _tampon.Ecrire(">>"u8));
        _objets.Terminer(_catalogue, _informations);
    }

    public void Dispose() => _objets.Dispose();
}
