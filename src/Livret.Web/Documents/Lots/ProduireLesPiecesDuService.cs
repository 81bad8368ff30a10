using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Archives;
using Livret.Web.Composants;
using Livret.Web.Documents.Archives;
using Livret.Web.Documents.Lettres;
using Livret.Web.Documents.Recevabilites;
using Livret.Web.Pages.ChefEtablissement.Transmissions;
using Livret.Web.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Lots;

/// <summary>
/// What the examination service sends and receives, as files: bordereaux and receipts, letters and their copies as they were kept, the letters of a
/// service together with the list of their addresses, the état of the recevabilité.
/// </summary>
public sealed class ProduireLesPiecesDuService(
    LivretDbContext db, ArchiverLesDocuments archiver, PiecesDuBordereau bordereaux, CourriersArchives courriers, LettresDuService lettres, LettreEnPdf lettreEnPdf,
    ListeDAdressesEnPdf adressesEnPdf, EtatDeRecevabiliteEnPdf etatEnPdf, TimeProvider horloge)
{
    /// <param name="livrets">Of the services that read.</param>
    /// <returns>How many of each, in words, and what is not what was kept.</returns>
    public async Task<(string Resume, IReadOnlyList<string> Ecartes)> ProduireAsync(IQueryable<LivretScolaire> livrets, LotDossier dossier, CancellationToken ct)
    {
        List<string> ecartes = [];
        var nombreDeBordereaux = await BordereauxAsync(livrets, dossier, ecartes, ct);
        var (nombreDeLettres, nombreDEtats) = (0, 0);
        var academies = await livrets.Select(l => l.Etablissement!.Academie!).Distinct().Include(a => a.Service).AsNoTracking().ToListAsync(ct);
        foreach (var service in academies.GroupBy(a => a.CodeService).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var siens = livrets.Where(l => l.Etablissement!.Academie!.CodeService == service.Key);
            nombreDeLettres += await LettresAsync(siens, service.Key, dossier, ecartes, ct);
            nombreDEtats += await EtatAsync(siens, service.First(), dossier, ct);
        }
        return ($"{nombreDeBordereaux.Compter("bordereau", "bordereaux")}, {nombreDeLettres.Compter("lettre")}, {nombreDEtats.Compter("état")} de la recevabilité.", ecartes);
    }

    private async Task<int> BordereauxAsync(IQueryable<LivretScolaire> livrets, LotDossier dossier, List<string> ecartes, CancellationToken ct)
    {
        var lus = await (
            from b in db.Bordereaux.AsNoTracking()
            where livrets.Any(l => l.Transmissions.Any(t => t.Bordereau == b.Numero))
            join e in db.Etablissements.Include(e => e.Academie!.Service) on b.Uai equals e.Uai
            orderby b.Numero
            select new { Bordereau = b, Etablissement = e }).ToListAsync(ct);
        foreach (var lu in lus)
        {
            await EcrireAsync(await archiver.ObtenirAsync(bordereaux.Bordereau(lu.Bordereau, lu.Etablissement), ct), "bordereaux", dossier, ecartes, ct);
            await EcrireAsync(await archiver.ObtenirAsync(bordereaux.Accuse(lu.Bordereau, lu.Etablissement), ct), "bordereaux", dossier, ecartes, ct);
        }
        return lus.Count;
    }

    private async Task<int> LettresAsync(IQueryable<LivretScolaire> livrets, string service, LotDossier dossier, List<string> ecartes, CancellationToken ct)
    {
        var imprimees = await lettres.ListerAsync(livrets, ct);
        foreach (var reference in imprimees.Select(l => l.Reference))
        {
            foreach (var copie in (bool[])[false, true])
                await EcrireAsync((await courriers.LireAsync(livrets, reference, copie, ct))!, "lettres", dossier, ecartes, ct);
        }
        if (imprimees.Count == 0)
            return 0;
        var nom = $"lettres/{NomDeFichier.De(service)}";
        using var ensemble = new MemoryStream();
        lettreEnPdf.Reunir(ensemble, imprimees);
        await dossier.EcrireAsync($"{nom}-lettres.pdf", ensemble.ToArray(), ct);
        await dossier.EcrireAsync($"{nom}-adresses.pdf", adressesEnPdf.Produire(imprimees), ct);
        await dossier.EcrireAsync($"{nom}-adresses.csv", ListeDAdresses.EnOctets(imprimees), ct);
        return imprimees.Count;
    }

    /// <summary>One of all the établissements of the service, by session.</summary>
    private async Task<int> EtatAsync(IQueryable<LivretScolaire> livrets, Academie academie, LotDossier dossier, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var sessions = await livrets.Select(l => l.Session).Distinct().Order().ToListAsync(ct);
        var faits = 0;
        foreach (var session in sessions)
        {
            if (await EtatDeLaRecevabilite.LireAsync(livrets.Where(l => l.Session == session), ct) is not { Count: > 0 } lignes)
                continue;
            var octets = etatEnPdf.Produire(academie.Service!.Nom, session, lignes, instant, Instants.EnClair(academie, instant));
            await dossier.EcrireAsync($"recevabilite/recevabilite-{session}-{NomDeFichier.De(academie.CodeService)}.pdf", octets, ct);
            faits++;
        }
        return faits;
    }

    private static async Task EcrireAsync(DocumentArchive archive, string sous, LotDossier dossier, List<string> ecartes, CancellationToken ct)
    {
        if (archive.EstIntact)
            await dossier.EcrireAsync($"{sous}/{archive.Nom}", archive.Octets, ct);
        else
            ecartes.Add($"{archive.Titre}\u00a0: {LivretsArchives.Altere}");
    }
}
