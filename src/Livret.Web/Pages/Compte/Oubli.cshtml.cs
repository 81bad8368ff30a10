using Livret.Web.Courriels;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>
/// What to do without a password: ask for a link. The answer is the same whether or not the address is that of an account. In an
/// installation that sends no mail, the page says whom to ask.
/// </summary>
[AllowAnonymous]
public sealed class OubliModel(CanalDesCourriels canal, MotDePasseOublie oubli, Essais essais) : PageModel
{
    [BindProperty]
    public string? Courriel { get; set; }

    /// <summary>The link has just been asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Demande { get; set; }

    public CanalDesCourriels Canal => canal;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (essais.Attendre(Courriel) is { } attente)
            return this.FairePatienter(attente);
        if (string.IsNullOrWhiteSpace(Courriel))
            ModelState.AddModelError(nameof(Courriel), "Saisissez votre adresse électronique.");
        if (!ModelState.IsValid)
            return this.Refuser();
        await oubli.DemanderAsync(Courriel!.Trim(), ct);
        return RedirectToPage(new { Demande = true });
    }
}
