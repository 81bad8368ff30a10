using Livret.Domaine.Perimetres;
using Livret.Web.Documents;
using Livret.Web.Documents.ProcesVerbaux;
using Livret.Web.Pages.Jury;
using Livret.Web.Pages.ServiceExamens.Jurys;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The procès-verbal as a PDF, for its commission and for the service that names it.</summary>
public sealed class ProcesVerbalPdfController(OuvrirCommission ouvrir, ImprimerLeProcesVerbal imprimer, ProcesVerbalEnPdf enPdf, Imprimerie imprimerie, AgentCourant agentCourant) : Controller
{
    [HttpGet("jury/{commission:int}/proces-verbal/{numero}.pdf")]
    [Authorize(Policy = Politiques.MembreJury)]
    public async Task<IActionResult> LireAuJury(int commission, string numero, CancellationToken ct) =>
        await ouvrir.OuvrirAsync(commission, ct) is not null && await imprimer.LireAsync(numero, ct) is { } pv && pv.Acte.CommissionId == commission
            ? Servir(pv, $"/jury/{commission}/proces-verbal/{Uri.EscapeDataString(numero)}") : NotFound();

    [HttpGet("examens/jurys/proces-verbaux/{numero}.pdf")]
    [Authorize(Policy = Politiques.Gestionnaire)]
    public async Task<IActionResult> LireAuService(string numero, CancellationToken ct) =>
        await imprimer.LireAsync(numero, ct) is { } pv && (await agentCourant.LireAsync(ct)).ServicesTenus().Contains(pv.CodeService)
            ? Servir(pv, $"/examens/jurys/proces-verbaux/{Uri.EscapeDataString(numero)}") : NotFound();

    private IActionResult Servir(ProcesVerbalImprime pv, string page) => this.Servir(imprimerie.Imprimer(enPdf.Composer(pv)), $"{pv.Acte.Numero}.pdf", page);
}
