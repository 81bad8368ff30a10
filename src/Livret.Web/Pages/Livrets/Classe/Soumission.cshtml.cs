using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Web.Circuits;
using Livret.Web.Composants;
using Livret.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Livrets.Classe;

/// <summary>The team hands the livrets of a class to the head of the établissement.</summary>
public sealed class SoumissionModel(InstruireUneClasse uneClasse, InstruireDesLivrets instruire) : PageModel
{
    private static readonly GesteDeLEtablissement Soumission = GesteDeLEtablissement.Tableau.First(g => g.Geste is Geste.Soumettre);

    [FromRoute] public string Uai { get; set; } = "";
    [FromRoute] public string Division { get; set; } = "";
    [BindProperty] public ChoixDeLivrets Livrets { get; set; } = new();

    public ClasseInstruite Classe { get; private set; } = null!;
    public PreparationDeClasse Preparation { get; private set; } = null!;

    /// <summary>A teacher of some units does not print the notes of the others.</summary>
    public bool PeutImprimer => Classe.Livrets.All(l => l.Ici.Agent.LitTout(l.Livret.Perimetre(), l.Ici.Referentiel));

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
            ModelState.AddModelError("Livrets.Choix", "Choisissez au moins un livret à soumettre.");
            return this.Refuser();
        }
        var numeros = versions.Keys.ToList();
        var resultats = await instruire.AppliquerAsync(Soumission.Roles, livrets => livrets.Where(l => numeros.Contains(l.Numero)), _ => new Soumettre(), ct, versions);
        if (!resultats.Any(r => r.EstFait))
            return this.Opposer(resultats);
        (TempData["Message"], TempData["Ecartes"]) = ChoixDeLivrets.Dire(resultats, "soumis au chef d’établissement", "soumis au chef d’établissement");
        return LocalRedirect(Classe.AdresseDeSoumission);
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await uneClasse.OuvrirAsync(Soumission.Roles, Division, Uai, ct) is not { } classe)
            return false;
        (Classe, Preparation) = (classe, new(classe, Geste.Soumettre));
        return true;
    }
}
