using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Web.Pages.Livrets;

namespace Livret.Web.Documents.Releves;

/// <summary>The relevé de notes et décision of one candidate: what the jury decided, published by the service that sends it.</summary>
/// <param name="Scelle">What the jury examined.</param>
/// <param name="Publie">UTC: when the decisions were published.</param>
public sealed record ReleveImprime(LivretScolaire Livret, LivretScelle Scelle, Deliberation Deliberation, Referentiel Referentiel, DateTime Publie)
{
    private const int Majorite = 18;

    private Academie Academie => Livret.Etablissement!.Academie!;

    public ServiceExamens Service => Academie.Service!;
    public string Titre => "Relevé de notes et décision";
    public string Specialite => Referentiel.Intitule;
    public string? Option => Scelle.Option is { Length: > 0 } code ? Referentiel.Options.FirstOrDefault(o => o.Code == code)?.Texte ?? code : null;
    public string NomComplet => $"{Scelle.Nom} {Scelle.Prenom}";
    public IReadOnlyList<UniteDuReleve> Unites { get; } = ReleveDeDecision.Dresser(Scelle, Deliberation);

    /// <summary>The units that count, with their notes arrêtées.</summary>
    public MoyenneGenerale Moyenne => new(Unites.Where(u => Scelle.Unites.First(s => s.Code == u.Code).Statut is not Statut.Dispense).Select(u => (u.Coefficient, u.Note)));

    public string PhraseDeMoyenne => Deliberation.Moyenne is { } moyenne
        ? $"Moyenne générale\u00a0: {moyenne.EnDeuxDecimales()} sur 20, {Points(Moyenne.Points)} points pour un total de coefficients de {Libelles.Nombre(Moyenne.Coefficients)}"
        : "Moyenne générale\u00a0: sans objet, une unité au moins n’a pas de note";

    public const string PrecisionDeMoyenne = "Moyenne tronquée à deux décimales, hors points facultatifs.";

    /// <summary>What follows from the decision, one sentence each.</summary>
    public IReadOnlyList<string> Suites => Remplies(
        ALaSuite("Unités à présenter à la session de remplacement", SuiteDUnite.ARepasser), ALaSuite("Unités dont la note est conservée", SuiteDUnite.Conservee),
        ALaSuite("Unités dont la note est conservée si vous le demandez (code de l’éducation, D643-23)", SuiteDUnite.ConservableSurDemande), Deliberation.MentionDExamen);

    /// <summary>« 10 juillet 2020 ».</summary>
    public string PublieLe => Jour(Publie);

    public string DelibereLe => Jour(Deliberation.Le);

    public IReadOnlyList<string> Expediteur => Remplies(
        Service.Nom, Service.Adresse, $"{Service.CodePostal} {Service.Ville}".Trim(),
        Service.Telephone is { Length: > 0 } telephone ? $"Téléphone\u00a0: {telephone}" : null, Service.Courriel is { Length: > 0 } courriel ? $"Courriel\u00a0: {courriel}" : null);

    /// <summary>As the window of the envelope shows it: to the legal representative of a minor.</summary>
    public IReadOnlyList<string> Destinataire => Remplies(
        Livret.DateNaissance.AddYears(Majorite) > DateOnly.FromDateTime(Academie.HeureLocale(Publie)) ? "Au représentant légal de" : null,
        Livret.NomComplet, Livret.Adresse1, Livret.Adresse2, $"{Livret.CodePostal} {Livret.Ville}".Trim());

    /// <summary>The letter can be sent: a street or a locality, a postal code, a town.</summary>
    public bool AUneAdresse => !string.IsNullOrWhiteSpace(Livret.Adresse1) && !string.IsNullOrWhiteSpace(Livret.CodePostal) && !string.IsNullOrWhiteSpace(Livret.Ville);

    /// <summary>Before whom and how long the deliberation may be contested; null while the service has no tribunal.</summary>
    public string? Recours => string.IsNullOrWhiteSpace(Service.Tribunal) ? null
        : $"Les résultats définitifs résultent de la délibération souveraine du jury (code de l’éducation, D643-26). Cette délibération peut être contestée devant le {Service.Tribunal}, "
        + $"{string.Join(", ", Remplies(Service.TribunalAdresse, $"{Service.TribunalCodePostal} {Service.TribunalVille}".Trim()))}, dans les deux mois de sa notification "
        + "(code de justice administrative, R. 421-1 et R. 421-5). Ce délai est augmenté d’un mois si vous demeurez outre-mer alors que le tribunal siège en France métropolitaine, ou hors de la "
        + "collectivité d’outre-mer où il siège, et de deux mois si vous demeurez à l’étranger (R. 421-7).";

    /// <summary>The order of the address list: what a sorting office reads first.</summary>
    public string Rangement => string.Join('\t', Livret.CodePostal, Repere.De(Livret.Ville ?? ""), Repere.De(Livret.Adresse1 ?? ""), Livret.NomRecherche, Livret.Numero);

    /// <summary>Exact, at two decimals, for points.</summary>
    public static string Points(Fraction? points) => points is { } p ? (p.Tronquer(100) / 100m).ToString("0.00", Phrases.Francais) : "";

    public static string EnClair(SuiteDUnite? suite) => suite switch
    {
        SuiteDUnite.ARepasser => "À présenter à la session de remplacement",
        SuiteDUnite.Conservee => "Note conservée",
        SuiteDUnite.ConservableSurDemande => "Note conservée si vous le demandez",
        null => "",
    };

    private string? ALaSuite(string quoi, SuiteDUnite suite)
    {
        var unites = Unites.Where(u => u.Suite == suite).Select(u => u.Code).ToList();
        return unites.Count == 0 ? null : $"{quoi}\u00a0: {string.Join(", ", unites)}.";
    }

    private string Jour(DateTime instant) => Phrases.JourEnLettres(DateOnly.FromDateTime(Academie.HeureLocale(instant)));

    private static IReadOnlyList<string> Remplies(params IEnumerable<string?> lignes) => [.. lignes.OfType<string>().Where(l => !string.IsNullOrWhiteSpace(l))];
}
