using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Donnees.Verifications;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Proprietes;

/// <summary>
/// Every value of the database against the journal played again from its first line: what was typed is stored, or a line says what replaced it and
/// who did. Then the journal itself is verified, as <c>verifier-journal</c> does.
/// </summary>
internal static class JournalRejoue
{
    public static async Task<IReadOnlyList<string>> EcartsAsync(LivretDbContext db)
    {
        List<string> ecarts = [];
        var livrets = await LivretDbContext.PourUnActe(db.Livrets.AsNoTrackingWithIdentityResolution()).Include(l => l.Evenements).ToListAsync();
        foreach (var livret in livrets.Where(l => !l.EstPurge))
        {
            Dictionary<string, string> rejeu = [];
            foreach (var e in livret.Evenements.Where(e => e.Element is not null).OrderBy(e => e.Rang))
            {
                var cle = $"{e.Unite} {e.Element} {e.RangElement}";
                if (rejeu.GetValueOrDefault(cle) != e.Avant)
                    ecarts.Add($"{livret.Numero} {cle} : l’événement {e.Rang} remplace « {e.Avant} », le journal disait « {rejeu.GetValueOrDefault(cle)} »");
                if (e.Apres is null)
                    rejeu.Remove(cle);
                else
                    rejeu[cle] = e.Apres;
            }
            var stocke = livret.Unites.SelectMany(u => u.Valeurs.Select(v => (Cle: $"{u.Code} {v.Element} {v.Rang}", Valeur: ValeurEcrite.Ecrire(v.Valeur)!))).ToDictionary(v => v.Cle, v => v.Valeur);
            ecarts.AddRange(stocke.Keys.Union(rejeu.Keys).Where(c => stocke.GetValueOrDefault(c) != rejeu.GetValueOrDefault(c))
                .Select(c => $"{livret.Numero} {c} : la base dit « {stocke.GetValueOrDefault(c)} », le journal « {rejeu.GetValueOrDefault(c)} »"));
        }
        var bilan = await new VerifierLeJournal(db).VerifierAsync(null, CancellationToken.None);
        ecarts.AddRange(bilan!.Ruptures.Select(r => $"{r}"));
        return ecarts;
    }
}
