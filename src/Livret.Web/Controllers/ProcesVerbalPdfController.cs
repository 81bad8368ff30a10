using Livret.Domaine.Perimetres;
using Livret.Web.Documents.Archives;
using Livret.Web.Documents.ProcesVerbaux;
using Livret.Web.Pages.Jury;
using Livret.Web.Pages.ServiceExamens.Jurys;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The procès-verbal as a PDF, for its commission and for the service that names it.</summary>
public sealed class ProcesVerbalPdfController(OuvrirCommission ouvrir, ImprimerLeProcesVerbal imprimer, ArchiverLeProcesVerbal archiver, AgentCourant agentCourant) : Controller
{
    [HttpGet("jury/{commission:int}/proces-verbal/{numero}.pdf")]
    [Authorize(Policy = Politiques.MembreJury)]
    public async Task<IActionResult> LireAuJury(int commission, string numero, CancellationToken ct) =>
        await ouvrir.OuvrirAsync(commission, ct) is not null && await imprimer.LireAsync(numero, ct) is { } pv && pv.Acte.CommissionId == commission
            ? await ServirAsync(pv, $"/jury/{commission}/proces-verbal/{Uri.EscapeDataString(numero)}", ct) : NotFound();

    [HttpGet("examens/jurys/proces-verbaux/{numero}.pdf")]
    [Authorize(Policy = Politiques.Gestionnaire)]
    public async Task<IActionResult> LireAuService(string numero, CancellationToken ct) =>
        await imprimer.LireAsync(numero, ct) is { } pv && (await agentCourant.LireAsync(ct)).ServicesTenus().Contains(pv.CodeService)
            ? await ServirAsync(pv, $"/examens/jurys/proces-verbaux/{Uri.EscapeDataString(numero)}", ct) : NotFound();

    private async Task<IActionResult> ServirAsync(ProcesVerbalImprime pv, string page, CancellationToken ct)
    {
        var (archive, refus) = await archiver.ObtenirAsync(pv, ct);
        return archive is null ? this.Servir((null, refus), $"{pv.Acte.Numero}.pdf", page) : this.Servir(archive, page);
    }
}
