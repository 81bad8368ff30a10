using Livret.Web.Pages.ChefEtablissement.Transmissions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>Board of the head of an établissement: for each class what to do next, how far it is, and what holds it up.</summary>
public sealed class IndexModel(TableauDeLEtablissement tableau, LireLesBordereaux bordereaux) : PageModel
{
    private const int DerniersBordereaux = 5;

    public IReadOnlyList<ClasseDuTableau> Classes { get; private set; } = [];
    public IReadOnlyList<CourrierRecu> Courriers { get; private set; } = [];
    public IReadOnlyList<BordereauListe> Bordereaux { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Classes, Courriers) = await tableau.LireAsync(ct);
        Bordereaux = await bordereaux.ListerAsync(DerniersBordereaux, ct);
    }
}
