using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Archives;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Conservations;

/// <summary>Looks at what may be purged of a session and at what is held, in a constant number of statements; changes nothing.</summary>
public sealed class PreparerLaPurge(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>No delay of recours is longer: two months, two more for the distance, and the days that a holiday moves.</summary>
    private const int MoisDeRecoursAuPlus = 5;

    public async Task<DureesDeConservation> DureesAsync(CancellationToken ct) => new(await db.Conservations.AsNoTracking().ToListAsync(ct));

    /// <summary>The livrets of the session that the service holds, in the scope of the user.</summary>
    public IQueryable<LivretScolaire> Livrets(Agent agent, string service, int session) => db
        .LivretsVisibles(agent.Id, Role.Gestionnaire, horloge.Aujourdhui()).Where(l => l.Session == session && l.Etablissement!.Academie!.CodeService == service);

    public async Task<PlanDePurge> PreparerAsync(Agent agent, string service, int session, CancellationToken ct)
    {
        var durees = await DureesAsync(ct);
        var gel = await db.Gels.Where(g => g.Service == service && g.LivretId == null && g.LeveLe == null).OrderBy(g => g.PoseLe).Select(g => g.Motif).FirstOrDefaultAsync(ct);
        var livrets = Livrets(agent, service, session).AsNoTracking();
        var retenus = await RetenuesAsync(livrets, ct);
        var tenus = retenus.Select(r => r.Situation.Id).ToList();
        var entiers = durees.EstEchue(session, NatureDeDonnees.Livrets, horloge.Aujourdhui());

        var lignes = new List<LigneDePlan>();
        foreach (var donnees in DonneesConservees.ParSession)
        {
            var (enBase, libres) = await CompterAsync(donnees.Nature, livrets, service, session, tenus, entiers, ct);
            var echue = durees.EstEchue(session, donnees.Nature, horloge.Aujourdhui());
            lignes.Add(new(donnees, durees.Mois(session, donnees.Nature), durees.Echeance(session, donnees.Nature), echue, enBase, echue && gel is null ? libres : 0));
        }
        return new(service, session, lignes, gel, [.. retenus.Select(r => new LivretRetenu(r.Situation.Numero, r.Situation.Etat, r.Retenue))], tenus);
    }

    /// <summary>Why one livret is held now; null: nothing holds it.</summary>
    public async Task<Retenue?> RetenueAsync(long livret, CancellationToken ct) =>
        (await RetenuesAsync(db.Livrets.AsNoTracking().Where(l => l.Id == livret), ct)).Select(r => r.Retenue).FirstOrDefault();

    /// <summary>The bordereaux that no livret that stays needs.</summary>
    public IQueryable<Bordereau> BordereauxLibres(string service, int session, IReadOnlyList<long> tenus, bool entiers) => db.Bordereaux
        .Where(b => b.Session == session && b.Service == service
            && !db.Set<Transmission>().Any(t => t.Bordereau == b.Numero && (!entiers || tenus.Contains(t.LivretId)))
            && !db.Set<EnvoiAuJury>().Any(e => e.Bordereau == b.Numero && (!entiers || tenus.Contains(e.LivretId))));

    /// <summary>The procès-verbaux of the commissions of which no livret stays.</summary>
    public IQueryable<ProcesVerbal> ProcesVerbauxLibres(string service, int session, IReadOnlyList<long> tenus, bool entiers) => ProcesVerbaux(service, session)
        .Where(p => !db.Livrets.Any(l => l.CommissionId == p.CommissionId && l.PurgeLe == null && (!entiers || tenus.Contains(l.Id))));

    /// <summary>Livrets that still have an address, those that are purged whole aside.</summary>
    public static IQueryable<LivretScolaire> AvecCoordonnees(IQueryable<LivretScolaire> livrets) =>
        livrets.Where(l => l.Adresse1 != null || l.Adresse2 != null || l.CodePostal != null || l.Ville != null || l.Courriel != null);

    /// <summary>What was archived about one livret of the session, purged or not.</summary>
    public IQueryable<DocumentArchive> Documents(string service, int session) => db.Archives
        .Where(a => db.Livrets.Any(l => l.Id == a.LivretId && l.Session == session && l.Etablissement!.Academie!.CodeService == service));

    private IQueryable<ProcesVerbal> ProcesVerbaux(string service, int session) =>
        db.ProcesVerbaux.Where(p => db.Commissions.Any(c => c.Id == p.CommissionId && c.Session == session && c.Service == service));

    private async Task<(int EnBase, int Libres)> CompterAsync(
        NatureDeDonnees nature, IQueryable<LivretScolaire> livrets, string service, int session, List<long> tenus, bool entiers, CancellationToken ct) => nature switch
        {
            NatureDeDonnees.Coordonnees => (
                await AvecCoordonnees(livrets).CountAsync(ct), entiers ? 0 : await AvecCoordonnees(livrets).CountAsync(l => !tenus.Contains(l.Id), ct)),
            NatureDeDonnees.Livrets => (await livrets.CountAsync(ct), await livrets.CountAsync(l => !tenus.Contains(l.Id), ct)),
            NatureDeDonnees.Documents => (
                await Documents(service, session).CountAsync(ct), await Documents(service, session).CountAsync(a => !tenus.Contains(a.LivretId!.Value), ct)),
            NatureDeDonnees.Bordereaux => (
                await db.Bordereaux.CountAsync(b => b.Session == session && b.Service == service, ct), await BordereauxLibres(service, session, tenus, entiers).CountAsync(ct)),
            NatureDeDonnees.ProcesVerbaux => (
                await ProcesVerbaux(service, session).CountAsync(ct), await ProcesVerbauxLibres(service, session, tenus, entiers).CountAsync(ct)),
            _ => (0, 0),
        };

    private async Task<List<(SituationDeLivret Situation, Retenue Retenue)>> RetenuesAsync(IQueryable<LivretScolaire> livrets, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var seuil = horloge.GetUtcNow().UtcDateTime.AddMonths(-MoisDeRecoursAuPlus);
        Etat[] attentes = [Etat.AuJury, Etat.Delibere, Etat.Clos, Etat.NonRecevable];
        var situations = await livrets
            .Where(l => attentes.Contains(l.Etat) || (l.Etat == Etat.Publie && l.EtatDepuis >= seuil) || db.Gels.Any(g => g.LivretId == l.Id && g.LeveLe == null))
            .OrderBy(l => l.Numero)
            .Select(l => new
            {
                l.Id,
                l.Numero,
                l.Etat,
                l.EtatDepuis,
                l.CodePostal,
                Tribunal = l.Etablissement!.Academie!.Service!.TribunalCodePostal,
                Courrier = l.Courriers.OrderByDescending(c => c.Le).Select(c => new { c.Mode, c.EnvoyeLe, c.NotifieLe }).FirstOrDefault(),
                Gel = db.Gels.Where(g => g.LivretId == l.Id && g.LeveLe == null).OrderBy(g => g.PoseLe).Select(g => g.Motif).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. from s in situations
               let situation = new SituationDeLivret(s.Id, s.Numero, s.Etat, s.EtatDepuis, s.CodePostal, s.Tribunal, s.Courrier?.Mode, s.Courrier?.EnvoyeLe, s.Courrier?.NotifieLe, s.Gel)
               let retenue = Retenue.De(situation, jour)
               where retenue is not null
               select (situation, retenue),
        ];
    }
}
