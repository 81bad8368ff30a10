namespace Livret.Domaine.Notations;

/// <summary>What an anomaly does to the value or to the livret (rules, section 5).</summary>
public enum Severite
{
    /// <summary>Never stored as the value of the field; a value already stored is set aside instead.</summary>
    Refusee,

    /// <summary>Stored, and prevents the visa.</summary>
    Bloquante,

    /// <summary>Never prevents anything.</summary>
    Information,
}

/// <summary>The anomalies, in the order in which they are listed everywhere.</summary>
public enum CodeAnomalie
{
    NoteHorsEchelle,
    DateIllisible,
    CoefficientInvalide,
    ValeurInconnue,
    ChampVide,
    DateManquante,
    DateApresLimite,
    DateHorsFormation,
    DeuxColonnes,
    MauvaiseColonne,
    UniteInconnue,
    SituationInconnue,
    CandidatInconnu,
    EtatImpossible,
    BeneficeInvalide,
    Doublon,
    LivretVerrouille,
    ActeInterdit,
    EtablissementInconnu,
    SpecialiteInconnue,
    AcademieInconnue,
    UaiInvalide,
    NumeroDejaPris,
    RefletAPreciser,
    ComplementManquant,
    NoteManquante,
    NoteGlobaleDivergente,
    MotifManquant,
    AppreciationManquante,
    StageAJustifier,
    StageInsuffisant,
    CcPremiereAnnee,
    CcPeriodeExclue,
    ChoixSansObjet,
    PartieNonReprise,
    CcUneSeuleEvaluation,
    NoteAtypique,
}

