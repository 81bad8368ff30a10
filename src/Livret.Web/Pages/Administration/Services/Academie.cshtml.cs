using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Services;

/// <summary>One académie: its name, its service, its time zone, its days of existence.</summary>
public sealed class AcademieModel(LivretDbContext db, LireLeJournal journal) : PageModel
{
    [FromRoute(Name = "code")] public string Code { get; set; } = "";
    [BindProperty] public string? Nom { get; set; }
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public string? Fuseau { get; set; }
    [BindProperty] public string? ValableDu { get; set; }
    [BindProperty] public string? ValableAu { get; set; }
    [BindProperty] public string? Vue { get; set; }

    public Academie Academie { get; private set; } = null!;
    public IReadOnlyList<(string Code, string Nom)> Services { get; private set; } = [];
    public IReadOnlyList<EvenementDeParametre> Historique { get; private set; } = [];
    public string Vues => $"{Academie.Nom}|{Academie.CodeService}|{Academie.FuseauHoraire}|{Academie.ValableDu}|{Academie.ValableAu}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        (Nom, Service, Fuseau) = (Academie.Nom, Academie.CodeService, Academie.FuseauHoraire);
        (ValableDu, ValableAu) = (Academie.ValableDu is { } du ? Phrases.Jour(du) : null, Academie.ValableAu is { } au ? Phrases.Jour(au) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        foreach (var (champ, phrase) in Defauts())
            ModelState.AddModelError(champ, phrase);
        if (!ModelState.IsValid)
            return this.Refuser();
        if (Vue != Vues)
            return Perimee();
        (Academie.Nom, Academie.CodeService, Academie.FuseauHoraire) = (Nom!.Trim(), Service!, Fuseau!.Trim());
        (Academie.ValableDu, Academie.ValableAu) = (Lecture.LireDate(ValableDu), Lecture.LireDate(ValableAu));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Perimee();
        }
        TempData["Message"] = $"Académie {Academie.Nom} enregistrée.";
        return LocalRedirect($"/administration/academies/{Code}");
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private IEnumerable<(string Champ, string Phrase)> Defauts()
    {
        if (string.IsNullOrWhiteSpace(Nom) || Nom.Trim().Length > 100)
            yield return (nameof(Nom), "Écrivez le nom, en cent caractères au plus.");
        if (Services.All(s => s.Code != Service))
            yield return (nameof(Service), "Choisissez un service de la liste.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Fuseau?.Trim() ?? "", out _) || Fuseau!.Trim().Length > 60)
            yield return (nameof(Fuseau), "Écrivez un fuseau horaire, par exemple Europe/Paris ou Indian/Reunion.");
        foreach (var (champ, texte) in ((string, string?)[])[(nameof(ValableDu), ValableDu), (nameof(ValableAu), ValableAu)])
        {
            if (!string.IsNullOrWhiteSpace(texte) && Lecture.LireDate(texte) is null)
                yield return (champ, "Écrivez le jour sous la forme jj/mm/aaaa, ou laissez vide.");
        }
        if (Lecture.LireDate(ValableDu) > Lecture.LireDate(ValableAu))
            yield return (nameof(ValableAu), "Le dernier jour ne précède pas le premier. Corrigez l’un des deux.");
    }

    private PageResult Perimee()
    {
        ModelState.AddModelError("", "Quelqu’un a modifié cette académie depuis l’ouverture de la page. Votre saisie est gardée à l’écran : relisez l’historique, puis enregistrez de nouveau.");
        return this.Opposer();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await db.Academies.SingleOrDefaultAsync(a => a.Code == Code, ct) is not { } academie)
            return false;
        Academie = academie;
        var services = await db.Services.AsNoTracking().OrderBy(s => s.Nom).Select(s => new { s.Code, s.Nom }).ToListAsync(ct);
        Services = [.. services.Select(s => (s.Code, s.Nom))];
        Historique = await journal.DeLObjetAsync(NatureDeParametre.Academie, Code, ct);
        return true;
    }
}
