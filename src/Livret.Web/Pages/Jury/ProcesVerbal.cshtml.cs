using Livret.Web.Documents.ProcesVerbaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Jury;

/// <summary>A procès-verbal of the commission as it was sealed, to read and to print.</summary>
public sealed class ProcesVerbalModel(OuvrirCommission ouvrir, ImprimerLeProcesVerbal imprimer) : PageModel
{
    [FromRoute(Name = "commission")] public int Id { get; set; }
    [FromRoute] public string Numero { get; set; } = "";

    public CommissionOuverte Ouverte { get; private set; } = null!;
    public ProcesVerbalImprime ProcesVerbal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Id, ct) is not { } ouverte || await imprimer.LireAsync(Numero, ct) is not { } procesVerbal || procesVerbal.Acte.CommissionId != Id)
            return NotFound();
        (Ouverte, ProcesVerbal) = (ouverte, procesVerbal);
        return Page();
    }
}
