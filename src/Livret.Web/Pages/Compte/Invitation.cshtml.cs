using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Where the link of an invitation leads: the first password is chosen, once.</summary>
[AllowAnonymous]
public sealed class InvitationModel(Invitations invitations, Essais essais) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Compte { get; set; }
    [BindProperty(SupportsGet = true)] public string? Jeton { get; set; }
    [BindProperty] public string? Nouveau { get; set; }
    [BindProperty] public string? Confirmation { get; set; }

    /// <summary>Null: the link no longer serves.</summary>
    public Utilisateur? Invite { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await OuvrirAsync() ? Page() : LienMort();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OuvrirAsync())
            return LienMort();
        if (essais.Attendre() is { } attente)
            return this.FairePatienter(attente);
        if (string.IsNullOrEmpty(Nouveau))
            ModelState.AddModelError(nameof(Nouveau), "Choisissez un mot de passe.");
        else if (Nouveau != Confirmation)
            ModelState.AddModelError(nameof(Confirmation), "Les deux saisies diffèrent. Saisissez deux fois le même mot de passe.");
        if (!ModelState.IsValid)
            return this.Refuser();
        var resultat = await invitations.AccepterAsync(Invite!, Nouveau!);
        foreach (var refus in resultat.Errors)
            ModelState.AddModelError(nameof(Nouveau), refus.Description);
        if (!resultat.Succeeded)
            return this.Refuser();
        TempData["Message"] = "Votre compte est ouvert. Connectez-vous.";
        return RedirectToPage("/Compte/Connexion");
    }

    private async Task<bool> OuvrirAsync() => (Invite = await invitations.OuvrirAsync(Compte, Jeton)) is not null;

    private PageResult LienMort()
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
