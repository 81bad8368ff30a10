using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Second step of the sign-in, for the accounts that chose it.</summary>
[AllowAnonymous]
public sealed class CodeModel(Ouverture ouverture, Essais essais, SignInManager<Utilisateur> sessions) : PageModel
{
    [BindProperty]
    public string? Saisi { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await sessions.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Compte/Connexion", new { ReturnUrl }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await sessions.GetTwoFactorAuthenticationUserAsync() is not { } compte)
            return RedirectToPage("/Compte/Connexion", new { ReturnUrl });
        if (essais.Attendre(compte.Id.ToString()) is { } attente)
            return this.FairePatienter(attente);
        switch (string.IsNullOrWhiteSpace(Saisi) ? Issue.Refusee : await ouverture.ConfirmerAsync(compte, Saisi))
        {
            case Issue.Ouverte:
                return this.Poursuivre(ReturnUrl);
            case Issue.Verrouillee:
                ModelState.AddModelError("", $"Trop d’essais sans succès : ce compte est fermé pendant {Comptes.DureeDuVerrou.TotalMinutes:0} minutes. Attendez, puis recommencez.");
                break;
            default:
                ModelState.AddModelError(nameof(Saisi), "Ce code n’est pas valable. Saisissez celui qu’affiche votre application en ce moment, ou un code de secours.");
                break;
        }
        return this.Refuser();
    }
}
