using Livret.Donnees;
using Livret.Donnees.Echanges.Imports;
using Livret.Web.Imports;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Controllers;

/// <summary>A file of an import given back to its user, with what was said of each line.</summary>
[Authorize(Politiques.Imports)]
public sealed class ImportsController(ConduireUnImport conduire, LivretDbContext db) : Controller
{
    [HttpGet("/imports/{import:guid}/fichiers/{rang:int}")]
    public async Task<IActionResult> TelechargerAsync([FromRoute(Name = "import")] Guid id, int rang, CancellationToken ct)
    {
        if (await conduire.ChercherAsync(id, ct) is not { } import || import.Fichiers.Find(f => f.Rang == rang) is not { } fichier
            || await conduire.LireLesOctetsAsync(fichier.FichierId, ct) is not { } octets)
            return NotFound();
        var messages = await db.LignesDImport.AsNoTracking()
            .Where(l => l.ImportId == id && l.Fichier == rang && (l.Verdict == Verdict.Refusee || l.Verdict == Verdict.Ambigue || l.Verdict == Verdict.EntreTemps))
            .ToListAsync(ct);
        var (sortie, type, extension) = FichierAnnote.Ecrire(octets, fichier.Nom, Path.GetFileNameWithoutExtension(fichier.Format), messages);
        return File(sortie, type, Path.GetFileNameWithoutExtension(fichier.Nom) + "-messages" + extension);
    }
}
