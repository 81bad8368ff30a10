using System.Globalization;
using Livret.Domaine;
using Livret.Domaine.Conservations;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Conservations;

/// <summary>The retentions that the administrator decides, and the purge of the mails, which belong to no service.</summary>
public sealed class ReglerLesConservations(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>Saves what is typed for a session; an empty box is the default of the register, « sans » is no limit.</summary>
    /// <param name="saisies">Months as they are typed, by kind.</param>
    public async Task<IReadOnlyList<Refus>> EnregistrerAsync(int session, IReadOnlyDictionary<NatureDeDonnees, string?> saisies, CancellationToken ct)
    {
        var lues = saisies.Select(s => (Nature: s.Key, Lu: Lire(s.Value), Texte: s.Value)).ToList();
        if (lues.Where(l => l.Lu is null && !string.IsNullOrWhiteSpace(l.Texte)).ToList() is { Count: > 0 } refusees)
        {
            return [.. refusees.Select(r => new Refus(CodeAnomalie.ValeurInconnue,
                $"{DonneesConservees.De(r.Nature).Libelle} : donnez un nombre de mois de 0 à {Conservation.MoisAuPlus}, ou « sans limite ».", Champ: $"Mois_{r.Nature}"))];
        }
        var enBase = await db.Conservations.Where(c => c.Session == session).ToDictionaryAsync(c => c.Nature, ct);
        foreach (var (nature, lu, _) in lues)
        {
            var decidee = enBase.GetValueOrDefault(nature);
            if (lu is not { } duree)
            {
                if (decidee is not null)
                    db.Remove(decidee);
            }
            else if (decidee is not null)
            {
                decidee.Mois = duree.Mois;
            }
            else
            {
                db.Add(new Conservation { Session = session, Nature = nature, Mois = duree.Mois });
            }
        }
        await db.SaveChangesAsync(ct);
        return [];
    }

    /// <summary>The mails whose retention has passed, those that wait to leave aside.</summary>
    public async Task<(int EnBase, int APurger)> CourrielsAsync(CancellationToken ct) =>
        (await db.Courriels.CountAsync(ct), await (await EchusAsync(ct)).CountAsync(ct));

    public async Task<int> PurgerLesCourrielsAsync(Agent agent, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        Purge purge = new() { Session = Conservation.ToutesSessions, Le = instant, ParId = agent.Id, Par = agent.Nom };
        purge.Compter(NatureDeDonnees.Courriels, await (await EchusAsync(ct)).ExecuteDeleteAsync(ct));
        purge.Terminer(instant, 0);
        db.Add(purge);
        await db.SaveChangesAsync(ct);
        return purge.Fait(NatureDeDonnees.Courriels);
    }

    private async Task<IQueryable<Courriel>> EchusAsync(CancellationToken ct)
    {
        var durees = new DureesDeConservation(await db.Conservations.AsNoTracking().ToListAsync(ct));
        var limite = durees.Mois(Conservation.ToutesSessions, NatureDeDonnees.Courriels) is { } mois ? horloge.GetUtcNow().UtcDateTime.AddMonths(-mois) : DateTime.MinValue;
        return db.Courriels.Where(c => c.CreeLe < limite && (c.EnvoyeLe != null || c.Essais >= Courriel.EssaisAuPlus));
    }

    /// <summary>Null when there is nothing, or nothing that can be read.</summary>
    private static Duree? Lire(string? texte) => texte?.Trim() switch
    {
        null or "" => null,
        var sans when sans.StartsWith("sans", StringComparison.OrdinalIgnoreCase) => new(null),
        var nombre when int.TryParse(nombre, NumberStyles.None, CultureInfo.InvariantCulture, out var mois) && mois <= Conservation.MoisAuPlus => new(mois),
        _ => null,
    };

    private sealed record Duree(int? Mois);
}
