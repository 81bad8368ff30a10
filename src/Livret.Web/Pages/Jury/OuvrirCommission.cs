using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>Opens a commission of the user with the ranks of its livrets: the same few statements whatever their number.</summary>
public sealed class OuvrirCommission(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <returns>Null when the user is not of this commission.</returns>
    public async Task<CommissionOuverte?> OuvrirAsync(int id, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        if (!agent.Affectations.Any(a => a.Role.Inclut(Role.MembreJury) && a.Commission == id))
            return null;
        var commission = await db.Commissions.AsNoTracking().Include(c => c.Membres).SingleAsync(c => c.Id == id, ct);
        var academie = await db.Academies.AsNoTracking().SingleAsync(a => a.Code == commission.Academies[0], ct);
        var lignes = await (
            from e in db.Set<EnvoiAuJury>()
            where e.CommissionId == id
            join l in db.Livrets on e.LivretId equals l.Id
            select new
            {
                e.Le,
                e.Empreinte,
                EstRetire = e.RetireLe != null,
                Livret = new { l.Id, l.Numero, l.Nom, l.Prenom, l.NomRecherche, l.Uai, l.Etat },
                Issue = db.Set<Deliberation>().Where(d => d.LivretId == l.Id && d.RepriseLe == null).OrderByDescending(d => d.Le).Select(d => (IssueJury?)d.Issue).FirstOrDefault(),
            }).ToListAsync(ct);
        // A name must not be guessed from its rank.
        var rangees = commission.Pseudonymisee
            ? lignes.OrderBy(l => l.Le).ThenBy(l => l.Empreinte, StringComparer.Ordinal)
            : lignes.OrderBy(l => l.Le).ThenBy(l => l.Livret.NomRecherche, StringComparer.Ordinal).ThenBy(l => l.Livret.Numero, StringComparer.Ordinal);
        List<string> uais = [];
        List<Place> places = [];
        foreach (var ligne in rangees)
        {
            if (!uais.Contains(ligne.Livret.Uai))
                uais.Add(ligne.Livret.Uai);
            places.Add(new(
                places.Count + 1, Lettre(uais.IndexOf(ligne.Livret.Uai)), ligne.Livret.Id, ligne.Livret.Numero, $"{ligne.Livret.Nom} {ligne.Livret.Prenom}", ligne.Livret.Etat, ligne.Issue, ligne.EstRetire));
        }
        var procesVerbaux = await db.ProcesVerbaux.Where(p => p.CommissionId == id).OrderBy(p => p.Numero).Select(p => p.Numero).ToListAsync(ct);
        return new(agent, commission, referentiels.Chercher(commission.Specialite)?.Intitule ?? commission.Specialite, academie, horloge.GetUtcNow().UtcDateTime, places, procesVerbaux);
    }

    /// <summary>A…Z, then AA, AB…</summary>
    private static string Lettre(int rang) => rang < 26 ? $"{(char)('A' + rang)}" : Lettre((rang / 26) - 1) + (char)('A' + (rang % 26));
}
