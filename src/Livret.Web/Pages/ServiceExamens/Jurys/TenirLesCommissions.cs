using Livret.Domaine;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>Opens, creates and composes the commissions of the user's services. What it gives to a member goes with his name, in one transaction.</summary>
public sealed class TenirLesCommissions(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant)
{
    private static readonly Refus Perimee = new(
        CodeAnomalie.ActeInterdit, "Cette commission a changé depuis que vous l’avez ouverte. Relisez-la : ce que vous avez saisi est encore ici.");

    /// <param name="id">Null: a new commission.</param>
    /// <returns>Null outside the user's services.</returns>
    public async Task<CommissionTenue?> OuvrirAsync(int? id, CancellationToken ct)
    {
        var services = (await agentCourant.LireAsync(ct)).ServicesTenus();
        var session = await db.SessionOuverte.Select(s => s.Annee).FirstAsync(ct);
        var commission = id is null ? null : await db.Commissions.Include(c => c.Membres).SingleOrDefaultAsync(c => c.Id == id && services.Contains(c.Service), ct);
        if (id is not null && commission is null)
            return null;
        var academies = await db.Academies.AsNoTracking().Where(a => services.Contains(a.CodeService)).OrderBy(a => a.Nom).ToListAsync(ct);
        var comptes = commission?.Membres.Select(m => m.UtilisateurId).OfType<Guid>().ToList() ?? [];
        return new(
            session, commission,
            commission is null ? academies : [.. academies.Where(a => a.CodeService == commission.Service)],
            referentiels.Tous,
            id is null ? 0 : await db.Set<EnvoiAuJury>().CountAsync(e => e.CommissionId == id, ct),
            await db.Users.Where(u => comptes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email ?? "", ct),
            id is null ? [] : await db.ProcesVerbaux.Where(p => p.CommissionId == id).OrderBy(p => p.Numero).Select(p => p.Numero).ToListAsync(ct));
    }

    /// <summary>Creates or changes a commission whose form has a valid shape.</summary>
    /// <returns>Its identifier, or why not.</returns>
    public async Task<(int Id, Refus? Refus)> EnregistrerAsync(CommissionTenue tenue, FormulaireCommission formulaire, CancellationToken ct)
    {
        var choisies = tenue.Academies.Where(a => formulaire.Academies.Contains(a.Code)).ToList();
        if (Refuser(tenue, formulaire, choisies) is { } refus)
            return (0, refus);
        var commission = tenue.Commission ?? new()
        {
            Session = tenue.Session,
            Service = choisies[0].CodeService,
            Specialite = formulaire.Specialite!,
            Academies = [],
            Intitule = "",
            Seance = default,
        };
        if (tenue.Commission is null)
            db.Add(commission);
        commission.Intitule = formulaire.Intitule!.Trim();
        commission.Seance = Lecture.LireDate(formulaire.Seance)!.Value;
        commission.Lieu = FormulaireCommission.Texte(formulaire.Lieu);
        commission.Arrete = FormulaireCommission.Texte(formulaire.Arrete);
        if (!tenue.EstFigee)
            (commission.Specialite, commission.Academies, commission.Pseudonymisee) = (formulaire.Specialite!, [.. choisies.Select(a => a.Code)], formulaire.Pseudonymisee);
        commission.Renouveler();
        var perimee = tenue.Commission is null ? await CreerAsync(commission, ct) : await EnregistrerAsync(ct);
        return (commission.Id, perimee);
    }

