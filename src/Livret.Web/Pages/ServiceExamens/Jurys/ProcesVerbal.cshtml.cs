using Livret.Web.Documents.ProcesVerbaux;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>A procès-verbal of one of the service's commissions, as it was sealed.</summary>
public sealed class ProcesVerbalModel(ImprimerLeProcesVerbal imprimer, AgentCourant agentCourant) : PageModel
{
    [FromRoute] public string Numero { get; set; } = "";

    public ProcesVerbalImprime ProcesVerbal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await imprimer.LireAsync(Numero, ct) is not { } procesVerbal || !(await agentCourant.LireAsync(ct)).ServicesTenus().Contains(procesVerbal.CodeService))
            return NotFound();
        ProcesVerbal = procesVerbal;
        return Page();
    }
}
