using System.IO.Compression;
using Livret.Donnees.Travaux;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>The livrets of a class as one file, in the background: the next node finds the work and finishes it, once.</summary>
internal sealed class ProduireUnLot : Acte
{
    public override string Nom => "Lot de 80 livrets, en arrière-plan";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var client = await place.EnTantQueAsync("chef");
        var page = $"/etablissement";
        var jeton = await client.LireLeJetonAsync(page);
        await using var avant = place.OuvrirLaBase();
        var connus = await avant.Travaux.Select(t => t.Id).ToListAsync();
        return new(
            async acte =>
            {
                await client.FaireAsync("/livrets/lots", [
                    Envois.Champ("__RequestVerificationToken", jeton), Envois.Champ("uai", Modele.Uai), Envois.Champ("division", Modele.Visa), Envois.Champ("forme", "Zip")]);
                acte.EstAcquitte = true;
                await Travaux.AttendreAsync(place, db => db.Travaux.AnyAsync(t => !connus.Contains(t.Id) && t.Etat == EtatDeTravail.Termine));
            },
            async (_, db) =>
            {
                if (await db.Travaux.AsNoTracking().Where(t => !connus.Contains(t.Id)).ToListAsync() is not [var demande])
                    return await db.Travaux.CountAsync() == connus.Count ? Effet.Rien : Effet.Partiel;
                if (!demande.Etat.EstFini())
                    await Travaux.AttendreAsync(place, b => b.Travaux.AnyAsync(t => t.Id == demande.Id && t.Etat == EtatDeTravail.Termine));
                return await EstEntierAsync(place, demande.Id) ? demande.Etat.EstFini() ? Effet.Entier : Effet.Repris : Effet.Partiel;
            });
    }

    /// <summary>The user downloads it: an archive that opens, with a document per livret.</summary>
    private static async Task<bool> EstEntierAsync(Place place, Guid travail)
    {
        var client = await place.EnTantQueAsync("chef");
        using var flux = new MemoryStream(await client.GetByteArrayAsync(new Uri($"/travaux/{travail}/fichier", UriKind.Relative)));
        await using var zip = new ZipArchive(flux);
        return zip.Entries.Count(e => e.Name.EndsWith(".pdf", StringComparison.Ordinal)) == Modele.Reserve;
    }
}
