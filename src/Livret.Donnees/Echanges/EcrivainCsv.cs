using System.Text;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>Writes the exchange files: <c>;</c>, CRLF, decimal comma, and no cell that a spreadsheet would run as a formula.</summary>
public sealed class EcrivainCsv(TextWriter sortie)
{
    /// <summary>UTF-8 with its mark, for files; standard output takes none.</summary>
    public static Encoding Encodage { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private const string ADelimiter = ";\"\r\n";

    public void Ecrire(params ReadOnlySpan<string?> cellules)
    {
        for (var i = 0; i < cellules.Length; i++)
        {
            if (i > 0)
                sortie.Write(';');
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
        if (Table.EstFormule(cellule))
            cellule = "'" + cellule;
        sortie.Write(cellule.AsSpan().ContainsAny(ADelimiter) ? $"\"{cellule.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cellule);
    }
}
