namespace Livret.Donnees.Echanges;

/// <summary>One column of an exchange file.</summary>
/// <param name="Nom">As the header writes it.</param>
/// <param name="Requise">The file cannot be read without the column, nor a line without its cell.</param>
/// <param name="Sens">What it holds, for the help page.</param>
public sealed record Colonne(string Nom, bool Requise, string Sens);

/// <summary>The shape of one exchange file: the reader, the help page and the examples follow this table.</summary>
/// <param name="Nom">« notes.csv ».</param>
/// <param name="Contenu">What one line is.</param>
/// <param name="Colonnes">In the order in which they are written.</param>
public sealed record FormatFichier(string Nom, string Contenu, IReadOnlyList<Colonne> Colonnes);

/// <summary>The files that Livret reads (exchange formats, section 1).</summary>
public static class Fichiers
{
    public static FormatFichier Etablissements { get; } = new("etablissements.csv", "Un établissement ou organisme de formation",
    [
        new("uai", true, "Code UAI : sept chiffres et une lettre de contrôle"),
        new("nom", true, "Nom de l’établissement"),
        new("type", true, "PUBLIC, PRIVE_CONTRAT, PRIVE_HORS_CONTRAT, CFA, FPC_PUBLIC, FPC_PRIVE ou DISTANCE"),
        new("academie", true, "Nom ou code de l’académie"),
        new("habilite_ccf", false, "O ou N : habilité à pratiquer le CCF (N si absent)"),
        new("adresse_1", false, "Adresse, première ligne"),
        new("adresse_2", false, "Adresse, seconde ligne"),
        new("code_postal", false, "Code postal"),
        new("ville", false, "Ville"),
        new("courriel", false, "Adresse électronique"),
    ]);

    public static FormatFichier Candidats { get; } = new("candidats.csv", "Un candidat inscrit à la session",
    [
        new("numero_candidat", true, "Numéro d’inscription"),
        new("nom", true, "Nom de famille"),
        new("prenom", true, "Prénom"),
        new("date_naissance", true, "Date de naissance, jj/mm/aaaa ou aaaa-mm-jj"),
        new("uai", true, "Code UAI de l’établissement"),
        new("specialite", true, "Code du référentiel, par exemple BTS-TC"),
        new("voie", true, "SCOLAIRE, APPRENTISSAGE, FPC ou DISTANCE"),
        new("ine", false, "Identifiant national, onze caractères"),
        new("division", false, "Classe ; le code de la spécialité si absente"),
        new("option", false, "Code d’une option du référentiel"),
        new("langue_vivante", false, "Langue vivante"),
        new("adresse_1", false, "Adresse du domicile, première ligne"),
        new("adresse_2", false, "Adresse du domicile, seconde ligne"),
        new("code_postal", false, "Code postal"),
        new("ville", false, "Ville"),
        new("courriel", false, "Adresse électronique"),
        new("redoublant", false, "O ou N"),
        new("forme", false, "GLOBALE (par défaut) ou PROGRESSIVE, réservée aux voies FPC et DISTANCE"),
    ]);

    public static FormatFichier Stages { get; } = new("stages.csv", "Une période de stage, ou ce qui en tient lieu",
    [
        new("numero_candidat", true, "Numéro d’inscription"),
        new("annee", true, "1 ou 2"),
        new("entreprise", true, "Entreprise ou organisme"),
        new("debut", true, "Premier jour"),
        new("fin", true, "Dernier jour"),
        new("semaines", true, "Nombre de semaines, décimal, au plus les semaines ouvrées entre les deux dates"),
        new("nature", false, "STAGE (par défaut), CONTRAT_APPRENTISSAGE, EMPLOI, DISPENSE ou SESSION_ANTERIEURE"),
        new("appreciation", false, "Appréciation des professeurs"),
        new("remarques", false, "Remarques"),
    ]);

    public static FormatFichier Notes { get; } = new("notes.csv", "Une valeur saisie pour une unité d’un candidat",
    [
        new("numero_candidat", true, "Numéro d’inscription"),
        new("unite", true, "Code de l’unité, par exemple U4"),
        new("element", true, "Ce dont il s’agit : S1, P1, CC, CCG, CPL, REFLET, ETAT, GLOBALE, APPR…"),
        new("date", false, "Date de l’évaluation"),
        new("note", false, "Note sur 20, ou choix de l’équipe"),
        new("coefficient", false, "Coefficient d’une évaluation de contrôle continu (1 si absent)"),
        new("observation", false, "Titre, motif, justification ou appréciation"),
    ]);

