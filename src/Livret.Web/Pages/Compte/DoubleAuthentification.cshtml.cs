using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Adds or removes the second code of the sign-in (TOTP, RFC 6238), with recovery codes.</summary>
public sealed class DoubleAuthentificationModel(UserManager<Utilisateur> comptes, SignInManager<Utilisateur> sessions) : PageModel
{
    private const int NombreDeCodesDeSecours = 10;
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

    /// <summary>Shown once, right after they are made.</summary>
    public IReadOnlyList<string>? CodesDeSecours { get; private set; }

    public Task OnGetAsync() => ChargerAsync();

    public async Task<IActionResult> OnPostActiverAsync()
    {
        await ChargerAsync();
        var code = string.Concat((Saisi ?? "").Where(char.IsAsciiDigit));
        if (EstActive || !await comptes.VerifyTwoFactorTokenAsync(_compte, comptes.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(Saisi), "Ce code n’est pas valable. Vérifiez la clé et l’heure du téléphone, puis saisissez le code affiché en ce moment.");
            return this.Refuser();
        }
        await comptes.SetTwoFactorEnabledAsync(_compte, true);
        CodesDeSecours = [.. await comptes.GenerateNewTwoFactorRecoveryCodesAsync(_compte, NombreDeCodesDeSecours) ?? []];
        await sessions.RefreshSignInAsync(_compte);
        return Page();
    }

    public async Task<IActionResult> OnPostRetirerAsync()
    {
        await ChargerAsync();
        if (!await comptes.CheckPasswordAsync(_compte, MotDePasse ?? ""))
        {
            ModelState.AddModelError(nameof(MotDePasse), "Le mot de passe n’est pas celui de ce compte. Saisissez-le de nouveau.");
            return this.Refuser();
        }
        await comptes.SetTwoFactorEnabledAsync(_compte, false);
        await comptes.ResetAuthenticatorKeyAsync(_compte);
        await sessions.RefreshSignInAsync(_compte);
        TempData["Message"] = "La double authentification est retirée.";
        return RedirectToPage("/Compte/Index");
    }

    private async Task ChargerAsync()
    {
        _compte = (await comptes.GetUserAsync(User))!;
        if (EstActive)
            return;
        if (await comptes.GetAuthenticatorKeyAsync(_compte) is not { Length: > 0 })
        {
            // A new key closes the other sessions of the account, not this one.
            await comptes.ResetAuthenticatorKeyAsync(_compte);
            await sessions.RefreshSignInAsync(_compte);
        }
        var cle = (await comptes.GetAuthenticatorKeyAsync(_compte))!;
        Cle = string.Join(' ', cle.Chunk(4).Select(c => new string(c)));
        Adresse = $"otpauth://totp/Livret:{Uri.EscapeDataString(_compte.Email!)}?secret={cle}&issuer=Livret&digits=6";
    }
}
