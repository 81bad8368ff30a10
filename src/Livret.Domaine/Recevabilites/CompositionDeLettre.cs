using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Recevabilites;

/// <summary>Composes the letter of non-recevabilité from what was gathered.</summary>
public static partial class CompositionDeLettre
{
    private const int Majorite = 18;

    /// <param name="reference">Number of the decision.</param>
    /// <param name="date">Day of the letter, in the académie's local time; it also tells whether the candidate is a minor.</param>
    /// <exception cref="InvalidOperationException">No motive, or something missing: <see cref="MatiereDeLettre.DonneesManquantes"/> is asked first.</exception>
    public static LettreDeNonRecevabilite Composer(
        this MatiereDeLettre matiere, Referentiel referentiel, IReadOnlyList<MotifDeLettre> motifs, string reference, DateOnly date)
    {
        if (motifs.Count == 0 || matiere.DonneesManquantes().Count > 0)
            throw new InvalidOperationException($"{reference}: {string.Join(' ', matiere.DonneesManquantes())}");
        var (service, livret) = (matiere.Service, matiere.Livret);
        return new()
        {
            EnTete = EnTete(service),
            Destinataire = Destinataire(livret, date),
            Reference = $"Référence : {reference}",
            LieuEtDate = $"{Cedex().Replace(service.Ville!, "")}, le {Phrases.JourEnLettres(date)}",
            Objet = $"Objet : non-recevabilité du livret scolaire ou de formation, session {livret.Session} du brevet de technicien supérieur",
            Candidat = Candidat(livret, referentiel),
            Appel = "Madame, Monsieur,",
            Decision = $"J’ai le regret de vous informer que j’ai déclaré non recevable le livret scolaire ou de formation de {livret.NomComplet}, "
                + (motifs.Count == 1 ? "pour le motif suivant." : "pour les motifs suivants."),
            Motifs = [.. motifs.OrderBy(m => m.Condition).Select(m => new MotifEcrit(m.Condition.EnClair(), m.Fait, m.Droit))],
            Consequence = matiere.Paragraphes(matiere.Consequence!),
            VoiesEtDelais = matiere.Paragraphes(matiere.Recours!),
            Politesse = "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
            Signataire = [service.SignataireQualite!, service.SignataireNom!],
            Copie = "Copie au chef d’établissement",
        };
    }

    private static IReadOnlyList<string> EnTete(ServiceExamens service) => Remplies(
        service.Nom,
        service.Adresse,
        $"{service.CodePostal} {service.Ville}",
        service.Telephone is { } telephone ? $"Téléphone : {telephone}" : null,
        service.Courriel is { } courriel ? $"Courriel : {courriel}" : null);

    private static IReadOnlyList<string> Destinataire(LivretScolaire livret, DateOnly date) => Remplies(
        livret.DateNaissance.AddYears(Majorite) > date ? "Au représentant légal de" : null,
        livret.NomComplet,
        livret.Adresse1,
        livret.Adresse2,
        $"{livret.CodePostal} {livret.Ville}");

    private static IReadOnlyList<string> Candidat(LivretScolaire livret, Referentiel referentiel) =>
    [
        $"Candidat : {livret.NomComplet}",
        $"Date de naissance : {Phrases.JourEnLettres(livret.DateNaissance)}",
        $"Numéro de candidat : {livret.Numero}",
        $"Spécialité : {referentiel.Intitule}",
        $"Établissement : {livret.Etablissement!.Nom} ({livret.Uai})",
    ];

    private static IReadOnlyList<string> Remplies(params IEnumerable<string?> lignes) =>
        [.. lignes.OfType<string>().Where(l => !string.IsNullOrWhiteSpace(l))];

    /// <summary>« Arcueil Cedex » is where the mail goes, « Arcueil » where the letter is signed.</summary>
    [GeneratedRegex(@"\s+cedex.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cedex();
}
