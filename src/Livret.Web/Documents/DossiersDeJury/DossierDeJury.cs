using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Web.Pages.Jury;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>All that a commission examines: its statistics, then its livrets by rank, without names while it must not know them.</summary>
/// <param name="Classes">Dispersion of the notes of a class, by UAI, division and unit.</param>
public sealed record DossierDeJury(CommissionOuverte Ouverte, string Service, Referentiel Referentiel, IReadOnlyList<LivretDuJury> Livrets, IReadOnlyDictionary<(string Uai, string Division, string Unite), Dispersion> Classes)
{
    private static readonly Dispersion Personne = new([]);

    public Statistiques Statistiques { get; } = new(Livrets, Ouverte.EstMasquee);

    public string Titre => $"Dossier de jury, {Ouverte.Commission.Intitule}";

    /// <summary>UTC: of the last act that the dossier shows.</summary>
    public DateTime Instant => Livrets.Select(l => l.Deliberation?.Le ?? l.TransmisLe).Append(Livrets.Max(l => l.TransmisLe)).Max();

    public string Le => Ouverte.EnClair(Instant);

    public Dispersion Classe(LivretDuJury livret, string unite) => Classes.GetValueOrDefault((livret.Scelle.Uai, livret.Scelle.Division, unite), Personne);
}
