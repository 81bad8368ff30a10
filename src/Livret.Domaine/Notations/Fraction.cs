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
    private readonly Int128 _denominateurMoinsUn;

    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(Int128 numerateur, Int128 denominateur)
    {
        if (denominateur == 0)
            throw new DivideByZeroException();
        if (Int128.IsNegative(denominateur))
            (numerateur, denominateur) = (-numerateur, -denominateur);
        if (EstUnLong(numerateur) && EstUnLong(denominateur))
        {
            var (n, d) = ((long)numerateur, (long)denominateur);
            var petit = Pgcd(n, d);
            (Numerateur, _denominateurMoinsUn) = (n / petit, (d / petit) - 1);
        }
        else
        {
            var diviseur = Pgcd(numerateur, denominateur);
            (Numerateur, _denominateurMoinsUn) = (numerateur / diviseur, (denominateur / diviseur) - 1);
        }
    }

    public Int128 Numerateur { get; }

    /// <summary>At least 1, also for <c>default</c>, which is zero.</summary>
    public Int128 Denominateur => _denominateurMoinsUn + 1;

    /// <summary>The largest integer not above the value, times <paramref name="facteur"/>.</summary>
    public long Tronquer(int facteur = 1) => checked((long)PlancherDiv(Numerateur * facteur, Denominateur));

    public int CompareTo(Fraction other) =>
        checked(Numerateur * other.Denominateur).CompareTo(checked(other.Numerateur * Denominateur));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerateur}/{Denominateur}");

    public static implicit operator Fraction(long valeur) => new(valeur, 1);

    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (a.EstPetite && b.EstPetite)
        {
            var (da, db) = ((long)a.Denominateur, (long)b.Denominateur);
            return new(((long)a.Numerateur * db) + ((long)b.Numerateur * da), da * db);
        }
        return checked(new((a.Numerateur * b.Denominateur) + (b.Numerateur * a.Denominateur), a.Denominateur * b.Denominateur));
    }

    public static Fraction operator *(Fraction a, Fraction b)
    {
        if (a.EstPetite && b.EstPetite)
            return new((long)a.Numerateur * (long)b.Numerateur, (long)a.Denominateur * (long)b.Denominateur);
        return checked(new(a.Numerateur * b.Numerateur, a.Denominateur * b.Denominateur));
    }

    public static Fraction operator /(Fraction a, Fraction b) =>
        checked(new(a.Numerateur * b.Denominateur, a.Denominateur * b.Numerateur));

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Nearly always: its parts hold in 32 bits, so that a product of two, and the sum of two products, hold in 64.</summary>
    private bool EstPetite => (int)Numerateur == Numerateur && (int)_denominateurMoinsUn == _denominateurMoinsUn;

    /// <summary>Nearly always: machine integers are several times faster than 128 bits.</summary>
    private static bool EstUnLong(Int128 valeur) => (long)valeur == valeur;

    /// <param name="b">Above 0.</param>
    internal static Int128 PlancherDiv(Int128 a, Int128 b)
    {
        if (EstUnLong(a) && EstUnLong(b))
            return Plancher((long)a, (long)b);
        return Plancher(a, b);
    }

    private static T Plancher<T>(T a, T b)
        where T : IBinaryInteger<T> => T.IsNegative(a % b) ? (a / b) - T.One : a / b;

    private static T Pgcd<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        while (!T.IsZero(b))
            (a, b) = (b, a % b);
        return T.Abs(a);
    }
}
