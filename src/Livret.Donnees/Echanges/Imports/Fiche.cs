namespace Livret.Donnees.Echanges.Imports;

/// <summary>A thing as the columns of its file say it; two states of it are compared column by column.</summary>
internal sealed class Fiche(IEnumerable<(string Colonne, string? Valeur)> cellules)
{
    private readonly List<(string Colonne, string? Valeur)> _cellules = [.. cellules];

    /// <summary>Every cell filled: « nom : Lycée des Exemples | type : PUBLIC ».</summary>
    public override string ToString() => Ecrire(_cellules.Where(c => c.Valeur is not null));

    /// <summary>Only what differs, on both sides; equal texts when nothing does.</summary>
    /// <param name="avant">Null: the thing does not exist yet.</param>
    public static (string? Avant, string Apres) Comparer(Fiche? avant, Fiche apres)
    {
        if (avant is null)
            return (null, apres.ToString());
        var paires = avant._cellules.Zip(apres._cellules).Where(p => p.First.Valeur != p.Second.Valeur).ToList();
        return (Ecrire(paires.Select(p => p.First)), Ecrire(paires.Select(p => p.Second)));
    }

    private static string Ecrire(IEnumerable<(string Colonne, string? Valeur)> cellules) =>
        string.Join(" | ", cellules.Select(c => $"{c.Colonne} : {c.Valeur ?? "vide"}"));
}
