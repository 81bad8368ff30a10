using System.Globalization;
using System.Security;
using System.Text;

namespace Livret.Web.Documents.Moteur;

/// <summary>What a file says of itself, in its dictionary and in XMP (ISO 16684-1), which must agree for an archive to take it.</summary>
/// <param name="Instant">UTC.</param>
public sealed record EnTeteDeFichier(string Titre, string Sujet, string Auteur, DateTime Instant)
{
    private const string Createur = "Livret";

    internal Tampon Informations(Tampon tampon)
    {
        var date = Instant.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return tampon.Ecrire("<</Title"u8).Texte(Titre).Ecrire("/Subject"u8).Texte(Sujet).Ecrire("/Author"u8).Texte(Auteur).Ecrire("/Creator("u8).Ecrire(Createur)
            .Ecrire(")/Producer("u8).Ecrire(Createur).Ecrire(")/CreationDate(D:"u8).Ecrire(date).Ecrire("Z)/ModDate(D:"u8).Ecrire(date).Ecrire("Z)>>"u8);
    }

    internal byte[] Xmp()
    {
        var date = Instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\ufeff'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Ecrit(Titre)}</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Ecrit(Sujet)}</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>{Ecrit(Auteur)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>{Createur}</xmp:CreatorTool>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{Createur}</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n"));
    }

    private static string? Ecrit(string texte) => SecurityElement.Escape(texte);
}
