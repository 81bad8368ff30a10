using Livret.Donnees.Travaux;
using Livret.Web.Documents.Moteur;
using Livret.Web.Securite;
using Livret.Web.Travaux;

namespace Livret.Web.Documents.Lots;

/// <summary>
/// The documents of many livrets as a background work. It reads, then deposits one file: started again it begins from scratch, and its user sees
/// the whole file or none.
/// </summary>
public sealed class ExecuterUnLot(
    AgentCourant agentCourant, LireUnLot lire, ProduireUnLot produire, Impression impression, LivretEnPdf enPdf, TimeProvider horloge) : IExecutant
{
    public NatureDeTravail Nature => NatureDeTravail.Documents;

    public async Task<ResultatDeTravail> ExecuterAsync(TravailEnCours travail, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var demande = travail.Parametres<DemandeDeDocuments>();
        var ids = await LireUnLot.OrdonnerAsync(demande.Choisir(lire.Lisibles(agent)), ct);
        if (ids.Count == 0)
            return ResultatDeTravail.Refuser("Aucun de ces livrets n’est, ou n’est plus, dans votre périmètre. Revenez à la page d’où vous avez demandé ce travail.");
        BilanDeLot? bilan = null;
        var fichier = await travail.DeposerAsync(Nom(travail.Titre, demande.Forme), Type(demande.Forme), async sortie =>
        {
            if (demande.Forme is FormeDeLot.Zip)
            {
                await using var zip = new LotZip(sortie);
                bilan = await EcrireAsync(zip);
            }
            else
            {
                await using var pdf = new LotPdf(sortie, impression, enPdf, new(travail.Titre, "Livrets scolaires ou de formation", agent.Nom, horloge.GetUtcNow().UtcDateTime));
                bilan = await EcrireAsync(pdf);
            }
        }, ct);
        return bilan!.Faits == 0
            ? ResultatDeTravail.Refuser($"Aucun livret n’a pu être produit. {bilan.Ecartes[0]}")
            : new(bilan.Rapport, fichier.Id);

        Task<BilanDeLot> EcrireAsync(ILot lot) => produire.ProduireAsync(ids, agent, lot, (fait, total, ou) => travail.AvancerAsync(fait, total, ou), ct);
    }

    private static string Nom(string titre, FormeDeLot forme) => $"{NomDeFichier.De(titre)}.{(forme is FormeDeLot.Zip ? "zip" : "pdf")}";

    private static string Type(FormeDeLot forme) => forme is FormeDeLot.Zip ? "application/zip" : "application/pdf";
}
