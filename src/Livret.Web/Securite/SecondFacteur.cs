using Livret.Donnees;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>The second code of the sign-in: prepared, enabled by a first code, removed; each change closes the other sessions of the account.</summary>
public sealed partial class SecondFacteur(UserManager<Utilisateur> comptes, SignInManager<Utilisateur> sessions, IUserStore<Utilisateur> depot, ILogger<SecondFacteur> journal)
{
    private const int NombreDeCodesDeSecours = 10;

    /// <summary>The key to give to the telephone, made the first time. Nothing changes as long as no code confirms it: no session is closed.</summary>
    public async Task<string> PreparerAsync(Utilisateur compte, CancellationToken ct)
    {
        if (await comptes.GetAuthenticatorKeyAsync(compte) is { Length: > 0 } cle)
            return cle;
        var neuve = comptes.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<Utilisateur>)depot).SetAuthenticatorKeyAsync(compte, neuve, ct);
        await comptes.UpdateAsync(compte);
        return neuve;
    }

    /// <summary>The key as the address that an authenticator reads.</summary>
    public static string Adresse(Utilisateur compte, string cle) => $"otpauth://totp/Livret:{Uri.EscapeDataString(compte.Email!)}?secret={cle}&issuer=Livret&digits=6";

    /// <returns>The recovery codes, shown once; null: the code is not the one of the telephone, or has served.</returns>
    public async Task<IReadOnlyList<string>?> ActiverAsync(Utilisateur compte, string? code)
    {
        var chiffres = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await comptes.VerifyTwoFactorTokenAsync(compte, comptes.Options.Tokens.AuthenticatorTokenProvider, chiffres))
            return null;
        await comptes.SetTwoFactorEnabledAsync(compte, true);
        Active(compte.Id);
        return await RenouvelerLesCodesAsync(compte);
    }

    /// <summary>New recovery codes in the place of those that are left.</summary>
    public async Task<IReadOnlyList<string>> RenouvelerLesCodesAsync(Utilisateur compte)
    {
        IReadOnlyList<string> codes = [.. await comptes.GenerateNewTwoFactorRecoveryCodesAsync(compte, NombreDeCodesDeSecours) ?? []];
        await sessions.RefreshSignInAsync(compte);
        return codes;
    }

    public async Task RetirerAsync(Utilisateur compte)
    {
        await comptes.SetTwoFactorEnabledAsync(compte, false);
        await comptes.ResetAuthenticatorKeyAsync(compte);
        await sessions.RefreshSignInAsync(compte);
        Retire(compte.Id);
    }

    [LoggerMessage(LogLevel.Information, "Second factor of {Compte} enabled")]
    private partial void Active(Guid compte);

    [LoggerMessage(LogLevel.Information, "Second factor of {Compte} removed")]
    private partial void Retire(Guid compte);
}
