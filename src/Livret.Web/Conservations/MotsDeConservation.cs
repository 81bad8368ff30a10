using Livret.Domaine.Conservations;
using Livret.Domaine.Notations;
using Livret.Web.Composants;
using Livret.Web.Securite;

namespace Livret.Web.Conservations;

/// <summary>The words of retentions and purges.</summary>
public static class MotsDeConservation
{
    /// <summary>« 5 ans », « 18 mois », « sans limite ».</summary>
    public static string Duree(int? mois) => mois switch
    {
        null => "sans limite",
        { } m when m >= 12 && m % 12 == 0 => (m / 12).Compter("an"),
        { } m => $"{m}\u00a0mois",
    };

    /// <summary>« 3 livrets, 1 bordereau »; « rien » when nothing was.</summary>
    public static string Faits(Purge purge)
    {
        var faits = purge.Faits.OrderBy(f => f.Key).Select(f => Nombre(f.Key, f.Value)).ToList();
        return faits.Count == 0 ? "rien" : string.Join(", ", faits);
    }

    public static string Nombre(NatureDeDonnees nature, int nombre) => nature switch
    {
        NatureDeDonnees.Coordonnees => nombre.Compter("coordonnées", "coordonnées"),
        NatureDeDonnees.Livrets => nombre.Compter("livret"),
        NatureDeDonnees.Documents => nombre.Compter("document"),
        NatureDeDonnees.Bordereaux => nombre.Compter("bordereau", "bordereaux"),
        NatureDeDonnees.ProcesVerbaux => nombre.Compter("procès-verbal", "procès-verbaux"),
        NatureDeDonnees.Courriels => nombre.Compter("courriel"),
        _ => $"{nombre}",
    };

    /// <summary>« 08/06/2020 à 09 h 00 », in Paris.</summary>
    public static string Instant(DateTime instant)
    {
        var local = instant.HeureDeParis();
        return $"{Phrases.Jour(DateOnly.FromDateTime(local))} à {local:HH}\u00a0h\u00a0{local:mm}";
    }
}
