using Livret.Web.Pages.ServiceExamens.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>The état of the recevabilité of an établissement, to read and to print.</summary>
public sealed class RecevabiliteModel(OuvrirService ouvrirService, FileDesDossiers fileDesDossiers, EtatDeLaRecevabilite etat) : PageModel
{
    [FromQuery(Name = "etablissement")] public string? Uai { get; set; }

    public ServiceTenu Tenu { get; private set; } = null!;
    public IReadOnlyList<Choix> Etablissements { get; private set; } = [];
    public Choix? Choisi { get; private set; }
    public IReadOnlyList<LigneDeRecevabilite> Lignes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Etablissements = await fileDesDossiers.EtablissementsAsync(Tenu, ct);
        if (string.IsNullOrEmpty(Uai))
            return Page();
        if (Etablissements.All(e => e.Uai != Uai))
            return NotFound();
        Choisi = Etablissements.First(e => e.Uai == Uai);
        Lignes = await etat.LireAsync(Tenu, Uai, ct);
        return Page();
    }
}
