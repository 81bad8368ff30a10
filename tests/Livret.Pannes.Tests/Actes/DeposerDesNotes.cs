using Livret.Domaine.Notations;
using Livret.Donnees.Echanges.Imports;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>The first phase of an import: files are given and read. It never writes a note, and leaves an import whole, to read again, or none.</summary>
internal sealed class DeposerDesNotes : Acte
{
    public override string Nom => "Import de notes, lecture";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var client = await place.EnTantQueAsync("enseignant");
        await using var db = place.OuvrirLaBase();
        var avant = await Notes.LireAsync(db, Modele.Import, "U1", CodeElement.Continu);
        var connus = await db.Imports.Select(i => i.Id).ToListAsync();
        var lignes = avant.Select(n => $"{n.Key};U1;CCG;;{Notes.Autre(alea, n.Value.Note)};;").ToArray();
        return new(
            async acte =>
            {
                await client.DeposerAsync("/saisie/imports", Depots.Notes(lignes));
                acte.EstAcquitte = true;
            },
            async (_, apres) =>
            {
                if (!avant.SequenceEqual(await Notes.LireAsync(apres, Modele.Import, "U1", CodeElement.Continu)))
                    return Effet.Partiel;
                var nouveau = await apres.Imports.AsNoTracking().Include(i => i.Fichiers).Where(i => !connus.Contains(i.Id)).SingleOrDefaultAsync();
                return nouveau switch
                {
                    null => Effet.Rien,
                    { Etat: EtatDImport.Propose } => nouveau.AFaire() == lignes.Length ? Effet.Entier : Effet.Partiel,
                    // Stopped while it was read: its page offers to read it again.
                    { Etat: EtatDImport.EnLecture } => await RelireAsync(place, nouveau.Id, lignes.Length),
                    _ => Effet.Partiel,
                };
            });
    }

    private static async Task<Effet> RelireAsync(Place place, Guid import, int lignes)
    {
        var client = await place.EnTantQueAsync("enseignant");
        var (_, champs) = await client.OuvrirLeFormulaireAsync($"/imports/{import}");
        await client.FaireAsync($"/imports/{import}?handler=Relire", champs);
        await using var db = place.OuvrirLaBase();
        var relu = await db.Imports.AsNoTracking().Include(i => i.Fichiers).SingleAsync(i => i.Id == import);
        return relu.Etat is EtatDImport.Propose && relu.AFaire() == lignes ? Effet.Repris : Effet.Partiel;
    }
}

internal static class ComptesDImport
{
    public static int AFaire(this Import import) => import.Fichiers.Sum(f => f.AFaire);
}
