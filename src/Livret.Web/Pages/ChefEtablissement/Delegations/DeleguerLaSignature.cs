using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ChefEtablissement.Delegations;

/// <summary>The head gives his signature to somebody for a time, and takes it back. What was signed stays valid.</summary>
public sealed class DeleguerLaSignature(LivretDbContext db, AgentCourant agentCourant, TimeProvider horloge)
{
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>The établissements that the user heads himself.</summary>
    public async Task<IReadOnlyList<Etablissement>> EtablissementsAsync(CancellationToken ct)
    {
        var uais = await UaisAsync(ct);
        return await db.Etablissements.AsNoTracking().Include(e => e.Academie).Where(e => uais.Contains(e.Uai)).OrderBy(e => e.Nom).ToListAsync(ct);
    }

    /// <summary>Every delegation of his établissements, the latest first.</summary>
    public async Task<IReadOnlyList<Delegation>> ListerAsync(CancellationToken ct)
    {
        var uais = await UaisAsync(ct);
        return await db.Delegations.AsNoTracking().Where(d => uais.Contains(d.Uai)).OrderByDescending(d => d.AccordeeLe).ToListAsync(ct);
    }

    /// <summary>Who may be chosen in the list, and for which divisions; null: the user does not head this établissement.</summary>
    public async Task<DelegationPossible?> PreparerAsync(string? uai, CancellationToken ct)
    {
        var moi = (await agentCourant.LireAsync(ct)).Id;
        var etablissements = await EtablissementsAsync(ct);
        if ((uai is null ? etablissements.Count == 1 ? etablissements[0] : null : etablissements.FirstOrDefault(e => e.Uai == uai)) is not { } ici)
            return null;
        var personnes = await db.Users.Where(u => u.Id != moi && db.Affectations.Any(a => a.UtilisateurId == u.Id && a.Uai == ici.Uai))
            .OrderBy(u => u.Nom).ThenBy(u => u.Prenom).Select(u => new PersonneDeLEtablissement(u.Id, u.Prenom + " " + u.Nom)).ToListAsync(ct);
        var divisions = await db.Livrets.Where(l => l.Uai == ici.Uai && l.Session == db.SessionOuverte.Select(s => s.Annee).First())
            .Select(l => l.Division).Distinct().OrderBy(d => d).ToListAsync(ct);
        return new(ici, personnes, divisions);
    }

    public async Task<Refus?> AccorderAsync(DelegationPossible possible, FormulaireDeDelegation formulaire, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var courriel = formulaire.Courriel?.Trim().ToUpperInvariant();
        var compte = formulaire.Personne is { } choisie
            ? possible.Personnes.Any(p => p.Id == choisie) ? await db.Users.FirstOrDefaultAsync(u => u.Id == choisie, ct) : null
            : await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == courriel, ct);
        if (compte is null)
            return new(CodeAnomalie.ValeurInconnue, "Aucun compte ne correspond. Vérifiez l’adresse, ou demandez à l’administrateur de créer le compte.", Champ: formulaire.Personne is null ? "Courriel" : "Personne");
        if (compte.Id == agent.Id)
            return new(CodeAnomalie.ActeInterdit, "Vous signez déjà en votre nom. Choisissez une autre personne.", Champ: "Courriel");
        if (formulaire.FinLue < Aujourdhui)
            return new(CodeAnomalie.DateIllisible, "Cette date est passée. Indiquez une fin à venir.", Champ: "Fin");
        if (formulaire.Divisions.Except(possible.Divisions).Any())
            return new(CodeAnomalie.ValeurInconnue, "Choisissez des divisions de la liste.", Champ: "Divisions");
        var delegation = new Delegation
        {
            Uai = possible.Etablissement.Uai,
            DelegataireId = compte.Id,
            Delegataire = compte.NomComplet,
            Qualite = formulaire.Qualite!.Trim(),
            Acte = formulaire.Acte!.Trim(),
            Debut = formulaire.DebutLu!.Value,
            Fin = formulaire.FinLue!.Value,
            Divisions = [.. formulaire.Divisions.Distinct()],
            AccordeeLe = horloge.GetUtcNow().UtcDateTime,
            AccordeePar = agent.Nom,
        };
        db.Delegations.Add(delegation);
        db.Affectations.AddRange(Affectations(delegation));
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>A delegation of one of his établissements; null otherwise.</summary>
    public async Task<Delegation?> ChercherAsync(Guid id, CancellationToken ct)
    {
        var uais = await UaisAsync(ct);
        return await db.Delegations.FirstOrDefaultAsync(d => d.Id == id && uais.Contains(d.Uai), ct);
    }

    /// <summary>The delegate loses the role at once.</summary>
    public async Task<Refus?> RevoquerAsync(Delegation delegation, CancellationToken ct)
    {
        if (delegation.Revoquer(horloge.GetUtcNow().UtcDateTime, (await agentCourant.LireAsync(ct)).Nom) is { } refus)
            return refus;
        db.Affectations.RemoveRange(await db.Affectations.Where(a => a.DelegationId == delegation.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return null;
    }

    private async Task<List<string>> UaisAsync(CancellationToken ct) =>
        [.. (await agentCourant.LireAsync(ct)).Affectations.Where(a => a.Role is Role.ChefEtablissement).Select(a => a.Uai).OfType<string>().Distinct()];

    private static IEnumerable<Affectation> Affectations(Delegation delegation) =>
        (delegation.Divisions.Count == 0 ? [null] : delegation.Divisions.Cast<string?>()).Select(division => new Affectation
        {
            UtilisateurId = delegation.DelegataireId,
            Role = Role.Delegataire,
            Uai = delegation.Uai,
            Division = division,
            Debut = delegation.Debut,
            Fin = delegation.Fin,
            DelegationId = delegation.Id,
        });
}

public sealed record PersonneDeLEtablissement(Guid Id, string Nom);

/// <summary>What a new delegation may be made of.</summary>
public sealed record DelegationPossible(Etablissement Etablissement, IReadOnlyList<PersonneDeLEtablissement> Personnes, IReadOnlyList<string> Divisions);
