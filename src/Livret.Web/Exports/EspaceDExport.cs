using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges;

namespace Livret.Web.Exports;

/// <summary>What a role may take out of its scope, and where its page is.</summary>
/// <param name="Role">Whoever holds it, or a role that includes it.</param>
/// <param name="Fichiers">Names, in the order in which they are offered.</param>
public sealed record EspaceDExport(Role Role, string Adresse, IReadOnlyList<FormatFichier> Fichiers)
{
    /// <summary>A teacher takes what he enters: neither addresses nor the rest of the livret.</summary>
    public static EspaceDExport Enseignant { get; } = new(Role.Enseignant, "/saisie/exports", [Donnees.Echanges.Fichiers.Notes, Donnees.Echanges.Fichiers.Concertations]);

    public static EspaceDExport Etablissement { get; } = new(Role.ChefEtablissement, "/etablissement/exports", Tous);

    public static EspaceDExport Service { get; } = new(Role.Gestionnaire, "/examens/exports", Tous);

    public FormatFichier? Fichier(string? nom) => Fichiers.FirstOrDefault(f => f.Nom == nom);

    private static IReadOnlyList<FormatFichier> Tous =>
    [
        Donnees.Echanges.Fichiers.Livrets, Donnees.Echanges.Fichiers.Notes, Donnees.Echanges.Fichiers.Candidats, Donnees.Echanges.Fichiers.Stages, Donnees.Echanges.Fichiers.Dossiers,
        Donnees.Echanges.Fichiers.Concertations, Donnees.Echanges.Fichiers.ResultatsSection, Donnees.Echanges.Fichiers.Etablissements, Donnees.Echanges.Fichiers.Habilitations,
        Donnees.Echanges.Fichiers.Affectations,
    ];
}
