using Livret.Donnees;
using Livret.Donnees.Verifications;
using Livret.Web.Composants;

namespace Livret.Web.Verbes;

/// <summary>Recomputes the chains of the journal and everything that they answer for; changes nothing.</summary>
internal static class VerifierJournal
{
    public static Verbe Verbe { get; } = new("verifier-journal", "recalcule les chaînes du journal et tout ce qui est scellé, et nomme chaque rupture",
        [new("--livret", "NUMERO", "numéro d’un candidat : son livret seul")], ExecuterAsync);

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        await using var hote = HoteDeVerbe.Construire(appel);
        await using var portee = hote.Services.CreateAsyncScope();
        var verification = new VerifierLeJournal(portee.ServiceProvider.GetRequiredService<LivretDbContext>());
        var numero = appel.ValeurOuNul("--livret");
        if (await verification.VerifierAsync(numero, CancellationToken.None) is not { } bilan)
            return appel.MalAppele($"Aucun livret ne porte le numéro {numero}. Indiquez le numéro d’un candidat.");
        return Rapporter(bilan, appel.Terminal);
    }

    internal static int Rapporter(BilanDuJournal bilan, Terminal terminal)
    {
        foreach (var rupture in bilan.Ruptures)
            terminal.Erreurs.WriteLine(rupture);
        if (!bilan.Tient)
            return StatutDeSortie.LignesRefusees;
        terminal.Sortie.WriteLine(
            $"La chaîne tient : {bilan.Livrets.Compter("livret")}, {bilan.Evenements.Compter("événement")}, {bilan.Visas.Compter("visa")}, {bilan.Courriers.Compter("lettre")}, " +
            $"{bilan.Bordereaux.Compter("bordereau", "bordereaux")}, {bilan.ProcesVerbaux.Compter("procès-verbal", "procès-verbaux")}, " +
            $"{bilan.Archives.Compter("document archivé", "documents archivés")}, {bilan.Parametres.Compter("changement")} de paramètres.");
        return StatutDeSortie.Fait;
    }
}
