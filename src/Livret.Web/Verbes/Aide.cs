namespace Livret.Web.Verbes;

/// <summary>The help of the command line, written from the table of the verbs.</summary>
internal static class Aide
{
    public static void Ecrire(TextWriter sortie, IReadOnlyList<Verbe> verbes)
    {
        sortie.WriteLine("Livret : livret scolaire ou de formation du BTS, session 2020");
        sortie.WriteLine();
        sortie.WriteLine("Sans verbe, l’application sert ses pages. Avec un verbe, elle fait ce travail et s’arrête :");
        sortie.WriteLine();
        Colonnes(sortie, verbes.Select(v => (v.Nom, v.Resume)));
        sortie.WriteLine();
        sortie.WriteLine("--aide après un verbe donne ses options.");
        sortie.WriteLine();
        Statuts(sortie);
    }

    public static void Ecrire(TextWriter sortie, Verbe verbe)
    {
        sortie.WriteLine($"{verbe.Nom} : {verbe.Resume}");
        sortie.WriteLine();
        sortie.WriteLine($"  {verbe.Nom} {string.Join(' ', verbe.Parametres)}");
        sortie.WriteLine();
        Colonnes(sortie, verbe.Parametres.Select(p => (p.Valeur is null ? p.Nom : $"{p.Nom} {p.Valeur}", p.Sens)));
        sortie.WriteLine();
        Statuts(sortie);
    }

    private static void Statuts(TextWriter sortie)
    {
        sortie.WriteLine("Statut de sortie :");
        Colonnes(sortie,
        [
            ($"{StatutDeSortie.Fait}", "fait"),
            ($"{StatutDeSortie.LignesRefusees}", "des lignes sont refusées ou ne tiennent pas, chacune sur la sortie d’erreur ; le reste est fait"),
            ($"{StatutDeSortie.MauvaisUsage}", "appel à corriger, ou fichier illisible"),
            ($"{StatutDeSortie.DefautInterne}", "défaut du programme"),
        ]);
    }

    private static void Colonnes(TextWriter sortie, IEnumerable<(string Terme, string Sens)> lignes)
    {
        var toutes = lignes.ToList();
        var largeur = toutes.Select(l => l.Terme.Length).DefaultIfEmpty().Max();
        foreach (var (terme, sens) in toutes)
            sortie.WriteLine($"  {terme.PadRight(largeur)}  {sens}");
    }
}
