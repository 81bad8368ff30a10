using Xunit.Abstractions;
using Xunit.Sdk;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>The place of a step in a story whose steps follow one another on one database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RangAttribute(int rang) : Attribute
{
    public int Rang { get; } = rang;
}

/// <summary>Plays the steps of a class in the order of their <see cref="RangAttribute"/>.</summary>
public sealed class DansLOrdre : ITestCaseOrderer
{
    public const string Nom = "Livret.Parcours.Tests.Circuits.DansLOrdre";

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(t => t.TestMethod.Method.GetCustomAttributes(typeof(RangAttribute)).Single().GetNamedArgument<int>(nameof(RangAttribute.Rang)));
}
