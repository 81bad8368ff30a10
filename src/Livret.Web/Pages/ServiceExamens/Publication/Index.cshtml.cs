using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Publication;

/// <summary>The closed livrets by commission, and the publication of the decisions of the jury.</summary>
public sealed class IndexModel(OuvrirService ouvrirService, PublicationsDuService publications) : PageModel
{
    public ServiceTenu Tenu { get; private set; } = null!;
    public IReadOnlyList<CommissionAPublier> Commissions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Commissions = await publications.ListerAsync(Tenu, ct);
    }

    /// <summary>When the decisions of the académies of a commission may be published, in their local time.</summary>
    public IEnumerable<string> Instants(CommissionAPublier commission) => commission.Academies
        .Select(Tenu.Calendrier).Where(c => c is not null)
        .Select(c => $"{c!.Academie!.Nom}\u00a0: {(c.Publication is { } p ? $"{c.EnClair(p)}{(p > Tenu.Instant ? " (à venir)" : "")}" : "date non fixée")}");
}
