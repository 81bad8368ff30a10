using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>
/// A session whose account was closed, or whose password or second factor changed elsewhere, stops at the next request: its cookie is withdrawn
/// and the user is a visitor. The account is read once, for the request too.
/// </summary>
internal sealed class SessionFermee(RequestDelegate suite)
{
    public async Task InvokeAsync(HttpContext contexte, AgentCourant agentCourant)
    {
        if (contexte.User.Identifiant() is not null
            && contexte.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
            && await agentCourant.ChercherAsync(contexte.RequestAborted) is null)
        {
            await contexte.SignOutAsync(IdentityConstants.ApplicationScheme);
            contexte.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        await suite(contexte);
    }
}
