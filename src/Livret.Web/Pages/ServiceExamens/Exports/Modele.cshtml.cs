using Livret.Domaine;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Circuits;
using Livret.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Exports;

/// <summary>One template of the service: its name, its columns in order, how it is written.</summary>
public sealed class ModeleModel(OuvrirService ouvrirService, TenirLesModeles tenir) : PageModel
{
    private const string Nouveau = "nouveau";

    /// <summary>Its identifier; « nouveau » for one to be made.</summary>
    [FromRoute(Name = "modele")] public string Route { get; set; } = "";

    public ServiceTenu Tenu { get; private set; } = null!;
    public ModeleDExport? Modele { get; private set; }
    public FormulaireDeModele Formulaire { get; private set; } = new();
    public string Adresse => $"/examens/exports/modeles/{Uri.EscapeDataString(Route)}";

    /// <summary>Those ticked in their order, then the others.</summary>
    public IEnumerable<ColonneDExport> Colonnes => ColonneDExport.Tableau
        .OrderBy(c => Formulaire.Colonnes.Contains(c.Code) ? Formulaire.Rang(c.Code) ?? int.MaxValue - 1 : int.MaxValue);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(FormulaireDeModele formulaire, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Formulaire = formulaire;
        if (!ModelState.IsValid)
            return Montrer(StatusCodes.Status422UnprocessableEntity);
        if (await tenir.EnregistrerAsync(Tenu, Modele, formulaire, ct) is { } refus)
            return Refuser(refus);
        return Fait($"« {formulaire.Nom!.Trim()} » : modèle enregistré.");
    }

    public async Task<IActionResult> OnPostSupprimerAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Modele is null)
            return NotFound();
        await tenir.SupprimerAsync(Modele, ct);
        return Fait($"« {Modele.Nom} » : modèle supprimé.");
    }

    public string? RefusDe(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        if (Route == Nouveau)
            return true;
        Modele = Guid.TryParse(Route, out var id) ? await tenir.ChercherAsync(Tenu, id, ct) : null;
        if (Modele is not null)
            Formulaire = FormulaireDeModele.De(Modele);
        return Modele is not null;
    }

    private PageResult Refuser(Refus refus)
    {
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        if (Modele is not null)
            Formulaire.Version = $"{Modele.Version}";
        return Montrer(refus.Statut());
    }

    private PageResult Montrer(int statut)
    {
        Response.StatusCode = statut;
        return Page();
    }

    private LocalRedirectResult Fait(string message)
    {
        TempData["Message"] = message;
        return LocalRedirect("/examens/exports/livrets");
    }
}
