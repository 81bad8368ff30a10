using System.Globalization;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Pannes.Tests.Noeuds;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>The notes of one unit of one class, as texts.</summary>
internal static class Notes
{
    /// <summary>Number of the candidate → version of the unit and note of the element; an empty text: none.</summary>
    public static async Task<SortedDictionary<string, (Guid Version, string Note)>> LireAsync(LivretDbContext db, string division, string unite, CodeElement element)
    {
        var livrets = await db.Livrets.AsNoTracking().Where(l => l.Uai == Modele.Uai && l.Division == division)
            .Include(l => l.Unites.Where(u => u.Code == unite)).ThenInclude(u => u.Valeurs).ToListAsync();
        return new(livrets.ToDictionary(l => l.Numero, l => (l.Unite(unite)!.Version, $"{l.Unite(unite)!.Valeur(element)?.Note}")), StringComparer.Ordinal);
    }

    /// <summary>A note that is not the one already there.</summary>
    public static string Autre(Random alea, string actuelle)
    {
        while (true)
        {
            var note = (alea.Next(0, 81) * 0.25m).ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"));
            if (note != actuelle)
                return note;
        }
    }

    /// <summary>Fills the form of a grid that was opened: the versions that were read, and a note and its date for each candidate.</summary>
    public static List<KeyValuePair<string, string>> Remplir(
        List<KeyValuePair<string, string>> formulaire, IEnumerable<KeyValuePair<string, (Guid Version, string Note)>> lues, Func<string, string> note) =>
    [
        .. formulaire.Where(c => !c.Key.StartsWith("lignes[", StringComparison.Ordinal)),
        .. lues.SelectMany(l => new KeyValuePair<string, string>[]
        {
            new($"lignes[{l.Key}].version", $"{l.Value.Version}"), new($"lignes[{l.Key}].avant", "typed"), new($"lignes[{l.Key}].globale", note(l.Key)), new($"lignes[{l.Key}].date", "06/03/2020"),
        }),
    ];

    /// <summary>All, none or some of the notes asked are there.</summary>
    public static Effet Comparer(IReadOnlyDictionary<string, string> voulues, IReadOnlyDictionary<string, (Guid Version, string Note)> avant, IReadOnlyDictionary<string, (Guid Version, string Note)> apres) =>
        voulues.All(v => apres[v.Key].Note == v.Value) ? Effet.Entier
        : voulues.All(v => apres[v.Key] == avant[v.Key]) ? Effet.Rien
        : Effet.Partiel;
}
