using Livret.Domaine;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Courriels;

/// <summary>The words of one template: changed, looked at with sample values, or given back their origin.</summary>
public sealed class ModeleModel(ModelesDeCourriel modeles, AgentCourant agentCourant) : PageModel
{
    /// <summary>The event of the template; addresses are written in small letters.</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Objet { get; set; }

    [BindProperty]
    public string? Corps { get; set; }

    public ModeleDOrigine Modele { get; private set; } = null!;
    public ModeleDeCourriel? Modifie { get; private set; }

    /// <summary>The words in the form.</summary>
    public TexteDeModele Texte { get; private set; } = null!;

    /// <summary>Null while the words are refused.</summary>
    public TexteDeModele? Apercu => Texte.Verifier(Modele).Any() ? null : Texte.Remplir(c => c.Exemple());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Texte = Modifie is null ? ModelesDeCourriel.DOrigine(Modele.Code) : new(Modifie.Objet, Modifie.Corps);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Texte = TexteDeModele.Lire(Objet, Corps);
        if (await modeles.EnregistrerAsync(Modele.Code, Texte, await agentCourant.LireAsync(ct), ct) is { Count: > 0 } refus)
            return Refuser(refus);
        TempData["Message"] = "Le modèle est enregistré. Les prochains messages auront ce texte.";
        return RedirectToPage(new { code = Modele.Code });
    }

    /// <summary>Shows the words that are typed; nothing is saved.</summary>
    public async Task<IActionResult> OnPostApercuAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Texte = TexteDeModele.Lire(Objet, Corps);
        return Texte.Verifier(Modele).ToList() is { Count: > 0 } refus ? Refuser(refus) : Page();
    }

    public async Task<IActionResult> OnPostRetablirAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        await modeles.RetablirAsync(Modele.Code, ct);
        TempData["Message"] = "Le texte d’origine est rétabli.";
        return RedirectToPage(new { code = Modele.Code });
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (ModeleDOrigine.Tous.FirstOrDefault(m => m.Code.ToString().Equals(Code, StringComparison.OrdinalIgnoreCase)) is not { } modele)
            return false;
        (Modele, Modifie) = (modele, await modeles.ModificationAsync(modele.Code, ct));
        return true;
    }

    private PageResult Refuser(IEnumerable<Refus> refus)
    {
        foreach (var r in refus)
            ModelState.AddModelError(r.Champ!, r.Phrase);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
