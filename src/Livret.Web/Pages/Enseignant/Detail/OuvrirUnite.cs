using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>Opens one unit of one candidate for the teacher who asks, and what the page shows around it.</summary>
public sealed class OuvrirUnite(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>Null when the candidate or the unit is not in the scope of the user.</summary>
    public async Task<UniteOuverte?> OuvrirAsync(string uai, string division, string unite, string numero, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.FirstAsync(ct);
        // A list: to take the first of a split query with a filtered collection needs APPLY, which SQLite does not have.
        var livrets = await db.LivretsVisibles(agent.Id, Role.Enseignant, horloge.Aujourdhui())
            .Where(l => l.Session == session.Annee && l.Numero == numero && l.Uai == uai && l.Division == division)
            .Include(l => l.Etablissement!.Academie)
            .Include(l => l.Etablissement!.Habilitations)
            .Include(l => l.Unites.Where(u => u.Code == unite)).ThenInclude(u => u.Valeurs)
            .Include(l => l.Points.Where(p => p.FermeLe == null))
            .AsSplitQuery()
            .ToListAsync(ct);
        if (livrets is not [var livret] || livret.Unite(unite) is null || !agent.Peut(Role.Enseignant, livret.Perimetre(unite))
            || referentiels.De(livret) is not { } referentiel || referentiel.Unite(unite) is not { } definition)
            return null;
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == livret.Etablissement!.CodeAcademie, ct);
        return new(agent, session, calendrier, horloge.GetUtcNow().UtcDateTime, livret, referentiel, definition);
    }

    /// <summary>Every change of the unit, the latest first.</summary>
    public async Task<IReadOnlyList<Evenement>> HistoriqueAsync(UniteOuverte unite, CancellationToken ct) =>
        await db.Journal.AsNoTracking()
            .Where(j => j.LivretId == unite.Livret.Id && j.Unite == unite.Unite.Code)
            .OrderByDescending(j => j.Rang)
            .ToListAsync(ct);

    /// <summary>The candidates before and after, in the order of the grid; null at the ends.</summary>
    public async Task<(Voisin? Precedent, Voisin? Suivant)> VoisinsAsync(UniteOuverte unite, CancellationToken ct)
    {
        var (livret, code) = (unite.Livret, unite.Unite.Code);
        var classe = await db.LivretsVisibles(unite.Agent.Id, Role.Enseignant, horloge.Aujourdhui())
            .Where(l => l.Session == livret.Session && l.Uai == livret.Uai && l.Division == livret.Division && l.Unites.Any(u => u.Code == code))
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .Select(l => new Voisin(l.Numero, l.Nom + " " + l.Prenom))
            .ToListAsync(ct);
        var ici = classe.FindIndex(v => v.Numero == livret.Numero);
        return (classe.ElementAtOrDefault(ici - 1), classe.ElementAtOrDefault(ici + 1));
    }

    /// <summary>
    /// Whether somebody must still say that a written épreuve is the official one: nothing was typed in its column for the class.
    /// </summary>
    public async Task<bool> EpreuveADeclarerAsync(UniteOuverte unite, CancellationToken ct)
    {
        if (unite.Contexte.Modalite.Forme is not Domaine.Referentiels.FormeEvaluation.PonctuelleEcrite)
            return false;
        var (livret, code) = (unite.Livret, unite.Unite.Code);
        CodeElement[] engageants = [CodeElement.Globale, .. unite.Contexte.Modalite.Elements.Select(e => CodeElement.Lire(e.Code)!.Value)];
        return !await db.Livrets
            .Where(l => l.Session == livret.Session && l.Uai == livret.Uai && l.Division == livret.Division)
            .SelectMany(l => l.Unites).Where(u => u.Code == code)
            .SelectMany(u => u.Valeurs)
            .AnyAsync(v => engageants.Contains(v.Element) || v.Choix == Choix.Toutes || v.Choix == Choix.Partie, ct);
    }
}

/// <summary>Another candidate of the class.</summary>
public sealed record Voisin(string Numero, string Nom);
