using System.Runtime.CompilerServices;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Livret.Web.Circuits;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents;

/// <summary>What the paper says of livrets: the sealed content once they are signed, and what each act left on them. The same few statements whatever their number.</summary>
public sealed class ImprimerDesLivrets(LivretDbContext db, CatalogueReferentiels referentiels, LireLesSections lireLesSections, TimeProvider horloge)
{
    private const int DebutDEmpreinte = 12, ParLot = 200;

    /// <summary>By établissement, class and name, read a few at a time.</summary>
    /// <param name="livrets">Already in the scope of the reader, of one session.</param>
    public async IAsyncEnumerable<LivretImprime> LireAsync(IQueryable<LivretScolaire> livrets, [EnumeratorCancellation] CancellationToken ct)
    {
        var numeros = await livrets.OrderBy(l => l.Etablissement!.Nom).ThenBy(l => l.Uai).ThenBy(l => l.Division).ThenBy(l => l.NomRecherche).ThenBy(l => l.Numero).Select(l => l.Id).ToListAsync(ct);
        foreach (var lot in numeros.Chunk(ParLot))
        {
            var lus = await db.Livrets.AsNoTracking().Where(l => lot.Contains(l.Id)).Include(l => l.Stages).Include(l => l.Visas).AsSplitQuery().ToDictionaryAsync(l => l.Id, ct);
            List<LivretScolaire> presents = [.. lot.Where(lus.ContainsKey).Select(id => lus[id])];
            if (presents.Count == 0)
                continue;
            await db.JoindreLesNotesAsync(presents, ct);
            var annee = presents[0].Session;
            var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Annee == annee, ct);
            var sections = await lireLesSections.LireAsync(presents, ct);
            foreach (var imprime in await ImprimerAsync(presents, session, sections.De, horloge.GetUtcNow().UtcDateTime, ct))
                yield return imprime;
        }
    }

    /// <summary>Livrets that a page has opened.</summary>
    /// <param name="maintenant">The date of those that nobody has signed.</param>
    public async Task<IReadOnlyList<LivretImprime>> ImprimerAsync(
        IReadOnlyList<LivretScolaire> livrets, SessionExamen session, Func<LivretScolaire, Section> section, DateTime maintenant, CancellationToken ct)
    {
        var examens = await ExamensAsync([.. livrets.Where(l => l.Etat is Etat.Delibere or Etat.Clos or Etat.Publie).Select(l => l.Id)], ct);
        return [.. livrets.Select(l => Imprimer(l, session, section(l), examens.GetValueOrDefault(l.Id), maintenant)).OfType<LivretImprime>()];
    }

    /// <summary>A livret as a visa sealed it.</summary>
    /// <param name="livret">With its établissement and académie.</param>
    /// <param name="examen">When the jury examined it, UTC, and the name and quality of its president; null: not yet.</param>
    internal static LivretImprime Signe(LivretScolaire livret, Referentiel referentiel, Visa visa, Examen? examen)
    {
        var instant = examen?.Le ?? visa.Le;
        return new()
        {
            Session = livret.Session,
            Referentiel = referentiel,
            Contenu = LivretScelle.Relire(visa.Contenu),
            Declaration = visa.TexteDeclaration,
            Visa = new($"{visa.Nom}, {visa.Qualite}", visa.ParDelegation, Heure(livret, visa.Le), visa.Empreinte[..DebutDEmpreinte]),
            Examen = examen is null ? null : new(Jour(livret, examen.Le), examen.President),
            Instant = instant,
            Le = Heure(livret, instant),
        };
    }

    private LivretImprime? Imprimer(LivretScolaire livret, SessionExamen session, Section section, Examen? examen, DateTime maintenant) =>
        referentiels.De(livret) is not { } referentiel ? null
        : livret.Visa is { } visa ? Signe(livret, referentiel, visa, examen)
        : new()
        {
            Session = session.Annee,
            Referentiel = referentiel,
            Contenu = LivretScelle.Projeter(livret, session, referentiel, section),
            Declaration = Declaration.Courante.Texte,
            Instant = maintenant,
            Le = Heure(livret, maintenant),
        };

    private static string Jour(LivretScolaire livret, DateTime instantUtc) => Phrases.JourEnLettres(DateOnly.FromDateTime(livret.Etablissement!.Academie!.HeureLocale(instantUtc)));

    private static string Heure(LivretScolaire livret, DateTime instantUtc) => $"{Jour(livret, instantUtc)} à {livret.Etablissement!.Academie!.HeureLocale(instantUtc):HH' h 'mm}";

    private async Task<Dictionary<long, Examen>> ExamensAsync(List<long> deliberes, CancellationToken ct)
    {
        if (deliberes.Count == 0)
            return [];
        var deliberations = await db.Livrets.Where(l => deliberes.Contains(l.Id)).SelectMany(l => l.Deliberations).Where(d => d.RepriseLe == null)
            .Select(d => new { d.LivretId, d.Le, d.Par, d.CommissionId }).ToListAsync(ct);
        var commissions = deliberations.Select(d => d.CommissionId).Distinct().ToList();
        var presidents = (await db.Commissions.Where(c => commissions.Contains(c.Id)).SelectMany(c => c.Membres).Where(m => m.EstPresident)
            .Select(m => new { m.CommissionId, Dit = m.Nom + ", " + m.Qualite }).ToListAsync(ct)).ToLookup(m => m.CommissionId, m => m.Dit);
        return deliberations.GroupBy(d => d.LivretId).ToDictionary(
            d => d.Key, d => d.MaxBy(x => x.Le)!).ToDictionary(d => d.Key, d => new Examen(d.Value.Le, presidents[d.Value.CommissionId].FirstOrDefault() ?? d.Value.Par));
    }

    internal sealed record Examen(DateTime Le, string President);
}
