using Livret.Domaine.Circuits;
using Livret.Domaine.Perimetres;
using Livret.Web.Circuits;
using Livret.Web.Composants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>The signed livrets of a class leave for the examination service, on one bordereau.</summary>
public sealed class TransmissionModel(InstruireUneClasse uneClasse, TransmettreDesLivrets transmettre) : PageModel
{
    private static readonly Role[] Roles = [Role.ChefEtablissement];

    [FromRoute] public string Division { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Uai { get; set; }
    [BindProperty] public ChoixDeLivrets Livrets { get; set; } = new();

    /// <summary>Chosen by the form: posting it twice gives one bordereau.</summary>
    [BindProperty] public Guid Cle { get; set; } = Guid.CreateVersion7();

    public ClasseInstruite Classe { get; private set; } = null!;
    public PreparationDeClasse Preparation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Livrets = ChoixDeLivrets.De(Preparation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        var versions = Livrets.Versions(Classe);
        if (versions.Count == 0)
        {
            ModelState.AddModelError("Livrets.Choix", "Choisissez au moins un livret à transmettre.");
            return this.Refuser();
        }
        var envoi = await transmettre.TransmettreAsync(Classe.Uai, versions, Cle, ct);
        if (envoi.Bordereau is not { } bordereau)
            return this.Opposer(envoi.Resultats);
        if (envoi.Resultats.Count > 0)
            (TempData["Message"], TempData["Ecartes"]) = ChoixDeLivrets.Dire(envoi.Resultats, "transmis", "transmis");
        return LocalRedirect($"/etablissement/transmissions/{bordereau.Numero}");
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await uneClasse.OuvrirAsync(Roles, Division, Uai, ct) is not { } classe)
            return false;
        (Classe, Preparation) = (classe, new(classe, Geste.Transmettre));
        return true;
    }
}
