using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Demonstration;

/// <summary>Fills an empty database with the demonstration: files of the exchange formats, typed through the doors of the domain.</summary>
public static class ChargementDeDemonstration
{
    /// <summary>Does nothing, and says so, as soon as the database holds an account or an établissement.</summary>
    /// <exception cref="InvalidDataException">A line of the files is refused by the rules: the exception names it.</exception>
    public static Task<bool> ChargerLaDemonstrationAsync(this LivretDbContext db, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            // Asked before the transaction too: a full database takes nobody's turn to write.
            if (await EstHabiteeAsync(db, ct))
                return false;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await EstHabiteeAsync(db, ct))
                return false;
            await ChargerAsync(db, ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
            return true;
        });

    private static async Task<bool> EstHabiteeAsync(LivretDbContext db, CancellationToken ct) => await db.Users.AnyAsync(ct) || await db.Etablissements.AnyAsync(ct);

    /// <summary>The last instant that the database holds; null when nothing was typed.</summary>
    public static Task<DateTime?> DernierInstantAsync(this LivretDbContext db, CancellationToken ct) =>
        db.Journal.MaxAsync(j => (DateTime?)j.Le, ct);

    private static async Task ChargerAsync(LivretDbContext db, CancellationToken ct)
    {
        var session = await db.Sessions.SingleAsync(s => s.Annee == HorlogeDeDemonstration.Debut.Year, ct);
        var calendriers = await db.Calendriers.Include(c => c.Academie).Where(c => c.Session == session.Annee)
            .ToDictionaryAsync(c => c.CodeAcademie, ct);
        var inscription = Inscription.Lire(session, calendriers.ToDictionary(c => c.Key, c => c.Value.Academie!));
        var equipes = Equipes.Lire();
        ServicesDeDemonstration.Completer(await db.Services.ToDictionaryAsync(s => s.Code, ct));
        db.AddRange(inscription.Etablissements.Values);
        db.AddRange(inscription.Resultats);
        db.AddRange(equipes.Utilisateurs);
        db.AddRange(equipes.Delegations);
        db.AddRange(inscription.Livrets.Values);
        var commissions = new CommissionsDeDemonstration(session.Annee, equipes);
        db.AddRange(commissions.Toutes);
        await db.SaveChangesAsync(ct);
        commissions.Affecter(equipes);
        db.AddRange(equipes.Affectations);

        var saisie = new SaisieDeDemonstration(session, calendriers, inscription.Livrets, equipes);
        saisie.Saisir();
        foreach (var academie in inscription.Livrets.Values.Select(l => l.Etablissement!.CodeAcademie).Distinct())
            calendriers[academie].Publication = AgendaDuCircuit.Publication;
        var circuit = new CircuitDeDemonstration(session, calendriers, inscription, equipes, commissions.Pour, await db.TextesDeService.ToListAsync(ct));
        circuit.Jouer(EtapeDeDemonstration.Toutes());
        db.AddRange(circuit.Pieces);
        await db.SaveChangesAsync(ct);
    }
}
