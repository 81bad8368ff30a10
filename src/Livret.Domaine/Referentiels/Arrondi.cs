using Livret.Domaine.Notations;

namespace Livret.Domaine.Referentiels;

public enum SensArrondi
{
    /// <summary>To the nearest step, half away from zero.</summary>
    AuPlusProche,

    /// <summary>To the next step up.</summary>
    Superieur,
}

/// <summary>
/// The rounding of a note that enters a column: a step in hundredths (1, 10, 25, 50 or 100) and a sense.
/// The note is silent: the rule is data of the référentiel or of one unit, 0.01 to the nearest by default [reading].
/// </summary>
public sealed record Arrondi(int PasCentiemes, SensArrondi Sens)
{
    public static Arrondi AuCentieme { get; } = new(1, SensArrondi.AuPlusProche);

    /// <summary>Rounds once an exact value in points (0…20).</summary>
    public Note Appliquer(Fraction points)
    {
        var numerateur = checked(points.Numerateur * 100);
        var diviseur = checked(points.Denominateur * PasCentiemes);
        var pas = Sens switch
        {
            SensArrondi.AuPlusProche => Fraction.PlancherDiv((2 * numerateur) + diviseur, 2 * diviseur),
            SensArrondi.Superieur => -Fraction.PlancherDiv(-numerateur, diviseur),
        };
        return Note.DeCentiemes((int)pas * PasCentiemes);
    }

    /// <summary>« au demi-point supérieur », « au centième le plus proche ».</summary>
    public override string ToString()
    {
        var pas = PasCentiemes switch { 1 => "centième", 10 => "dixième", 25 => "quart de point", 50 => "demi-point", _ => "point" };
        return $"au {pas} {(Sens == SensArrondi.Superieur ? "supérieur" : "le plus proche")}";
    }
}
