using Livret.Domaine.Sessions;
using Livret.Donnees;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Services;

/// <summary>The examination services, and the académies of each.</summary>
public sealed class IndexModel(LivretDbContext db) : PageModel
{
    public IReadOnlyList<IGrouping<Domaine.Sessions.ServiceExamens, Academie>> Services { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var academies = await db.Academies.AsNoTrackingWithIdentityResolution().Include(a => a.Service).OrderBy(a => a.Nom).ToListAsync(ct);
        Services = [.. academies.GroupBy(a => a.Service!).OrderBy(g => g.Key.Nature is NatureService.Siec ? 0 : 1).ThenBy(g => g.Key.Nom, StringComparer.CurrentCulture)];
    }

    /// <summary>What its letters lack; empty: nothing.</summary>
    public static string Manque(Domaine.Sessions.ServiceExamens s) => string.Join(", ", new[]
    {
        s.Adresse is null ? "adresse" : null, s.SignataireNom is null || s.SignataireQualite is null ? "signataire" : null,
        s.Tribunal is null ? "tribunal" : null, s.TribunalAdresse is null ? "adresse du tribunal" : null,
    }.OfType<string>());
}
