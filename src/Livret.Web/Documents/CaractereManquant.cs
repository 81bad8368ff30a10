using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>What a field of a livret holds and no font draws.</summary>
/// <param name="Champ">« appréciation de U4 ».</param>
public sealed record CaractereManquant(string Champ, IReadOnlyList<string> Caracteres)
{
    /// <summary>« ☃ » dans l’appréciation de U4.</summary>
    public string Phrase => $"{string.Join(", ", Caracteres.Select(c => $"«\u00a0{c}\u00a0»"))} dans {Champ}";
}

/// <summary>The texts of a livret by field, as whoever mends them knows it, and what of them cannot be printed.</summary>
public static class CaracteresDuLivret
{
    public static IReadOnlyList<CaractereManquant> CaracteresManquants(this Polices polices, LivretScolaire livret) => Chercher(polices,
    [
        .. DuCandidat(livret.Nom, livret.Prenom, livret.Ine, livret.LangueVivante), ("le nom de l’établissement", livret.Etablissement?.Nom), ("le nom de la classe", livret.Division),
        .. livret.Unites.Select(u => DeLUnite(u.Code, u.Valeur(CodeElement.Appreciation)?.Texte)),
        .. DuDossier(livret.Dossier, livret.Stages),
    ]);

    public static IReadOnlyList<CaractereManquant> CaracteresManquants(this Polices polices, LivretImprime livret)
    {
        var contenu = livret.Contenu;
        return Chercher(polices,
        [
            .. DuCandidat(contenu.Nom, contenu.Prenom, contenu.Ine, contenu.LangueVivante), ("le nom de l’établissement", contenu.Etablissement), ("le nom de la classe", contenu.Division),
            ("la spécialité", $"{livret.Referentiel.Intitule}{livret.Option}"),
            .. contenu.Unites.SelectMany(u => (IEnumerable<(string, string?)>)[DeLUnite(u.Code, u.Appreciation), ($"l’intitulé de {u.Code}", u.Intitule), ($"le motif de {u.Code}", u.Motif)]),
            .. DuDossier(contenu.Dossier, contenu.Stages),
            ("le visa", $"{livret.Declaration}{livret.Visa?.Signataire}{livret.Visa?.ParDelegation}"), ("le nom du président du jury", livret.Examen?.President),
        ]);
    }

    private static IEnumerable<(string, string?)> DuCandidat(string nom, string prenom, string? ine, string? langue) =>
        [("le nom du candidat", nom), ("le prénom du candidat", prenom), ("l’INE", ine), ("la langue vivante", langue)];

    private static (string, string?) DeLUnite(string unite, string? appreciation) => ($"l’appréciation de {unite}", appreciation);

    private static IEnumerable<(string, string?)> DuDossier(Dossier dossier, IEnumerable<Stage> stages) =>
    [
        ("les observations du conseil de classe", dossier.Observations), ("les éléments complémentaires", dossier.ElementsComplementaires), ("l’assiduité", dossier.Assiduite),
        ("les stages", string.Concat(stages.Select(s => $"{s.Entreprise}{s.Appreciation}{s.Remarques}"))),
    ];

    /// <param name="champs">What a document draws, by field.</param>
    public static IReadOnlyList<CaractereManquant> Chercher(Polices polices, IEnumerable<(string Champ, string? Texte)> champs) =>
        [.. champs.Select(c => new CaractereManquant(c.Champ, polices.CaracteresManquants([c.Texte]))).Where(c => c.Caracteres.Count > 0)];
}
