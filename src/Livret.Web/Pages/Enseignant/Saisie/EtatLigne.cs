using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Where the entry of one unit of one candidate stands, in the short words of the screens.</summary>
public enum EtatLigne { Vide, Saisie, Corriger, Reservee, Verrou }

public static class EtatsLigne
{
    private static readonly Statut[] Reserves = [Statut.Dispense, Statut.Benefice, Statut.NonPresentee];

    /// <summary>« À saisir » while the note due was not typed; « À corriger » when anything else prevents the visa.</summary>
    public static EtatLigne De(Attribution attribution, Etat livret) =>
        Reserves.Contains(attribution.Cas.Statut) ? EtatLigne.Reservee
        : livret is not Etat.EnSaisie ? EtatLigne.Verrou
        : attribution.Anomalies.Any(a => a.Severite is Severite.Bloquante && a.Code is not CodeAnomalie.NoteManquante) ? EtatLigne.Corriger
        : attribution.Anomalies.Any(a => a.Code is CodeAnomalie.NoteManquante) ? EtatLigne.Vide
        : EtatLigne.Saisie;

    /// <summary>The word that script and style sheet know.</summary>
    public static string Mot(this EtatLigne etat) => etat switch
    {
        EtatLigne.Vide => "vide",
        EtatLigne.Saisie => "saisie",
        EtatLigne.Corriger => "corriger",
        EtatLigne.Reservee => "reservee",
        EtatLigne.Verrou => "verrou",
    };

    /// <summary>Tone and icon of the badge, and its words.</summary>
    public static (string Ton, string Icone, string Texte) Badge(this EtatLigne etat) => etat switch
    {
        EtatLigne.Vide => ("", "cercle", "À saisir"),
        EtatLigne.Saisie => ("badge--ok", "coche", "Saisie"),
        EtatLigne.Corriger => ("badge--erreur", "attention", "À corriger"),
        EtatLigne.Reservee => ("", "coche", "Rien à saisir"),
        EtatLigne.Verrou => ("", "cadenas", "Verrouillée"),
    };
}
