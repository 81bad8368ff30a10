using Livret.Domaine.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Calendrier;

/// <summary>The calendar of each académie of the service, in its local time.</summary>
public sealed class IndexModel(OuvrirService ouvrirService, ReglerLeCalendrier regler) : PageModel
{
    [BindProperty] public string? Academie { get; set; }
    [BindProperty] public DatesSaisies Dates { get; set; } = new();
    [BindProperty] public DatesSaisies Vues { get; set; } = new();

    public ServiceTenu Tenu { get; private set; } = null!;
    public IEnumerable<CalendrierAcademie> Calendriers => Tenu.Calendriers.OrderBy(c => c.Academie!.Nom, StringComparer.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct) => Tenu = await ouvrirService.OuvrirAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        if (Academie is null || Tenu.Calendrier(Academie) is not { } calendrier)
            return NotFound();
        foreach (var (champ, phrase) in Dates.Refuser(calendrier.Academie!))
            ModelState.AddModelError($"{champ}-{Academie}", phrase);
        if (!ModelState.IsValid)
            return Refuser(StatusCodes.Status422UnprocessableEntity);
        if (!await regler.ReglerAsync(Tenu, calendrier, Normaliser(Vues), Dates, ct))
        {
            Tenu = await ouvrirService.OuvrirAsync(ct);
            ModelState.AddModelError("", $"Le calendrier de l’académie {calendrier.Academie!.Nom} a changé depuis l’ouverture de la page. Votre saisie est gardée à l’écran : comparez-la aux dates en vigueur, puis enregistrez.");
            return Refuser(StatusCodes.Status409Conflict);
        }
        TempData["Message"] = $"Calendrier de l’académie {calendrier.Academie!.Nom} enregistré.";
        return LocalRedirect("/examens/calendrier");
    }

    /// <summary>What the fields show: what was typed in the one that was posted, the values in force elsewhere.</summary>
    public DatesSaisies Affichees(CalendrierAcademie calendrier) =>
        Academie == calendrier.CodeAcademie ? Dates : DatesSaisies.De(calendrier);

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>An empty field comes back as null.</summary>
    private static DatesSaisies Normaliser(DatesSaisies vues) => vues with { Publication = vues.Publication ?? "" };

    private PageResult Refuser(int statut)
    {
        Response.StatusCode = statut;
        return Page();
    }
}
