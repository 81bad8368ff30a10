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
}
