using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Composants;
using Livret.Web.Documents.DossiersDeJury;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Lots;

/// <summary>The dossiers of the commissions, one file each: as the reader sees them or, for the operator, as the president of each.</summary>
public sealed class ProduireLesDossiersDeJury(LivretDbContext db, IServiceScopeFactory portees, DossierDeJuryEnPdf enPdf, Imprimerie imprimerie)
{
    /// <param name="livrets">Whose commissions are wanted.</param>
    /// <returns>How many, in words, and what could not be drawn.</returns>
    public async Task<(string Resume, IReadOnlyList<string> Ecartes)> ProduireAsync(IQueryable<LivretScolaire> livrets, Agent lecteur, LotDossier dossier, CancellationToken ct)
    {
        var faits = 0;
        List<string> ecartes = [];
        var commissions = await livrets.Where(l => l.CommissionId != null).Select(l => l.CommissionId!.Value).Distinct().OrderBy(id => id).ToListAsync(ct);
        foreach (var commission in commissions)
        {
            if ((lecteur == ProduireUnLot.Exploitant ? await PresidentAsync(commission, ct) : lecteur.Id) is not { } compte)
                continue;
            await using var portee = portees.CreateAsyncScope();
            portee.ServiceProvider.GetRequiredService<AgentCourant>().Fixer(compte);
            if (await portee.ServiceProvider.GetRequiredService<LireLeDossierDeJury>().LireAsync(commission, ct) is not { Livrets.Count: > 0 } lu)
                continue;
            var (octets, refus) = imprimerie.Relier(lu.Titre, enPdf.Composer(lu));
            if (octets is null)
            {
                ecartes.Add($"{lu.Titre}\u00a0: {refus}");
                continue;
            }
            await dossier.EcrireAsync($"dossiers-de-jury/{ProduireLeDossierDeJury.Nom(lu)}", octets, ct);
            faits++;
        }
        return ($"{faits.Compter("dossier")} de jury.", ecartes);
    }

    /// <summary>The account of the president; null: none was named.</summary>
    private Task<Guid?> PresidentAsync(int commission, CancellationToken ct) => db.Affectations
        .Where(a => a.Commission == commission && a.Role == Role.PresidentJury).OrderBy(a => a.Id).Select(a => (Guid?)a.UtilisateurId).FirstOrDefaultAsync(ct);
}
