using System.Linq.Expressions;
using Livret.Domaine.Circuits;
using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees.Archives;
using Livret.Donnees.Configurations;
using Livret.Donnees.Courriels;
using Livret.Donnees.Echanges.Exports;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Parametres;
using Livret.Donnees.Referentiels;
using Livret.Donnees.Travaux;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Livret.Donnees;

/// <summary>The database. The code knows this type only; each engine has a subclass that carries its migrations.</summary>
public abstract class LivretDbContext(DbContextOptions options)
    : IdentityUserContext<Utilisateur, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<LivretScolaire> Livrets => Set<LivretScolaire>();
    public DbSet<Etablissement> Etablissements => Set<Etablissement>();
    public DbSet<Academie> Academies => Set<Academie>();
    public DbSet<ServiceExamens> Services => Set<ServiceExamens>();
    public DbSet<TexteDeService> TextesDeService => Set<TexteDeService>();
    public DbSet<SessionExamen> Sessions => Set<SessionExamen>();
    public DbSet<CalendrierAcademie> Calendriers => Set<CalendrierAcademie>();
    public DbSet<ResultatSection> Resultats => Set<ResultatSection>();
    public DbSet<Evenement> Journal => Set<Evenement>();
    public DbSet<Bordereau> Bordereaux => Set<Bordereau>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Courrier> Courriers => Set<Courrier>();
    public DbSet<Commission> Commissions => Set<Commission>();
    public DbSet<ProcesVerbal> ProcesVerbaux => Set<ProcesVerbal>();
    public DbSet<DocumentArchive> Archives => Set<DocumentArchive>();
    public DbSet<Affectation> Affectations => Set<Affectation>();
    public DbSet<Courriel> Courriels => Set<Courriel>();
    public DbSet<ModeleDeCourriel> ModelesDeCourriel => Set<ModeleDeCourriel>();
    public DbSet<Conservation> Conservations => Set<Conservation>();
    public DbSet<Gel> Gels => Set<Gel>();
    public DbSet<Purge> Purges => Set<Purge>();
    public DbSet<Travail> Travaux => Set<Travail>();
    public DbSet<FichierDepose> FichiersDeposes => Set<FichierDepose>();
    public DbSet<MorceauDeFichier> MorceauxDeFichier => Set<MorceauDeFichier>();
    public DbSet<ReferentielDepose> Referentiels => Set<ReferentielDepose>();
    public DbSet<EvenementDeParametre> JournalDesParametres => Set<EvenementDeParametre>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<LigneDeRapport> LignesDImport => Set<LigneDeRapport>();
    public DbSet<TraceDExport> TracesDExport => Set<TraceDExport>();
    public DbSet<ModeleDExport> ModelesDExport => Set<ModeleDExport>();
    public DbSet<SessionDeCompte> SessionsDeCompte => Set<SessionDeCompte>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The journal of what this context changes among the parameters.</summary>
    public JournalDesParametres Parametres { get; } = new();

    /// <summary>The sessions, the open one first: <c>FirstAsync</c> gives the one that the pages without a session are about.</summary>
    public IQueryable<SessionExamen> SessionOuverte => Sessions.OrderByDescending(s => s.EstOuverte).ThenByDescending(s => s.Annee);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        Parametres.EnregistrerAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    /// <summary>
    /// The livrets that a role, or one that includes it, lets this user see that day: <see cref="Affectation.Couvre"/> said in SQL.
    /// Every page starts from here, so that what is outside the scope is not found; a purged livret is in no scope.
    /// </summary>
    public IQueryable<LivretScolaire> LivretsVisibles(Guid utilisateur, Role role, DateOnly jour) => LivretsVisibles(utilisateur, [role], jour);

    /// <summary>The same for a page that several roles open: what any of them shows.</summary>
    public IQueryable<LivretScolaire> LivretsVisibles(Guid utilisateur, IEnumerable<Role> ouvrants, DateOnly jour)
    {
        var tenues = Tenues(utilisateur, ouvrants, jour);
        // The établissements of the scope, by keys that are indexed: an engine starts from there, and never reads the livrets of the whole installation.
        var uais = Atteints(tenues).Concat(tenues.Where(a => a.Commission != null).Join(Livrets, a => a.Commission, l => l.CommissionId, (_, l) => l.Uai));
        // Who holds an établissement or a service without limit sees all of it: nothing more is asked of each livret.
        var entiers = Atteints(tenues.Where(a => a.Division == null && a.Unite == null));
        return Livrets.Where(l => l.PurgeLe == null && uais.Contains(l.Uai)).Where(Ou(l => entiers.Contains(l.Uai), Couvre(tenues)));
    }

    /// <summary>The same in one division of one établissement, which the engine reaches by its key.</summary>
    public IQueryable<LivretScolaire> ClasseVisible(Guid utilisateur, Role role, DateOnly jour, int session, string uai, string division) =>
        Livrets.Where(l => l.PurgeLe == null).Where(Couvre(Tenues(utilisateur, [role], jour))).Where(l => l.Uai == uai && l.Session == session && l.Division == division);

    /// <summary>The livrets of these académies, for who holds their services without limit: read from an index, in the order of the names.</summary>
    public IQueryable<LivretScolaire> LivretsDesAcademies(IReadOnlyList<string> academies)
    {
        var gardes = Livrets.Where(l => l.PurgeLe == null);
        // An engine keeps the order of an index for one value, not for a list of one.
        return academies is [var seule] ? gardes.Where(l => l.CodeAcademie == seule) : gardes.Where(l => academies.Contains(l.CodeAcademie));
    }

    /// <summary>The livrets of an établissement follow it into another académie, in the transaction that moves it.</summary>
    public Task<int> DeplacerLesLivretsAsync(string uai, string academie, CancellationToken ct) =>
        Livrets.Where(l => l.Uai == uai).ExecuteUpdateAsync(l => l.SetProperty(p => p.CodeAcademie, academie), ct);

    private IQueryable<Affectation> Tenues(Guid utilisateur, IEnumerable<Role> ouvrants, DateOnly jour) => Affectations
        .Where(a => a.UtilisateurId == utilisateur && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin))
        .Where(Tient([.. ouvrants.SelectMany(r => r.TenuPar()).Distinct()]));

    /// <summary>The établissements that affectations name, and those of the services that they name.</summary>
    private IQueryable<string> Atteints(IQueryable<Affectation> affectations) => affectations.Where(a => a.Commission == null && a.Uai != null).Select(a => a.Uai!)
        .Concat(affectations.Where(a => a.Commission == null && a.Uai == null)
            .Join(Academies, a => a.Service, a => a.CodeService, (_, academie) => academie.Code)
            .Join(Etablissements, academie => academie, e => e.CodeAcademie, (_, e) => e.Uai));

    private Expression<Func<LivretScolaire, bool>> Couvre(IQueryable<Affectation> tenues) => l => tenues.Any(a =>
        (a.Commission != null ? a.Commission == l.CommissionId
            : a.Uai != null ? a.Uai == l.Uai
            : Etablissements.Any(e => e.Uai == l.Uai && e.Academie!.CodeService == a.Service))
        && (a.Division == null || a.Division == l.Division)
        && (a.Unite == null || l.Unites.Any(u => u.Code == a.Unite)));

    private static Expression<Func<LivretScolaire, bool>> Ou(Expression<Func<LivretScolaire, bool>> un, Expression<Func<LivretScolaire, bool>> autre) =>
        Expression.Lambda<Func<LivretScolaire, bool>>(Expression.OrElse(un.Body, ReplacingExpressionVisitor.Replace(autre.Parameters[0], un.Parameters[0], autre.Body)), un.Parameters);

    /// <summary>The roles are written in the statement itself: they are few, the same for a page, and an engine chooses its plan better for knowing them.</summary>
    private static Expression<Func<Affectation, bool>> Tient(IReadOnlyList<Role> roles)
    {
        var affectation = Expression.Parameter(typeof(Affectation), "a");
        var role = Expression.Property(affectation, nameof(Affectation.Role));
        return Expression.Lambda<Func<Affectation, bool>>(roles.Select(r => Expression.Equal(role, Expression.Constant(r))).Aggregate((Expression)Expression.Constant(false), Expression.OrElse), affectation);
    }

    /// <summary>The livrets with all that an act may look at: a constant number of statements, whatever their number.</summary>
    public static IQueryable<LivretScolaire> PourUnActe(IQueryable<LivretScolaire> livrets) => livrets
        .Include(l => l.Etablissement!.Academie!.Service)
        .Include(l => l.Etablissement!.Habilitations)
        .Include(l => l.Commission!.Membres)
        .Include(l => l.Unites).ThenInclude(u => u.Valeurs)
        .Include(l => l.Stages)
        .Include(l => l.Points)
        .Include(l => l.Visas)
        .Include(l => l.Transmissions)
        .Include(l => l.Constats)
        .Include(l => l.Propositions)
        .Include(l => l.Decisions)
        .Include(l => l.Courriers)
        .Include(l => l.Envois)
        .Include(l => l.Deliberations)
        .AsSplitQuery();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Note>().HaveConversion<Conversions.NoteEnCentiemes>();
        configurationBuilder.Properties<Coefficient>().HaveConversion<Conversions.CoefficientEnMilliardiemes>();
        configurationBuilder.Properties<CodeElement>().HaveConversion<Conversions.CodeElementEnTexte>().HaveMaxLength(16).AreUnicode(false);
        configurationBuilder.Properties<DateTime>().HaveConversion<Conversions.InstantUtc>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
        configurationBuilder.Properties<decimal>().HavePrecision(9, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LivretDbContext).Assembly);
        builder.GarderLesParametres();
    }
}

/// <summary>The embedded engine, for one machine and for demonstration.</summary>
public sealed class LivretSqliteDbContext(DbContextOptions<LivretSqliteDbContext> options) : LivretDbContext(options);

/// <summary>The engine of an installation that serves academies.</summary>
public sealed class LivretSqlServerDbContext(DbContextOptions<LivretSqlServerDbContext> options) : LivretDbContext(options);
