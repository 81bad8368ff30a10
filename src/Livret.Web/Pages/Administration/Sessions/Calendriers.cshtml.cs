using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Livret.Web.Pages.ServiceExamens.Calendrier;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Sessions;

/// <summary>The calendars of a session, one académie at a time, in its local time; one that has none receives its first.</summary>
public sealed class CalendriersModel(LivretDbContext db) : PageModel
{
    [FromRoute] public int Annee { get; set; }
    [BindProperty(SupportsGet = true)] public string? Academie { get; set; }
    [BindProperty] public DatesSaisies Dates { get; set; } = new();
    [BindProperty] public DatesSaisies Vues { get; set; } = new();

    public IReadOnlyList<(Academie Academie, CalendrierAcademie? Calendrier)> Lignes { get; private set; } = [];
    public (Academie Academie, CalendrierAcademie? Calendrier)? Choisie { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Choisie?.Calendrier is { } calendrier)
            Dates = DatesSaisies.De(calendrier);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Choisie is not var (academie, calendrier))
            return NotFound();
        foreach (var (champ, phrase) in Dates.Refuser(academie))
            ModelState.AddModelError(champ, phrase);
        if (!ModelState.IsValid)
            return this.Refuser();
        if (calendrier is not null && DatesSaisies.De(calendrier) != Vues with { Publication = Vues.Publication ?? "" })
            return Perime();
        if (calendrier is null)
            db.Add(Dates.Nouveau(Annee, academie));
        else
            Dates.Porter(db.Attach(calendrier).Entity);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            return Perime();
        }
        TempData["Message"] = $"Calendrier de l’académie {academie.Nom} enregistré.";
        return LocalRedirect($"/administration/sessions/{Annee}/calendriers");
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private PageResult Perime()
    {
        ModelState.AddModelError("", "Ce calendrier a changé depuis l’ouverture de la page. Votre saisie est gardée à l’écran : comparez-la aux dates en vigueur, puis enregistrez.");
        return this.Opposer();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (!await db.Sessions.AnyAsync(s => s.Annee == Annee, ct))
            return false;
        var academies = await db.Academies.AsNoTracking().OrderBy(a => a.Nom).ToListAsync(ct);
        var calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie).Where(c => c.Session == Annee).ToDictionaryAsync(c => c.CodeAcademie, ct);
        Lignes = [.. academies.Select(a => (a, calendriers.GetValueOrDefault(a.Code)))];
        var choisie = Lignes.FirstOrDefault(l => l.Academie.Code == Academie);
        Choisie = choisie.Academie is null ? null : choisie;
        return true;
    }
}