    public static FormatFichier Habilitations { get; } = new("habilitations.csv", "L’habilitation au CCF d’un établissement pour une spécialité",
    [
        new("uai", true, "Code UAI de l’établissement"),
        new("specialite", true, "Code du référentiel, par exemple BTS-TC"),
        new("habilite_ccf", true, "O ou N : l’emporte sur celle de l’établissement"),
    ]);

    public static FormatFichier Dossiers { get; } = new("dossiers.csv", "Le dossier d’un candidat, à côté de ses notes",
    [
        new("numero_candidat", true, "Numéro d’inscription"),
        new("avis", false, "TRES_FAVORABLE, FAVORABLE ou DOIT_FAIRE_SES_PREUVES"),
        new("observations", false, "Observations du conseil de classe"),
        new("elements_complementaires", false, "Éléments portés à la connaissance du jury"),
        new("assiduite", false, "Assiduité"),
    ]);

    public static FormatFichier Concertations { get; } = new("concertations.csv", "La concertation d’une équipe sur une unité d’un candidat",
    [
        new("numero_candidat", true, "Numéro d’inscription"),
        new("unite", true, "Code de l’unité, par exemple U4"),
        new("date", false, "Jour de la réunion"),
        new("participants", false, "Noms, séparés par |"),
        new("competences", false, "Codes des compétences examinées, séparés par |"),
    ]);

    public static FormatFichier ResultatsSection { get; } = new("resultats-section.csv", "Les résultats d’une section à une session antérieure",
    [
        new("uai", true, "Code UAI de l’établissement"),
        new("specialite", true, "Code du référentiel, par exemple BTS-TC"),
        new("annee", true, "Année de la session"),
        new("presentes", true, "Nombre de candidats présentés"),
        new("recus", true, "Nombre de candidats reçus"),
    ]);

    public static FormatFichier Affectations { get; } = new("affectations.csv", "Le rôle d’une personne, et où elle le tient",
    [
        new("courriel", true, "Adresse électronique du compte"),
        new("nom", true, "Nom"),
        new("prenom", true, "Prénom"),
        new("role", true, "ENSEIGNANT, COORDONNATEUR, CHEF_ETABLISSEMENT, DELEGATAIRE, GESTIONNAIRE, RESPONSABLE_SERVICE, MEMBRE_JURY, PRESIDENT_JURY ou ADMINISTRATEUR"),
        new("uai", false, "Code UAI, pour qui exerce dans un établissement"),
        new("service", false, "Code du service des examens, pour son personnel"),
        new("division", false, "Classe ; toutes si absente"),
        new("unites", false, "Codes des unités, séparés par | ; toutes si absentes"),
        new("debut", false, "Premier jour"),
        new("fin", false, "Dernier jour"),
    ]);

    /// <summary>Written only.</summary>
    public static FormatFichier Livrets { get; } = new("livrets.csv", "Où en est le livret d’un candidat",
    [
        new("numero_candidat", true, "Numéro d’inscription"),
        new("uai", true, "Code UAI de l’établissement"),
        new("specialite", true, "Code du référentiel"),
        new("etat", true, "EN_SAISIE, SOUMIS, VISE, TRANSMIS, RECEVABLE, NON_RECEVABLE, AU_JURY, DELIBERE, CLOS, PUBLIE ou RETIRE"),
        new("moyenne", false, "Moyenne des notes proposées, tronquée au centième ; vide si une note manque"),
        new("anomalies", false, "Codes séparés par |"),
        new("date_visa", false, "Jour du visa en vigueur"),
        new("empreinte", false, "Empreinte SHA-256 du contenu visé"),
        new("numero_bordereau", false, "Dernier bordereau de transmission"),
        new("date_transmission", false, "Jour de cette transmission"),
        new("recevabilite", false, "RECEVABLE ou NON_RECEVABLE"),
        new("decision", false, "ADMIS, AJOURNE_AUTORISE, AJOURNE_NON_AUTORISE ou LIVRET_INSUFFISANT"),
    ]);

    /// <summary>In the order in which an import takes them.</summary>
    public static IReadOnlyList<FormatFichier> Tous { get; } =
        [Etablissements, Habilitations, Candidats, Affectations, Stages, Notes, Dossiers, Concertations, ResultatsSection];
}
