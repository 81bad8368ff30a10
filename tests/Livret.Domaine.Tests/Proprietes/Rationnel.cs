using System.Numerics;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>An exact number for the model, which shares no arithmetic with the application.</summary>
internal readonly record struct Rationnel(BigInteger Haut, BigInteger Bas)
{
    public static Rationnel De(decimal valeur) => new((BigInteger)(valeur * 1_000_000_000m), 1_000_000_000);

    public static Rationnel DeNote(int centiemes) => new(centiemes, 100);

    /// <summary>Σ value × weight / Σ weight; null without weight.</summary>
    public static Rationnel? Moyenne(IEnumerable<(Rationnel Valeur, decimal Poids)> termes)
    {
        BigInteger haut = 0, bas = 1, poids = 0;
        foreach (var (valeur, p) in termes)
        {
            var entier = De(p).Haut;
            (haut, bas) = ((haut * valeur.Bas) + (valeur.Haut * entier * bas), bas * valeur.Bas);
            poids += entier;
        }
        return poids.IsZero ? null : new(haut, bas * poids);
    }

    /// <summary>In hundredths, to a step: half goes up, or everything does.</summary>
    public int Arrondir(int pas, bool versLeHaut)
    {
        var (haut, bas) = (Haut * 100, Bas * pas);
        var entier = versLeHaut ? (haut + bas - 1) / bas : ((2 * haut) + bas) / (2 * bas);
        return (int)entier * pas;
    }

    public bool AuMoins(int points) => Haut >= points * Bas;

    public int Tronquer() => (int)(Haut * 100 / Bas);
}
