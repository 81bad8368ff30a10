using static Livret.Domaine.Notations.Calcul;
using static Livret.Domaine.Notations.Colonne;
using static Livret.Domaine.Notations.FormeUnite;
using static Livret.Domaine.Notations.Realisation;
using static Livret.Domaine.Notations.Statut;

namespace Livret.Domaine.Notations;

/// <summary>The two columns of the livret. A unit has one note in one of them.</summary>
public enum Colonne { CcfOuPonctuelle, ControleContinu }

/// <summary>The form of evaluation of a unit, with the régime that matters for it (under « non habilité » no unit is in CCF).</summary>
public enum FormeUnite { Ccf, PonctuelleHabilite, PonctuelleNonHabilite }

/// <summary>How much of the CCF or ponctuelle took place before the limit date.</summary>
public enum Realisation { Aucune, Partielle, Entiere }

/// <summary>What the team says of the situations done: do they reflect the level reached (note §1.1.1, Cas 2)?</summary>
public enum AvisReflet { NonDit, Oui, Non }

/// <summary>What was decided about the unit itself, before any note.</summary>
public enum Statut { Ordinaire, Dispense, Benefice, NonPresentee, SansNote }

/// <summary>Where the note of the column comes from.</summary>
public enum Calcul { SansObjet, Realises, RealisesEtComplements, Continu, Conservee }

/// <summary>One unit of one candidate, as the decision table sees it.</summary>
/// <param name="PartielleReprise">Parameter of the session: a partial ponctuelle counts for a non-habilité too (<c>CommeHabilite</c>).</param>
public readonly record struct SituationUnite(
    Statut Statut, FormeUnite Forme, Realisation Realisation, AvisReflet Reflet, bool PartielleReprise);

/// <summary>
/// A row of the decision table (rules, section 4): its conditions (null: indifferent), then what goes to the livret.
/// </summary>
public sealed record Cas(
    string Code, Statut Statut, FormeUnite? Forme, Realisation? Realisation, AvisReflet? Reflet, bool? PartielleReprise,
    Colonne? Colonne, Calcul Calcul, string Reference, string Libelle)
{
    public static IReadOnlyList<Cas> Tableau { get; } =
    [
        //                             statut        forme                  réalisation reflet             reprise colonne          calcul                 texte
        new("CAS1",                        Ordinaire,    Ccf,                   Entiere,   null,              null,  CcfOuPonctuelle, Realises,              "§1.1.1 Cas 1",                   "Toutes les situations de CCF ont eu lieu"),
        new("CAS2_SEULES",                 Ordinaire,    Ccf,                   Partielle, AvisReflet.Oui,    null,  CcfOuPonctuelle, Realises,              "§1.1.1 Cas 2, premier tiret",    "Une partie des situations a eu lieu et reflète le niveau"),
        new("CAS2_COMPLETE",               Ordinaire,    Ccf,                   Partielle, AvisReflet.Non,    null,  CcfOuPonctuelle, RealisesEtComplements, "§1.1.1 Cas 2, second tiret",     "Une partie des situations a eu lieu, complétée par le contrôle continu"),
        new("CAS2_A_PRECISER",             Ordinaire,    Ccf,                   Partielle, AvisReflet.NonDit, null,  null,            SansObjet,             "§1.1.1 Cas 2",                   "Une partie des situations a eu lieu : dites si elles reflètent le niveau"),
        new("CAS3",                        Ordinaire,    Ccf,                   Aucune,    null,              null,  ControleContinu, Continu,               "§1.1.1 Cas 3",                   "Aucune situation de CCF n’a eu lieu"),
        new("PONCT_TOTALE",                Ordinaire,    PonctuelleHabilite,    Entiere,   null,              null,  CcfOuPonctuelle, Realises,              "§1.1.2, premier tiret",          "L’épreuve ponctuelle a été passée en totalité"),
        new("PONCT_TOTALE",                Ordinaire,    PonctuelleNonHabilite, Entiere,   null,              null,  CcfOuPonctuelle, Realises,              "§1.2, second alinéa",            "L’épreuve ponctuelle a été passée en totalité"),
        new("PONCT_PARTIELLE",             Ordinaire,    PonctuelleHabilite,    Partielle, null,              null,  CcfOuPonctuelle, RealisesEtComplements, "§1.1.2, second tiret",           "L’épreuve ponctuelle a été passée en partie, complétée par le contrôle continu"),
        new("PONCT_PARTIELLE",             Ordinaire,    PonctuelleNonHabilite, Partielle, null,              true,  CcfOuPonctuelle, RealisesEtComplements, "§1.2 et paramètre de la session", "L’épreuve ponctuelle a été passée en partie, complétée par le contrôle continu"),
        new("PONCT_PARTIELLE_NON_HABILITE", Ordinaire,   PonctuelleNonHabilite, Partielle, null,              false, ControleContinu, Continu,               "§1.2",                           "L’épreuve ponctuelle a été passée en partie : le contrôle continu fait la note"),
        new("CC",                          Ordinaire,    PonctuelleHabilite,    Aucune,    null,              null,  ControleContinu, Continu,               "§1.1.2, dernier alinéa",         "L’épreuve ponctuelle n’a pas eu lieu"),
        new("CC_NON_HABILITE",             Ordinaire,    PonctuelleNonHabilite, Aucune,    null,              null,  ControleContinu, Continu,               "§1.2, premier alinéa",           "Établissement non habilité : contrôle continu"),
        new("DISPENSE",                    Dispense,     null,                  null,      null,              null,  null,            SansObjet,             "code de l’éducation, D643-17",   "Le candidat est dispensé de l’unité"),
        new("SANS_NOTE",                   SansNote,     null,                  null,      null,              null,  null,            SansObjet,             "décret n° 2020-684",             "Aucune note ne peut être établie"),
        new("NON_PRESENTEE",               NonPresentee, null,                  null,      null,              null,  null,            SansObjet,             "code de l’éducation, D643-14",   "Forme progressive : unité non présentée à cette session"),
        new("BENEFICE",                    Benefice,     null,                  null,      null,              null,  null,            Conservee,             "code de l’éducation, D643-15 et D643-23", "Le candidat conserve une note d’une session antérieure"),
    ];

    /// <summary>The same rows, walked without an enumerator: a table is looked up for each unit that is judged.</summary>
    private static readonly Cas[] Lignes = [.. Tableau];

    public bool Couvre(SituationUnite s) =>
        Statut == s.Statut && (Forme is null || Forme == s.Forme) && (Realisation is null || Realisation == s.Realisation)
        && (Reflet is null || Reflet == s.Reflet) && (PartielleReprise is null || PartielleReprise == s.PartielleReprise);

    /// <summary>The one row that covers the situation; the tests prove that there is always one and only one.</summary>
    public static Cas Trancher(SituationUnite situation)
    {
        foreach (var cas in Lignes)
        {
            if (cas.Couvre(situation))
                return cas;
        }
        throw new InvalidOperationException($"No row of the decision table covers {situation}.");
    }

    /// <summary>Whether the contrôle-continu column must stay blank: a typed contrôle-continu note is then refused (<c>DEUX_COLONNES</c>).</summary>
    public bool FermeLeControleContinu => Colonne is CcfOuPonctuelle && Calcul is Realises;
}
