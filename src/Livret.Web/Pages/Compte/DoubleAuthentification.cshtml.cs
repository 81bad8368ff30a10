using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Adds or removes the second code of the sign-in (TOTP, RFC 6238), with recovery codes. Each act asks for the password again.</summary>
public sealed class DoubleAuthentificationModel(UserManager<Utilisateur> comptes, SecondFacteur second, Reauthentification reauthentification) : PageModel
{
    private Utilisateur _compte = null!;

    [BindProperty]
    public string? Saisi { get; set; }

    [BindProperty]
    public string? MotDePasse { get; set; }

    public bool EstActive => _compte.TwoFactorEnabled;

    /// <summary>The secret, in groups of four.</summary>
    public string Cle { get; private set; } = "";

    /// <summary>The same, as a link that an authenticator on this device opens.</summary>
    public string Adresse { get; private set; } = "";

    /// <summary>Recovery codes that have not served.</summary>
    public int Restants { get; private set; }

    /// <summary>Shown once, right after they are made.</summary>
    public IReadOnlyList<string>? CodesDeSecours { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostActiverAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (EstActive || await MotDePasseRefuseAsync(ct))
            return this.Refuser();
        if ((CodesDeSecours = await second.ActiverAsync(_compte, Saisi)) is not null)
            return Page();
        ModelState.AddModelError(nameof(Saisi), "Ce code n’est pas valable. Vérifiez la clé et l’heure du téléphone, puis saisissez le code affiché en ce moment.");
        return this.Refuser();
    }

    public async Task<IActionResult> OnPostRenouvelerAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (!EstActive || await MotDePasseRefuseAsync(ct))
            return this.Refuser();
        CodesDeSecours = await second.RenouvelerLesCodesAsync(_compte);
        return Page();
    }

    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (!EstActive || await MotDePasseRefuseAsync(ct))
            return this.Refuser();
        await second.RetirerAsync(_compte);
        TempData["Message"] = "La double authentification est retirée.";
        return RedirectToPage("/Compte/Index");
    }

    private async Task<bool> MotDePasseRefuseAsync(CancellationToken ct)
    {
        if (await reauthentification.RefuserAsync(MotDePasse ?? "", ct) is not { } refus)
            return false;
        ModelState.AddModelError(nameof(MotDePasse), refus);
        return true;
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        _compte = (await comptes.GetUserAsync(User))!;
        if (EstActive)
        {
            Restants = await comptes.CountRecoveryCodesAsync(_compte);
            return;
        }
        var cle = await second.PreparerAsync(_compte, ct);
        Cle = string.Join(' ', cle.Chunk(4).Select(c => new string(c)));
        Adresse = SecondFacteur.Adresse(_compte, cle);
    }
}
