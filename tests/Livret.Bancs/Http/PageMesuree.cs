using System.Globalization;

namespace Livret.Bancs.Http;

/// <summary>One page on the three servers.</summary>
/// <param name="Nationale">On the national base.</param>
/// <param name="Petite">On the base of 250 candidates.</param>
/// <param name="Plancher">Written by hand; null: not for this page.</param>
/// <param name="Instructions">Statements on the national base, then on the other.</param>
internal sealed record PageMesuree(Charge Nationale, Charge Petite, Charge? Plancher, int Instructions, int InstructionsPetite)
{
    public Scenario Scenario => Nationale.Scenario;

    public IEnumerable<Charge> Charges => Plancher is null ? [Nationale, Petite] : [Nationale, Petite, Plancher];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Scenario.Nom}: {Nationale.ParRequete:0.00} ms, 250: {Petite.ParRequete:0.00} ms, floor: {Plancher?.ParRequete:0.00} ms, {Instructions} and {InstructionsPetite} statements, {Nationale.Octets} bytes ({Plancher?.Octets} in the floor), {Nationale.Requetes} requests");
}
