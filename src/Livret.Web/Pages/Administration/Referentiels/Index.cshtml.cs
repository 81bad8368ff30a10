using Livret.Domaine.Referentiels;
using Livret.Donnees.Referentiels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Referentiels;

/// <summary>The specialities: what is served, what was given, and the door for a file.</summary>
public sealed class IndexModel(TenirLesReferentiels tenir, CatalogueReferentiels catalogue) : PageModel
{
    /// <summary>One byte more than what is read: a larger file is told, not cut.</summary>
    private const int TailleLue = (1 << 20) + 1;

    public IReadOnlyList<Referentiel> Servis => catalogue.Tous;
    public IReadOnlyList<ReferentielDepose> Deposes { get; private set; } = [];
    public IReadOnlyList<Defaut> Defauts { get; private set; } = [];
    public string? Fichier { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Deposes = await tenir.ListerAsync(ct);

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken ct)
    {
        if (fichier is null || fichier.Length == 0)
        {
            ModelState.AddModelError("fichier", "Choisissez le fichier JSON du référentiel.");
            return await RefuserAsync(ct);
        }
        Fichier = Path.GetFileName(fichier.FileName);
        var octets = new byte[Math.Min(fichier.Length, TailleLue)];
        await using (var flux = fichier.OpenReadStream())
            await flux.ReadExactlyAsync(octets, ct);
        (var id, Defauts) = await tenir.DeposerAsync(octets, ct);
        if (id is not null)
            return LocalRedirect($"/administration/referentiels/{id}");
        ModelState.AddModelError("fichier", $"Corrigez le fichier « {Fichier} », puis déposez-le de nouveau : {Defauts.Count} point{(Defauts.Count > 1 ? "s" : "")} à revoir.");
        return await RefuserAsync(ct);
    }

    private async Task<IActionResult> RefuserAsync(CancellationToken ct)
    {
        Deposes = await tenir.ListerAsync(ct);
        return this.Refuser();
    }
}
