using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Who the user is, what he holds, and his password.</summary>
public sealed class CompteModel(
    AgentCourant agentCourant, PerimetresEnClair perimetres, UserManager<Utilisateur> comptes, SignInManager<Utilisateur> sessions,
    Reauthentification reauthentification) : PageModel
{
    [BindProperty]
    public string? Actuel { get; set; }

    [BindProperty]
    public string? Nouveau { get; set; }

    [BindProperty]
    public string? Confirmation { get; set; }

    public Agent Agent { get; private set; } = null!;
    public string Courriel { get; private set; } = "";
    public bool DoubleAuthentification { get; private set; }
    public IReadOnlyList<PerimetreEnClair> Perimetres { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var compte = await ChargerAsync(ct);
        if (string.IsNullOrEmpty(Actuel))
            ModelState.AddModelError(nameof(Actuel), "Saisissez votre mot de passe actuel.");
        else if (await reauthentification.RefuserAsync(Actuel, ct) is { } refuse)
            ModelState.AddModelError(nameof(Actuel), refuse);
        if (string.IsNullOrEmpty(Nouveau))
            ModelState.AddModelError(nameof(Nouveau), "Choisissez un nouveau mot de passe.");
        else if (Nouveau != Confirmation)
            ModelState.AddModelError(nameof(Confirmation), "Les deux saisies diffèrent. Saisissez deux fois le même mot de passe.");
        if (ModelState.IsValid)
        {
            var resultat = await comptes.ChangePasswordAsync(compte, Actuel!, Nouveau!);
            if (resultat.Succeeded)
            {
                await sessions.RefreshSignInAsync(compte);
                TempData["Message"] = "Le mot de passe est changé. Vos autres sessions sont fermées.";
                return RedirectToPage();
            }
            foreach (var refus in resultat.Errors)
                ModelState.AddModelError(nameof(Nouveau), refus.Description);
        }
        return this.Refuser();
    }

    private async Task<Utilisateur> ChargerAsync(CancellationToken ct)
    {
        Agent = await agentCourant.LireAsync(ct);
        Perimetres = await perimetres.DireAsync(Agent.Affectations, ct);
        var compte = (await comptes.GetUserAsync(User))!;
        Courriel = compte.Email!;
        DoubleAuthentification = compte.TwoFactorEnabled;
        return compte;
    }
}
