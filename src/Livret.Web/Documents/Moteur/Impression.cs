using Livret.Web.Documents.MiseEnPage;

namespace Livret.Web.Documents.Moteur;

/// <summary>Draws composed documents as PDF.</summary>
public sealed class Impression(Polices polices)
{
    /// <summary>A file of one document.</summary>
    public byte[] Produire(DocumentCompose document)
    {
        using MemoryStream sortie = new();
        using var fichier = Commencer(sortie, new(document.Titre, document.Sujet, document.Auteur, document.Instant));
        fichier.Ajouter(document);
        fichier.Terminer();
        return sortie.ToArray();
    }

    /// <summary>A file of several documents, written as they come.</summary>
    public FichierPdf Commencer(Stream sortie, EnTeteDeFichier enTete) => new(sortie, polices, enTete);

    /// <summary>The characters of a document that no font draws: to be mended before it is produced.</summary>
    public IReadOnlyList<string> CaracteresManquants(DocumentCompose document) =>
        polices.CaracteresManquants(document.Pages.SelectMany(p => p).Select(t => t is Trace.Texte texte ? texte.Contenu : null));
}
