using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Courriers;

/// <summary>The letters of non-recevabilité of the service: to send, sent, notified, withdrawn.</summary>
public sealed class IndexModel(OuvrirService ouvrirService, ListeDesCourriers liste) : PageModel
{
    [FromQuery(Name = "etape")] public EtapeDeCourrier Etape { get; set; }

    public ServiceTenu Tenu { get; private set; } = null!;
    public IReadOnlyList<CourrierListe> Courriers { get; private set; } = [];
    public IEnumerable<CourrierListe> Montres => Courriers.Where(c => Etape is EtapeDeCourrier.Toutes || c.Etape == Etape);

    public int Compter(EtapeDeCourrier etape) => etape is EtapeDeCourrier.Toutes ? Courriers.Count : Courriers.Count(c => c.Etape == etape);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Courriers = await liste.ListerAsync(Tenu, ct);
    }
}
