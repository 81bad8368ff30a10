using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Verifications;

/// <summary>
/// The documents that are kept: each still has its bytes, and was drawn from what its visa, its deliberation, its bordereau, its letter or its
/// procès-verbal sealed. They are read by lots, so that the memory does not grow with their number.
/// </summary>
internal sealed class VerifierLesArchives(LivretDbContext db)
{
    private const int Lot = 50;

    /// <param name="livret">Number of a candidate; null: every document.</param>
    public async Task VerifierAsync(BilanDuJournal bilan, string? livret, CancellationToken ct)
    {
        var choisis = db.Archives.AsNoTracking().Where(a => livret == null || db.Livrets.Any(l => l.Id == a.LivretId && l.Numero == livret));
        foreach (var nature in Enum.GetValues<NatureDArchive>())
        {
            var derniere = "";
#pragma warning disable CA1309 // Said in SQL: the database compares as it orders.
            while (await LireAsync(choisis.Where(a => a.Nature == nature && string.Compare(a.Reference, derniere) > 0), ct) is [_, ..] lot)
#pragma warning restore CA1309
            {
                derniere = lot[^1].Reference;
                var sources = await SourcesAsync(nature, [.. lot.Select(a => a.Reference)], ct);
                foreach (var archive in lot)
                {
                    bilan.Archives++;
                    bilan.Noter(Rompue(archive, sources));
                }
            }
        }
    }

    private static Task<List<DocumentArchive>> LireAsync(IQueryable<DocumentArchive> archives, CancellationToken ct) =>
        archives.OrderBy(a => a.Reference).Take(Lot).ToListAsync(ct);

    private static Rupture? Rompue(DocumentArchive archive, Dictionary<string, string> sources)
    {
        var ligne = $"{EnClair(archive.Nature)} {archive.Reference}";
        if (DocumentArchive.Calculer(archive.Octets) is var empreinte && empreinte != archive.Empreinte)
            return new("Archives", ligne, $"l’empreinte attendue est {Court(empreinte)}, celle qui est enregistrée {Court(archive.Empreinte)} : le document a été modifié.");
        var source = sources.GetValueOrDefault(archive.Reference);
        return source == archive.Source ? null
            : new("Archives", ligne, $"il a été dessiné depuis un contenu d’empreinte {Court(archive.Source)}, la ligne d’origine dit {Court(source)}.");
    }

    /// <summary>The hash of the sealed content behind each reference.</summary>
    private async Task<Dictionary<string, string>> SourcesAsync(NatureDArchive nature, List<string> references, CancellationToken ct)
    {
        List<Guid> ids = [.. references.Select(r => Guid.TryParse(r, out var id) ? id : Guid.Empty)];
        return nature switch
        {
            NatureDArchive.LivretSigne => await db.Set<Visa>().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Empreinte }).ToDictionaryAsync(v => $"{v.Id}", v => v.Empreinte, ct),
            NatureDArchive.LivretExamine => await db.Set<Domaine.Deliberations.Deliberation>().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.EmpreinteExaminee })
                .ToDictionaryAsync(d => $"{d.Id}", d => d.EmpreinteExaminee, ct),
            NatureDArchive.Bordereau or NatureDArchive.AccuseDeReception => await db.Bordereaux.Where(b => references.Contains(b.Numero)).Select(b => new { b.Numero, b.Empreinte }).ToDictionaryAsync(b => b.Numero, b => b.Empreinte, ct),
            NatureDArchive.Lettre or NatureDArchive.CopieDeLettre => await db.Courriers.Where(c => references.Contains(c.Reference)).Select(c => new { c.Reference, c.Empreinte }).ToDictionaryAsync(c => c.Reference, c => c.Empreinte, ct),
            NatureDArchive.ProcesVerbal => await db.ProcesVerbaux.Where(p => references.Contains(p.Numero)).Select(p => new { p.Numero, p.Empreinte }).ToDictionaryAsync(p => p.Numero, p => p.Empreinte, ct),
        };
    }

    private static string EnClair(NatureDArchive nature) => nature switch
    {
        NatureDArchive.LivretSigne => "livret signé, visa",
        NatureDArchive.LivretExamine => "livret examiné, délibération",
        NatureDArchive.Bordereau => "bordereau",
        NatureDArchive.AccuseDeReception => "accusé de réception",
        NatureDArchive.Lettre => "lettre",
        NatureDArchive.CopieDeLettre => "copie de la lettre",
        NatureDArchive.ProcesVerbal => "procès-verbal",
    };

    private static string Court(string? empreinte) => ControleDuLivret.Court(empreinte);
}
