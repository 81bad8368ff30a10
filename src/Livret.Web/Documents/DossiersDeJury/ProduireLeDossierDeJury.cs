using Livret.Donnees.Travaux;
using Livret.Web.Travaux;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>The dossier of one commission.</summary>
public sealed record DemandeDeDossier(int Commission);

/// <summary>A large dossier, in the background: it reads, then deposits one file.</summary>
public sealed class ProduireLeDossierDeJury(LireLeDossierDeJury lire, DossierDeJuryEnPdf enPdf, Imprimerie imprimerie) : IExecutant
{
    /// <summary>Livrets of a dossier that a page waits for.</summary>
    public const int EnDirect = 40;

    public NatureDeTravail Nature => NatureDeTravail.DossierDeJury;

    public async Task<ResultatDeTravail> ExecuterAsync(TravailEnCours travail, CancellationToken ct)
    {
        var commission = travail.Parametres<DemandeDeDossier>().Commission;
        if (await lire.LireAsync(commission, ct) is not { Livrets.Count: > 0 } dossier)
            return ResultatDeTravail.Refuser("Cette commission n’a plus de livret que vous puissiez lire. Rouvrez sa page, puis recommencez.");
        List<(MiseEnPage.DocumentCompose, string)> parties = [];
        foreach (var partie in enPdf.Composer(dossier))
        {
            ct.ThrowIfCancellationRequested();
            parties.Add(partie);
            await travail.AvancerAsync(parties.Count, dossier.Livrets.Count + 1, "Composition des livrets");
        }
        var (octets, refus) = imprimerie.Relier(dossier.Titre, parties);
        if (octets is null)
            return ResultatDeTravail.Refuser(refus!);
        var fichier = await travail.DeposerAsync(Nom(dossier), "application/pdf", flux => flux.WriteAsync(octets, ct).AsTask(), ct);
        return new($"{dossier.Livrets.Count} livrets, statistiques en tête.", fichier.Id);
    }

    public static string Nom(DossierDeJury dossier) => $"dossier-de-jury-{dossier.Ouverte.Commission.Session}-{dossier.Ouverte.Commission.Id}.pdf";
}
