using System.Runtime.CompilerServices;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>The lines of <c>livrets.csv</c>: where each livret stands. Written only.</summary>
internal sealed class LivretsExportes(LivretDbContext db, CatalogueReferentiels referentiels)
{
    public async IAsyncEnumerable<IReadOnlyList<string?>> LignesAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in portee.Livrets.LotsAsync(ct))
        {
            var livrets = await lot.AsNoTracking()
                .Include(l => l.Stages).Include(l => l.Transmissions).Include(l => l.Decisions).Include(l => l.Deliberations)
                .AsSplitQuery().ToListAsync(ct);
            await db.JoindreLesNotesAsync(livrets, ct);
            var visas = await VisasAsync(lot, ct);
            foreach (var livret in livrets)
            {
                if (referentiels.Chercher(livret.Specialite) is { } referentiel)
                    yield return Ligne(livret, livret.Attribuer(portee.Session, referentiel), visas.GetValueOrDefault(livret.Id), portee);
            }
        }
    }

    /// <summary>The visa in force of each livret, without its content.</summary>
    private async Task<Dictionary<long, Signature>> VisasAsync(IQueryable<LivretScolaire> lot, CancellationToken ct)
    {
        var visas = await db.Set<Visa>().AsNoTracking().Where(v => v.RetireLe == null && lot.Any(l => l.Id == v.LivretId))
            .Select(v => new Signature(v.LivretId, v.Le, v.Empreinte)).ToListAsync(ct);
        return visas.GroupBy(v => v.LivretId).ToDictionary(v => v.Key, v => v.MaxBy(s => s.Le)!);
    }

    private static string?[] Ligne(LivretScolaire livret, IReadOnlyList<Attribution> attributions, Signature? visa, PorteeDExport portee)
    {
        var codes = attributions.SelectMany(a => a.Anomalies).Select(a => a.Code).ToList();
        if (livret.AnomalieDeStage(portee.Session) is { } stage)
            codes.Add(stage);
        var transmission = livret.DerniereTransmission;
        var decision = livret.Etat is Etat.Publie || (portee.AvantPublication && livret.Etat is Etat.Clos) ? livret.Deliberation?.Issue : null;
        return
        [
            livret.Numero, livret.Uai, livret.Specialite, Mots.De(livret.Etat), new MoyenneGenerale(attributions).Affichee?.EnDeuxDecimales(),
            string.Join('|', codes.Distinct().Order().Select(c => DefinitionAnomalie.De(c).Texte)),
            Jour(livret, visa?.Le), visa?.Empreinte, transmission?.Bordereau, Jour(livret, transmission?.Le),
            livret.Decision is { } d ? Mots.DeRecevabilite(d) : null, decision is { } issue ? Mots.De(issue) : null,
        ];
    }

    private static string? Jour(LivretScolaire livret, DateTime? instant) =>
        instant is { } le ? Phrases.Jour(DateOnly.FromDateTime(livret.Etablissement!.Academie!.HeureLocale(le))) : null;

    private sealed record Signature(long LivretId, DateTime Le, string Empreinte);
}
