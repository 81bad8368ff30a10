using System.Globalization;
using System.Numerics;

namespace Livret.Domaine.Notations;

/// <summary>
/// An exact rational number. Means and weighted notes stay exact until the one rounding that ends the computation
/// (rules, « Exact computation »): no <c>double</c> ever touches a note.
/// </summary>
/// <remarks>Always reduced, with a positive denominator; arithmetic is checked.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    /// <summary>Two parts that are not above it have a product, and two products a sum, within a machine integer.</summary>
    private const int Petite = 1 << 30;

    private readonly Int128 _denominateurMoinsUn;

    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(Int128 numerateur, Int128 denominateur)
    {
        if (denominateur == 0)
            throw new DivideByZeroException();
        if (denominateur < 0)
            (numerateur, denominateur) = (-numerateur, -denominateur);
        // Nearly always machine integers: several times faster than 128 bits.
        if (denominateur <= long.MaxValue && numerateur <= long.MaxValue && numerateur > long.MinValue)
        {
            var (n, d) = ((long)numerateur, (long)denominateur);
            var petit = (long)Pgcd((ulong)Math.Abs(n), (ulong)d);
            (Numerateur, _denominateurMoinsUn) = (n / petit, (d / petit) - 1);
            return;
        }
        var diviseur = Pgcd(Int128.Abs(numerateur), denominateur);
        (Numerateur, _denominateurMoinsUn) = (numerateur / diviseur, (denominateur / diviseur) - 1);
    }

    public Int128 Numerateur { get; }

    /// <summary>At least 1, also for <c>default</c>, which is zero.</summary>
    public Int128 Denominateur => _denominateurMoinsUn + 1;

    /// <summary>The largest integer not above the value, times <paramref name="facteur"/>.</summary>
    public long Tronquer(int facteur = 1) => (long)PlancherDiv(checked(Numerateur * facteur), Denominateur);

    public int CompareTo(Fraction other) =>
        checked(Numerateur * other.Denominateur).CompareTo(checked(other.Numerateur * Denominateur));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerateur}/{Denominateur}");

    public static implicit operator Fraction(long valeur) => new(valeur, 1);

    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (!a.EstPetite || !b.EstPetite)
            return checked(new((a.Numerateur * b.Denominateur) + (b.Numerateur * a.Denominateur), a.Denominateur * b.Denominateur));
        var (da, db) = ((long)a.Denominateur, (long)b.Denominateur);
        return new(((long)a.Numerateur * db) + ((long)b.Numerateur * da), da * db);
    }

    public static Fraction operator *(Fraction a, Fraction b) => a.EstPetite && b.EstPetite
        ? new((long)a.Numerateur * (long)b.Numerateur, (long)a.Denominateur * (long)b.Denominateur)
        : checked(new(a.Numerateur * b.Numerateur, a.Denominateur * b.Denominateur));

    public static Fraction operator /(Fraction a, Fraction b) =>
        checked(new(a.Numerateur * b.Denominateur, a.Denominateur * b.Numerateur));

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Nearly always.</summary>
    private bool EstPetite => Numerateur >= -Petite && Numerateur <= Petite && _denominateurMoinsUn < Petite;

    internal static Int128 PlancherDiv(Int128 a, Int128 b)
    {
        // The division of 128 bits is slow, and nearly never needed.
        if (a >= long.MinValue + 1 && a <= long.MaxValue && b > 0 && b <= long.MaxValue)
        {
            var (dividende, diviseur) = ((long)a, (long)b);
            return (dividende / diviseur) - (dividende % diviseur < 0 ? 1 : 0);
        }
        var quotient = a / b;
        return a % b < 0 ? quotient - 1 : quotient;
    }

    private static T Pgcd<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        while (!T.IsZero(b))
            (a, b) = (b, a % b);
        return a;
    }
}
