using Livret.Domaine.Notations;
using Livret.Donnees.Parametres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Journal;

/// <summary>The journal of parameters, with its filters: who changed what, when, from what to what.</summary>
public sealed class IndexModel(LireLeJournal journal) : PageModel
{
    public const int ParPage = 50;
    private const int Voisines = 3;

    [BindProperty(SupportsGet = true)] public NatureDeParametre? Nature { get; set; }
    [BindProperty(SupportsGet = true)] public string? Cle { get; set; }
    [BindProperty(SupportsGet = true)] public string? Par { get; set; }
    [BindProperty(SupportsGet = true)] public string? Jour { get; set; }

    /// <summary>Number of the page; « page » belongs to the routes.</summary>
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;

    public IReadOnlyList<EvenementDeParametre> Evenements { get; private set; } = [];
    public int Nombre { get; private set; }
    public int Pages => Math.Max(1, (Nombre + ParPage - 1) / ParPage);
    public IEnumerable<int> PagesMontrees => Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - P) <= Voisines);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var jour = Lecture.LireDate(Jour);
        if (jour is null && !string.IsNullOrWhiteSpace(Jour))
            ModelState.AddModelError(nameof(Jour), "Écrivez le jour sous la forme jj/mm/aaaa. Il n’est pas pris en compte.");
        var choisis = journal.Choisir(Nature, Cle, Par, jour);
        Nombre = await choisis.CountAsync(ct);
        P = Math.Clamp(P, 1, Pages);
        Evenements = await choisis.OrderByDescending(e => e.Rang).Skip((P - 1) * ParPage).Take(ParPage).ToListAsync(ct);
    }
}
