using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Pages.Administration.Referentiels;

/// <summary>A file that was given, and what its publication would do.</summary>
/// <param name="Depose">The file.</param>
/// <param name="Referentiel">What it says.</param>
/// <param name="EnVigueur">What is served today under that code; null: the speciality is new.</param>
/// <param name="Scelles">Livrets of the speciality that are signed or were transmitted: they keep their version.</param>
/// <param name="Libres">The others: they pass to the new version.</param>
/// <param name="ScellesSousCetteVersion">Those that use the version that the file gives itself.</param>
public sealed record UsageDuReferentiel(ReferentielDepose Depose, Referentiel Referentiel, Referentiel? EnVigueur, int Scelles, int Libres, int ScellesSousCetteVersion)
{
    public bool EstPublie => Depose.VersionPubliee is not null;

    /// <summary>Why it cannot be published; null: it can.</summary>
    public string? Obstacle => ScellesSousCetteVersion == 0 ? null
        : $"La version « {Referentiel.Version} » sert déjà à {ScellesSousCetteVersion} livret{(ScellesSousCetteVersion > 1 ? "s visés ou transmis" : " visé ou transmis")} : elle ne change plus. Donnez une autre version au fichier, puis déposez-le de nouveau.";

    /// <summary>The units that the version in force has and this one has not: what was typed there is set aside.</summary>
    public IReadOnlyList<string> UnitesRetirees => [.. (EnVigueur?.Unites ?? []).Select(u => u.Code).Except(Referentiel.Unites.Select(u => u.Code))];
}
