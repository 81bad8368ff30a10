using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Web.Composants;
using Livret.Web.Documents.ProcesVerbaux;
using Livret.Web.Documents.Releves;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Lots;

/// <summary>What the jury leaves as files: the procès-verbaux of the commissions, and the relevés of the candidates once published.</summary>
public sealed class ProduireLesCommissions(
    LivretDbContext db, ImprimerLeProcesVerbal lireLeProcesVerbal, ProcesVerbalEnPdf procesVerbalEnPdf, LireLesReleves lireLesReleves, ReleveEnPdf releveEnPdf, Imprimerie imprimerie)
{
    /// <param name="livrets">Of the service that reads: its commissions, its candidates.</param>
    /// <returns>How many of each, in words, and what could not be drawn.</returns>
    public async Task<(string Resume, IReadOnlyList<string> Ecartes)> ProduireAsync(IQueryable<LivretScolaire> livrets, LotDossier dossier, CancellationToken ct)
    {
        List<string> ecartes = [];
        var commissions = livrets.Where(l => l.CommissionId != null).Select(l => l.CommissionId!.Value).Distinct();
        var numeros = await db.ProcesVerbaux.Where(p => commissions.Contains(p.CommissionId)).OrderBy(p => p.Numero).Select(p => p.Numero).ToListAsync(ct);
        foreach (var numero in numeros)
            await EcrireAsync($"proces-verbaux/{NomDeFichier.De(numero)}.pdf", procesVerbalEnPdf.Composer((await lireLeProcesVerbal.LireAsync(numero, ct))!));
        var releves = await lireLesReleves.LireAsync(livrets, ct);
        foreach (var releve in releves)
            await EcrireAsync($"releves/releve-{releve.Livret.Session}-{NomDeFichier.De(releve.Livret.Numero)}-{NomDeFichier.De(releve.NomComplet)}.pdf", releveEnPdf.Composer(releve));
        return ($"{numeros.Count.Compter("procès-verbal", "procès-verbaux")}, {releves.Count.Compter("relevé")}.", ecartes);

        async Task EcrireAsync(string chemin, MiseEnPage.DocumentCompose document)
        {
            var (octets, refus) = imprimerie.Imprimer(document);
            if (octets is null)
                ecartes.Add($"{chemin}\u00a0: {refus}");
            else
                await dossier.EcrireAsync(chemin, octets, ct);
        }
    }
}
