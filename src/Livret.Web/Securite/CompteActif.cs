using Livret.Donnees;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>An account that was closed signs in by no door: password, second factor, link.</summary>
internal sealed class CompteActif : IUserConfirmation<Utilisateur>
{
    public Task<bool> IsConfirmedAsync(UserManager<Utilisateur> manager, Utilisateur user) => Task.FromResult(user.DesactiveLe is null);
}
