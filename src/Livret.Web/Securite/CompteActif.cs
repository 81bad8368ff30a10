using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Web.Demonstration;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>
/// An account that was closed signs in by no door: password, second factor, link. Nor does one of the demonstration outside of it, were its database put in
/// service: everyone knows its password.
/// </summary>
internal sealed class CompteActif(ModeDemonstration demonstration) : IUserConfirmation<Utilisateur>
{
    public Task<bool> IsConfirmedAsync(UserManager<Utilisateur> manager, Utilisateur user) =>
        Task.FromResult(user.DesactiveLe is null && (demonstration.EstActif || !ComptesDeDemonstration.Tous.Any(c => string.Equals(c.Courriel, user.Email, StringComparison.OrdinalIgnoreCase))));
}
