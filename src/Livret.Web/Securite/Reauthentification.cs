using Livret.Donnees;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>The signatory types his password again. A wrong one counts as a failed sign-in.</summary>
public sealed class Reauthentification(UserManager<Utilisateur> comptes, SignInManager<Utilisateur> sessions, AgentCourant agentCourant)
{
    /// <returns>Why the password does not confirm who signs; null: it does.</returns>
    public async Task<string?> RefuserAsync(string motDePasse, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        if (await comptes.FindByIdAsync(agent.Id.ToString()) is not { } compte)
            return "Ce compte n’existe plus. Reconnectez-vous.";
        var resultat = await sessions.CheckPasswordSignInAsync(compte, motDePasse, lockoutOnFailure: true);
        return resultat.Succeeded ? null
            : resultat.IsLockedOut ? $"{Comptes.EssaisAvantVerrou} essais sans succès : ce compte est fermé pendant {Comptes.DureeDuVerrou.TotalMinutes:0} minutes. Attendez, puis recommencez."
            : "Ce n’est pas votre mot de passe. Saisissez-le de nouveau.";
    }
}
