using System.Diagnostics;
using System.Globalization;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Referentiels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Bancs.Imports;

/// <summary>
/// An import of notes beside the bulk insert of what it leaves, on copies of one database, in processor time:
/// <c>dotnet run -c Release --project tests/Livret.Bancs -- import 100000</c>. The floor reads nothing, judges nothing, and has its rows ready in
/// memory: prepared statements in one transaction, same file, same journal mode, same durability.
/// </summary>
internal static class MesurerLImport
{
    private const int Tours = 3;

    public static async Task MesurerAsync(int lignes)
    {
        using var depart = await BaseDImport.PreparerAsync(lignes);
        Console.WriteLine(Invariant($"{lignes} lines of notes.csv ({depart.Notes.Length / 1e6:0.0} MB) for {depart.Candidats} candidates, SQLite, {Environment.ProcessorCount} cores"));
        List<(Mesure Lecture, Mesure Ecriture, Mesure Notes, Mesure Tout)> tours = [];
        for (var tour = 0; tour <= Tours; tour++)
        {
            var mesures = await TourAsync(depart, lignes);
            // The first one compiles.
            if (tour > 0)
                tours.Add(mesures);
        }
        Dire("floor: the rows of notes", tours.Select(t => t.Notes), lignes);
        Dire("floor: notes, journal, versions", tours.Select(t => t.Tout), lignes);
        Dire("phase one, reading", tours.Select(t => t.Lecture), lignes);
        Dire("phase two, in one transaction", tours.Select(t => t.Ecriture), lignes);
        var (notes, tout, ecriture) = (Median(tours.Select(t => t.Notes)), Median(tours.Select(t => t.Tout)), Median(tours.Select(t => t.Ecriture)));
        Console.WriteLine(Invariant($"phase two: {ecriture / notes:0.0} × the insert of the notes, {ecriture / tout:0.0} × the insert of all that it leaves (bar: 4)"));
    }

    private static async Task<(Mesure Lecture, Mesure Ecriture, Mesure Notes, Mesure Tout)> TourAsync(BaseDImport depart, int lignes)
    {
        var importee = depart.Copier("import");
        Mesure lecture, ecriture;
        await using (var db = BaseDImport.Ouvrir(importee))
        {
            var importation = new Importation(db, new CatalogueReferentiels(demonstration: true));
            FichierAImporter fichier = new(FichierImportable.De("notes"), "notes.csv", depart.Notes);
            var (rapports, duree) = await Mesure.DeAsync(() => importation.SimulerAsync(depart.Demandeur, [fichier], avancer: null, CancellationToken.None));
            lecture = duree;
            var creees = rapports[0].Lignes.Count(l => l.Verdict is Verdict.Creee);
            if (creees != lignes)
                throw new InvalidOperationException($"{creees} lines of {lignes} would be created: {rapports[0].Lignes.First(l => l.Verdict is not Verdict.Creee).Phrase}");
            var montrees = rapports[0].Lignes.ToDictionary(l => l.Ligne, l => new LigneMontree(l.Verdict, l.Avant));
            (_, ecriture) = await Mesure.DeAsync(() => importation.AppliquerAsync(depart.Demandeur, [fichier with { Montrees = montrees }], conclure: null, avancer: null, CancellationToken.None));
        }
        using var relue = Connecter(importee);
        Rangees notes = Rangees.Lire(relue, "Valeurs", "*"), journal = Rangees.Lire(relue, "Journal", "*");
        Rangees unites = Rangees.Lire(relue, "Unites", "LivretId, Code, Version"), livrets = Rangees.Lire(relue, "Livrets", "Id, RangJournal, EmpreinteJournal");
        if (notes.Lignes.Count != lignes || journal.Lignes.Count != lignes)
            throw new InvalidOperationException($"{notes.Lignes.Count} rows of notes, {journal.Lignes.Count} of the journal.");
        var seules = Inserer(depart.Copier("plancher"), (c, t) => notes.Ecrire(c, t));
        var tout = Inserer(depart.Copier("plancher"), (c, t) =>
        {
            notes.Ecrire(c, t);
            journal.Ecrire(c, t);
            unites.Ecrire(c, t, cle: 2);
            livrets.Ecrire(c, t, cle: 1);
        });
        return (lecture, ecriture, seules, tout);
    }

    private static Mesure Inserer(string fichier, Action<SqliteConnection, SqliteTransaction> ecrire)
    {
        using var connexion = Connecter(fichier);
        return Mesure.De(() =>
        {
            using var transaction = connexion.BeginTransaction();
            ecrire(connexion, transaction);
            transaction.Commit();
        });
    }

    private static SqliteConnection Connecter(string fichier)
    {
        var connexion = new SqliteConnection($"Data Source={fichier};Pooling=False");
        connexion.Open();
        return connexion;
    }

    private static void Dire(string quoi, IEnumerable<Mesure> mesures, int lignes)
    {
        var toutes = mesures.ToList();
        var processeur = Median(toutes);
        Console.WriteLine(Invariant($"{quoi,-34}{processeur,8:0} ms of processor ({toutes.Min(m => m.Processeur.TotalMilliseconds):0} to {toutes.Max(m => m.Processeur.TotalMilliseconds):0}), {processeur * 1000 / lignes,6:0.0} µs a line, {toutes.Min(m => m.Duree.TotalSeconds):0.0} s, {toutes.Max(m => m.Alloues) / 1e6:0} MB allocated"));
    }

    private static double Median(IEnumerable<Mesure> mesures) => mesures.Select(m => m.Processeur.TotalMilliseconds).Order().ElementAt(Tours / 2);

    private static string Invariant(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);

    private sealed record Mesure(TimeSpan Processeur, TimeSpan Duree, long Alloues)
    {
        public static Mesure De(Action faire) => DeAsync(() =>
        {
            faire();
            return Task.FromResult(true);
        }).GetAwaiter().GetResult().Mesure;

        public static async Task<(T Resultat, Mesure Mesure)> DeAsync<T>(Func<Task<T>> faire)
        {
            GC.Collect();
            var (debut, processeur, alloues) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            var resultat = await faire();
            return (resultat, new(Environment.CpuUsage.TotalTime - processeur, Stopwatch.GetElapsedTime(debut), GC.GetTotalAllocatedBytes() - alloues));
        }
    }
}
