using System.Text.Json;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Donnees.Parametres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Verifications;

/// <summary>
/// Recomputes every chain and everything that is sealed (circuit, section 5). Livrets are read by lots, so that the memory does not grow with
/// their number; one that does not hold is read again alone, because somebody may have acted between two statements.
/// </summary>
public sealed class VerifierLeJournal(LivretDbContext db)
{
    private const int Lot = 200;

    /// <param name="numero">One livret only, with neither the bordereaux nor the procès-verbaux of the others; null: everything.</param>
    /// <returns>Null when there is no such livret.</returns>
    public async Task<BilanDuJournal?> VerifierAsync(string? numero, CancellationToken ct)
    {
        var bilan = new BilanDuJournal();
        var choisis = db.Livrets.AsNoTracking().Where(l => numero == null || l.Numero == numero);
        long dernier = 0;
        while (await choisis.Where(l => l.Id > dernier).OrderBy(l => l.Id).Take(Lot).Select(l => new Cle(l.Id, l.Numero)).ToListAsync(ct) is [_, ..] lot)
        {
            dernier = lot[^1].Id;
            await VerifierLeLotAsync(bilan, choisis.Where(l => lot[0].Id <= l.Id && l.Id <= dernier), lot, ct);
        }
        await new VerifierLesArchives(db).VerifierAsync(bilan, numero, ct);
        if (numero is not null)
            return bilan.Livrets == 0 ? null : bilan;
        await VerifierLesBordereauxAsync(bilan, ct);
        await VerifierLesProcesVerbauxAsync(bilan, ct);
        await VerifierLesParametresAsync(bilan, ct);
        return bilan;
    }

    private async Task VerifierLeLotAsync(BilanDuJournal bilan, IQueryable<LivretScolaire> choisis, List<Cle> lot, CancellationToken ct)
    {
        bilan.Livrets += lot.Count;
        var douteux = lot.ToDictionary(c => c.Id);
        if (await LireAsync(choisis, ct) is (var livrets, var bordereaux, null))
        {
            foreach (var livret in livrets)
            {
                bilan.Evenements += livret.Evenements.Count;
                bilan.Visas += livret.Visas.Count;
                bilan.Courriers += livret.Courriers.Count;
                if (!new ControleDuLivret(livret, bordereaux).Ruptures().Any())
                    douteux.Remove(livret.Id);
            }
        }
        foreach (var cle in douteux.Values.OrderBy(c => c.Id))
        {
            var (seuls, quittances, defaut) = await LireAsync(choisis.Where(l => l.Id == cle.Id), ct);
            bilan.Noter(defaut is null
                ? seuls.SelectMany(l => new ControleDuLivret(l, quittances).Ruptures()).FirstOrDefault()
                : new("Livrets", $"livret {cle.Numero}", $"une de ses lignes ne se lit pas ({defaut})."));
        }
    }

    private async Task<(List<LivretScolaire> Livrets, Dictionary<(string, string), string> Bordereaux, string? Defaut)> LireAsync(IQueryable<LivretScolaire> choisis, CancellationToken ct)
    {
        try
        {
            var livrets = await choisis
                .Include(l => l.Evenements).Include(l => l.Unites).ThenInclude(u => u.Valeurs).Include(l => l.Stages).Include(l => l.Visas)
                .Include(l => l.Transmissions).Include(l => l.Courriers).Include(l => l.Envois).Include(l => l.Deliberations)
                .OrderBy(l => l.Id).AsSplitQuery().ToListAsync(ct);
            var bordereaux = await db.Bordereaux.AsNoTracking().Where(b => choisis.Any(l => l.Transmissions.Any(t => t.Bordereau == b.Numero))).ToListAsync(ct);
            var numeros = livrets.Select(l => l.Numero).ToHashSet();
            Dictionary<(string, string), string> quittances = [];
            foreach (var bordereau in bordereaux)
            {
                foreach (var ligne in bordereau.Lignes().Where(l => numeros.Contains(l.Numero)))
                    quittances[(bordereau.Numero, ligne.Numero)] = ligne.Empreinte;
            }
            return (livrets, quittances, null);
        }
        catch (Exception e) when (EstIllisible(e))
        {
            return ([], [], e.Message);
        }
    }

    private async Task VerifierLesBordereauxAsync(BilanDuJournal bilan, CancellationToken ct)
    {
        await foreach (var bordereau in db.Bordereaux.AsNoTracking().OrderBy(b => b.Numero).AsAsyncEnumerable().WithCancellation(ct))
        {
            bilan.Bordereaux++;
            bilan.Noter(Sceau("Bordereaux", $"bordereau {bordereau.Numero}", bordereau.Contenu, bordereau.Empreinte));
        }
    }

