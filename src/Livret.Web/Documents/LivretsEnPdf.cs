using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>A livret left out of a file, and what of it cannot be printed.</summary>
public sealed record LivretEcarte(LivretImprime Livret, IReadOnlyList<CaractereManquant> Manquants);

/// <summary>The livrets of a class, of a commission or of an académie in one file, each under its bookmark, written as they are read: memory does not grow with them.</summary>
public sealed class LivretsEnPdf(LivretEnPdf enPdf, Impression impression, Polices polices)
{
    /// <param name="sortie">Written as livrets come, never read back; its writes are synchronous.</param>
    /// <param name="livrets">Those of one group follow each other.</param>
    /// <param name="groupe">The bookmark above those of the candidates: the établissement of a commission; null: one level.</param>
    /// <param name="fait">Called after each livret, with their number so far.</param>
    /// <returns>The livrets that hold a character that no font draws: they are not in the file.</returns>
    public async Task<IReadOnlyList<LivretEcarte>> ProduireAsync(
        Stream sortie, EnTeteDeFichier enTete, IAsyncEnumerable<LivretImprime> livrets, Func<LivretImprime, string>? groupe, CancellationToken ct, Func<int, Task>? fait = null)
    {
        List<LivretEcarte> ecartes = [];
        var nombre = 0;
        using var fichier = impression.Commencer(sortie, enTete);
        await foreach (var livret in livrets.WithCancellation(ct))
        {
            if (polices.CaracteresManquants(livret) is { Count: > 0 } manquants)
                ecartes.Add(new(livret, manquants));
            else
                fichier.Ajouter(enPdf.Composer(livret), livret.NomComplet, groupe?.Invoke(livret));
            nombre++;
            if (fait is not null)
                await fait(nombre);
        }
        fichier.Terminer();
        return ecartes;
    }
}
