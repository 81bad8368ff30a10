using Livret.Donnees.Echanges.Exports;

namespace Livret.Web.Exports;

/// <summary>The choices of columns that every service has before it makes its own.</summary>
public static class ModelesDOrigine
{
    public const string Notes = "notes", Recevabilite = "recevabilite";

    private const string Personne = "";

    /// <summary>By the word of their address.</summary>
    public static IReadOnlyList<(string Mot, ModeleDExport Modele)> Tous { get; } =
    [
        (Notes, new()
        {
            Service = Personne,
            Nom = "Notes et décisions",
            Colonnes = ["numero_candidat", "nom", "prenom", "date_naissance", "uai", "specialite", "note_proposee", "colonne", "note_arretee", "moyenne_proposee", "moyenne_arretee", "decision", "empreinte"],
        }),
        (Recevabilite, new()
        {
            Service = Personne,
            Nom = "Liste de recevabilité",
            Colonnes = ["uai", "etablissement", "division", "numero_candidat", "nom", "prenom", "etat", "date_transmission", "condition_visa", "condition_delai", "condition_stage", "recevabilite", "date_recevabilite", "recevabilite_par"],
        }),
    ];
}
