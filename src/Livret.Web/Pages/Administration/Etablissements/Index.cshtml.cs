using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Etablissements;

/// <summary>The établissements, searched without accents, by page.</summary>
public sealed class IndexModel(TenirLesEtablissements tenir) : PageModel
{
    private const int Voisines = 3;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Academie { get; set; }
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;

    public IReadOnlyList<Etablissement> Etablissements { get; private set; } = [];
    public IReadOnlyList<Academie> Academies { get; private set; } = [];
    public int Nombre { get; private set; }
    public int Pages => Math.Max(1, (Nombre + TenirLesEtablissements.ParPage - 1) / TenirLesEtablissements.ParPage);
    public IEnumerable<int> PagesMontrees => Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - P) <= Voisines);

    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Clamp(P, 1, 100_000);
        Academies = await tenir.AcademiesAsync(ct);
        (Nombre, Etablissements) = await tenir.ListerAsync(Q, Academie, P, ct);
    }
}
