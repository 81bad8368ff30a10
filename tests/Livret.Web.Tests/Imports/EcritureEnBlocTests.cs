using System.Data.Common;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.EnBloc;
using Livret.Donnees.Referentiels;
using Livret.Donnees.Verifications;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Imports;

/// <summary>What an import writes without change tracking is what <c>SaveChanges</c> would have written (decision 0035).</summary>
public sealed class EcritureEnBlocTests : IDisposable
{
    private static readonly DateTime Instant = new(2020, 6, 8, 7, 30, 0, DateTimeKind.Utc);
    private readonly LivretApplication _application = new();

    [Fact]
    public async Task L_import_laisse_les_memes_rangees_que_la_saisie_suivie()
    {
        var classe = await new UneClasse(candidats: 2).AvecValeur("U4", "S1", "12", "06/01/2020").AvecValeur("U4", "APPR", observation: "Bien.")
            .AvecValeur("U1", "CC", "11", "14/10/2019").AvecValeur("U1", "CC", "12", "15/10/2019", "2", "Devoir n° 2").CreerAsync(_application);
        var (importe, suivi) = (classe.Numeros[0], classe.Numeros[1]);
        var agent = await EquipeAsync(classe);
        await using var db = _application.OuvrirLaBase();
        var avant = await VersionsAsync(db, importe);

        var (_, fichier) = Depots.Notes(
            $"{importe};U4;S1;06/01/2020;12,5;;", $"{importe};U4;S2;02/03/2020;13,75;;", $"{importe};U4;APPR;;EFFACER;;", $"{importe};U4;REFLET;;N;;Une seule partie, « partielle »",
            $"{importe};U1;CC;15/10/2019;12;2;Devoir n° 2", $"{importe};U1;CC;16/10/2019;9,25;0,5;Œuvre", $"{importe};U1;CC;17/10/2019;14;;");
        var rapports = await new Importation(db, new CatalogueReferentiels()).AppliquerAsync(
            new(agent, await db.Sessions.AsNoTracking().SingleAsync(), Instant, new(2020, 6, 8)), [new(FichierImportable.De("notes"), "notes.csv", fichier)], conclure: null, avancer: null, CancellationToken.None);
        await SaisirAsync(db, suivi, agent);

        Assert.Equal((2, 5), (rapports[0].Compter(Verdict.Creee), rapports[0].Compter(Verdict.Modifiee)));
        foreach (var table in new[] { "Valeurs", "Journal", "Unites" })
            Assert.Equal(await RangeesAsync(db, table, suivi), await RangeesAsync(db, table, importe));
        var apres = await VersionsAsync(db, importe);
        Assert.Equal(["U1", "U4"], avant.Keys.Where(u => avant[u] != apres[u]).Order());
        Assert.Empty((await new VerifierLeJournal(db).VerifierAsync(importe, CancellationToken.None))!.Ruptures);
    }

