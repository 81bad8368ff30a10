using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Livret.Web.Circuits;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>Reads the board of the head: his classes and the letters about his candidates. The same few statements whatever their number.</summary>
public sealed class TableauDeLEtablissement(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    private static readonly Role[] Saisissants = [Role.Enseignant, Role.Coordonnateur];

    public async Task<(IReadOnlyList<ClasseDuTableau> Classes, IReadOnlyList<CourrierRecu> Courriers)> LireAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var visibles = db.LivretsVisibles(agent.Id, Role.ChefEtablissement, horloge.Aujourdhui()).Where(l => l.Session == session.Annee);
        var livrets = await visibles.Where(l => l.Etat != Etat.Retire).AsNoTracking().OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).ToListAsync(ct);
        await db.JoindreLesNotesAsync(livrets, ct);
        await db.JoindreLesPointsOuvertsAsync(livrets, ct);
        var courriers = await (
            from l in visibles
            from c in l.Courriers
            orderby c.Le descending
            select new CourrierRecu(c.Reference, l.Nom + " " + l.Prenom, l.Division, c.EnvoyeLe)).ToListAsync(ct);
        var uais = livrets.Select(l => l.Uai).Distinct().ToList();
        var calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie).Where(c => c.Session == session.Annee).ToDictionaryAsync(c => c.CodeAcademie, ct);
        var saisissants = await SaisissantsAsync(uais, ct);
        var classes = livrets.GroupBy(l => (l.Uai, l.Division))
            .Select(classe => Classe(session, [.. classe], calendriers.GetValueOrDefault(classe.First().Etablissement!.CodeAcademie), saisissants))
            .OrderBy(c => c.Etablissement.Nom, StringComparer.CurrentCulture).ThenBy(c => c.Division, StringComparer.CurrentCulture);
        return ([.. classes], courriers);
    }

    private async Task<List<(Affectation Affectation, string Nom)>> SaisissantsAsync(List<string> uais, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var lignes = await (
            from a in db.Affectations.AsNoTracking()
            join u in db.Users on a.UtilisateurId equals u.Id
            where Saisissants.Contains(a.Role) && uais.Contains(a.Uai!) && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin)
            orderby u.Nom, u.Prenom
            select new { Affectation = a, u.Prenom, u.Nom }).ToListAsync(ct);
        return [.. lignes.Select(l => (l.Affectation, $"{l.Prenom} {l.Nom}"))];
    }

    private ClasseDuTableau Classe(
        SessionExamen session, IReadOnlyList<LivretScolaire> livrets, CalendrierAcademie? calendrier, List<(Affectation Affectation, string Nom)> saisissants)
    {
        List<LivretDuTableau> lus =
        [
            .. from livret in livrets
               let referentiel = referentiels.De(livret)
               select new LivretDuTableau(livret, referentiel is null ? [] : livret.Attribuer(session, referentiel)),
        ];
        var ici = livrets[0];
        var intitules = string.Join(" · ", livrets.Select(l => referentiels.De(l)?.Intitule ?? l.Specialite).Distinct().Select(i => $"BTS {i}"));
        return new(
            ici.Etablissement!, ici.Division, intitules, lus, new(calendrier, horloge.GetUtcNow().UtcDateTime),
            [.. saisissants.Where(s => s.Affectation.Couvre(ici.Perimetre()))]);
    }
}

/// <summary>A letter about a candidate of the établissement.</summary>
public sealed record CourrierRecu(string Reference, string Candidat, string Division, DateOnly? EnvoyeLe);
