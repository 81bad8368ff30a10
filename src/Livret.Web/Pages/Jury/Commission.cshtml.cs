using Livret.Domaine.Deliberations;
using Livret.Domaine.Perimetres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Jury;

/// <summary>One commission: its statistics, its livrets by rank, who sits.</summary>
public sealed class CommissionModel(OuvrirCommission ouvrir, LireLesLivrets lire, EmargerLaCommission emarger) : PageModel
{
    [FromRoute(Name = "commission")] public int Id { get; set; }
    [FromQuery(Name = "vue")] public string? CodeVue { get; set; }

    public CommissionOuverte Ouverte { get; private set; } = null!;
    public IReadOnlyList<LivretDuJury> Livrets { get; private set; } = [];
    public Statistiques Statistiques { get; private set; } = null!;
    public Vue Vue => Vue.De(CodeVue);
    public IEnumerable<LivretDuJury> Retenus => Livrets.Where(l => Vue.Retient(l.Place));

    /// <summary>What the president just ticked and was refused; else what is stored.</summary>
    public IReadOnlyDictionary<Guid, Presence> Presences { get; private set; } = new Dictionary<Guid, Presence>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEmargerAsync(string? version, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (!Ouverte.EstPresident)
            return Ouverte.Agent.Tient(Role.PresidentJury) ? NotFound() : Forbid();
        Presences = Ouverte.Commission.Membres.ToDictionary(
            m => m.Id, m => Enum.TryParse<Presence>(Request.Form[$"presence-{m.Id}"], out var presence) && Enum.IsDefined(presence) ? presence : Presence.NonDite);
        if (await emarger.EmargerAsync(Id, Presences, version, ct) is { } refus)
        {
            ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
            Response.StatusCode = refus.Statut();
            return Page();
        }
        TempData["Message"] = "Émargement enregistré.";
        return LocalRedirect($"{Ouverte.Adresse}#emargement-t");
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Id, ct) is not { } ouverte)
            return false;
        Ouverte = ouverte;
        Presences = ouverte.Commission.Membres.ToDictionary(m => m.Id, m => m.Presence);
        Livrets = await lire.LireAsync(ouverte, ct);
        Statistiques = new(Livrets, ouverte.EstMasquee);
        return true;
    }
}
