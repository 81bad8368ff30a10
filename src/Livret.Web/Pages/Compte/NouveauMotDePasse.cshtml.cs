using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Where the link of a forgotten password leads: a new one is chosen, once.</summary>
[AllowAnonymous]
public sealed class NouveauMotDePasseModel(MotDePasseOublie oubli, Essais essais) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Compte { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jeton { get; set; }

    [BindProperty]
    public string? Nouveau { get; set; }

    [BindProperty]
    public string? Confirmation { get; set; }

    public bool EstValable { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await OuvrirAsync() is null ? LienMort() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OuvrirAsync() is not { } compte)
            return LienMort();
        if (essais.Attendre() is { } attente)
            return this.FairePatienter(attente);
        if (string.IsNullOrEmpty(Nouveau))
            ModelState.AddModelError(nameof(Nouveau), "Choisissez un nouveau mot de passe.");
        else if (Nouveau != Confirmation)
            ModelState.AddModelError(nameof(Confirmation), "Les deux saisies diffèrent. Saisissez deux fois le même mot de passe.");
        if (!ModelState.IsValid)
            return this.Refuser();
        var resultat = await oubli.ChangerAsync(compte, Jeton, Nouveau!);
        foreach (var refus in resultat.Errors)
            ModelState.AddModelError(nameof(Nouveau), refus.Description);
        if (!resultat.Succeeded)
            return this.Refuser();
        TempData["Message"] = "Le mot de passe est changé. Connectez-vous avec le nouveau.";
        return RedirectToPage("/Compte/Connexion");
    }

    private async Task<Utilisateur?> OuvrirAsync()
    {
        var compte = await oubli.OuvrirAsync(Compte, Jeton);
        EstValable = compte is not null;
        return compte;
    }

    private PageResult LienMort()
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
