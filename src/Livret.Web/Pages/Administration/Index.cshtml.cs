using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration;

/// <summary>The board of the installation: what it holds, what waits, and the last changes. No note.</summary>
public sealed class IndexModel(TableauDeLInstallation tableau, LireLeJournal journal) : PageModel
{
    private const int DerniersChangements = 8;

    public IReadOnlyList<RubriqueDeLInstallation> Rubriques { get; private set; } = [];
    public IReadOnlyList<EvenementDeParametre> Derniers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rubriques = await tableau.LireAsync(ct);
        Derniers = await journal.Choisir(null, null, null, null).OrderByDescending(e => e.Rang).Take(DerniersChangements).ToListAsync(ct);
    }
}
