using System.Globalization;
using System.Text;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Donnees.Parametres;
using Livret.Web.Courriels;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Livret.Web.Securite;

/// <summary>The way into a new account: a one-time link, sent to its address, where its first password is chosen.</summary>
public sealed class Invitations(LivretDbContext db, UserManager<Utilisateur> comptes, MettreEnFile mettreEnFile, TimeProvider horloge)
{
    /// <summary>Writes the mail, which makes the links of earlier ones useless; saved with the account.</summary>
    public async Task EcrireAsync(Utilisateur compte, string expediteur, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        compte.InviteLe = instant;
        db.Parametres.Noter(NatureDeParametre.Utilisateur, $"{compte.Id}", "invitation", null, $"envoyée à {compte.Email}");
        await comptes.UpdateSecurityStampAsync(compte);
        var jeton = await comptes.GenerateUserTokenAsync(compte, JetonDInvitation.Nom, JetonDInvitation.Usage);
        await mettreEnFile.EnfilerSansActeAsync(
            EvenementDeCourriel.Invitation, instant.Ticks.ToString(CultureInfo.InvariantCulture), [new(compte.Id, compte.Email!)],
            new() { Lien = $"/compte/invitation?compte={compte.Id}&jeton={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(jeton))}", Expediteur = expediteur }, ct);
    }

    /// <summary>The account of the link; null: the link is wrong, too old or used, or the account is closed.</summary>
    public async Task<Utilisateur?> OuvrirAsync(Guid compte, string? jeton) =>
        JetonEcrit.Lire(jeton) is { } lu && await comptes.FindByIdAsync(compte.ToString()) is { PasswordHash: null, DesactiveLe: null } trouve
        && await comptes.VerifyUserTokenAsync(trouve, JetonDInvitation.Nom, JetonDInvitation.Usage, lu)
            ? trouve : null;

    /// <summary>Gives the account its first password, in its own name.</summary>
    public async Task<IdentityResult> AccepterAsync(Utilisateur compte, string motDePasse)
    {
        db.Parametres.AuNomDe(new(compte.Id, compte.NomComplet, ""), horloge);
        db.Parametres.Noter(NatureDeParametre.Utilisateur, $"{compte.Id}", "invitation", null, "acceptée : le compte est ouvert");
        compte.EmailConfirmed = true;
        return await comptes.AddPasswordAsync(compte, motDePasse);
    }
}
