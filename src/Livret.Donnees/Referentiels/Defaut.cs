namespace Livret.Donnees.Referentiels;

/// <summary>Why a référentiel is refused, in words for the person who wrote the file.</summary>
/// <param name="Chemin">Where: a JSONPath (« $.unites[2].coefficient », counted from zero), or the line of a file that is no JSON.</param>
/// <param name="Phrase">What to change, in French.</param>
public sealed record Defaut(string Chemin, string Phrase);
