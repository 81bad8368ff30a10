using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Donnees;

/// <summary>The scope is said twice, in C# (<see cref="Affectation.Couvre"/>) and in SQL (<see cref="LivretDbContext.LivretsVisibles"/>).</summary>
public sealed class PerimetreTests : IAsyncLifetime
{
    private static readonly DateOnly Jour = new(2020, 6, 8);
    private readonly SqliteConnection _connexion = new("Data Source=:memory:");
    private LivretSqliteDbContext _db = null!;

    public async Task InitializeAsync()
    {
        await _connexion.OpenAsync();
        _db = new(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite(_connexion).Options);
        await _db.Database.MigrateAsync();
        _db.Add(new SessionExamen { Annee = 2020, DateLimiteCcf = new(2020, 3, 16), DebutFormation = new(2018, 9, 1), DebutAnnee2 = new(2019, 9, 1), FinAnnee2 = new(2020, 8, 31) });
        foreach (var (academie, service) in new[] { ("A1", "DEC"), ("A2", "SIEC"), ("A3", "SIEC") })
        {
            if (_db.Services.Local.All(s => s.Code != service))
                _db.Add(new ServiceExamens { Code = service, Nature = NatureService.Dec, Nom = service });
            _db.Add(new Academie { Code = academie, Nom = academie, CodeService = service, FuseauHoraire = "Europe/Paris" });
            foreach (var etablissement in new[] { "E1", "E2" })
                _db.Add(new Etablissement { Uai = academie + etablissement, Nom = etablissement, Type = TypeEtablissement.Public, CodeAcademie = academie });
        }
        foreach (var id in new[] { 1, 2, 3 })
            _db.Add(new Commission { Id = id, Session = 2020, Service = "SIEC", Specialite = "X", Academies = ["A1", "A2", "A3"], Intitule = $"Commission {id}", Seance = Jour });
        await _db.SaveChangesAsync();
        foreach (var etablissement in await _db.Etablissements.ToListAsync())
        {
            foreach (var (division, unites) in new[] { ("TC1", new[] { "U1" }), ("TC2", ["U1", "U4"]) })
                _db.Add(Ouvrir(etablissement, division, unites));
        }
        await _db.SaveChangesAsync();
        foreach (var (commission, livret) in new[] { (1, "A1E1TC1"), (1, "A3E2TC2"), (2, "A2E1TC2") })
            await _db.Database.ExecuteSqlAsync($"UPDATE Livrets SET CommissionId = {commission} WHERE Numero = {livret}");
        _db.ChangeTracker.Clear();
    }

    public async Task DisposeAsync()
    {
        await _db.DisposeAsync();
        await _connexion.DisposeAsync();
    }

    [Fact]
    public async Task La_requete_et_la_regle_disent_la_meme_chose()
    {
        var livrets = await _db.Livrets.Include(l => l.Unites).Include(l => l.Etablissement!.Academie).ToListAsync();
        var places =
            from service in new[] { null, "DEC", "SIEC", "AUTRE" }
            from uai in new[] { null, "A1E1", "A3E2" }
            from division in new[] { null, "TC1", "TC2" }
            from unite in new[] { null, "U1", "U4" }
            from commission in new int?[] { null, 1, 3 }
            from debut in new DateOnly?[] { null, Jour, Jour.AddDays(1) }
            from fin in commission is null ? new DateOnly?[] { null, Jour, Jour.AddDays(-1) } : [null]
            select (service, uai, division, unite, commission, debut, fin);
        var vus = 0;
        var compte = Guid.NewGuid();
        _db.Add(new Utilisateur { Id = compte, Nom = "N", Prenom = "P", UserName = "u" });
        await _db.SaveChangesAsync();

        foreach (var (service, uai, division, unite, commission, debut, fin) in places)
        {
            var affectation = new Affectation
            {
                UtilisateurId = compte,
                Role = Role.Coordonnateur,
                Service = service,
                Uai = uai,
                Division = division,
                Unite = unite,
                Commission = commission,
                Debut = debut,
                Fin = fin,
            };
            _db.Add(affectation);
            await _db.SaveChangesAsync();

            var enSql = await _db.LivretsVisibles(compte, Role.Enseignant, Jour).Select(l => l.Id).ToListAsync();
            var enRegle = livrets.Where(l => affectation.VautLe(Jour) && l.Unites.Any(u => affectation.Couvre(l.Perimetre(u.Code)))).Select(l => l.Id);
            Assert.Equal(enRegle.Order(), enSql.Order());
            Assert.Empty(await _db.LivretsVisibles(compte, Role.ChefEtablissement, Jour).ToListAsync());
            foreach (var classe in livrets.GroupBy(l => (l.Session, l.Uai, l.Division)))
            {
                var (session, ici, groupe) = classe.Key;
                var deLaClasse = await _db.ClasseVisible(compte, Role.Enseignant, Jour, session, ici, groupe).Select(l => l.Id).ToListAsync();
                Assert.Equal(classe.Select(l => l.Id).Intersect(enSql).Order(), deLaClasse.Order());
            }

            vus += enSql.Count;
            _db.Remove(affectation);
        }
        Assert.True(vus > 0);
    }

