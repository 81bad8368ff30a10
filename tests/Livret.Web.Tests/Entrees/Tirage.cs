namespace Livret.Web.Tests.Entrees;

/// <summary>Some of the hostile values, other ones at each turn, so that all serve; all of them in the complete walk.</summary>
internal static class Tirage
{
    public static IEnumerable<Hostile> De(IReadOnlyList<Hostile> hostiles, int combien, int tour) =>
        Terrain.EstComplet ? hostiles : Suite(hostiles, Math.Min(Terrain.Essais ?? combien, hostiles.Count), tour);

    private static IEnumerable<Hostile> Suite(IReadOnlyList<Hostile> hostiles, int combien, int tour) =>
        Enumerable.Range(0, combien).Select(i => hostiles[((tour * combien) + i) % hostiles.Count]);
}
