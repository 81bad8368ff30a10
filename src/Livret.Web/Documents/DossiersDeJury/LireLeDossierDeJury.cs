using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Livret.Web.Pages.Jury;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>Reads the dossier of a commission of the user: a constant number of statements, whatever the number of its livrets.</summary>
public sealed class LireLeDossierDeJury(LivretDbContext db, CatalogueReferentiels referentiels, OuvrirCommission ouvrir, LireLesLivrets lire)
{
    /// <returns>Null when the user is not of this commission.</returns>
    public async Task<DossierDeJury?> LireAsync(int commission, CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(commission, ct) is not { } ouverte)
            return null;
        var code = ouverte.Commission.Specialite;
        var referentiel = referentiels.Chercher(code) ?? throw new InvalidOperationException($"Commission {commission}: no référentiel {code}.");
        var service = await db.Services.Where(s => s.Code == ouverte.Commission.Service).Select(s => s.Nom).SingleAsync(ct);
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Annee == ouverte.Commission.Session, ct);
        var classes = await db.Livrets.AsNoTracking()
            .Where(l => l.Session == session.Annee && l.Specialite == code && db.Set<EnvoiAuJury>().Any(e => e.CommissionId == commission && e.RetireLe == null
                && db.Livrets.Any(m => m.Id == e.LivretId && m.Uai == l.Uai && m.Division == l.Division)))
            .ToListAsync(ct);
        await db.JoindreLesNotesAsync(classes, ct);
        return new(
            ouverte, service, referentiel, await lire.LireAsync(ouverte, ct),
            classes.SelectMany(l => l.Attribuer(session, referentiel).Where(a => a.Note is not null).Select(a => (Cle: (l.Uai, l.Division, a.Contexte.Unite.Code), a.Note!.Value)))
                .GroupBy(n => n.Cle, n => n.Value).ToDictionary(g => g.Key, g => new Dispersion(g)));
    }
}
