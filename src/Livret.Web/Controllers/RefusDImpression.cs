using Livret.Web.Documents;

namespace Livret.Web.Controllers;

/// <summary>Why a document was not printed, and what to do.</summary>
internal static class RefusDImpression
{
    public static string Dire(string quoi, IEnumerable<CaractereManquant> manquants) =>
        $"{quoi}\u00a0: aucune police ne dessine {string.Join("\u00a0; ", manquants.Select(m => m.Phrase))}. Corrigez ces caractères, puis recommencez.";
}
