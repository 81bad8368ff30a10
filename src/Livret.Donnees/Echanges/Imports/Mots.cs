namespace Livret.Donnees.Echanges.Imports;

/// <summary>The words of the files for what the domain holds.</summary>
internal static class Mots
{
    public static string De<T>(IReadOnlyDictionary<string, T> mots, T valeur) => mots.First(m => EqualityComparer<T>.Default.Equals(m.Value, valeur)).Key;

    public static string OuiNon(bool valeur) => valeur ? "O" : "N";
}
