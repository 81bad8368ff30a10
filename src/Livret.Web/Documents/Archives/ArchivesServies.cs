using Livret.Donnees.Archives;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Livret.Web.Documents.Archives;

internal static class ArchivesServies
{
    /// <summary>
    /// The bytes that were kept, under their hash as entity tag; no cache keeps them. When they are no longer those, the way back to the page, which
    /// says so.
    /// </summary>
    /// <param name="page">Local address of the same content on screen.</param>
    public static IActionResult Servir(this Controller controller, DocumentArchive archive, string page)
    {
        if (!archive.EstIntact)
        {
            controller.TempData["Refus"] = $"Le document archivé n’est pas servi\u00a0: {LivretsArchives.Altere}";
            return controller.LocalRedirect(page);
        }
        controller.Response.Headers.CacheControl = "no-store";
        return controller.File(archive.Octets, DocumentArchive.Pdf, archive.Nom, lastModified: null, new EntityTagHeaderValue($"\"{archive.Empreinte}\""));
    }
}
