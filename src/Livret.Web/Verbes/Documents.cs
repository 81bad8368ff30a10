using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Documents;
using Livret.Web.Documents.Lots;
using Livret.Web.Documents.Moteur;
using Livret.Web.Securite;

namespace Livret.Web.Verbes;

/// <summary>
/// Documents as files of a folder. Without an account, the operator of the machine: he holds the database, so every livret is his to print. With
/// <c>--agent</c>, the rights of that account today, as in the pages.
/// </summary>
internal static class Documents
{
    private const string Tous = "--tous";

    public static Verbe Verbe { get; } = new("documents", "écrit les documents dans un dossier : un fichier PDF par document, et un par classe",
    [
        new(Tous, null, "tous les documents, de chaque nature"),
        new("--commission", "N", "ceux d’une commission, par son numéro"),
        new("--etablissement", "UAI", "ceux d’un établissement"),
        new("--division", "D", "d’une seule de ses classes"),
        new("--vers", "DOSSIER", "dossier qui les reçoit ; il est créé, et les fichiers de même nom y sont remplacés") { Requis = true },
        AgentDuVerbe.Parametre,
    ], ExecuterAsync);

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        if (Lire(appel) is not { } demande)
            return appel.MalAppele($"Choisissez {Tous}, --commission N ou --etablissement UAI (avec --division D pour une seule classe). Pour les options : documents --aide");
        await using var hote = HoteDeVerbe.Construire(appel);
        if (await hote.RefuserLaMiseEnServiceAsync() is { } refus)
            throw new InvalidOperationException(refus);
        await using var portee = hote.Services.CreateAsyncScope();
        var services = portee.ServiceProvider;
        await services.GetRequiredService<CatalogueReferentiels>().ActualiserAsync(services.GetRequiredService<LivretDbContext>(), CancellationToken.None);
        var lecteur = ProduireUnLot.Exploitant;
        if (appel.ValeurOuNul("--agent") is { } courriel)
        {
            if (!await AgentDuVerbe.FixerAsync(services, courriel))
                return appel.MalAppele($"Aucun compte n’a l’adresse {courriel}. Vérifiez-la.");
            if (await services.GetRequiredService<AgentCourant>().ChercherAsync(CancellationToken.None) is not { } agent)
                return appel.MalAppele($"Le compte {courriel} est fermé. Choisissez-en un autre.");
            lecteur = agent;
        }
        var (livrets, desServices) = Choisir(services, demande, lecteur);
        var ids = await LireUnLot.OrdonnerAsync(livrets, CancellationToken.None);
        return ids.Count == 0
            ? appel.MalAppele("Aucun livret ne répond à cette demande. Vérifiez le numéro de la commission, ou le code de l’établissement et de la classe.")
            : await DossierDeSortie.EcrireAsync(appel.Valeur("--vers"), () => EcrireAsync(appel, services, ids, livrets, desServices, lecteur));
    }

    /// <summary>The livrets to print, and those whose decisions are for this reader: what he reads as a service.</summary>
    private static (IQueryable<LivretScolaire> Livrets, IQueryable<LivretScolaire> DesServices) Choisir(IServiceProvider services, DemandeDeDocuments demande, Agent lecteur)
    {
        var db = services.GetRequiredService<LivretDbContext>();
        var tout = lecteur == ProduireUnLot.Exploitant;
        var livrets = demande.Choisir(tout ? db.Livrets : services.GetRequiredService<LireUnLot>().Lisibles(lecteur));
        var jour = services.GetRequiredService<TimeProvider>().Aujourdhui();
        return (livrets, demande.Choisir(tout ? db.Livrets : db.LivretsVisibles(lecteur.Id, Role.Gestionnaire, jour)));
    }

    private static async Task<int> EcrireAsync(Appel appel, IServiceProvider services, IReadOnlyList<long> ids, IQueryable<LivretScolaire> livrets, IQueryable<LivretScolaire> desServices, Agent lecteur)
    {
        var dossier = new LotDossier(appel.Valeur("--vers"));
        BilanDeLot bilan;
        await using (LotParClasse classes = new(dossier, services.GetRequiredService<Impression>(), services.GetRequiredService<LivretEnPdf>()))
            bilan = await services.GetRequiredService<ProduireUnLot>().ProduireAsync(ids, lecteur, classes, (_, _, _) => ValueTask.CompletedTask, CancellationToken.None);
        var (resume, refuses) = await services.GetRequiredService<ProduireLesCommissions>().ProduireAsync(desServices, dossier, CancellationToken.None);
        var (dossiers, sansDossier) = await services.GetRequiredService<ProduireLesDossiersDeJury>().ProduireAsync(livrets, lecteur, dossier, CancellationToken.None);
        var (pieces, alterees) = await services.GetRequiredService<ProduireLesPiecesDuService>().ProduireAsync(desServices, dossier, CancellationToken.None);
        List<string> ecartes = [.. bilan.Ecartes.Select(e => e.ToString()), .. refuses, .. sansDossier, .. alterees];
        foreach (var ecarte in ecartes)
            await appel.Terminal.Erreurs.WriteLineAsync(ecarte);
        await appel.Terminal.Sortie.WriteLineAsync($"{bilan.Resume} {pieces} {resume} {dossiers}");
        return ecartes.Count == 0 ? StatutDeSortie.Fait : StatutDeSortie.LignesRefusees;
    }

    /// <summary>Null: it says no place, or several.</summary>
    private static DemandeDeDocuments? Lire(Appel appel)
    {
        var (tous, commission, uai, division) = (appel.Dit(Tous), appel.ValeurOuNul("--commission"), appel.ValeurOuNul("--etablissement"), appel.ValeurOuNul("--division"));
        return (tous, commission, uai, division) switch
        {
            (true, null, null, null) => new(FormeDeLot.Zip),
            (false, { } texte, null, null) when int.TryParse(texte, out var numero) => new(FormeDeLot.Zip, Commission: numero),
            (false, null, not null, _) => new(FormeDeLot.Zip, uai, division),
            _ => null,
        };
    }
}
