using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Parametres;

/// <summary>
/// Writes what changes among the parameters, in the transaction that changes it. Whatever the context tracks is compared by itself
/// (<see cref="ParametresSuivis"/>); what leaves no trace in a column is told by <see cref="Noter"/>. Nothing is written for the reference data and
/// the demonstration, which nobody decides: the journal begins with an actor.
/// </summary>
public sealed class JournalDesParametres
{
    private const int EssaisAuPlus = 20;

    private readonly List<LigneDeParametre> _notees = [];
    private TimeProvider? _horloge;

    /// <summary>Null: nobody acts yet, nothing is kept.</summary>
    public Acteur? Acteur { get; private set; }

    /// <summary>The motive of what is saved next.</summary>
    public string? Motif { get; set; }

    /// <summary>From now on, what the context saves is the doing of this actor.</summary>
    public void AuNomDe(Acteur acteur, TimeProvider horloge) => (Acteur, _horloge) = (acteur, horloge);

    /// <summary>A change that no column tells (« invitation envoyée »), kept with the next save.</summary>
    public void Noter(NatureDeParametre nature, string cle, string champ, string? avant = null, string? apres = null) =>
        _notees.Add(new(nature, cle, champ, avant, apres));

    /// <summary>Saves with the events of what changes. When somebody else took the same place in the chain, the next one is taken.</summary>
    internal async Task<int> EnregistrerAsync(LivretDbContext db, Func<Task<int>> enregistrer, CancellationToken ct)
    {
        if (Acteur is not { } acteur)
            return await enregistrer();
        db.ChangeTracker.DetectChanges();
        List<LigneDeParametre> lignes = [.. ParametresSuivis.Changements(db.ChangeTracker), .. _notees];
        if (lignes.Count == 0)
            return await enregistrer();
        for (var essai = 1; ; essai++)
        {
            var fin = await LireLaFinAsync(db, ct);
            var (rang, inscrits) = (fin.Rang, Inscrire(db, fin, acteur, lignes));
            try
            {
                var faits = await enregistrer();
                _notees.Clear();
                Motif = null;
                return faits;
            }
            catch (DbUpdateException)
            {
                foreach (var inscrit in inscrits)
                    db.Entry(inscrit).State = EntityState.Detached;
                db.Entry(fin).State = EntityState.Detached;
                if (essai < EssaisAuPlus && await RangAsync(db, ct) != rang)
                    continue;
                _notees.Clear();
                throw;
            }
        }
    }

    private List<EvenementDeParametre> Inscrire(LivretDbContext db, FinDuJournalDesParametres fin, Acteur acteur, List<LigneDeParametre> lignes)
    {
        var instant = _horloge!.GetUtcNow().UtcDateTime;
        List<EvenementDeParametre> inscrits = [];
        foreach (var ligne in lignes)
        {
            var evenement = new EvenementDeParametre
            {
                Rang = ++fin.Rang,
                Le = instant,
                ParId = acteur.Id,
                Par = acteur.Nom,
                Affectation = acteur.Affectation,
                Nature = ligne.Nature,
                Cle = ligne.Cle,
                Champ = ligne.Champ,
                Avant = ligne.Avant,
                Apres = ligne.Apres,
                Motif = Motif,
                Precedente = fin.Empreinte,
            }.Sceller();
            fin.Empreinte = evenement.Empreinte;
            inscrits.Add(evenement);
        }
        db.AddRange(inscrits);
        return inscrits;
    }

    private static async Task<FinDuJournalDesParametres> LireLaFinAsync(LivretDbContext db, CancellationToken ct)
    {
        // Read again each time: what the context remembers may be older than the chain.
        if (db.ChangeTracker.Entries<FinDuJournalDesParametres>().FirstOrDefault() is { } suivie)
            suivie.State = EntityState.Detached;
        if (await db.Set<FinDuJournalDesParametres>().SingleOrDefaultAsync(ct) is { } fin)
            return fin;
        var premiere = new FinDuJournalDesParametres { Rang = 0, Empreinte = "" };
        db.Add(premiere);
        return premiere;
    }

    private static Task<long> RangAsync(LivretDbContext db, CancellationToken ct) =>
        db.Set<FinDuJournalDesParametres>().Select(f => f.Rang).FirstOrDefaultAsync(ct);
}
