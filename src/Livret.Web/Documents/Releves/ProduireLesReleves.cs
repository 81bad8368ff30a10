using Livret.Donnees.Travaux;
using Livret.Web.Composants;
using Livret.Web.Travaux;

namespace Livret.Web.Documents.Releves;

/// <summary>All the relevés of a commission.</summary>
/// <param name="ParAdresse">In the order of the address list; else by name.</param>
public sealed record DemandeDeReleves(int Commission, bool ParAdresse);

/// <summary>The published relevés of a commission in one file, one per sheet: at once for a few, in the background for many.</summary>
public sealed class ProduireLesReleves(LireLesReleves lire, ReleveEnPdf enPdf, Imprimerie imprimerie) : IExecutant
{
    /// <summary>Relevés that a page waits for.</summary>
    public const int EnDirect = 60;

    public NatureDeTravail Nature => NatureDeTravail.Releves;

    public async Task<ResultatDeTravail> ExecuterAsync(TravailEnCours travail, CancellationToken ct)
    {
        var demande = travail.Parametres<DemandeDeReleves>();
        var releves = await lire.LireAsync(demande.Commission, ct);
        if (releves.Count == 0)
            return ResultatDeTravail.Refuser("Aucune décision publiée de cette commission n’est de votre ressort. Publiez-les, puis recommencez.");
        await travail.AvancerAsync(0, releves.Count, "Composition des relevés");
        var (octets, refus) = Relier(releves, demande);
        if (octets is null)
            return ResultatDeTravail.Refuser(refus!);
        var fichier = await travail.DeposerAsync(Nom(demande), "application/pdf", flux => flux.WriteAsync(octets, ct).AsTask(), ct);
        var sans = releves.Count(r => !r.AUneAdresse);
        return new($"{releves.Count.Compter("relevé")}, {(demande.ParAdresse ? "dans l’ordre des adresses" : "dans l’ordre alphabétique")}.{(sans > 0 ? $"\n{sans.Compter("adresse incomplète", "adresses incomplètes")}." : "")}", fichier.Id);
    }

    public (byte[]? Octets, string? Refus) Relier(IReadOnlyList<ReleveImprime> releves, DemandeDeReleves demande) => imprimerie.Relier(
        "Relevés de notes et décisions",
        (demande.ParAdresse ? releves.OrderBy(r => r.Rangement, StringComparer.Ordinal) : releves.AsEnumerable()).Select(r => (enPdf.Composer(r), $"{r.NomComplet}, n° {r.Livret.Numero}")));

    public static string Nom(DemandeDeReleves demande) => $"releves-{demande.Commission}{(demande.ParAdresse ? "-par-adresse" : "")}.pdf";
}
