using Livret.Domaine.Conservations;
using Livret.Donnees;
using Livret.Web.Circuits;
using Livret.Web.Conservations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Donnees;

/// <summary>The personal data of a service, session by session: what a purge would do, what is held and why, and the purges done.</summary>
public sealed class IndexModel(OuvrirService ouvrirService, PreparerLaPurge preparer, PurgerUneSession purger, TenirLesGels gels, LivretDbContext db) : PageModel
{
    /// <summary>Livrets that one request purges; the purge then waits to be resumed.</summary>
    public const int ParDemande = 300;

    public const int RetenusMontres = 50;
    private const int PurgesMontrees = 20;

    [FromQuery(Name = "service")] public string? Code { get; set; }
    [FromQuery(Name = "session")] public int? Annee { get; set; }
    [BindProperty] public string? Motif { get; set; }

    /// <summary>The plan that the user saw.</summary>
    [BindProperty] public string? Vu { get; set; }

    public ServiceTenu Tenu { get; private set; } = null!;
    public Domaine.Sessions.ServiceExamens? Service { get; private set; }
    public bool EstResponsable => Service is not null && Tenu.EstResponsable(Service.Code);
    public IReadOnlyList<int> Sessions { get; private set; } = [];
    public PlanDePurge Plan { get; private set; } = null!;
    public IReadOnlyList<Gel> Gels { get; private set; } = [];
    public IReadOnlyList<Purge> Purges { get; private set; } = [];
    public Purge? Interrompue => Purges.FirstOrDefault(p => p.TermineeLe is null && p.Session == Plan.Session);
    public string Adresse => $"/examens/donnees?service={Uri.EscapeDataString(Service!.Code)}&session={Plan.Session}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPurgerAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Service is null)
            return NotFound();
        if (!EstResponsable)
            return Forbid();
        if (Vu != Plan.Vu)
            return Refuser(new(Domaine.Notations.CodeAnomalie.ActeInterdit, "Ce qu’il y a à purger a changé depuis l’ouverture de la page. Relisez, puis recommencez."));
        if (Plan.APurger == 0 && Interrompue is null)
            return Refuser(new(Domaine.Notations.CodeAnomalie.ActeInterdit, "Il n’y a rien à purger dans cette session."));
        var purge = await purger.PurgerAsync(Tenu.Agent, Service.Code, Plan.Session, ParDemande, ct);
        TempData["Message"] = purge.TermineeLe is null
            ? $"Purgé jusqu’ici : {MotsDeConservation.Faits(purge)}. Reprenez la purge pour traiter la suite."
            : $"Purge terminée : {MotsDeConservation.Faits(purge)}.";
        return LocalRedirect(Adresse);
    }

    public Task<IActionResult> OnPostGelerAsync(CancellationToken ct) => TenirAsync((service, agent) => gels.PoserAsync(service, null, Motif, agent, ct), "Gel posé : aucun livret du service ne sera purgé.", ct);

    public Task<IActionResult> OnPostLeverAsync(CancellationToken ct) => TenirAsync((service, agent) => gels.LeverAsync(service, null, Motif, agent, ct), "Gel levé.", ct);

    private async Task<IActionResult> TenirAsync(Func<string, Domaine.Perimetres.Agent, Task<Domaine.Refus?>> acte, string fait, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Service is null)
            return NotFound();
        if (!EstResponsable)
            return Forbid();
        if (await acte(Service.Code, Tenu.Agent) is { } refus)
            return Refuser(refus);
        TempData["Message"] = fait;
        return LocalRedirect(Adresse);
    }

    private PageResult Refuser(Domaine.Refus refus)
    {
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        Response.StatusCode = refus.Statut();
        return Page();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Service = Tenu.Services.FirstOrDefault(s => Code is null || s.Code == Code);
        if (Service is null)
            return Code is null;
        Sessions = await db.Sessions.OrderByDescending(s => s.Annee).Select(s => s.Annee).ToListAsync(ct);
        if (Annee is { } annee && !Sessions.Contains(annee))
            return false;
        Plan = await preparer.PreparerAsync(Tenu.Agent, Service.Code, Annee ?? Sessions[0], ct);
        Gels = await gels.ListerAsync(Service.Code, livret: null, ct);
        Purges = await db.Purges.AsNoTracking().Where(p => p.Service == Service.Code).OrderByDescending(p => p.Le).Take(PurgesMontrees).ToListAsync(ct);
        return true;
    }
}
