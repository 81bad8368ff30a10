using Livret.Domaine.Notations;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Livret.Web.Travaux;

namespace Livret.Web.Pages.Travaux;

/// <summary>How the pages say a work.</summary>
internal static class MotsDeTravail
{
    private const int Kibi = 1024;

    /// <summary>« 08/06/2020 à 09 h 00 », in Paris.</summary>
    public static string Quand(DateTime instant)
    {
        var local = instant.HeureDeParis();
        return $"{Phrases.Jour(DateOnly.FromDateTime(local))} à {local:HH}\u00a0h\u00a0{local:mm}";
    }

    public static string Couleur(EtatDeTravail etat) => etat switch
    {
        EtatDeTravail.EnAttente or EtatDeTravail.EnCours => "badge--info",
        EtatDeTravail.Termine => "badge--ok",
        EtatDeTravail.Echoue => "badge--erreur",
        EtatDeTravail.Interrompu => "badge--alerte",
    };

    /// <summary>« 1,4 Mo ».</summary>
    public static string Taille(long octets) => octets switch
    {
        < Kibi => $"{octets}\u00a0octets",
        < Kibi * Kibi => $"{(octets / Kibi).ToString("N0", Phrases.Francais)}\u00a0ko",
        _ => $"{((decimal)octets / (Kibi * Kibi)).ToString("N1", Phrases.Francais)}\u00a0Mo",
    };

    /// <summary>How far it is, in words: what the bar draws.</summary>
    public static string Avancement(this Travail travail) => travail.Etat switch
    {
        EtatDeTravail.EnAttente => "En attente de son tour.",
        EtatDeTravail.EnCours when travail.Pourcentage is { } p =>
            $"{p}\u00a0%, {travail.Fait.ToString("N0", Phrases.Francais)} sur {travail.Total.ToString("N0", Phrases.Francais)}.",
        EtatDeTravail.EnCours => "En cours.",
        EtatDeTravail.Termine => "Terminé.",
        EtatDeTravail.Echoue => "Non abouti.",
        EtatDeTravail.Interrompu => "Interrompu à votre demande. Rien n’a été gardé de ce qui était commencé.",
    };
}
