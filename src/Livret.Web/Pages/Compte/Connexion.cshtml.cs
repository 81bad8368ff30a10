using Livret.Donnees.Demonstration;
using Livret.Web.Demonstration;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Sign-in by e-mail and password; in a demonstration, its accounts are offered.</summary>
[AllowAnonymous]
public sealed class ConnexionModel(Ouverture ouverture, Essais essais, ComptesListes comptes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Courriel { get; set; }

    [BindProperty]
    public string? MotDePasse { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The user has just signed out.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sortie { get; set; }

    public IReadOnlyList<CompteListe> Demonstration { get; private set; } = [];

    /// <summary>Filled in for a chosen account of the demonstration only.</summary>
    public string? MotDePassePropose =>
        Demonstration.Any(c => c.Courriel == Courriel) ? ComptesDeDemonstration.MotDePasse : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (User.Identifiant() is not null)
            return this.Poursuivre(ReturnUrl);
        Demonstration = await comptes.ListerAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Demonstration = await comptes.ListerAsync(ct);
        if (essais.Attendre(Courriel) is { } attente)
            return this.FairePatienter(attente);
        if (string.IsNullOrWhiteSpace(Courriel))
            ModelState.AddModelError(nameof(Courriel), "Saisissez votre adresse électronique.");
        if (string.IsNullOrEmpty(MotDePasse))
            ModelState.AddModelError(nameof(MotDePasse), "Saisissez votre mot de passe.");
        if (ModelState.IsValid)
        {
            switch (await ouverture.OuvrirAsync(Courriel!.Trim(), MotDePasse!))
            {
                case Issue.Ouverte:
                    return this.Poursuivre(ReturnUrl);
                case Issue.CodeDemande:
                    return RedirectToPage("/Compte/Code", new { ReturnUrl });
                case Issue.Verrouillee:
                    ModelState.AddModelError("", $"{Comptes.EssaisAvantVerrou} essais sans succès : ce compte est fermé pendant {Comptes.DureeDuVerrou.TotalMinutes:0} minutes. Attendez, puis recommencez.");
                    break;
                default:
                    ModelState.AddModelError(nameof(Courriel), "Adresse électronique ou mot de passe inexacts. Vérifiez votre saisie, puis recommencez.");
                    break;
            }
        }
        return this.Refuser();
    }
}
