using Livret.Donnees;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>What became of a sign-in.</summary>
public enum Issue { Ouverte, CodeDemande, Refusee, Verrouillee }

/// <summary>Opens a session. An unknown address costs the same work, and gets the same answer, as a wrong password.</summary>
public sealed partial class Ouverture(
    UserManager<Utilisateur> comptes, SignInManager<Utilisateur> sessions, IPasswordHasher<Utilisateur> hachage, ILogger<Ouverture> journal)
{
    /// <summary>A recovery code is written « ABCDE-FGHJK », and taken without its dash too.</summary>
    private const int MoitieDeCode = 5;

    private static readonly Utilisateur Personne = new() { Nom = "", Prenom = "" };
    private static string? _empreinteDePersonne;

    public async Task<Issue> OuvrirAsync(string courriel, string motDePasse)
    {
        if (await comptes.FindByEmailAsync(courriel) is not { } compte)
        {
            _empreinteDePersonne ??= hachage.HashPassword(Personne, Guid.NewGuid().ToString());
            hachage.VerifyHashedPassword(Personne, _empreinteDePersonne, motDePasse);
            return Noter(null, "password", Issue.Refusee);
        }
        return Noter(compte.Id, "password", Lire(await sessions.PasswordSignInAsync(compte, motDePasse, isPersistent: false, lockoutOnFailure: true)));
    }

    /// <summary>Second step: the six digits of the authenticator, or one of the recovery codes. Wrong ones close the account like wrong passwords.</summary>
    public async Task<Issue> ConfirmerAsync(Utilisateur compte, string code)
    {
        var compact = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        return compact.Length == 6 && compact.All(char.IsAsciiDigit)
            ? Noter(compte.Id, "code", Lire(await sessions.TwoFactorAuthenticatorSignInAsync(compact, isPersistent: false, rememberClient: false)))
            : Noter(compte.Id, "recovery code", await SecourirAsync(compte, compact.ToUpperInvariant()));
    }

    /// <summary>Identity counts no wrong recovery code, and takes one for an account that is closed.</summary>
    private async Task<Issue> SecourirAsync(Utilisateur compte, string code)
    {
        if (await comptes.IsLockedOutAsync(compte))
            return Issue.Verrouillee;
        var ecrit = code.Length == 2 * MoitieDeCode ? code.Insert(MoitieDeCode, "-") : code;
        if (await sessions.TwoFactorRecoveryCodeSignInAsync(ecrit) is { Succeeded: true })
            return Issue.Ouverte;
        await comptes.AccessFailedAsync(compte);
        return await comptes.IsLockedOutAsync(compte) ? Issue.Verrouillee : Issue.Refusee;
    }

    private Issue Noter(Guid? compte, string facteur, Issue issue)
    {
        if (issue is Issue.Refusee or Issue.Verrouillee)
            Refusee(compte, facteur, issue);
        return issue;
    }

    [LoggerMessage(LogLevel.Warning, "Sign-in of {Compte} by {Facteur} refused: {Issue}")]
    private partial void Refusee(Guid? compte, string facteur, Issue issue);

    private static Issue Lire(SignInResult resultat) =>
        resultat.Succeeded ? Issue.Ouverte
        : resultat.RequiresTwoFactor ? Issue.CodeDemande
        : resultat.IsLockedOut ? Issue.Verrouillee
        : Issue.Refusee;
}
