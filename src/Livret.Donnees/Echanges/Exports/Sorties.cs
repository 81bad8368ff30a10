using Livret.Donnees.Echanges.Classeurs;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>From lines to a file, as they come: nothing is held but the line that is written.</summary>
public static class Sorties
{
    /// <summary>Characters of a column of a workbook without a width of its own.</summary>
    private const double Largeur = 18;

    /// <summary>Writes one file of the exchange formats and gives the number of its lines, without the header.</summary>
    public static async Task<int> EcrireAsync(Stream sortie, FichierExporte fichier, PorteeDExport portee, FormatDExport format, CancellationToken ct)
    {
        string[] entete = [.. fichier.Format.Colonnes.Select(c => c.Nom)];
        return format is FormatDExport.Csv
            ? await EnCsvAsync(sortie, entete, fichier.Lignes(portee, ct))
            : await EnClasseurAsync(sortie, Path.GetFileNameWithoutExtension(fichier.Format.Nom), entete, fichier.Lignes(portee, ct));
    }

    /// <summary>« notes.csv », « notes.xlsx ».</summary>
    public static string Nom(FormatFichier fichier, FormatDExport format) =>
        format is FormatDExport.Csv ? fichier.Nom : Path.ChangeExtension(fichier.Nom, ".xlsx");

    private static async Task<int> EnCsvAsync(Stream sortie, string[] entete, IAsyncEnumerable<IReadOnlyList<string?>> lignes)
    {
        await using var texte = new StreamWriter(sortie, EcrivainCsv.Encodage, leaveOpen: true);
        var csv = new EcrivainCsv(texte);
        csv.Ecrire(entete);
        var nombre = 0;
        await foreach (var ligne in lignes)
        {
            csv.Ecrire([.. ligne]);
            nombre++;
        }
        return nombre;
    }

    private static async Task<int> EnClasseurAsync(Stream sortie, string nom, string[] entete, IAsyncEnumerable<IReadOnlyList<string?>> lignes)
    {
        using var classeur = new ClasseurEcrit(sortie);
        using var feuille = classeur.Ouvrir(new(nom, [.. entete.Select(_ => Largeur)]) { RangeesFigees = 1 });
        feuille.Ecrire(entete, Apparence.Entete);
        await foreach (var ligne in lignes)
            feuille.Ecrire(ligne);
        return feuille.Rangees - 1;
    }
}
