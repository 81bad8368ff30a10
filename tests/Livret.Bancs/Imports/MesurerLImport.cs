using System.Diagnostics;
using System.Globalization;
using Livret.Bancs.Mesures;
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

    /// <summary>Rounds that are not counted: the process goes on compiling what it runs most during the first ones, and that time would be its own.</summary>
    private const int Echauffement = 3;

    public static async Task MesurerAsync(int lignes)
    {
        using var depart = await BaseDImport.PreparerAsync(lignes);
        List<(Cout Lecture, Cout Ecriture, Cout Notes, Cout Tout)> tours = [];
        for (var tour = 0; tour < Echauffement + Tours; tour++)
        {
            var mesures = await TourAsync(depart, lignes);
            if (tour >= Echauffement)
                tours.Add(mesures);
        }
        double notes = Median(tours.Select(t => t.Notes)), tout = Median(tours.Select(t => t.Tout)), ecriture = Median(tours.Select(t => t.Ecriture));
        new RapportDePerformance("imports", "Import of notes", $"dotnet run -c Release --project tests/Livret.Bancs -- import {lignes}").Publier(
        [
            new("phase two, in one transaction; floor: the rows of notes alone", ecriture, "ms") { Plancher = notes, Barre = Barre.RapportAuPlus(4) },
            new("the same; floor: every row that it leaves, with the journal and the versions", ecriture, "ms") { Plancher = tout, Barre = Barre.RapportAuPlus(4) },
            new("phase one, which reads and writes nothing", Median(tours.Select(t => t.Lecture)), "ms"),
            new("phase two, by the clock", tours.Min(t => t.Ecriture.Duree.TotalSeconds), "s"),
            new("allocated by phase two", tours.Max(t => t.Ecriture.Alloues) / 1e6, "MB"),
        ],
        $"Processor time, median of {Tours} rounds after {Echauffement} that are not counted. {lignes} lines of notes.csv ({Invariant($"{depart.Notes.Length / 1e6:0.0}")} MB) for {depart.Candidats} candidates of the demonstration, whose livrets are empty, on SQLite.",
        "The floors read nothing and judge nothing: their rows are ready in memory, and go by prepared statements of the usual provider, in one transaction, to a copy of the same file with the same indexes and durability. The first one writes the rows of `Valeurs` only; an import also leaves an event of the journal for each, sealed in the chain of its livret, and new versions of units and livrets: the second one writes those too.");
    }

    private static async Task<(Cout Lecture, Cout Ecriture, Cout Notes, Cout Tout)> TourAsync(BaseDImport depart, int lignes)
    {
        var importee = depart.Copier("import");
        Cout lecture, ecriture;
        await using (var db = BaseDImport.Ouvrir(importee))
        {
            var importation = new Importation(db, new CatalogueReferentiels(demonstration: true));
            FichierAImporter fichier = new(FichierImportable.De("notes"), "notes.csv", depart.Notes);
            var (rapports, duree) = await Cout.DeAsync(() => importation.SimulerAsync(depart.Demandeur, [fichier], avancer: null, CancellationToken.None));
            lecture = duree;
            var creees = rapports[0].Lignes.Count(l => l.Verdict is Verdict.Creee);
            if (creees != lignes)
                throw new InvalidOperationException($"{creees} lines of {lignes} would be created: {rapports[0].Lignes.First(l => l.Verdict is not Verdict.Creee).Phrase}");
            var montrees = rapports[0].Lignes.ToDictionary(l => l.Ligne, l => new LigneMontree(l.Verdict, l.Avant));
            (_, ecriture) = await Cout.DeAsync(() => importation.AppliquerAsync(depart.Demandeur, [fichier with { Montrees = montrees }], conclure: null, avancer: null, CancellationToken.None));
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

    private static Cout Inserer(string fichier, Action<SqliteConnection, SqliteTransaction> ecrire)
    {
        using var connexion = Connecter(fichier);
        return Cout.De(() =>
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

    private static double Median(IEnumerable<Cout> mesures) => mesures.Select(m => m.Processeur.TotalMilliseconds).Order().ElementAt(Tours / 2);

    private static string Invariant(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);

    private sealed record Cout(TimeSpan Processeur, TimeSpan Duree, long Alloues)
    {
        public static Cout De(Action faire) => DeAsync(() =>
        {
            faire();
            return Task.FromResult(true);
        }).GetAwaiter().GetResult().Cout;

        public static async Task<(T Resultat, Cout Cout)> DeAsync<T>(Func<Task<T>> faire)
        {
            GC.Collect();
            var (debut, processeur, alloues) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            var resultat = await faire();
            return (resultat, new(Environment.CpuUsage.TotalTime - processeur, Stopwatch.GetElapsedTime(debut), GC.GetTotalAllocatedBytes() - alloues));
        }
    }
}
