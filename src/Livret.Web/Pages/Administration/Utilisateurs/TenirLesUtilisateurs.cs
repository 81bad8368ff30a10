using Livret.Domaine;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Web.Composants;
using Livret.Web.Pages.Administration.Journal;
using Livret.Web.Securite;
using Livret.Web.Securite.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>Invites accounts, gives and withdraws affectations, closes and opens again. One act, one transaction.</summary>
public sealed class TenirLesUtilisateurs(LivretDbContext db, UserManager<Utilisateur> comptes, Invitations invitations, TenirLesSessions sessions, AgentCourant agentCourant, TimeProvider horloge)
{
    public static Refus Perime { get; } = new(CodeAnomalie.ActeInterdit, "Ce compte a changé depuis que vous l’avez ouvert. Votre saisie est gardée à l’écran : relisez la fiche, puis recommencez.");

    private static readonly Refus DernierAdministrateur = new(
        CodeAnomalie.ActeInterdit, "C’est le dernier administrateur de l’installation. Donnez d’abord ce rôle à un autre compte ouvert.");

    public Task<Utilisateur?> ChercherAsync(Guid id, CancellationToken ct) => db.Users.SingleOrDefaultAsync(u => u.Id == id, ct);

    public async Task<IReadOnlyList<Affectation>> AffectationsAsync(Guid id, CancellationToken ct) =>
        await db.Affectations.Where(a => a.UtilisateurId == id).OrderBy(a => a.Id).ToListAsync(ct);

    /// <summary>A new account, what it holds, and its invitation.</summary>
    public async Task<(Guid? Id, IReadOnlyList<(string Champ, string Phrase)> Refus)> InviterAsync(FormulaireUtilisateur formulaire, FormulaireAffectation affectation, CancellationToken ct)
    {
        var compte = new Utilisateur { Id = Guid.CreateVersion7(), Nom = "", Prenom = "" };
        var (affectations, refus) = await affectation.LireAsync(db, compte.Id, ct);
        List<(string Champ, string Phrase)> defauts = [.. formulaire.Refuser(), .. refus];
        if (defauts.Count > 0)
            return (null, defauts);
        formulaire.Porter(compte);
        var agent = await agentCourant.LireAsync(ct);
        var fait = await EnUneFoisAsync(async () =>
        {
            var resultat = await comptes.CreateAsync(compte);
            if (!resultat.Succeeded)
                return Refuser(resultat);
            db.Affectations.AddRange(affectations);
            await invitations.EcrireAsync(compte, agent.Nom, ct);
            return null;
        }, ct);
        return fait is null ? (compte.Id, []) : (null, [(nameof(FormulaireUtilisateur.Courriel), fait.Phrase)]);
    }

    public Task<Refus?> ModifierAsync(Utilisateur compte, FormulaireUtilisateur formulaire, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (compte.ConcurrencyStamp != formulaire.Version)
            return Perime;
        formulaire.Porter(compte);
        return Refuser(await comptes.UpdateAsync(compte));
    }, ct);

    public Task<Refus?> AffecterAsync(IReadOnlyList<Affectation> affectations, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        db.Affectations.AddRange(affectations);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);

    /// <summary>The journal keeps what it was.</summary>
    public Task<Refus?> RetirerAsync(Guid compte, int affectation, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (await db.Affectations.SingleOrDefaultAsync(a => a.Id == affectation && a.UtilisateurId == compte, ct) is not { } trouvee)
            return null;
        if (trouvee.DelegationId is not null)
            return new(CodeAnomalie.ActeInterdit, "Cette affectation vient d’une délégation de signature. Demandez au chef d’établissement de la révoquer.");
        db.Remove(trouvee);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);

    /// <summary>Its sessions stop at once.</summary>
    public Task<Refus?> DesactiverAsync(Utilisateur compte, string? motif, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (compte.DesactiveLe is not null)
            return null;
        db.Parametres.Motif = Motif(motif);
        compte.DesactiveLe = horloge.GetUtcNow().UtcDateTime;
        return Refuser(await comptes.UpdateSecurityStampAsync(compte));
    }, ct);

    public Task<Refus?> ReactiverAsync(Utilisateur compte, string? motif, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        db.Parametres.Motif = Motif(motif);
        compte.DesactiveLe = null;
        return Refuser(await comptes.UpdateAsync(compte));
    }, ct);

    /// <summary>The telephone is lost: the next sign-in asks for the password alone.</summary>
    public Task<Refus?> RetirerLeSecondFacteurAsync(Utilisateur compte, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (!compte.TwoFactorEnabled)
            return null;
        await comptes.SetTwoFactorEnabledAsync(compte, false);
        return Refuser(await comptes.ResetAuthenticatorKeyAsync(compte));
    }, ct);

    /// <summary>Those that are open, wherever they are; the account itself stays as it is.</summary>
    public Task<Refus?> FermerLesSessionsAsync(Utilisateur compte, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (await sessions.FermerLesAutresAsync(compte.Id, sauf: null, ct) is var fermees && fermees > 0)
            db.Parametres.Noter(NatureDeParametre.Utilisateur, $"{compte.Id}", "sessions", fermees.Compter("ouverte"), "fermées");
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);

    public Task<Refus?> LeverLeVerrouAsync(Utilisateur compte, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (compte.LockoutEnd is not { } fin)
            return null;
        db.Parametres.Noter(NatureDeParametre.Utilisateur, $"{compte.Id}", "verrou après essais sans succès", $"jusqu’au {LireLeJournal.Instant(fin.UtcDateTime)}", "levé");
        compte.AccessFailedCount = 0;
        return Refuser(await comptes.SetLockoutEndDateAsync(compte, null));
    }, ct);

    public Task<Refus?> InviterDeNouveauAsync(Utilisateur compte, CancellationToken ct) => EnUneFoisAsync(async () =>
    {
        if (compte.PasswordHash is not null)
            return new(CodeAnomalie.ActeInterdit, "Ce compte est déjà ouvert : son mot de passe se retrouve par « Mot de passe oublié ».");
        await invitations.EcrireAsync(compte, (await agentCourant.LireAsync(ct)).Nom, ct);
        return null;
    }, ct);

    /// <summary>
    /// Looks, before the end of the transaction, that an administrator remains. The journal puts the changes one behind the other: of two
    /// administrators who close each other, the second sees what the first did.
    /// </summary>
    private Task<Refus?> EnUneFoisAsync(Func<Task<Refus?>> acte, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var refus = await acte() ?? (await UnAdministrateurResteAsync(ct) ? null : DernierAdministrateur);
        if (refus is null)
        {
            await transaction.CommitAsync(ct);
            return null;
        }
        await transaction.RollbackAsync(ct);
        db.ChangeTracker.Clear();
        return refus;
    });

    private Task<bool> UnAdministrateurResteAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        return db.Affectations.AnyAsync(
            a => a.Role == Role.Administrateur && a.Fin == null && (a.Debut == null || a.Debut <= jour) && db.Users.Any(u => u.Id == a.UtilisateurId && u.DesactiveLe == null), ct);
    }

    private static Refus? Refuser(IdentityResult resultat) => resultat.Succeeded ? null
        : resultat.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? Perime
        : new(CodeAnomalie.ValeurInconnue, string.Join(' ', resultat.Errors.Select(e => e.Description).Distinct()), Champ: nameof(FormulaireUtilisateur.Courriel));

    private static string? Motif(string? motif) => string.IsNullOrWhiteSpace(motif) ? null : motif.Trim()[..Math.Min(motif.Trim().Length, Domaine.Circuits.Acte.LongueurMotif)];
}
