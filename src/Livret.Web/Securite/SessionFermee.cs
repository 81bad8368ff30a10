using System.Data.Common;
using System.Security.Claims;
using Livret.Web.Securite.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>
/// A session that was closed, or whose account was, stops at the next request: its cookie is withdrawn and the user is a visitor. The account and its
/// session are read once, for the request too; that the session was seen is written at most once a minute, after the answer.
/// </summary>
internal sealed partial class SessionFermee(RequestDelegate suite, ILogger<SessionFermee> journal)
{
    public async Task InvokeAsync(HttpContext contexte, AgentCourant agentCourant)
    {
        if (contexte.User.Identifiant() is not null && contexte.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            if (await agentCourant.ChercherAsync(contexte.RequestAborted) is null)
            {
                await contexte.SignOutAsync(IdentityConstants.ApplicationScheme);
                contexte.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else if (EstAVoir(contexte, agentCourant))
            {
                contexte.Response.OnCompleted(() => VoirAsync(contexte));
            }
        }
        await suite(contexte);
    }

    private static bool EstAVoir(HttpContext contexte, AgentCourant agentCourant) =>
        agentCourant.VueLe is { } vueLe && contexte.RequestServices.GetRequiredService<Travaux.HorlogeReelle>().Instant - vueLe >= DureesDeSession.Precision;

    /// <summary>A database that cannot be written now makes no page fail: a later request notes it.</summary>
    private async Task VoirAsync(HttpContext contexte)
    {
        var session = contexte.User.Session() ?? Guid.Empty;
        try
        {
            await using var portee = contexte.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            await portee.ServiceProvider.GetRequiredService<TenirLesSessions>().VoirAsync(session, CancellationToken.None);
        }
        catch (DbException e)
        {
            NonNotee(session, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Session {Session} seen, and not noted: {Exception}")]
    private partial void NonNotee(Guid session, string exception);
}
