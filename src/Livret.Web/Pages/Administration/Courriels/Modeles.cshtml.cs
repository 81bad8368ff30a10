using Livret.Donnees;
using Livret.Donnees.Courriels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Courriels;

/// <summary>The templates, one per event, and which of them have words of their own.</summary>
public sealed class ModelesModel(LivretDbContext db) : PageModel
{
    public IReadOnlyList<(ModeleDOrigine Modele, ModeleDeCourriel? Modifie)> Modeles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var modifies = await db.ModelesDeCourriel.AsNoTracking().ToDictionaryAsync(m => m.Evenement, ct);
        Modeles = [.. ModeleDOrigine.Tous.Select(m => (m, modifies.GetValueOrDefault(m.Code)))];
    }
}