    /// <summary>Names a member; his account, if he has one, opens the commission from now on.</summary>
    public async Task<Refus?> NommerAsync(CommissionTenue tenue, FormulaireMembre formulaire, CancellationToken ct)
    {
        var commission = tenue.Commission!;
        if (formulaire.Version != commission.Version.ToString())
            return Perimee;
        var compte = await CompteAsync(formulaire.Courriel, ct);
        if (compte is null && !string.IsNullOrWhiteSpace(formulaire.Courriel))
            return new(CodeAnomalie.ValeurInconnue, "Aucun compte n’a cette adresse. Faites-le créer par l’administrateur, ou laissez ce champ vide.", Champ: "Courriel");
        var membre = new MembreDeCommission
        {
            UtilisateurId = compte?.Id,
            Nom = FormulaireCommission.Texte(formulaire.Nom) ?? compte!.NomComplet,
            Qualite = formulaire.Qualite!.Trim(),
            EstPresident = formulaire.EstPresident,
        };
        if (commission.Nommer(membre) is { } refus)
            return refus;
        if (compte is not null)
            db.Affectations.Add(new() { UtilisateurId = compte.Id, Role = membre.EstPresident ? Role.PresidentJury : Role.MembreJury, Commission = commission.Id });
        return await EnregistrerAsync(ct);
    }

    /// <summary>Takes a member away, and what his account had from the commission.</summary>
    public async Task<Refus?> RetirerAsync(CommissionTenue tenue, Guid membre, string? version, CancellationToken ct)
    {
        var commission = tenue.Commission!;
        if (version != commission.Version.ToString())
            return Perimee;
        var compte = commission.Membres.FirstOrDefault(m => m.Id == membre)?.UtilisateurId;
        if (commission.Retirer(membre) is { } refus)
            return refus;
        if (compte is not null)
            db.Affectations.RemoveRange(await db.Affectations.Where(a => a.UtilisateurId == compte && a.Commission == commission.Id).ToListAsync(ct));
        return await EnregistrerAsync(ct);
    }

    private static Refus? Refuser(CommissionTenue tenue, FormulaireCommission formulaire, List<Academie> choisies)
    {
        if (tenue.Commission is { } commission && formulaire.Version != commission.Version.ToString())
            return Perimee;
        if (tenue.EstClose)
            return new(CodeAnomalie.ActeInterdit, "La commission est close : elle ne change plus.");
        if (tenue.EstFigee)
            return EstLaMeme(tenue.Commission!, formulaire) ? null
                : new(CodeAnomalie.ActeInterdit, "Des livrets ont été transmis à cette commission : sa spécialité, ses académies et son anonymat ne changent plus. Nommez une autre commission.");
        return tenue.Specialites.All(r => r.Code != formulaire.Specialite) ? new(CodeAnomalie.SpecialiteInconnue, "Choisissez une spécialité de la liste.", Champ: "Specialite")
            : choisies.Count < formulaire.Academies.Distinct().Count() ? new(CodeAnomalie.AcademieInconnue, "Choisissez des académies de votre service.", Champ: "Academies")
            : choisies.DistinctBy(a => a.CodeService).Count() > 1 ? new(CodeAnomalie.AcademieInconnue, "Choisissez des académies d’un seul service des examens.", Champ: "Academies")
            : null;
    }

    /// <summary>What no longer changes is as it was, or was left out of the form.</summary>
    private static bool EstLaMeme(Commission commission, FormulaireCommission formulaire) =>
        formulaire.Specialite == commission.Specialite && formulaire.Academies.ToHashSet().SetEquals(commission.Academies) && formulaire.Pseudonymisee == commission.Pseudonymisee;

    private async Task<Utilisateur?> CompteAsync(string? courriel, CancellationToken ct)
    {
        var cherche = courriel?.Trim().ToUpperInvariant();
        return string.IsNullOrEmpty(cherche) ? null : await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == cherche, ct);
    }

    /// <summary>Two saves in one transaction: the journal names the commission by the key that the database gave.</summary>
    private Task<Refus?> CreerAsync(Commission commission, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
            db.NoterLaCreation(commission);
            var refus = await EnregistrerAsync(ct);
            await transaction.CommitAsync(ct);
            return refus;
        });

    /// <summary>Saves, or says that somebody else did meanwhile.</summary>
    private async Task<Refus?> EnregistrerAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Perimee;
        }
    }
}
