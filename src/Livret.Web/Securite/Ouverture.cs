using Livret.Donnees;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>What became of a sign-in.</summary>
public enum Issue { Ouverte, CodeDemande, Refusee, Verrouillee }

/// <summary>Opens a session. An unknown address costs the same work, and gets the same answer, as a wrong password.</summary>
public sealed class Ouverture(UserManager<Utilisateur> comptes, SignInManager<Utilisateur> sessions, IPasswordHasher<Utilisateur> hachage)
{
    private static readonly Utilisateur Personne = new() { Nom = "", Prenom = "" };
    private static string? _empreinteDePersonne;

    public async Task<Issue> OuvrirAsync(string courriel, string motDePasse)
    {
        if (await comptes.FindByEmailAsync(courriel) is not { } compte)
        {
            _empreinteDePersonne ??= hachage.HashPassword(Personne, Guid.NewGuid().ToString());
            hachage.VerifyHashedPassword(Personne, _empreinteDePersonne, motDePasse);
            return Issue.Refusee;
        }
        return Lire(await sessions.PasswordSignInAsync(compte, motDePasse, isPersistent: false, lockoutOnFailure: true));
    }

    /// <summary>Second step: the six digits of the authenticator, or one of the recovery codes.</summary>
    public async Task<Issue> ConfirmerAsync(string code)
    {
        var compact = code.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        return Lire(compact.Length == 6 && compact.All(char.IsAsciiDigit)
            ? await sessions.TwoFactorAuthenticatorSignInAsync(compact, isPersistent: false, rememberClient: false)
            : await sessions.TwoFactorRecoveryCodeSignInAsync(compact));
    }

    private static Issue Lire(SignInResult resultat) =>
        resultat.Succeeded ? Issue.Ouverte
        : resultat.RequiresTwoFactor ? Issue.CodeDemande
        : resultat.IsLockedOut ? Issue.Verrouillee
        : Issue.Refusee;
}
