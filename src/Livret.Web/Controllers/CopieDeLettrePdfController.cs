using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Documents.Archives;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The copy « pour information » of a letter, for the head of the établissement of the candidate, as it was kept.</summary>
[Authorize(Policy = Politiques.ChefEtablissement)]
public sealed class CopieDeLettrePdfController(LivretDbContext db, CourriersArchives courriers, AgentCourant agentCourant, TimeProvider horloge) : Controller
{
    [HttpGet("etablissement/courriers/{reference}.pdf")]
    public async Task<IActionResult> Lire(string reference, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        return await courriers.LireAsync(db.LivretsVisibles(agent.Id, Role.ChefEtablissement, horloge.Aujourdhui()), reference, copie: true, ct) is { } archive
            ? this.Servir(archive, $"/etablissement/courriers/{Uri.EscapeDataString(reference)}") : NotFound();
    }
}
