using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

internal static class TableExtensions
{
    /// <summary>
    /// Reads every line; where the file has a key, equal lines count once and lines that differ under one key are all refused
    /// (<c>DOUBLON</c>).
    /// </summary>
    public static FichierLu<Lue<T>> Lire<T>(this Table table, Func<T, string>? cle, Func<Table.Ligne, Cellules, T> lire)
    {
        var refusees = new List<LigneRefusee>();
        var lues = new List<(Table.Ligne Ligne, T Valeur)>();
        foreach (var ligne in table.Lignes())
        {
            var cellules = new Cellules(ligne);
            var valeur = cellules.Refus is null ? lire(ligne, cellules) : default!;
            if (cellules.Refus is { } refus)
                refusees.Add(refus);
            else
                lues.Add((ligne, valeur));
        }
        var repetees = new List<(Table.Ligne, int)>();
        if (cle is not null)
            lues = SansDoublons(lues, cle, refusees, repetees);
        return new([.. lues.Select(l => new Lue<T>(l.Ligne.Numero, l.Valeur) { Source = l.Ligne })], [.. refusees.OrderBy(r => r.Ligne)], table.ColonnesInconnues)
        {
            Repetees = repetees,
        };
    }

    /// <summary>Lines named in the sentence of a duplicate; beyond, the list helps nobody.</summary>
    private const int LignesCitees = 5;

    private static List<(Table.Ligne Ligne, T Valeur)> SansDoublons<T>(
        List<(Table.Ligne Ligne, T Valeur)> lues, Func<T, string> cle, List<LigneRefusee> refusees, List<(Table.Ligne, int)> repetees)
    {
        var gardees = new List<(Table.Ligne, T)>(lues.Count);
        foreach (var groupe in lues.GroupBy(l => cle(l.Valeur)))
        {
            var premiere = groupe.First();
            if (groupe.All(l => l.Ligne.Egale(premiere.Ligne)))
            {
                gardees.Add(premiere);
                repetees.AddRange(groupe.Skip(1).Select(l => (l.Ligne, premiere.Ligne.Numero)));
                continue;
            }
            var citees = string.Join(", ", groupe.Take(LignesCitees).Select(l => l.Ligne.Numero)) + (groupe.Count() > LignesCitees ? "…" : "");
            var phrase = $"« {Phrases.Extrait(groupe.Key)} » figure sur plusieurs lignes différentes ({citees}). Gardez-en une.";
            refusees.AddRange(groupe.Select(l => LigneRefusee.De(l.Ligne, l.Ligne.PremiereColonne, CodeAnomalie.Doublon, phrase)));
        }
        return gardees;
    }
}