    [Theory]
    [InlineData("DEC", 4)]
    [InlineData("SIEC", 8)]
    public async Task Un_service_entier_est_celui_de_ses_academies(string service, int livrets)
    {
        var compte = Guid.NewGuid();
        _db.Add(new Utilisateur { Id = compte, Nom = "N", Prenom = "P", UserName = "dec" });
        _db.Add(new Affectation { UtilisateurId = compte, Role = Role.Gestionnaire, Service = service });
        await _db.SaveChangesAsync();
        var academies = await _db.Academies.Where(a => a.CodeService == service).Select(a => a.Code).ToListAsync();

        var visibles = await _db.LivretsVisibles(compte, Role.Gestionnaire, Jour).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync();

        Assert.Equal(livrets, visibles.Count);
        Assert.Equal(visibles, await _db.LivretsDesAcademies(academies).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync());
        await _db.Database.ExecuteSqlAsync($"UPDATE Livrets SET PurgeLe = '2021-01-01' WHERE Id = {visibles[0]}");
        Assert.Equal(visibles.Skip(1), await _db.LivretsDesAcademies(academies).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync());
    }

    [Theory]
    [InlineData(1, "A1E1TC1", "A3E2TC2")]
    [InlineData(2, "A2E1TC2")]
    [InlineData(3)]
    [InlineData(null)]
    public async Task Un_jury_ne_voit_que_les_livrets_remis_a_sa_commission(int? commission, params string[] attendus)
    {
        var compte = Guid.NewGuid();
        _db.Add(new Utilisateur { Id = compte, Nom = "N", Prenom = "P", UserName = "jury" });
        var affectation = new Affectation { UtilisateurId = compte, Role = Role.PresidentJury, Commission = commission };
        _db.Add(affectation);
        await _db.SaveChangesAsync();

        Assert.Equal(attendus, await _db.LivretsVisibles(compte, Role.MembreJury, Jour).OrderBy(l => l.Numero).Select(l => l.Numero).ToListAsync());

        var livrets = await _db.Livrets.Include(l => l.Etablissement!.Academie).OrderBy(l => l.Numero).ToListAsync();
        Assert.Equal(attendus, livrets.Where(l => affectation.Couvre(l.Perimetre())).Select(l => l.Numero));
    }

    private static LivretScolaire Ouvrir(Etablissement etablissement, string division, IEnumerable<string> unites)
    {
        var livret = new LivretScolaire
        {
            Session = 2020,
            Numero = etablissement.Uai + division,
            Uai = etablissement.Uai,
            Etablissement = etablissement,
            Specialite = "X",
            Voie = Voie.Scolaire,
            Division = division,
            Nom = "N",
            Prenom = "P",
            DateNaissance = new(2000, 1, 1),
        };
        var modalite = new Modalite(FormeEvaluation.PonctuelleOrale, [new("P1", Coefficient.Un)]);
        livret.OuvrirLesUnites(new()
        {
            Code = "X",
            Intitule = "X",
            Version = "1",
            Unites = [.. unites.Select((u, i) => new Unite { Code = u, Ordre = i + 1, Intitule = u, Coefficient = Coefficient.Un, Habilite = modalite, NonHabilite = modalite })],
        });
        return livret;
    }
}
