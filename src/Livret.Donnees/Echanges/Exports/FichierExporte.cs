namespace Livret.Donnees.Echanges.Exports;

/// <summary>One file of the exchange formats as it is written: its lines, in an order that depends on the data only.</summary>
/// <param name="Format">Its name and its columns.</param>
/// <param name="Lignes">The cells of each line, in the order of the columns.</param>
public sealed record FichierExporte(FormatFichier Format, Func<PorteeDExport, CancellationToken, IAsyncEnumerable<IReadOnlyList<string?>>> Lignes);
