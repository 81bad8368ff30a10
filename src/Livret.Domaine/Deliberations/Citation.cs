using System.Text.Json;

namespace Livret.Domaine.Deliberations;

/// <summary>An event of the journal of a livret, as something sealed quotes it.</summary>
/// <param name="Numero">Number of the candidate.</param>
public sealed record Citation(string Numero, int Rang, string Empreinte)
{
    /// <summary>The last event of each livret, as a procès-verbal saw it.</summary>
    public static IReadOnlyList<Citation> De(ProcesVerbal procesVerbal)
    {
        using var document = JsonDocument.Parse(procesVerbal.Contenu);
        return
        [
            .. document.RootElement.GetProperty("decisions").EnumerateArray().Select(d => new Citation(
                d.GetProperty("numero").GetString()!, d.GetProperty("rangJournal").GetInt32(), d.GetProperty("empreinteJournal").GetString()!)),
        ];
    }
}
