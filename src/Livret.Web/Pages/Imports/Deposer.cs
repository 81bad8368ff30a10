using Livret.Donnees;
using Livret.Donnees.Echanges.Imports;
using Livret.Web.Imports;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Imports;

/// <summary>The page of each space where files are given: what this user may import, and what he imported before.</summary>
[RequestSizeLimit(RecevoirDesFichiers.TailleDeRequete)]
[RequestFormLimits(MultipartBodyLengthLimit = RecevoirDesFichiers.TailleDeRequete)]
public sealed class DeposerModel(RecevoirDesFichiers recevoir, LivretDbContext db, AgentCourant agentCourant) : PageModel
{
    private const int Montres = 20;

    [BindProperty] public List<IFormFile> Fichiers { get; set; } = [];

    public IReadOnlyList<FichierImportable> Importables { get; private set; } = [];
    public IReadOnlyList<Import> Precedents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (import, refus) = await recevoir.RecevoirAsync(Fichiers, ct);
        if (import is { } id)
            return LocalRedirect($"/imports/{id}");
        ModelState.Clear();
        foreach (var phrase in refus)
            ModelState.AddModelError(nameof(Fichiers), phrase);
        await OuvrirAsync(ct);
        return this.Refuser();
    }

    private async Task OuvrirAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        Importables = [.. FichierImportable.Tableau.Where(f => f.EstPour(agent))];
        Precedents = await db.Imports.AsNoTracking().Include(i => i.Fichiers).Where(i => i.ParId == agent.Id).OrderByDescending(i => i.Le).Take(Montres).ToListAsync(ct);
    }
}
