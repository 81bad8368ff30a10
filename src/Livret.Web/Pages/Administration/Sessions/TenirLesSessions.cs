using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Sessions;

/// <summary>A session with what it holds.</summary>
public sealed record SessionListee(SessionExamen Session, int Livrets, int Scelles, int Calendriers);

/// <summary>Keeps the sessions: copied from the last, changed, opened.</summary>
public sealed class TenirLesSessions(LivretDbContext db)
{
    public async Task<IReadOnlyList<SessionListee>> ListerAsync(CancellationToken ct)
    {
        var lignes = await db.Sessions.AsNoTracking().OrderByDescending(s => s.Annee).Select(s => new
        {
            Session = s,
            Livrets = db.Livrets.Count(l => l.Session == s.Annee),
            Scelles = db.Livrets.Count(l => l.Session == s.Annee && (l.Etat == Etat.Vise || l.Transmissions.Any())),
            Calendriers = db.Calendriers.Count(c => c.Session == s.Annee),
        }).ToListAsync(ct);
        return [.. lignes.Select(l => new SessionListee(l.Session, l.Livrets, l.Scelles, l.Calendriers))];
    }

    public Task<SessionExamen?> ChercherAsync(int annee, CancellationToken ct) => db.Sessions.SingleOrDefaultAsync(s => s.Annee == annee, ct);

    /// <summary>The next session: the parameters and the calendars of the last, a year later. It is not open.</summary>
    /// <returns>Its year; null: somebody made it meanwhile.</returns>
    public async Task<int?> CopierAsync(int annee, CancellationToken ct)
    {
        if (await db.Sessions.AsNoTracking().OrderByDescending(s => s.Annee).FirstAsync(ct) is not { } derniere || derniere.Annee != annee)
            return null;
        var ans = 1;
        db.Add(new SessionExamen
        {
            Annee = annee + ans,
            DateLimiteCcf = derniere.DateLimiteCcf.AddYears(ans),
            DebutFormation = derniere.DebutFormation.AddYears(ans),
            DebutAnnee2 = derniere.DebutAnnee2.AddYears(ans),
            FinAnnee2 = derniere.FinAnnee2.AddYears(ans),
            DebutExclusion = derniere.DebutExclusion?.AddYears(ans),
            FinExclusion = derniere.FinExclusion?.AddYears(ans),
            PonctuellePartielleNonHabilite = derniere.PonctuellePartielleNonHabilite,
            SeuilStageSemaines = derniere.SeuilStageSemaines,
            AppreciationBloquante = derniere.AppreciationBloquante,
            QuatreYeux = derniere.QuatreYeux,
        });
        foreach (var calendrier in await db.Calendriers.AsNoTracking().Include(c => c.Academie).Where(c => c.Session == annee).ToListAsync(ct))
            db.Add(Copier(calendrier, annee + ans, ans));
        try
        {
            await db.SaveChangesAsync(ct);
            return annee + ans;
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <returns>False: somebody saved it meanwhile.</returns>
    public async Task<bool> EnregistrerAsync(SessionExamen session, FormulaireSession formulaire, string? motif, CancellationToken ct)
    {
        formulaire.Porter(session);
        db.Parametres.Motif = string.IsNullOrWhiteSpace(motif) ? null : motif.Trim();
        return await EnregistrerAsync(ct);
    }

    /// <summary>The pages without a session are about this one from now on; the one that was is closed in the same save.</summary>
    public async Task<bool> OuvrirAsync(int annee, CancellationToken ct)
    {
        foreach (var session in await db.Sessions.ToListAsync(ct))
            session.EstOuverte = session.Annee == annee;
        return await EnregistrerAsync(ct);
    }

    /// <summary>The same local hour, some years later.</summary>
    private static CalendrierAcademie Copier(CalendrierAcademie c, int session, int ans)
    {
        DateTime Decaler(DateTime instant) => c.Academie!.InstantUtc(c.HeureLocale(instant).AddYears(ans));
        return new()
        {
            Session = session,
            CodeAcademie = c.CodeAcademie,
            OuvertureSaisie = Decaler(c.OuvertureSaisie),
            FermetureSaisie = Decaler(c.FermetureSaisie),
            LimiteTransmission = Decaler(c.LimiteTransmission),
            Publication = c.Publication is { } publication ? Decaler(publication) : null,
        };
    }

    private async Task<bool> EnregistrerAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
