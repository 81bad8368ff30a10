using Livret.Donnees;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Livret.Web.Securite;

/// <summary>
/// The accounts as Identity stores them, but for two secrets that it keeps in clear: the key of the telephone is encrypted with the data-protection
/// keys, and of the recovery codes only fingerprints are kept.
/// </summary>
internal sealed class DepotDesComptes(LivretDbContext db, IDataProtectionProvider protection, IPasswordHasher<Utilisateur> hachage, IdentityErrorDescriber refus)
    : UserOnlyStore<Utilisateur, LivretDbContext, Guid>(db, refus)
{
    /// <summary>Where Identity puts them.</summary>
    private const string Rubrique = "[AspNetUserStore]", CodesDeSecours = "RecoveryCodes";

    private const char Separateur = ';';

    private readonly IDataProtector _cles = protection.CreateProtector("Livret.CleDuTelephone");

    public override Task SetAuthenticatorKeyAsync(Utilisateur user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _cles.Protect(key), cancellationToken);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The data-protection keys are not those of the database.</exception>
    public override async Task<string?> GetAuthenticatorKeyAsync(Utilisateur user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } cle ? _cles.Unprotect(cle) : null;

    public override Task ReplaceCodesAsync(Utilisateur user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(c => hachage.HashPassword(user, c)), cancellationToken);

    /// <summary>A code serves once: what is left of them is written with the account, whose version decides between two requests.</summary>
    public override async Task<bool> RedeemCodeAsync(Utilisateur user, string code, CancellationToken cancellationToken)
    {
        var codes = (await GetTokenAsync(user, Rubrique, CodesDeSecours, cancellationToken) ?? "").Split(Separateur, StringSplitOptions.RemoveEmptyEntries).ToList();
        var trouve = codes.FindIndex(c => hachage.VerifyHashedPassword(user, c, code) is not PasswordVerificationResult.Failed);
        if (trouve < 0)
            return false;
        codes.RemoveAt(trouve);
        await SetTokenAsync(user, Rubrique, CodesDeSecours, string.Join(Separateur, codes), cancellationToken);
        return true;
    }
}
