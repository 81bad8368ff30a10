namespace Livret.Donnees.Demonstration;

/// <summary>Numbers without a gap, by what they are given in.</summary>
/// <param name="apres">The number that was given last, whatever it was given in.</param>
internal sealed class Numerotation(int apres = 0)
{
    private readonly Dictionary<string, int> _derniers = [];

    public int Suivant(string dans) => _derniers[dans] = _derniers.GetValueOrDefault(dans, apres) + 1;
}
