using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Conservations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Circuits;
using Livret.Web.Conservations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Donnees;

/// <summary>The data of one candidate: given to him after the results, and held while a recours lasts.</summary>
public sealed class UnCandidatModel(OuvrirUnCandidat ouvrir, RassemblerLesDonnees rassembler, PreparerLaPurge preparer, TenirLesGels gels, LivretDbContext db) : PageModel
{
    [FromRoute] public string Numero { get; set; } = "";
    [FromQuery(Name = "session")] public int? Annee { get; set; }
    [BindProperty] public string? Motif { get; set; }

    public LivretInstruit Ouvert { get; private set; } = null!;
    public string Service => Ouvert.Livret.Etablissement!.Academie!.CodeService;
    public bool EstResponsable => Ouvert.Ici.Agent.Peut(Role.ResponsableService, Ouvert.Livret.Perimetre());

    /// <summary>Why nothing is given to the candidate now; null: it may be.</summary>
    public Refus? SansExport { get; private set; }

    public Retenue? Retenue { get; private set; }
    public DateOnly? Echeance { get; private set; }
    public IReadOnlyList<Gel> Gels { get; private set; } = [];
    public string Adresse => $"/examens/{Uri.EscapeDataString(Numero)}/donnees?session={Ouvert.Livret.Session}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostExporterAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Ouvert.Livret.Appliquer(new RemettreLesDonnees(), Ouvert.Ici) is { } refus)
            return Refuser(refus);
        await db.SaveChangesAsync(ct);
        var donnees = await rassembler.RassemblerAsync(Ouvert.Livret, ct);
        Response.Headers.CacheControl = "no-store";
        return File(ArchiveDuCandidat.Produire(donnees), "application/zip", $"donnees-{Ouvert.Livret.Session}-{Numero}.zip");
    }

    public Task<IActionResult> OnPostGelerAsync(CancellationToken ct) => TenirAsync(l => gels.PoserAsync(Service, l, Motif, Ouvert.Ici.Agent, ct), "Gel posé : ce livret ne sera pas purgé.", ct);

    public Task<IActionResult> OnPostLeverAsync(CancellationToken ct) => TenirAsync(l => gels.LeverAsync(Service, l, Motif, Ouvert.Ici.Agent, ct), "Gel levé.", ct);

    private async Task<IActionResult> TenirAsync(Func<long, Task<Refus?>> acte, string fait, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (!EstResponsable)
            return Forbid();
        if (await acte(Ouvert.Livret.Id) is { } refus)
            return Refuser(refus);
        TempData["Message"] = fait;
        return LocalRedirect(Adresse);
    }

    private PageResult Refuser(Refus refus)
    {
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        Response.StatusCode = refus.Statut();
        return Page();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Numero, Annee, ct) is not { } ouvert)
            return false;
        Ouvert = ouvert;
        SansExport = ouvert.Obstacle(Geste.RemettreLesDonnees);
        Retenue = await preparer.RetenueAsync(ouvert.Livret.Id, ct);
        Echeance = (await preparer.DureesAsync(ct)).Echeance(ouvert.Livret.Session, NatureDeDonnees.Livrets);
        Gels = await gels.ListerAsync(Service, ouvert.Livret.Id, ct);
        return true;
    }
}