    private async Task VerifierLesProcesVerbauxAsync(BilanDuJournal bilan, CancellationToken ct)
    {
        var numeros = await db.ProcesVerbaux.OrderBy(p => p.Numero).Select(p => p.Numero).ToListAsync(ct);
        foreach (var numero in numeros)
        {
            var pv = await db.ProcesVerbaux.AsNoTracking().SingleAsync(p => p.Numero == numero, ct);
            bilan.ProcesVerbaux++;
            bilan.Noter(Sceau("ProcesVerbaux", $"procès-verbal {numero}", pv.Contenu, pv.Empreinte) ?? await CitationsAsync(pv, ct));
        }
    }

    /// <summary>The events that a procès-verbal quotes are in the chains, under the same hash.</summary>
    private async Task<Rupture?> CitationsAsync(ProcesVerbal pv, CancellationToken ct)
    {
        var decisions = Citation.De(pv);
        var (numeros, rangs) = (decisions.Select(d => d.Numero).ToList(), decisions.Select(d => d.Rang).Distinct().ToList());
        var livrets = db.Livrets.AsNoTracking()
            .Where(l => numeros.Contains(l.Numero) && db.Commissions.Any(c => c.Id == pv.CommissionId && c.Session == l.Session));
        var cites = await livrets.SelectMany(l => l.Evenements.Where(e => rangs.Contains(e.Rang)), (l, e) => new { l.Numero, e.Rang, e.Empreinte }).ToListAsync(ct);
        var purges = await livrets.Where(l => l.PurgeLe != null).Include(l => l.Evenements).ToListAsync(ct);
        Dictionary<(string, int), string> parPlace = [];
        foreach (var citee in cites.Select(c => new Citation(c.Numero, c.Rang, c.Empreinte)).Concat(purges.SelectMany(ControleDUnPurge.Citees)))
            parPlace[(citee.Numero, citee.Rang)] = citee.Empreinte;
        foreach (var (numero, rang, empreinte) in decisions)
        {
            if (parPlace.GetValueOrDefault((numero, rang)) is var trouvee && trouvee != empreinte)
                return new("ProcesVerbaux", $"procès-verbal {pv.Numero}, livret {numero}", $"il cite l’événement {rang} sous l’empreinte {ControleDuLivret.Court(empreinte)}, le journal dit {ControleDuLivret.Court(trouvee)}.");
        }
        return null;
    }

    /// <summary>The chain of the parameters, which is one for the installation, then its end.</summary>
    private async Task VerifierLesParametresAsync(BilanDuJournal bilan, CancellationToken ct)
    {
        // Read first: what is added meanwhile is after it.
        var fin = await db.Set<FinDuJournalDesParametres>().AsNoTracking().SingleOrDefaultAsync(ct);
        var (rang, precedente) = (0L, "");
        await foreach (var evenement in db.JournalDesParametres.AsNoTracking().OrderBy(e => e.Rang).AsAsyncEnumerable().WithCancellation(ct))
        {
            var attendue = evenement.Calculer();
            var constat = evenement.Rang != rang + 1 ? $"attendu, il manque ; le suivant porte le rang {evenement.Rang}."
                : evenement.Precedente != precedente ? $"il devait citer l’empreinte {ControleDuLivret.Court(precedente)} de l’événement d’avant, il cite {ControleDuLivret.Court(evenement.Precedente)}."
                : evenement.Empreinte != attendue ? $"l’empreinte attendue est {ControleDuLivret.Court(attendue)}, celle qui est enregistrée {ControleDuLivret.Court(evenement.Empreinte)} : la ligne a été modifiée ou vient d’ailleurs."
                : null;
            if (constat is not null)
            {
                bilan.Noter(new("JournalDesParametres", $"événement {rang + 1}", constat));
                return;
            }
            (rang, precedente) = (evenement.Rang, evenement.Empreinte);
            bilan.Parametres++;
            if (rang == fin?.Rang && precedente != fin.Empreinte)
                bilan.Noter(new("FinDuJournalDesParametres", $"événement {rang}", $"il est cité sous l’empreinte {ControleDuLivret.Court(fin.Empreinte)}, le journal dit {ControleDuLivret.Court(precedente)}."));
        }
        if (rang < (fin?.Rang ?? 0))
            bilan.Noter(new("JournalDesParametres", $"événement {rang + 1}", $"attendu, il manque ; le journal devait finir à l’événement {fin!.Rang}."));
    }

    private static Rupture? Sceau(string table, string ligne, string contenu, string empreinte) =>
        Visa.Sceller(contenu) is var attendue && attendue == empreinte ? null
            : new(table, ligne, $"l’empreinte attendue est {ControleDuLivret.Court(attendue)}, celle qui est enregistrée {ControleDuLivret.Court(empreinte)} : le contenu a été modifié.");

    /// <summary>What reading a line altered outside the application may throw.</summary>
    private static bool EstIllisible(Exception e) => e is InvalidOperationException or FormatException or ArgumentException or JsonException or InvalidCastException or OverflowException;

    private sealed record Cle(long Id, string Numero);
}
