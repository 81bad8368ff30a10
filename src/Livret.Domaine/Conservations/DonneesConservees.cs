namespace Livret.Domaine.Conservations;

/// <summary>The kinds of data that an installation keeps, each with its own retention.</summary>
public enum NatureDeDonnees { Coordonnees, Livrets, Documents, Bordereaux, ProcesVerbaux, Courriels, Fichiers, Comptes, JournalTechnique, Sauvegardes }

/// <summary>From when a retention is counted.</summary>
public enum DepartDeConservation
{
    /// <summary>The 31 December of the year of the session [reading 100].</summary>
    FinDeSession,

    /// <summary>The day the row was written.</summary>
    Creation,

    /// <summary>Outside the database, or tied to a person: the one who runs the installation sees to it.</summary>
    HorsPurge,
}

/// <summary>
/// One line of the register: what is kept, about whom, why, on which ground, who sees it, for how long unless the deployer decides otherwise.
/// The register shows this table, and the purge obeys it.
/// </summary>
/// <param name="MoisParDefaut">Months after the departure; null: no limit, or not for the purge.</param>
public sealed record DonneesConservees(
    NatureDeDonnees Nature, string Libelle, string Contenu, string Personnes, string Finalite, string Fondement, string QuiVoit,
    DepartDeConservation Depart, int? MoisParDefaut, string Fin)
{
    private const string Mission = "Mission d’intérêt public (RGPD, article 6, 1, e) : délivrance du BTS, code de l’éducation, articles D643-1 et suivants";
    private const string Archives = "Mission d’intérêt public (RGPD, article 6, 1, e) et obligations d’archivage (code du patrimoine, livre II)";
    private const string Securite = "Mission d’intérêt public, et sécurité du traitement (RGPD, article 32)";

    /// <summary>One row per kind, in the order of <see cref="NatureDeDonnees"/>.</summary>
    public static IReadOnlyList<DonneesConservees> Tableau { get; } =
    [
        new(NatureDeDonnees.Coordonnees, "Coordonnées du candidat", "Adresse postale, adresse électronique", "Candidats",
            "Écrire au candidat, en particulier la lettre de non-recevabilité", Mission, "L’équipe pédagogique et la direction de l’établissement, le service des examens",
            DepartDeConservation.FinDeSession, 12, "Les champs sont vidés."),
        new(NatureDeDonnees.Livrets, "Livret et instruction du dossier",
            "Identité, notes, appréciations, stages, avis, visas, transmissions, recevabilité, lettres, délibération, historique de chaque acte", "Candidats ; auteurs des actes",
            "Établir, signer, transmettre et juger le livret ; prouver ce qui a été fait", Mission,
            "Chacun dans son périmètre : l’équipe pédagogique, la direction, le service des examens, la commission du jury. L’administrateur ne voit aucune note",
            DepartDeConservation.FinDeSession, 60, "Tout est effacé. Restent le numéro, l’établissement, la spécialité, l’état et un événement de scellement, sans nom ni note, qui se vérifie."),
        new(NatureDeDonnees.Documents, "Documents archivés", "Livrets visés, lettres, bordereaux et états, tels qu’ils ont été produits", "Candidats ; signataires",
            "Redonner à l’identique un document qui a fait foi", Archives, "Le service des examens ; la direction de l’établissement pour les siens",
            DepartDeConservation.FinDeSession, 60, "Les documents sont supprimés."),
        new(NatureDeDonnees.Bordereaux, "Bordereaux de transmission", "Numéro, nom, division et empreinte de chaque livret transmis", "Candidats ; signataires",
            "Prouver la transmission et sa date", Archives, "La direction de l’établissement, le service des examens",
            DepartDeConservation.FinDeSession, 60, "Supprimés une fois tous leurs livrets purgés."),
        new(NatureDeDonnees.ProcesVerbaux, "Procès-verbaux des jurys", "Composition, décisions, notes arrêtées, motifs", "Candidats ; membres des jurys",
            "Établir et prouver la décision du jury", Archives, "Le service des examens, la commission",
            DepartDeConservation.FinDeSession, null, "Gardés sans limite ici : ils se versent aux archives avant toute suppression."),
        new(NatureDeDonnees.Courriels, "Courriels de l’application", "Adresse du destinataire, objet, texte, date d’envoi. Ni nom ni note d’un candidat", "Agents",
            "Prévenir qu’un acte attend, et prouver l’envoi", Mission, "L’administrateur, sans le texte",
            DepartDeConservation.Creation, 12, "Supprimés, sauf ceux qui attendent encore."),
        new(NatureDeDonnees.Fichiers, "Travaux et fichiers déposés", "Fichiers importés, fichiers produits, rapport de chaque travail", "Candidats ; agents",
            "Traiter un fichier trop long pour une page, et rendre son résultat", Mission, "La seule personne qui a demandé le travail",
            DepartDeConservation.HorsPurge, null, "Effacés d’eux-mêmes : les fichiers après sept jours, les rapports après trente, sauf réglage de l’hébergeur."),
        new(NatureDeDonnees.Comptes, "Comptes et habilitations", "Nom, adresse électronique, empreinte du mot de passe, rôles et périmètres avec leurs dates ; sessions ouvertes : navigateur et système, heures, sans adresse de réseau", "Agents",
            "Ouvrir l’application à qui en a besoin", Securite, "L’administrateur ; les collègues d’un service, pour leurs noms",
            DepartDeConservation.HorsPurge, null, "Désactivés par l’administrateur au départ de l’agent. Son nom demeure dans l’historique des actes qu’il a faits. Une session s’efface d’elle-même dans l’heure qui suit sa fin."),
        new(NatureDeDonnees.JournalTechnique, "Journal technique", "Date, adresse demandée, identifiant du compte, durée, statut. Ni nom ni note", "Agents",
            "Faire fonctionner l’application, enquêter sur un incident", Securite, "La personne qui exploite l’installation",
            DepartDeConservation.HorsPurge, null, "Selon le réglage de l’hébergeur : six mois à un an, d’après la recommandation de la CNIL sur la journalisation."),
        new(NatureDeDonnees.Sauvegardes, "Sauvegardes", "Copie de toute la base", "Candidats ; agents", "Rétablir le service après un sinistre", Securite,
            "La personne qui exploite l’installation", DepartDeConservation.HorsPurge, null,
            "Selon le réglage de l’hébergeur. Une donnée purgée disparaît des sauvegardes quand la plus ancienne est remplacée ; après une restauration, la purge est à refaire."),
    ];

    /// <summary>The kinds whose retention is a parameter of each session.</summary>
    public static IEnumerable<DonneesConservees> ParSession => Tableau.Where(d => d.Depart is DepartDeConservation.FinDeSession);

    public static DonneesConservees De(NatureDeDonnees nature) => Tableau[(int)nature];
}
