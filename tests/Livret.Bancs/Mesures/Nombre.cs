using System.Globalization;

namespace Livret.Bancs.Mesures;

/// <summary>Numbers as the tables write them: three significant figures, whatever the culture of the machine.</summary>
internal static class Nombre
{
    public static string EnTexte(double valeur) => valeur switch
    {
        >= 100 or <= -100 => valeur.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '),
        >= 10 or <= -10 => valeur.ToString("0.#", CultureInfo.InvariantCulture),
        _ => valeur.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
