using Livret.Bancs.Mesures;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Bancs.Regles;

/// <summary>
/// Units judged per second of processor by the rules of notation, over all those of the demonstration, and what one judgement allocates before and
/// after a long history: <c>dotnet run -c Release --project tests/Livret.Bancs -- regles</c>.
/// </summary>
internal static class MesurerLesRegles
{
    private const int Voulues = 3_000_000, Corrections = 500;

    public static async Task MesurerAsync()
    {
        var (unites, ancien) = await LireAsync();
        Attribuer(unites, Voulues / 10);
        var (debut, alloues) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        Attribuer(unites, Voulues);
        var (duree, octets) = (Environment.CpuUsage.TotalTime - debut, GC.GetAllocatedBytesForCurrentThread() - alloues);
        var (neuve, corrigee) = ancien;
        new RapportDePerformance("regles", "Rules", "dotnet run -c Release --project tests/Livret.Bancs -- regles").Publier(
        [
            new("units judged per second of one core", Voulues / duree.TotalSeconds, "/s") { Barre = Barre.AuMoins(1_000_000) },
            new("allocated for one unit", octets / (double)Voulues, "B"),
            new($"allocated for a unit after {Corrections} corrections", corrigee, "B") { Plancher = neuve, Barre = Barre.RapportAuPlus(1) },
        ], $"{unites.Count} units of the demonstration, their values as they are stored; the floor of the last line is the same unit before the corrections, which its journal keeps.");
    }

    private static void Attribuer(IReadOnlyList<(Contexte Contexte, UniteDuLivret Unite)> unites, int nombre)
    {
        for (var i = 0; i < nombre; i++)
        {
            var (contexte, unite) = unites[i % unites.Count];
            unite.Attribuer(contexte);
        }
    }

    private static async Task<(IReadOnlyList<(Contexte, UniteDuLivret)> Unites, (double Neuve, double Corrigee) Ancien)> LireAsync()
    {
        var fichier = Path.Combine(Path.GetTempPath(), $"livret-regles-{Environment.ProcessId}.db");
        try
        {
            await using LivretDbContext db = new LivretSqliteDbContext(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite($"Data Source={fichier};Pooling=False").Options);
            await db.Database.MigrateAsync();
            await db.ChargerLesReferencesAsync(CancellationToken.None);
            await Donnees.Demonstration.ChargementDeDemonstration.ChargerLaDemonstrationAsync(db, CancellationToken.None);
            var session = await db.Sessions.SingleAsync();
            var livrets = await db.Livrets.AsNoTrackingWithIdentityResolution()
                .Include(l => l.Etablissement!.Academie).Include(l => l.Etablissement!.Habilitations).Include(l => l.Unites).ThenInclude(u => u.Valeurs).AsSplitQuery().ToListAsync();
            List<(Contexte, UniteDuLivret)> unites = [];
            foreach (var livret in livrets)
            {
                var referentiel = ReferentielsEmbarques.Chercher(livret.Specialite)!;
                unites.AddRange(referentiel.UnitesDe(livret.Option).Where(u => livret.Unite(u.Code) is not null).Select(u => (livret.Contexte(session, referentiel, u), livret.Unite(u.Code)!)));
            }
            return (unites, Corriger(livrets.First(l => l.Etat is Etat.EnSaisie && l.Specialite == "BTS-TC"), session));
        }
        finally
        {
            foreach (var suffixe in new[] { "", "-shm", "-wal" })
                File.Delete(fichier + suffixe);
        }
    }

    /// <summary>One appréciation rewritten again and again: what a judgement of its unit allocates, before and after.</summary>
    private static (double Neuve, double Corrigee) Corriger(LivretScolaire livret, Domaine.Sessions.SessionExamen session)
    {
        var referentiel = ReferentielsEmbarques.Chercher(livret.Specialite)!;
        var contexte = livret.Contexte(session, referentiel, referentiel.Unite("U1")!);
        var agent = new Agent(Guid.NewGuid(), "Équipe", [new() { UtilisateurId = Guid.Empty, Role = Role.Coordonnateur, Uai = livret.Uai }]);
        Ecrire(0);
        var neuve = Allouer();
        for (var i = 1; i <= Corrections; i++)
            Ecrire(i);
        return (neuve, Allouer());

        void Ecrire(int rang)
        {
            var valeur = new Valeur(CodeElement.Appreciation) { Texte = $"Version n° {rang}" };
            if (livret.Saisir(contexte, [Changement.Poser(valeur)], agent, new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc), calendrier: null).Refus is { } refus)
                throw new InvalidOperationException(refus.Phrase);
        }

        double Allouer()
        {
            var debut = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
                livret.Unite("U1")!.Attribuer(contexte);
            return (GC.GetAllocatedBytesForCurrentThread() - debut) / 1000.0;
        }
    }
}
