using Livret.Domaine.Deliberations;
using Livret.Donnees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>A procès-verbal of the commission as it was sealed, to read and to print.</summary>
public sealed class ProcesVerbalModel(OuvrirCommission ouvrir, LivretDbContext db) : PageModel
{
    [FromRoute(Name = "commission")] public int Id { get; set; }
    [FromRoute] public string Numero { get; set; } = "";

    public CommissionOuverte Ouverte { get; private set; } = null!;
    public ProcesVerbal ProcesVerbal { get; private set; } = null!;
    public ProcesVerbalRelu Relu { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Id, ct) is not { } ouverte
            || await db.ProcesVerbaux.AsNoTracking().SingleOrDefaultAsync(p => p.Numero == Numero && p.CommissionId == Id, ct) is not { } procesVerbal)
            return NotFound();
        (Ouverte, ProcesVerbal, Relu) = (ouverte, procesVerbal, ProcesVerbalRelu.De(procesVerbal));
        return Page();
    }
}
