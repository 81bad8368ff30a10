namespace Livret.Donnees.Echanges.Classeurs;

/// <summary>The sheets of a workbook that comes back, as texts: a day is « jj/mm/aaaa », a number has a comma, whatever the spreadsheet made of them.</summary>
public static class ClasseurRelu
{
    /// <summary>Bytes of the largest workbook of a class.</summary>
    public const int TailleMaximale = 4 * 1024 * 1024;

    /// <summary>The filled rows of one sheet, with their numbers (the first is 1); of the first sheet when none has that name.</summary>
    /// <exception cref="FichierIllisibleException">Not a workbook, or one that cannot be read.</exception>
    public static IReadOnlyList<(int Rangee, string[] Cellules)> Lire(byte[] octets, string fichier, string feuille)
    {
        if (!octets.AsSpan().StartsWith("PK"u8))
            throw new FichierIllisibleException(fichier, "ce n’est pas un classeur XLSX. Déposez le classeur que vous avez téléchargé, enregistré au format XLSX.");
        return [.. Feuille.Lire(octets, fichier, feuille).Enregistrements().Select(e => (e.Ligne, (string[])[.. e.Cellules.Select(Rendre)]))];
    }

    /// <summary>Without the apostrophe that kept the cell from being run.</summary>
    private static string Rendre(string cellule) => cellule.StartsWith('\'') && Table.EstFormule(cellule) ? cellule[1..] : cellule;
}
