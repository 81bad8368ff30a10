using System.Text;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>Writes the exchange files: <c>;</c>, CRLF, decimal comma, and no cell that a spreadsheet would run as a formula.</summary>
/// <param name="sortie">Where the lines go.</param>
/// <param name="separateur">Another one than <c>;</c>, for the software of a service that wants it.</param>
public sealed class EcrivainCsv(TextWriter sortie, char separateur = ';')
{
    /// <summary>UTF-8 with its mark, for files; standard output takes none.</summary>
    public static Encoding Encodage { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private readonly string _aDelimiter = $"{separateur}\"\r\n";

    /// <summary>The cell as a spreadsheet takes it for a text: one apostrophe before what it would run, which reading removes.</summary>
    public static string Neutraliser(string cellule) => Table.EstFormule(cellule) ? "'" + cellule : cellule;

    public void Ecrire(params ReadOnlySpan<string?> cellules)
    {
        for (var i = 0; i < cellules.Length; i++)
        {
            if (i > 0)
                sortie.Write(separateur);
            EcrireCellule(cellules[i] ?? "");
        }
        sortie.Write("\r\n");
    }

    /// <summary>The output of <c>attribuer</c>.</summary>
    public void Ecrire(IEnumerable<LigneAttribuee> lignes)
    {
        Ecrire("numero_candidat", "unite", "cas", "colonne", "note_ccf", "note_cc", "note_retenue", "reference", "anomalies");
        foreach (var l in lignes)
            Ecrire(l.Numero, l.Unite, l.Cas, l.Colonne, Note(l.NoteCcf), Note(l.NoteContinu), Note(l.NoteRetenue), l.Reference, l.Anomalies);
    }

    private static string? Note(Note? note) => note?.EnDeuxDecimales();

    private void EcrireCellule(string cellule)
    {
        cellule = Neutraliser(cellule);
        sortie.Write(cellule.AsSpan().ContainsAny(_aDelimiter) ? $"\"{cellule.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cellule);
    }
}
