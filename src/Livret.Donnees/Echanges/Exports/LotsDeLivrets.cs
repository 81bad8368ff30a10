using System.Runtime.CompilerServices;
using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>Livrets read lot after lot, by number: the memory does not grow with how many there are, nor the statements with what each holds.</summary>
internal static class LotsDeLivrets
{
    public const int Taille = 200;

    public static async IAsyncEnumerable<IQueryable<LivretScolaire>> LotsAsync(
        this IQueryable<LivretScolaire> livrets, [EnumeratorCancellation] CancellationToken ct)
    {
        var reste = livrets;
        while (await reste.OrderBy(l => l.Numero).Take(Taille).Select(l => l.Numero).ToListAsync(ct) is [var premier, ..] lot)
        {
            var dernier = lot[^1];
            yield return livrets.Where(l => l.Numero.CompareTo(premier) >= 0 && l.Numero.CompareTo(dernier) <= 0).OrderBy(l => l.Numero);
            if (lot.Count < Taille)
                yield break;
            reste = livrets.Where(l => l.Numero.CompareTo(dernier) > 0);
        }
    }
}
