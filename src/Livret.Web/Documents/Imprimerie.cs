using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>Draws a composed document whole, or says which characters it cannot draw.</summary>
public sealed class Imprimerie(Polices polices, Impression impression)
{
    public (byte[]? Octets, string? Refus) Imprimer(DocumentCompose document) =>
        Refuser([document]) is { } refus ? (null, refus) : (impression.Produire(document), null);

    /// <summary>Several documents in one file, each with its own count of pages and its bookmark. At least one.</summary>
    public (byte[]? Octets, string? Refus) Relier(string titre, IEnumerable<(DocumentCompose Document, string Signet)> parties)
    {
        var toutes = parties.ToList();
        if (Refuser(toutes.Select(p => p.Document)) is { } refus)
            return (null, refus);
        var premier = toutes[0].Document;
        using MemoryStream sortie = new();
        using (var fichier = impression.Commencer(sortie, new(titre, premier.Sujet, premier.Auteur, toutes.Max(p => p.Document.Instant))))
        {
            foreach (var (document, signet) in toutes)
                fichier.Ajouter(document, signet);
            fichier.Terminer();
        }
        return (sortie.ToArray(), null);
    }

    private string? Refuser(IEnumerable<DocumentCompose> documents)
    {
        var manquants = polices.CaracteresManquants(documents.SelectMany(d => d.Pages).SelectMany(p => p).OfType<Trace.Texte>().Select(t => t.Contenu));
        return manquants.Count == 0 ? null
            : $"Ce document n’a pas été imprimé\u00a0: aucune police ne dessine {string.Join(", ", manquants.Select(c => $"«\u00a0{c}\u00a0»"))}. Corrigez ces caractères, puis recommencez.";
    }
}
