using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Tests.Recevabilites;

/// <summary>A candidate, a service and two short texts, from which nothing is missing.</summary>
internal static class UneLettre
{
    public static DateOnly Jour { get; } = new(2020, 7, 1);

    public static MotifDeLettre Stage { get; } = new(ConditionRecevabilite.DureeDeStage, "Trois semaines de stage sont justifiées ; le minimum est de quatre semaines.");

    public static MotifDeLettre Retard { get; } = new(ConditionRecevabilite.Delai, "Le livret a été transmis le 24 juin 2020 ; la date limite était le 19 juin 2020.");

    public static Referentiel Referentiel { get; } = new() { Code = "BTS-T", Intitule = "Technico-commercial", Version = "1", Unites = [] };

    public static ServiceExamens Service() => new()
    {
        Code = "DEC-17",
        Nature = NatureService.Dec,
        Nom = "Division des examens et concours",
        Adresse = "8 rue des Épreuves-Imaginaires",
        CodePostal = "44326",
        Ville = "Nantes Cedex 3",
        Courriel = "dec@exemple.test",
        SignataireNom = "Thierry Maréchaux",
        SignataireQualite = "Le chef de la division",
        Tribunal = "tribunal administratif de Nantes",
        TribunalAdresse = "6 allée de l’Île-Gloriette",
        TribunalCodePostal = "44041",
        TribunalVille = "Nantes Cedex",
    };

    public static LivretScolaire Livret(DateOnly? naissance = null) => new()
    {
        Session = 2020,
        Numero = "17200001",
        Uai = "0449101D",
        Etablissement = new() { Uai = "0449101D", Nom = "Lycée des Trois-Rivières", Type = TypeEtablissement.Public, CodeAcademie = "17" },
        Specialite = "BTS-T",
        Voie = Voie.Scolaire,
        Division = "TC2",
        Nom = "DIALLO",
        Prenom = "Aminata",
        DateNaissance = naissance ?? new(2000, 2, 1),
        Adresse1 = "29 rue des Trois-Fontaines",
        CodePostal = "44800",
        Ville = "Saint-Herblain",
    };

    public static TexteDeService Texte(NatureDeTexte nature, string texte, int version = 1, string? service = null) =>
        new() { Nature = nature, Version = version, Service = service, Texte = texte, ValableDu = new(2020, 1, version, 0, 0, 0, DateTimeKind.Utc) };

    public static MatiereDeLettre Matiere(LivretScolaire? livret = null, ServiceExamens? service = null) => new(
        service ?? Service(),
        livret ?? Livret(),
        Texte(NatureDeTexte.Recours, "Dans les deux mois, devant le {tribunal}, {adresse_tribunal}.\nLe silence vaut rejet."),
        Texte(NatureDeTexte.Consequence, "Épreuves de la rentrée {annee_scolaire_suivante}."));

    public static LettreDeNonRecevabilite Composer(this MatiereDeLettre matiere, params IReadOnlyList<MotifDeLettre> motifs) =>
        matiere.Composer(Referentiel, motifs, "2020-DEC-17-0042", Jour);
}
