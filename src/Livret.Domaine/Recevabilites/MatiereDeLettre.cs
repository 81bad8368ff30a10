using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Recevabilites;

/// <summary>What a letter of non-recevabilité is made from, gathered before the decision is pronounced.</summary>
/// <param name="Livret">With its établissement.</param>
/// <param name="Recours">In force for the service; null when there is none.</param>
/// <param name="Consequence">The same.</param>
public sealed record MatiereDeLettre(ServiceExamens Service, LivretScolaire Livret, TexteDeService? Recours, TexteDeService? Consequence)
{
    private static readonly (Func<LivretScolaire, string?> Valeur, string Phrase)[] DuCandidat =
    [
        (l => l.Adresse1, "Complétez la première ligne de l’adresse du candidat : fichier des candidats, colonne adresse_1."),
        (l => l.CodePostal, "Complétez le code postal du candidat : fichier des candidats, colonne code_postal."),
        (l => l.Ville, "Complétez la commune du candidat : fichier des candidats, colonne ville."),
    ];

    private static readonly (Func<ServiceExamens, string?> Valeur, string Champ)[] DuService =
    [
        (s => s.Adresse, "l’adresse du service"),
        (s => s.CodePostal, "le code postal du service"),
        (s => s.Ville, "la ville du service"),
        (s => s.SignataireNom, "le nom du signataire"),
        (s => s.SignataireQualite, "la qualité du signataire"),
        (s => s.Tribunal, "le tribunal administratif du service"),
        (s => s.TribunalAdresse, "l’adresse du tribunal"),
        (s => s.TribunalCodePostal, "le code postal du tribunal"),
        (s => s.TribunalVille, "la ville du tribunal"),
    ];

    /// <summary>One sentence for each thing that the letter lacks, with the place where it is completed; none: the decision can be pronounced.</summary>
    public IReadOnlyList<string> DonneesManquantes() =>
    [
        .. DuCandidat.Where(c => string.IsNullOrWhiteSpace(c.Valeur(Livret))).Select(c => c.Phrase),
        .. DuService.Where(c => string.IsNullOrWhiteSpace(c.Valeur(Service)))
            .Select(c => $"Complétez {c.Champ} : « Mon service », {Service.Nom}."),
        .. new[] { Manque(Recours, NatureDeTexte.Recours), Manque(Consequence, NatureDeTexte.Consequence) }.OfType<string>(),
    ];

    /// <summary>The paragraphs of a text, its fields replaced.</summary>
    internal IReadOnlyList<string> Paragraphes(TexteDeService texte) =>
        Remplir(texte).Texte!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string? Manque(TexteDeService? texte, NatureDeTexte nature) => texte is null
        ? $"Rédigez le texte {nature.EnClair()} : « Mon service », {Service.Nom}."
        : Remplir(texte).Refus?.Phrase;

    private (string? Texte, Refus? Refus) Remplir(TexteDeService texte) => texte.Remplir(ChampDeTexte.Valeurs(Service, Livret.Session));
}