    [Fact]
    public async Task Une_unite_ou_un_livret_enregistres_entre_temps_arretent_l_ecriture()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(_application);
        await using var db = _application.OuvrirLaBase();
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Unites).SingleAsync(l => l.Numero == classe.Numeros[0]);
        var (perimee, devance) = (new SaisiesDuLot(), new SaisiesDuLot());
        perimee.Unites.Add(new(livret.Id, "U4", Guid.CreateVersion7(), Guid.CreateVersion7()));
        devance.Livrets.Add(new(livret.Id, livret.RangJournal + 1, livret.RangJournal + 2, ""));

        await using var transaction = await db.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => EcritureEnBloc.Pour(db).EcrireAsync(perimee, CancellationToken.None));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => EcritureEnBloc.Pour(db).EcrireAsync(devance, CancellationToken.None));
    }

    [Fact]
    public async Task Une_valeur_que_la_base_refuse_arrete_l_ecriture()
    {
        await using var db = _application.OuvrirLaBase();
        var lot = new SaisiesDuLot();
        lot.Valeurs.Add(new(long.MaxValue, "U4", new(new(CodeElement.Appreciation) { Texte = "Sans livret" }, new(Guid.NewGuid(), "Personne", Instant))));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => EcritureEnBloc.Pour(db).EcrireAsync(lot, CancellationToken.None));
    }

    [Fact]
    public void Les_colonnes_ecrites_sont_celles_du_modele_des_deux_moteurs()
    {
        using LivretSqliteDbContext sqlite = new(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite().Options);
        using LivretSqlServerDbContext sqlServer = new(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.").Options);
        foreach (LivretDbContext db in new LivretDbContext[] { sqlite, sqlServer })
        {
            Assert.Equal(ColonnesDuModele<ValeurSaisie>(db), ColonnesEcrites.Valeurs.Select(c => $"{c.Nom} {c.Type.Name}").Order());
            Assert.Equal(ColonnesDuModele<Evenement>(db), ColonnesEcrites.Journal.Select(c => $"{c.Nom} {c.Type.Name}").Order());
        }
    }

    [Fact]
    public void Sur_SQL_Server_une_rangee_a_les_valeurs_que_le_modele_convertit()
    {
        ValeurSaisie valeur = new(new(CodeElement.Evaluation) { Rang = 2, Note = Note.Lire("12,5"), Date = new(2020, 1, 6), Texte = "Devoir" }, new(Guid.Empty, "Équipe", Instant));
        using var table = EcritureSqlServer.EnTable(ColonnesEcrites.Valeurs, [new ValeurPlacee(7, "U1", valeur)]);

        Assert.Equal([7L, "U1", "CC", 2, 1250, new DateTime(2020, 1, 6), DBNull.Value, DBNull.Value, "Devoir", "Équipe", Guid.Empty, Instant], table.Rows[0].ItemArray);
    }

    public void Dispose() => _application.Dispose();

    /// <summary>What the lines of the file say, typed on a tracked livret.</summary>
    private static async Task SaisirAsync(LivretDbContext db, string numero, Agent agent)
    {
        var livret = await LivretDbContext.PourUnActe(db.Livrets).SingleAsync(l => l.Numero == numero);
        var (session, referentiel) = (await db.Sessions.SingleAsync(), ReferentielsEmbarques.Chercher(livret.Specialite)!);
        var calendrier = await db.Calendriers.Include(c => c.Academie).SingleAsync(c => c.CodeAcademie == livret.Etablissement!.CodeAcademie);
        Saisir("U4", [Valeur("S1", 0, "12,5", "06/01/2020"), Valeur("S2", 0, "13,75", "02/03/2020"), _ => Changement.Effacer(CodeElement.Appreciation), Valeur("REFLET", 0, "N", null, null, "Une seule partie, « partielle »")]);
        Saisir("U1", [Valeur("CC", 1, "9,25", "16/10/2019", "0,5", "Œuvre"), Valeur("CC", 3, "14", "17/10/2019")]);
        await db.SaveChangesAsync();

        void Saisir(string unite, IReadOnlyList<Func<Contexte, Changement>> changements)
        {
            var contexte = livret.Contexte(session, referentiel, referentiel.Unite(unite)!);
            var (saisie, refus) = livret.Saisir(contexte, [.. changements.Select(c => c(contexte))], agent, Instant, calendrier, confirme: true, "notes.csv");
            Assert.Null(refus);
            Assert.Equal(changements.Count, saisie!.Journal.Count);
        }

        static Func<Contexte, Changement> Valeur(string element, int rang, string note, string? date, string? coefficient = null, string? observation = null) =>
            contexte => Changement.Poser(Lecture.Lire(contexte, new(element, date, note, coefficient, observation)).Valeur! with { Rang = rang });
    }

    private async Task<Agent> EquipeAsync(ClasseCreee classe)
    {
        await using var db = _application.OuvrirLaBase();
        var compte = new Utilisateur { Id = Guid.NewGuid(), Nom = "Marzin", Prenom = "Odile", UserName = "odile.marzin@exemple.test" };
        var affectation = new Affectation { UtilisateurId = compte.Id, Role = Role.Coordonnateur, Uai = classe.Uai, Division = classe.Division };
        db.AddRange(compte, affectation);
        await db.SaveChangesAsync();
        return new(compte.Id, "Odile Marzin", [affectation]);
    }

    private static IEnumerable<string> ColonnesDuModele<T>(LivretDbContext db) => db.Model.FindEntityType(typeof(T))!.GetProperties()
        .Select(p => $"{p.Name} {Nu(p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType).Name}").Order();

    private static Type Nu(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Each column as the database holds it, with its type, but for what tells two livrets and two saves apart.</summary>
    private static async Task<List<string>> RangeesAsync(LivretDbContext db, string table, string numero)
    {
        string[] propres = ["LivretId", "Version", "Precedente", "Empreinte"];
        var livret = await db.Livrets.Where(l => l.Numero == numero).Select(l => l.Id).SingleAsync();
        await db.Database.OpenConnectionAsync();
        await using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = $"SELECT * FROM {table} WHERE LivretId = {livret}";
        await using var lecture = await commande.ExecuteReaderAsync();
        List<string> rangees = [];
        while (await lecture.ReadAsync())
            rangees.Add(string.Join(" | ", Enumerable.Range(0, lecture.FieldCount).Where(i => !propres.Contains(lecture.GetName(i))).Select(i => $"{lecture.GetName(i)}={lecture.GetValue(i)} ({lecture.GetValue(i).GetType().Name})")));
        return [.. rangees.Order(StringComparer.Ordinal)];
    }

    private static async Task<Dictionary<string, Guid>> VersionsAsync(LivretDbContext db, string numero) =>
        (await db.Livrets.AsNoTracking().Include(l => l.Unites).SingleAsync(l => l.Numero == numero)).Unites.ToDictionary(u => u.Code, u => u.Version);
}
