using System.Globalization;
using System.Text;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Livret.Web.Securite;

/// <summary>A new password by a one-time link, sent to the address of the account.</summary>
public sealed class MotDePasseOublie(UserManager<Utilisateur> comptes, MettreEnFile mettreEnFile, TimeProvider horloge)
{
    /// <summary>One link per account in this time, so that nobody floods the mailbox of somebody else.</summary>
    private static readonly TimeSpan Repos = TimeSpan.FromMinutes(5);

    /// <summary>Writes to the account, if there is one; nothing tells the caller.</summary>
    public async Task DemanderAsync(string courriel, CancellationToken ct)
    {
        if (await comptes.FindByEmailAsync(courriel) is not { Email: { } adresse, DesactiveLe: null } compte)
            return;
        var jeton = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await comptes.GeneratePasswordResetTokenAsync(compte)));
        var periode = (horloge.GetUtcNow().UtcTicks / Repos.Ticks).ToString(CultureInfo.InvariantCulture);
        await mettreEnFile.EnfilerSansActeAsync(
            EvenementDeCourriel.MotDePasseOublie, periode, [new(compte.Id, adresse)], new() { Lien = $"/compte/nouveau-mot-de-passe?compte={compte.Id}&jeton={jeton}" }, ct);
    }

    /// <summary>The account of the link; null: the link is wrong, too old or used.</summary>
    public async Task<Utilisateur?> OuvrirAsync(Guid compte, string? jeton) =>
        JetonEcrit.Lire(jeton) is { } lu && await comptes.FindByIdAsync(compte.ToString()) is { } trouve
        && await comptes.VerifyUserTokenAsync(trouve, JetonDeMotDePasse.Nom, UserManager<Utilisateur>.ResetPasswordTokenPurpose, lu)
            ? trouve : null;

    /// <summary>Changes the password, and opens again an account that wrong passwords had closed; one closed for longer stays so.</summary>
    public async Task<IdentityResult> ChangerAsync(Utilisateur compte, string? jeton, string nouveau)
    {
        var resultat = await comptes.ResetPasswordAsync(compte, JetonEcrit.Lire(jeton) ?? "", nouveau);
        if (resultat.Succeeded && compte.LockoutEnd is { } fin && fin <= Comptes.HeureReelle.GetUtcNow() + Comptes.DureeDuVerrou)
            await comptes.SetLockoutEndDateAsync(compte, null);
        return resultat;
    }
}
