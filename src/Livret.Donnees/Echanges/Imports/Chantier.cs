using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees.EnBloc;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>What of a livret a file needs loaded.</summary>
[Flags]
internal enum Parties
{
    Aucune = 0,
    Valeurs = 1,
    Stages = 2,

    /// <summary>What an act of the circuit looks at, beside what is always read.</summary>
    Circuit = 4,
}

/// <summary>
/// Around the files of one import: who imports, when, what is known, and whether it is written. In the first phase nothing is: what the
/// files create or change stays in memory, so that the next ones find it.
/// </summary>
public sealed class Chantier
{
    /// <summary>Livrets, or lines, taken together: a constant number of statements for each lot.</summary>
    public const int Lot = 200;

    private readonly Dictionary<string, Etablissement> _etablissements = [];
    private readonly Dictionary<string, LivretScolaire> _livrets = [];
    private readonly Dictionary<string, CalendrierAcademie> _calendriers;

    private Chantier(LivretDbContext db, CatalogueReferentiels referentiels, Demandeur demandeur, bool ecrit, Dictionary<string, CalendrierAcademie> calendriers)
    {
        (Db, Referentiels, Ecrit, _calendriers) = (db, referentiels, ecrit, calendriers);
        (Agent, Session, Instant, Jour) = demandeur;
    }

    public LivretDbContext Db { get; }
    public CatalogueReferentiels Referentiels { get; }
    public SessionExamen Session { get; }
    public Agent Agent { get; }

    /// <summary>Now, UTC.</summary>
    public DateTime Instant { get; }

    /// <summary>The day on which affectations are valid.</summary>
    public DateOnly Jour { get; }

    /// <summary>Second phase.</summary>
    public bool Ecrit { get; }

    /// <summary>Told of the lines read since the last time.</summary>
    public Func<int, Task> Avancer { get; init; } = _ => Task.CompletedTask;