/// <summary>One row of the table of anomalies: its stable code, severity, paragraph, and what it means, for the help page.</summary>
public sealed record DefinitionAnomalie(CodeAnomalie Code, string Texte, Severite Severite, string Reference, string Quand)
{
    /// <summary>One row per code, in the order of <see cref="CodeAnomalie"/>.</summary>
    public static IReadOnlyList<DefinitionAnomalie> Tableau { get; } =
    [
        new(CodeAnomalie.NoteHorsEchelle, "NOTE_HORS_ECHELLE", Severite.Refusee, "", "La note n’est pas un nombre de 0 à 20, avec deux décimales au plus."),
        new(CodeAnomalie.DateIllisible, "DATE_ILLISIBLE", Severite.Refusee, "", "La date n’est pas un jour du calendrier, écrit jj/mm/aaaa ou aaaa-mm-jj."),
        new(CodeAnomalie.CoefficientInvalide, "COEFFICIENT_INVALIDE", Severite.Refusee, "", "Le coefficient ou la durée n’est pas un nombre supérieur à 0."),
        new(CodeAnomalie.ValeurInconnue, "VALEUR_INCONNUE", Severite.Refusee, "", "La valeur n’est pas dans la liste attendue, ou le texte est trop long."),
        new(CodeAnomalie.ChampVide, "CHAMP_VIDE", Severite.Refusee, "", "Un champ nécessaire est vide."),
        new(CodeAnomalie.DateManquante, "DATE_MANQUANTE", Severite.Refusee, "§1.1", "Une note de situation, de partie, globale ou d’évaluation n’a pas de date."),
        new(CodeAnomalie.DateApresLimite, "DATE_APRES_LIMITE", Severite.Refusee, "§1.1", "La situation, la partie ou la note globale n’est pas datée d’avant le 16 mars."),
        new(CodeAnomalie.DateHorsFormation, "DATE_HORS_FORMATION", Severite.Refusee, "", "La date est antérieure au début de la formation ou postérieure à sa fin."),
        new(CodeAnomalie.DeuxColonnes, "DEUX_COLONNES", Severite.Refusee, "§1.1.1 Cas 1", "Les deux colonnes seraient remplies."),
        new(CodeAnomalie.MauvaiseColonne, "MAUVAISE_COLONNE", Severite.Refusee, "§1.1.1 Cas 3", "La note est dans la colonne que le cas ferme."),
        new(CodeAnomalie.UniteInconnue, "UNITE_INCONNUE", Severite.Refusee, "", "L’unité n’existe pas pour ce candidat."),
        new(CodeAnomalie.SituationInconnue, "SITUATION_INCONNUE", Severite.Refusee, "", "L’élément n’existe pas dans cette unité, sous le régime du candidat."),
        new(CodeAnomalie.CandidatInconnu, "CANDIDAT_INCONNU", Severite.Refusee, "", "Le candidat n’est pas inscrit à la session."),
        new(CodeAnomalie.EtatImpossible, "ETAT_IMPOSSIBLE", Severite.Refusee, "", "« Une partie » sur une unité évaluée en une seule fois."),
        new(CodeAnomalie.BeneficeInvalide, "BENEFICE_INVALIDE", Severite.Refusee, "code de l’éducation, D643-15", "La note conservée est inférieure à 10 (hors forme progressive) ou a plus de cinq ans."),
        new(CodeAnomalie.Doublon, "DOUBLON", Severite.Refusee, "", "Des lignes d’un même fichier donnent des valeurs différentes au même élément."),
        new(CodeAnomalie.LivretVerrouille, "LIVRET_VERROUILLE", Severite.Refusee, "§2", "Le livret est signé ou la saisie est fermée."),
        new(CodeAnomalie.ActeInterdit, "ACTE_INTERDIT", Severite.Refusee, "", "L’élément est réservé à un autre rôle ou à une autre forme d’inscription."),
        new(CodeAnomalie.EtablissementInconnu, "ETABLISSEMENT_INCONNU", Severite.Refusee, "", "L’établissement n’est pas connu."),
        new(CodeAnomalie.SpecialiteInconnue, "SPECIALITE_INCONNUE", Severite.Refusee, "", "Aucun référentiel ne porte ce code."),
        new(CodeAnomalie.AcademieInconnue, "ACADEMIE_INCONNUE", Severite.Refusee, "", "L’académie n’est pas connue."),
        new(CodeAnomalie.UaiInvalide, "UAI_INVALIDE", Severite.Refusee, "", "Le code UAI n’a pas sept chiffres et sa lettre de contrôle."),
        new(CodeAnomalie.NumeroDejaPris, "NUMERO_DEJA_PRIS", Severite.Refusee, "", "Ce numéro de candidat est déjà celui d’une autre personne."),
        new(CodeAnomalie.RefletAPreciser, "REFLET_A_PRECISER", Severite.Bloquante, "§1.1.1 Cas 2", "Une partie des situations a eu lieu : l’équipe dit si elles reflètent le niveau."),
        new(CodeAnomalie.ComplementManquant, "COMPLEMENT_MANQUANT", Severite.Bloquante, "§1.1.1 Cas 2", "Une situation ou une partie manquante n’a pas de note de contrôle continu qui la complète."),
        new(CodeAnomalie.NoteManquante, "NOTE_MANQUANTE", Severite.Bloquante, "§1", "La colonne due n’a pas de note."),
        new(CodeAnomalie.NoteGlobaleDivergente, "NOTE_GLOBALE_DIVERGENTE", Severite.Bloquante, "§1.1.1", "La note globale saisie n’est pas celle que donnent les situations."),
        new(CodeAnomalie.MotifManquant, "MOTIF_MANQUANT", Severite.Bloquante, "§1.1.1 Cas 2, second tiret", "Le choix « ne reflètent pas le niveau » n’a pas de motif."),
        new(CodeAnomalie.AppreciationManquante, "APPRECIATION_MANQUANTE", Severite.Information, "", "L’unité n’a pas d’appréciation."),
        new(CodeAnomalie.StageAJustifier, "STAGE_A_JUSTIFIER", Severite.Information, "§2", "Aucun stage ni contrat n’est enregistré pour cet apprenti ou ce stagiaire."),
        new(CodeAnomalie.StageInsuffisant, "STAGE_INSUFFISANT", Severite.Information, "§2", "La durée des stages est inférieure au minimum."),
        new(CodeAnomalie.CcPremiereAnnee, "CC_PREMIERE_ANNEE", Severite.Information, "§1, remarque finale", "Évaluation de première année : elle n’entre pas dans le contrôle continu."),
        new(CodeAnomalie.CcPeriodeExclue, "CC_PERIODE_EXCLUE", Severite.Information, "", "Évaluation de la période de suspension : elle n’entre pas dans le contrôle continu."),
        new(CodeAnomalie.ChoixSansObjet, "CHOIX_SANS_OBJET", Severite.Information, "§1.1.1", "Le choix est conservé, sans effet ici."),
        new(CodeAnomalie.PartieNonReprise, "PARTIE_NON_REPRISE", Severite.Information, "§1.2", "La partie passée avant le 16 mars n’est pas reprise."),
        new(CodeAnomalie.CcUneSeuleEvaluation, "CC_UNE_SEULE_EVALUATION", Severite.Information, "", "La note de contrôle continu repose sur une seule évaluation."),
        new(CodeAnomalie.NoteAtypique, "NOTE_ATYPIQUE", Severite.Information, "", "La note s’écarte nettement de celles du groupe."),
    ];

    public static DefinitionAnomalie De(CodeAnomalie code) => Tableau[(int)code];
}
