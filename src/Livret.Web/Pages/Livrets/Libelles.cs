using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Livrets;

/// <summary>How the livret says its lists of values.</summary>
public static class Libelles
{
    public static string EnClair(this Voie voie) => voie switch
    {
        Voie.Scolaire => "Scolaire",
        Voie.Apprentissage => "Apprentissage",
        Voie.Fpc => "Formation professionnelle continue",
        Voie.Distance => "Enseignement à distance",
    };

    public static string EnClair(this Regime regime) => regime switch
    {
        Regime.Habilite => "Établissement habilité",
        Regime.HabiliteFpc => "Établissement habilité (formation continue)",
        Regime.NonHabilite => "Établissement non habilité",
    };

    public static string EnClair(this AvisConseil avis) => avis switch
    {
        AvisConseil.TresFavorable => "Très favorable",
        AvisConseil.Favorable => "Favorable",
        AvisConseil.DoitFaireSesPreuves => "Doit faire ses preuves",
    };

    public static string EnClair(this NatureStage nature) => nature switch
    {
        NatureStage.Stage => "Stage",
        NatureStage.ContratApprentissage => "Contrat d’apprentissage",
        NatureStage.Emploi => "Emploi",
        NatureStage.Dispense => "Dispense",
        NatureStage.SessionAnterieure => "Session antérieure",
    };

    /// <summary>« 1re année », « 2e année ».</summary>
    public static string Annee(int annee) => annee == 1 ? "1re année" : $"{annee}e année";

    /// <summary>« 3,5 ».</summary>
    public static string Nombre(decimal nombre) => nombre.ToString("0.##", Phrases.Francais);

    /// <summary>« 3,5 semaines ».</summary>
    public static string Semaines(decimal nombre) => $"{Nombre(nombre)} semaine{(nombre >= 2 ? "s" : "")}";

    /// <summary>A sum of coefficients: « 21 », « 10,5 ».</summary>
    public static string Nombre(Fraction nombre) => Nombre((decimal)nombre.Numerateur / (decimal)nombre.Denominateur);

    /// <summary>The points that these coefficients are worth at most: « 420 ».</summary>
    public static string Sur20(Fraction coefficients) => Nombre(coefficients * 20);
}
