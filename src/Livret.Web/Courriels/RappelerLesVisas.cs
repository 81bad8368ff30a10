using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Courriels;

/// <summary>
/// Reminds the head of an établissement of what is left to sign or to transmit, seven days then two days before the deadline of
/// his académie: once per threshold, however often this runs.
/// </summary>
public sealed class RappelerLesVisas(LivretDbContext db, DestinatairesDuCircuit destinataires, MettreEnFile mettreEnFile, TimeProvider horloge)
{
    /// <summary>Days before the deadline, the nearest first.</summary>
    private static readonly int[] Seuils = [2, 7];

    private static readonly Etat[] NonTransmis = [Etat.EnSaisie, Etat.Soumis, Etat.Vise];

    public async Task RappelerAsync(CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var horizon = instant.AddDays(Seuils[^1] + 1);
        var calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie).ThenInclude(a => a!.Service)
            .Where(c => instant <= c.LimiteTransmission && c.LimiteTransmission <= horizon).ToListAsync(ct);
        foreach (var calendrier in calendriers)
        {
            if (Seuil(calendrier, instant) is { } seuil)
                await RappelerAsync(calendrier, seuil, ct);
        }
    }

    /// <summary>The nearest threshold reached, in days of the académie.</summary>
    private static int? Seuil(CalendrierAcademie calendrier, DateTime instant)
    {
        var jours = calendrier.JoursAvantLaLimite(instant);
        return Seuils.Where(s => jours <= s).Select(s => (int?)s).FirstOrDefault();
    }

    private async Task RappelerAsync(CalendrierAcademie calendrier, int seuil, CancellationToken ct)
    {
        var restes = await db.Livrets
            .Where(l => l.Session == calendrier.Session && l.CodeAcademie == calendrier.CodeAcademie && NonTransmis.Contains(l.Etat) && !l.Transmissions.Any())
            .GroupBy(l => new { l.Uai, l.Etablissement!.Nom })
            .Select(g => new { g.Key.Uai, g.Key.Nom, Nombre = g.Count() })
            .ToListAsync(ct);
        var chefs = (await destinataires.TenirAsync([Role.ChefEtablissement], [.. restes.Select(r => r.Uai)], ct)).ToLookup(t => t.Affectation.Uai, t => t.Destinataire);
        var limite = calendrier.HeureLocale(calendrier.LimiteTransmission);
        foreach (var reste in restes)
        {
            await mettreEnFile.EnfilerSansActeAsync(EvenementDeCourriel.VisaManquant, $"{calendrier.Session}/{reste.Uai}/{seuil}", [.. chefs[reste.Uai]], new()
            {
                Etablissement = reste.Nom,
                Nombre = reste.Nombre,
                Date = DateOnly.FromDateTime(limite),
                Heure = TimeOnly.FromDateTime(limite),
                Service = calendrier.Academie!.Service!.Nom,
                Lien = "/etablissement",
            }, ct);
        }
    }
}
