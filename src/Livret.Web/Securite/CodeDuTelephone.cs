using Livret.Donnees;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Livret.Web.Securite;

/// <summary>
/// The six digits of an authenticator (TOTP, RFC 6238), those of a clock thirty seconds fast or slow too. A code serves once (section 5.2 of the RFC):
/// the step of the last one is kept with the account, and moves forward by one conditional statement, whatever the node.
/// </summary>
internal sealed class CodeDuTelephone(LivretDbContext db) : IUserTwoFactorTokenProvider<Utilisateur>
{
    public const string Nom = nameof(CodeDuTelephone);

    /// <summary>Steps of thirty seconds before and after the present one.</summary>
    private const int Ecart = 1;

    /// <summary>The telephone makes it.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Utilisateur> manager, Utilisateur user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Utilisateur> manager, Utilisateur user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 } cle
        && new Totp(Base32Encoding.ToBytes(cle)).VerifyTotp(Comptes.HeureReelle.GetUtcNow().UtcDateTime, token, out var pas, new VerificationWindow(Ecart, Ecart))
        && await db.Users.Where(u => u.Id == user.Id && (u.DernierCode == null || u.DernierCode < pas)).ExecuteUpdateAsync(u => u.SetProperty(c => c.DernierCode, pas)) > 0;

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Utilisateur> manager, Utilisateur user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };
}
