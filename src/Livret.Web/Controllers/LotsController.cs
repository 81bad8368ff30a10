using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web.Documents.Lots;
using Livret.Web.Securite;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Controllers;

/// <summary>Asks for the documents of many livrets: a background work, followed on its page.</summary>
[Authorize(Policy = Politiques.Livrets)]
[Route("livrets/lots")]
public sealed class LotsController(LivretDbContext db, LireUnLot lire, AgentCourant agentCourant, DemanderUnTravail demander) : Controller
{
    private const int NumerosAuPlus = 500;

    /// <param name="numeros">Numbers of the ticked candidates.</param>
    /// <returns>400 when it says no place, 404 when nothing of it is in the scope of the user.</returns>
    [HttpPost]
    public async Task<IActionResult> Demander(string? uai, string? division, int? commission, List<string>? numeros, FormeDeLot forme, CancellationToken ct)
    {
        var demande = new DemandeDeDocuments(forme, uai, division, commission, numeros is { Count: > 0 } ? [.. numeros.Distinct().Order(StringComparer.Ordinal).Take(NumerosAuPlus)] : null);
        if (!ModelState.IsValid || !demande.EstSituee)
            return BadRequest();
        var agent = await agentCourant.LireAsync(ct);
        if (!await demande.Choisir(lire.Lisibles(agent)).AnyAsync(ct))
            return NotFound();
        return Redirect($"/travaux/{await demander.DemanderAsync(NatureDeTravail.Documents, await TitreAsync(demande, ct), demande, ct)}");
    }

    private async Task<string> TitreAsync(DemandeDeDocuments demande, CancellationToken ct) => demande switch
    {
        { Numeros: { } numeros } => $"Livrets choisis ({numeros.Count})",
        { Commission: { } id } => $"Livrets de la commission {await db.Commissions.Where(c => c.Id == id).Select(c => c.Intitule).FirstOrDefaultAsync(ct)}",
        { Uai: { } code, Division: { } division } => $"Livrets de la classe {division}, {await NomAsync(code, ct)}",
        _ => $"Livrets de l’établissement {await NomAsync(demande.Uai!, ct)}",
    };

    private Task<string?> NomAsync(string uai, CancellationToken ct) => db.Etablissements.Where(e => e.Uai == uai).Select(e => e.Nom).FirstOrDefaultAsync(ct);
}
