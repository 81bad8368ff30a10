using System.Globalization;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Notations;

/// <summary>The French sentences of the anomalies: what is known, then what to do.</summary>
public static class Phrases
{
    public static CultureInfo Francais { get; } = CultureInfo.GetCultureInfo("fr-FR");

    private const int LongueurExtrait = 40;

    public const string NoteHorsEchelle = "Saisissez un nombre de 0 à 20, par exemple 12,5.";
    public const string CoefficientInvalide = "Saisissez un coefficient supérieur à 0, par exemple 1 ou 0,5.";
    public const string DateIllisible = "Écrivez la date sous la forme jj/mm/aaaa, par exemple 12/03/2020.";
    public const string DateManquante = "Indiquez la date de l’évaluation, sous la forme jj/mm/aaaa.";
    public const string MotifObligatoire = "Donnez le motif : il sera montré au jury.";

    /// <summary>« 18/03/2020 ».</summary>
    public static string Jour(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>« 16 mars 2020 », « 1er septembre 2019 ».</summary>
    public static string JourEnLettres(DateOnly date) =>
        date.Day == 1 ? date.ToString("1er MMMM yyyy", Francais) : date.ToString("d MMMM yyyy", Francais);

    /// <summary>What was typed, on one line and short enough for a sentence.</summary>
    public static string Extrait(string texte)
    {
        var court = texte.Length <= LongueurExtrait ? texte : texte[..LongueurExtrait] + "…";
        return string.Concat(court.Select(c => char.IsControl(c) ? ' ' : c));
    }

    public static string TexteTropLong(string quoi, int longueur, int limite) =>
        $"{quoi} compte {longueur} caractères. Raccourcissez à {limite}.";

    public static string ChoixInconnu(string saisi, params IEnumerable<string> attendus) =>
        $"« {Extrait(saisi)} » n’est pas attendu ici. Indiquez {string.Join(" ou ", attendus)}.";

    public static string ElementInconnu(string element, Contexte c)
    {
        var forme = c.Modalite.EstCcf ? "en CCF" : "en épreuve ponctuelle";
        var codes = string.Join(", ", c.Modalite.Elements.Select(e => e.Code));
        return $"« {Extrait(element)} » n’existe pas pour l’unité {c.Unite.Code}, évaluée {forme} pour ce candidat. Indiquez {codes}, ou un autre élément du format.";
    }

    internal static string De(Anomalie a)
    {
        var c = a.Contexte;
        var session = c.Session;
        var element = a.Valeur?.Element ?? a.Element;
        return a.Code switch
        {
            CodeAnomalie.DateManquante => DateManquante,
            CodeAnomalie.DateApresLimite => ApresLimite(a.Valeur!.Date!.Value, session),
            CodeAnomalie.DateHorsFormation => HorsFormation(a.Valeur!.Date!.Value, session),
            CodeAnomalie.DeuxColonnes => "Deux notes saisies. Gardez celle de la colonne ouverte pour ce candidat : les évaluations faites avant le 16 mars donnent la note, la note de contrôle continu reste vide.",
            CodeAnomalie.MauvaiseColonne => "Rien n’a été fait avant le 16 mars pour ce candidat : portez la note dans la colonne « Contrôle continu », ou changez l’état « aucune ».",
            CodeAnomalie.SituationInconnue => ElementInconnu(element?.ToString() ?? "", c),
            CodeAnomalie.EtatImpossible => $"L’unité {c.Unite.Code} s’évalue en une seule fois. Choisissez « toutes » ou « aucune ».",
            CodeAnomalie.BeneficeInvalide => Benefice(a.Valeur!, c),
            CodeAnomalie.ActeInterdit => "Cette unité ne peut être laissée à une autre session qu’en forme progressive. Videz ce champ, ou faites corriger l’inscription.",
            CodeAnomalie.RefletAPreciser => "Une partie des situations a eu lieu. Dites si les notes obtenues reflètent le niveau atteint.",
            CodeAnomalie.ComplementManquant => $"Il manque la note de contrôle continu qui complète {element?.Detail}. Saisissez un complément ou une note de contrôle continu.",
            CodeAnomalie.NoteManquante => "Saisissez la note de cette unité.",
            CodeAnomalie.NoteGlobaleDivergente => "La note globale saisie n’est pas celle que donnent les situations. Corrigez l’une ou videz l’autre.",
            CodeAnomalie.MotifManquant => "Dites pourquoi les notes obtenues ne reflètent pas le niveau atteint.",
            CodeAnomalie.AppreciationManquante => "Rédigez l’appréciation de cette unité : le jury s’appuie sur elle.",
            CodeAnomalie.CcPremiereAnnee => $"Évaluation du {Jour(a.Valeur!.Date!.Value)} exclue : le contrôle continu ne concerne que la seconde année, à partir du {JourEnLettres(session.DebutAnnee2)}.",
            CodeAnomalie.CcPeriodeExclue => $"Évaluation du {Jour(a.Valeur!.Date!.Value)} exclue : elle date de la période de suspension, à partir du {JourEnLettres(session.DebutExclusion!.Value)}.",
            CodeAnomalie.ChoixSansObjet when element?.Nature is NatureElement.Etat => "L’état choisi ne correspond pas aux situations saisies : ce sont elles qui comptent.",
            CodeAnomalie.ChoixSansObjet => "Le choix « reflètent le niveau » est conservé, sans effet : l’unité n’est pas dans le cas 2.",
            CodeAnomalie.PartieNonReprise => "La partie passée avant le 16 mars est conservée pour information : pour un candidat d’établissement non habilité, le contrôle continu fait la note.",
            CodeAnomalie.CcUneSeuleEvaluation => "La note de contrôle continu repose sur une seule évaluation.",
            CodeAnomalie.NoteAtypique => "Cette note s’écarte nettement de celles du groupe. Vérifiez qu’il ne s’agit pas d’une faute de frappe.",
            _ => DefinitionAnomalie.De(a.Code).Quand,
        };
    }

    private static string ApresLimite(DateOnly date, SessionExamen session)
    {
        var constat = $"Le {Jour(date)} n’est pas avant le {JourEnLettres(session.DateLimiteCcf)} : ";
        return constat + (session.DebutExclusion is null
            ? "cette note ne compte pas en CCF. Corrigez la date si elle est fausse, ou passez la note en contrôle continu."
            : "cette note ne compte ni en CCF ni en contrôle continu. Corrigez la date si elle est fausse ; sinon videz ce champ et saisissez le contrôle continu d’avant le 16 mars.");
    }

    private static string HorsFormation(DateOnly date, SessionExamen session) => date < session.DebutFormation
        ? $"Le {Jour(date)} précède le début de la formation, le {JourEnLettres(session.DebutFormation)}. Corrigez la date."
        : $"Le {Jour(date)} suit la fin de la formation, le {JourEnLettres(session.FinAnnee2)}. Corrigez la date.";

    private static string Benefice(Valeur benefice, Contexte c) => Controle.EstTropAncien(benefice.Date!.Value, c.Session)
        ? $"La note du {Jour(benefice.Date.Value)} n’est pas d’une des cinq années qui précèdent la session {c.Session.Annee}. Vérifiez la date de la délibération."
        : "Une note conservée est d’au moins 10, sauf en forme progressive. Vérifiez la note ou la forme d’inscription.";
}
