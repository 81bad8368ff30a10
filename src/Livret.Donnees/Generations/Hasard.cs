namespace Livret.Donnees.Generations;

/// <summary>What is drawn, from a seed: each établissement has its own sequence, so that one does not depend on the others.</summary>
internal sealed class Hasard(int graine, int rang)
{
#pragma warning disable CA5394 // Fictitious data: nothing is secret here, and the same seed must give the same draw.
    private readonly Random _tirage = new(unchecked((graine * 1_000_003) + rang));

    public int Entre(int premier, int dernier) => _tirage.Next(premier, dernier + 1);
#pragma warning restore CA5394

    public bool Sur100(int chances) => Entre(1, 100) <= chances;

    public T Parmi<T>(IReadOnlyList<T> choix) => choix[Entre(0, choix.Count - 1)];

    /// <summary>One of the choices, as often as its weight says.</summary>
    public T Parmi<T>(IReadOnlyList<(T Choix, int Poids)> choix)
    {
        var reste = Entre(1, choix.Sum(c => c.Poids));
        return choix.First(c => (reste -= c.Poids) <= 0).Choix;
    }
}
