using Livret.Domaine.Sessions;
using Livret.Donnees.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Generations;

/// <summary>
/// Fills an empty SQLite base with a fictitious installation: the demonstration, then as many établissements as asked, patterned on it. What is typed and what is
/// done goes through the doors of the domain, so that every rule, seal and chain is true; only the writing is straight.
/// </summary>
public static class GenererUneBase
{
    /// <summary>Établissements written between two words of the progress.</summary>
    private const int Paquet = 25;

    /// <param name="db">Migrated, with its reference data.</param>
    /// <param name="avancer">Told how many livrets are written.</param>
    /// <returns>Null when the base holds data already: nothing is written.</returns>
    public static async Task<BilanDeGeneration?> GenererAsync(this LivretDbContext db, DemandeDeGeneration demande, Action<int> avancer, CancellationToken ct)
    {
        if (!await db.ChargerLaDemonstrationAsync(ct))
            return null;
        var academies = await AcademiesAsync(db, demande, ct);
        var session = await db.Sessions.SingleAsync(s => s.Annee == HorlogeDeDemonstration.Debut.Year, ct);
        var calendriers = await db.Calendriers.Include(c => c.Academie!.Service).Where(c => c.Session == session.Annee).ToDictionaryAsync(c => c.CodeAcademie, ct);
        foreach (var calendrier in calendriers.Values)
            calendrier.Publication = AgendaDuCircuit.Publication;
        await db.SaveChangesAsync(ct);
        var generateur = new GenererUnEtablissement(
            demande, session, calendriers, await db.TextesDeService.ToListAsync(ct), new(session, calendriers), await db.Commissions.MaxAsync(c => c.Id, ct));
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await EcrireAsync(db, demande, Lots(generateur, demande, academies), avancer, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A lot is written while the next one is made.</summary>
    private static async Task<BilanDeGeneration> EcrireAsync(LivretDbContext db, DemandeDeGeneration demande, IEnumerable<LotGenere> lots, Action<int> avancer, CancellationToken ct)
    {
        using var ecriture = new EcritureEnMasse(db);
        using var paquets = lots.Chunk(Paquet).GetEnumerator();
        var suivant = Task.Run(() => paquets.MoveNext() ? paquets.Current : null, ct);
        while (await suivant is { } paquet)
        {
            suivant = Task.Run(() => paquets.MoveNext() ? paquets.Current : null, ct);
            ecriture.Ecrire(paquet.SelectMany(l => (IEnumerable<object>)[.. l.Debuts, .. l.Livrets, .. l.Suites]));
            avancer(ecriture.Compter("Livrets"));
        }
        return new(demande.Etablissements, ecriture.Compter("AspNetUsers"), ecriture.Compter("Livrets"), ecriture.Compter("Unites"), ecriture.Compter("Valeurs"), ecriture.Compter("Journal"));
    }

    /// <summary>The établissements in turn among the académies, each of a size between half and one and a half times the mean.</summary>
    private static IEnumerable<LotGenere> Lots(GenererUnEtablissement generateur, DemandeDeGeneration demande, IReadOnlyList<Academie> academies)
    {
        var hasard = new Hasard(demande.Graine, 0);
        int[] poids = [.. Enumerable.Range(0, demande.Etablissements).Select(_ => hasard.Entre(50, 150))];
        // One candidate each, the others by weight: every établissement has a class, and the total is the one that was asked.
        var (somme, cumul, donnes, reste) = ((long)poids.Sum(), 0L, 0L, (long)demande.Candidats - demande.Etablissements);
        for (var i = 0; i < poids.Length; i++)
        {
            cumul += poids[i];
            var part = (reste * cumul / somme) - donnes;
            donnes += part;
            yield return generateur.Generer(i + 1, academies[i % academies.Count], 1 + (int)part);
        }
    }

    /// <summary>Those of the demonstration first.</summary>
    private static async Task<IReadOnlyList<Academie>> AcademiesAsync(LivretDbContext db, DemandeDeGeneration demande, CancellationToken ct)
    {
        var premieres = await db.Etablissements.Select(e => e.CodeAcademie).Distinct().ToListAsync(ct);
        var toutes = await db.Academies.Include(a => a.Service).OrderBy(a => a.Code).ToListAsync(ct);
        return [.. toutes.OrderBy(a => premieres.Contains(a.Code) ? 0 : 1).ThenBy(a => a.Code, StringComparer.Ordinal).Take(demande.Academies)];
    }
}
