using Livret.Web.Pages.ServiceExamens.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>The queue of the files of the service; its filters are its address.</summary>
public sealed class IndexModel(OuvrirService ouvrirService, FileDesDossiers fileDesDossiers, AttribuerDesDossiers attribuer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FiltreDeFile Filtre { get; set; } = new();

    public ServiceTenu Tenu { get; private set; } = null!;
    public PageDeFile Liste { get; private set; } = null!;
    public IReadOnlyList<Collegue> Collegues { get; private set; } = [];
    public IReadOnlyList<Choix> Etablissements { get; private set; } = [];
    public IReadOnlyList<string> Specialites => fileDesDossiers.Specialites;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Collegues = await ouvrirService.ColleguesAsync(Tenu, ct);
        Etablissements = await fileDesDossiers.EtablissementsAsync(Tenu, ct);
        Liste = await fileDesDossiers.ListerAsync(Tenu, Filtre, ct);
    }

    /// <param name="numeros">The files ticked.</param>
    /// <param name="a">To whom.</param>
    public async Task<IActionResult> OnPostAttribuerAsync(List<string> numeros, string? a, CancellationToken ct)
    {
        if (numeros.Count == 0)
        {
            TempData["Message"] = "Aucun dossier n’est coché. Cochez ceux que vous voulez attribuer.";
            return Revenir();
        }
        if (await attribuer.AttribuerAsync(numeros, a, ct) is not { } phrase)
            return NotFound();
        TempData["Message"] = phrase;
        return Revenir();
    }

    public string NomDe(Guid? gestionnaire) =>
        gestionnaire is null ? "" : Collegues.FirstOrDefault(c => c.Id == gestionnaire)?.Nom ?? "une personne qui n’est plus du service";

    public string Adresse(FiltreDeFile filtre) => "/examens" + filtre.Requete();

    private LocalRedirectResult Revenir() => LocalRedirect(Adresse(Filtre));
}