    public static async Task<Chantier> OuvrirAsync(
        LivretDbContext db, CatalogueReferentiels referentiels, Demandeur demandeur, bool ecrit, Func<int, Task>? avancer, CancellationToken ct)
    {
        var calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie).Where(c => c.Session == demandeur.Session.Annee)
            .ToDictionaryAsync(c => c.CodeAcademie, ct);
        return new(db, referentiels, demandeur, ecrit, calendriers) { Avancer = avancer ?? (_ => Task.CompletedTask) };
    }

    public CalendrierAcademie? Calendrier(Etablissement etablissement) => _calendriers.GetValueOrDefault(etablissement.CodeAcademie);

    public CalendrierAcademie? Calendrier(LivretScolaire livret) => Calendrier(livret.Etablissement!);

    public Circonstances Ici(LivretScolaire livret) => new(Agent, Instant, Session, Calendrier(livret), Referentiels.Chercher(livret.Specialite)!);

    /// <summary>Holds the examination service of that code: its établissements and its candidates are his to import.</summary>
    public bool TientLeService(string? service) => Agent.Affectations.Any(a => a.Role.Inclut(Role.Gestionnaire) && a.Service is not null && a.Service == service);

    /// <summary>The livrets of these numbers, by number.</summary>
    /// <param name="roles">Only those that one of these roles shows to the agent; null: all.</param>
    /// <param name="suivre">False: what changes is given to <see cref="EcrireAsync"/>.</param>
    internal async Task<Dictionary<string, LivretScolaire>> LivretsAsync(
        IReadOnlyCollection<string> numeros, IReadOnlyList<Role>? roles, Parties parties, CancellationToken ct, bool suivre = true)
    {
        var connus = numeros.Where(_livrets.ContainsKey).Select(n => _livrets[n])
            .Where(l => roles is null || roles.Any(r => Agent.Peut(r, l.Perimetre()))).ToDictionary(l => l.Numero);
        var autres = numeros.Where(n => !_livrets.ContainsKey(n)).ToList();
        // The scope once, then the livrets by their key: each of their collections would look at the scope again.
        var ids = await (roles is null ? Db.Livrets : Db.LivretsVisibles(Agent.Id, roles, Jour))
            .Where(l => l.Session == Session.Annee && autres.Contains(l.Numero)).Select(l => l.Id).ToListAsync(ct);
        foreach (var livret in await ChargerAsync(Db.Livrets.Where(l => ids.Contains(l.Id)), parties, ct, suivre))
            connus[livret.Numero] = livret;
        return connus;
    }

    /// <summary>The numbers of the candidates that one of these roles shows to the agent.</summary>
    public async Task<HashSet<string>> NumerosAsync(IReadOnlyList<Role> roles, CancellationToken ct)
    {
        var numeros = await Db.LivretsVisibles(Agent.Id, roles, Jour).Where(l => l.Session == Session.Annee).Select(l => l.Numero).ToListAsync(ct);
        return [.. numeros, .. _livrets.Values.Where(l => roles.Any(r => Agent.Peut(r, l.Perimetre()))).Select(l => l.Numero)];
    }

    /// <summary>The livrets of the session in these établissements.</summary>
    internal async Task<List<LivretScolaire>> LivretsDesEtablissementsAsync(IReadOnlyCollection<string> uais, CancellationToken ct)
    {
        var lus = await ChargerAsync(Db.Livrets.Where(l => l.Session == Session.Annee && uais.Contains(l.Uai)), Parties.Valeurs, ct, suivre: false);
        return [.. lus.Where(l => !_livrets.ContainsKey(l.Numero)), .. _livrets.Values.Where(l => uais.Contains(l.Uai))];
    }

    private async Task<List<LivretScolaire>> ChargerAsync(IQueryable<LivretScolaire> requete, Parties parties, CancellationToken ct, bool suivre = true)
    {
        if (parties.HasFlag(Parties.Stages))
            requete = requete.Include(l => l.Stages);
        if (parties.HasFlag(Parties.Circuit))
            requete = requete.Include(l => l.Propositions.Where(p => p.FermeeLe == null)).Include(l => l.Constats);
        if (Ecrit && suivre)
        {
            requete = parties.HasFlag(Parties.Valeurs) ? requete.Include(l => l.Unites).ThenInclude(u => u.Valeurs) : requete.Include(l => l.Unites);
            return await requete.Include(l => l.Points.Where(p => p.FermeLe == null)).Include(l => l.Transmissions)
                .Include(l => l.Etablissement!.Academie).Include(l => l.Etablissement!.Habilitations).AsSplitQuery().ToListAsync(ct);
        }
        // Each livret comes once: only what they share is to be put together.
        var livrets = await requete.AsNoTracking().AsSplitQuery().ToListAsync(ct);
        await Db.JoindreLesUnitesAsync(livrets, ct);
        await Db.JoindreLesPointsOuvertsAsync(livrets, ct);
        await Db.JoindreLesTransmissionsAsync(livrets, ct);
        await Db.JoindreLesEtablissementsAsync(livrets, ct);
        // As the files before this one leave them.
        foreach (var livret in livrets.Where(l => _etablissements.ContainsKey(l.Uai)))
            livret.Etablissement = _etablissements[livret.Uai];
        if (parties.HasFlag(Parties.Valeurs))
            await Db.JoindreLesValeursAsync(livrets, ct);
        return livrets;
    }

    /// <summary>The établissements of these codes, by code, with their académie and habilitations.</summary>
    public async Task<Dictionary<string, Etablissement>> EtablissementsAsync(IReadOnlyCollection<string> uais, CancellationToken ct)
    {
        var autres = uais.Where(u => !_etablissements.ContainsKey(u)).ToList();
        var requete = Db.Etablissements.Include(e => e.Academie).Include(e => e.Habilitations).AsSplitQuery().Where(e => autres.Contains(e.Uai));
        var lus = await (Ecrit ? requete : requete.AsNoTrackingWithIdentityResolution()).ToListAsync(ct);
        return lus.Concat(uais.Where(_etablissements.ContainsKey).Distinct().Select(u => _etablissements[u])).ToDictionary(e => e.Uai);
    }

    /// <summary>Every établissement known, read only: to judge the lines of a file before they are taken lot by lot.</summary>
    public async Task<Dictionary<string, Etablissement>> TousLesEtablissementsAsync(CancellationToken ct)
    {
        var tous = await Db.Etablissements.AsNoTrackingWithIdentityResolution().Include(e => e.Academie).Include(e => e.Habilitations).AsSplitQuery()
            .ToDictionaryAsync(e => e.Uai, ct);
        foreach (var etablissement in _etablissements.Values)
            tous[etablissement.Uai] = etablissement;
        return tous;
    }

    public void Retenir(Etablissement etablissement)
    {
        if (!Ecrit)
            _etablissements[etablissement.Uai] = etablissement;
        else if (Db.Entry(etablissement).State is EntityState.Detached)
            Db.Add(etablissement);
    }

    public void Retenir(LivretScolaire livret)
    {
        if (!Ecrit)
            _livrets[livret.Numero] = livret;
        else if (Db.Entry(livret).State is EntityState.Detached)
            Db.Add(livret);
    }

    /// <summary>Writes, in the transaction of the import, what was typed on livrets that are not tracked; in the first phase, nothing.</summary>
    internal Task EcrireAsync(SaisiesDuLot saisies, CancellationToken ct) => Ecrit ? EcritureEnBloc.Pour(Db).EcrireAsync(saisies, ct) : Task.CompletedTask;

    /// <summary>Stores a lot, in the transaction of the import, and forgets it.</summary>
    public async Task TerminerLeLotAsync(int lignes, CancellationToken ct)
    {
        if (Ecrit)
        {
            await Db.SaveChangesAsync(ct);
            Db.ChangeTracker.Clear();
        }
        await Avancer(lignes);
    }
}
