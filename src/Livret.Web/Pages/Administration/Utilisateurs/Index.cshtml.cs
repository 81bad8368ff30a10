using Livret.Domaine.Perimetres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>The accounts: searched, filtered, by page.</summary>
public sealed class IndexModel(ListerLesUtilisateurs lister) : PageModel
{
    private const int Voisines = 3;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public Role? Role { get; set; }
    [BindProperty(SupportsGet = true)] public EtatDuCompte? Etat { get; set; }
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;

    public IReadOnlyList<UtilisateurListe> Utilisateurs { get; private set; } = [];
    public int Nombre { get; private set; }
    public int Pages => Math.Max(1, (Nombre + ListerLesUtilisateurs.ParPage - 1) / ListerLesUtilisateurs.ParPage);
    public IEnumerable<int> PagesMontrees => Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - P) <= Voisines);

    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Clamp(P, 1, 100_000);
        (Nombre, Utilisateurs) = await lister.ListerAsync(Q, Role, Etat, P, ct);
    }
}
