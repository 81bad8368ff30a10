using System.Globalization;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Recevabilites;

/// <summary>One field that the texts of the letters may quote, in braces.</summary>
/// <param name="Nom">As it is written between the braces.</param>
/// <param name="Sens">For whoever writes a text.</param>
/// <param name="Valeur">Read from the service and the year of the session; null while the service is incomplete.</param>
public sealed record ChampDeTexte(string Nom, string Sens, Func<ServiceExamens, int, string?> Valeur)
{
    public static IReadOnlyList<ChampDeTexte> Tableau { get; } =
    [
        new("service", "Nom du service des examens", (s, _) => s.Nom),
        new("adresse_service", "Adresse du service, sur une ligne", (s, _) => EnLigne(s.Adresse, s.CodePostal, s.Ville)),
        new("autorite", "Qualité du signataire", (s, _) => s.SignataireQualite),
        new("tribunal", "Tribunal administratif du service, sans article", (s, _) => s.Tribunal),
        new("adresse_tribunal", "Adresse du tribunal, sur une ligne", (s, _) => EnLigne(s.TribunalAdresse, s.TribunalCodePostal, s.TribunalVille)),
        new("session", "Année de la session", (_, a) => Annee(a)),
        new("annee_scolaire_suivante", "Année scolaire qui suit la session", (_, a) => $"{Annee(a)}-{Annee(a + 1)}"),
    ];

    /// <summary>Every field with its value for a letter; empty while the service is incomplete.</summary>
    public static IReadOnlyDictionary<string, string> Valeurs(ServiceExamens service, int session) =>
        Tableau.ToDictionary(c => c.Nom, c => c.Valeur(service, session) ?? "");

    private static string Annee(int annee) => annee.ToString(CultureInfo.InvariantCulture);

    private static string EnLigne(string? adresse, string? codePostal, string? ville) => $"{adresse}, {codePostal} {ville}";
}
