using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Documents;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Controllers;

/// <summary>The livrets of a class in one file with bookmarks, for those of its team who read them whole, and for the head.</summary>
[Authorize(Policy = Politiques.Equipe)]
[Route("livrets/classe/{uai}/{division}/livrets.pdf")]
public sealed class LivretsDeClassePdfController(
    LivretDbContext db, AgentCourant agentCourant, CatalogueReferentiels referentiels, ImprimerDesLivrets imprimer, LivretsEnPdf enPdf, TimeProvider horloge) : Controller
{
    private static readonly Role[] Lecteurs = [Role.Enseignant, Role.ChefEtablissement];

    [HttpGet]
    public async Task<IActionResult> Lire(string uai, string division, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var annee = (await db.SessionOuverte.FirstAsync(ct)).Annee;
        var livrets = db.LivretsVisibles(agent.Id, Lecteurs, horloge.Aujourdhui()).Where(l => l.Session == annee && l.Uai == uai && l.Division == division);
        var places = await livrets.Select(l => new { l.Numero, l.Specialite, l.CommissionId, l.Etablissement!.Academie!.CodeService }).ToListAsync(ct);
        if (places.Count == 0)
            return NotFound();
        // A teacher of some units does not read the notes of the others.
        if (places.DistinctBy(p => p.Specialite).Any(p => referentiels.Chercher(p.Specialite) is not { } r || !agent.LitTout(new(p.CodeService, uai, division, null, p.CommissionId), r)))
            return StatusCode(StatusCodes.Status403Forbidden);
        using MemoryStream sortie = new();
        var titre = $"Livrets de la classe {division}";
        var instant = horloge.GetUtcNow().UtcDateTime;
        var ecartes = await enPdf.ProduireAsync(sortie, new(titre, $"BTS, session {annee}", uai, instant), imprimer.LireAsync(livrets, ct), null, ct);
        if (ecartes is [var premier, ..])
        {
            TempData["Refus"] = RefusDImpression.Dire($"Les livrets de {division} n’ont pas été imprimés. Livret de {premier.Livret.NomComplet}", premier.Manquants);
            return Redirect($"/livrets/{Uri.EscapeDataString(premier.Livret.Contenu.Numero)}");
        }
        Response.Headers.CacheControl = "no-store";
        return File(sortie.ToArray(), "application/pdf", $"livrets-{annee}-{uai}-{division}.pdf");
    }
}
