using Livret.Domaine.Livrets;

namespace Livret.Donnees.Generations;

/// <summary>One établissement with all that is in it, ready to be written.</summary>
/// <param name="Debuts">What the livrets refer to, in the order in which the foreign keys want it.</param>
/// <param name="Livrets">Each with its units, its acts and its journal.</param>
/// <param name="Suites">What refers to them.</param>
internal sealed record LotGenere(IReadOnlyList<object> Debuts, IReadOnlyList<LivretScolaire> Livrets, IReadOnlyList<object> Suites);
