using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees;

/// <summary>
/// What every installation starts with: the services, the académies, the texts of the letters, the session and its calendars. What is there already,
/// and may have been changed since, is left as it is.
/// </summary>
public static class DonneesDeReference
{
    public static async Task ChargerLesReferencesAsync(this LivretDbContext db, CancellationToken ct)
    {
        await CompleterAsync(db, AcademiesDeReference.Services, s => s.Code, ct);
        await CompleterAsync(db, AcademiesDeReference.Toutes, a => a.Code, ct);
        await CompleterAsync(db, TextesDeReference.Tous, t => (t.Service, t.Nature, t.Version), ct);
        await CompleterAsync(db, SessionsDeReference.Toutes, s => s.Annee, ct);
        await CompleterAsync(db, CalendriersDeReference.Tous, c => (c.Session, c.CodeAcademie), ct);
        await db.SaveChangesAsync(ct);
        if (!await db.Sessions.AnyAsync(s => s.EstOuverte, ct))
            (await db.SessionOuverte.FirstAsync(ct)).EstOuverte = true;
        await db.CompleterLesRecherchesAsync(ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>The columns of search of what an earlier version of the application wrote: naming again fills them.</summary>
    private static async Task CompleterLesRecherchesAsync(this LivretDbContext db, CancellationToken ct)
    {
        foreach (var compte in await db.Users.Where(u => u.Recherche == "").ToListAsync(ct))
            compte.Nom = $"{compte.Nom}";
        foreach (var etablissement in await db.Etablissements.Where(e => e.Recherche == "").ToListAsync(ct))
            etablissement.Nom = $"{etablissement.Nom}";
    }

    private static async Task CompleterAsync<T, TCle>(LivretDbContext db, IReadOnlyList<T> references, Func<T, TCle> cle, CancellationToken ct)
        where T : class
    {
        var presentes = await db.Set<T>().AsNoTracking().ToListAsync(ct);
        var connues = presentes.Select(cle).ToHashSet();
        // The reference objects are shared by the whole process: the context tracks copies, never them.
        db.AddRange(references.Where(r => !connues.Contains(cle(r))).Select(r => db.Entry(r).CurrentValues.ToObject()));
    }
}
