using Livret.Domaine.Notations;
using Livret.Donnees.Echanges.Imports;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Livret.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>The second phase of an import of notes: what is shown is confirmed.</summary>
internal sealed class ImporterDesNotes : Acte
{
    public override string Nom => "Import de notes, confirmation";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var client = await place.EnTantQueAsync("enseignant");
        await using var db = place.OuvrirLaBase();
        var avant = await Notes.LireAsync(db, Modele.Import, "U1", CodeElement.Continu);
        var voulues = avant.ToDictionary(n => n.Key, n => Notes.Autre(alea, n.Value.Note));
        var import = await client.DeposerAsync("/saisie/imports", Depots.Notes([.. voulues.Select(v => $"{v.Key};U1;CCG;;{v.Value};;")]));
        var page = $"/imports/{import}/confirmation";
        var jeton = await client.LireLeJetonAsync(page);
        return new(
            async acte =>
            {
                await client.FaireAsync(page, [Envois.Champ("__RequestVerificationToken", jeton)]);
                acte.EstAcquitte = true;
            },
            async (_, apres) =>
            {
                var effet = Notes.Comparer(voulues, avant, await Notes.LireAsync(apres, Modele.Import, "U1", CodeElement.Continu));
                // The report tells the same story, and what was not written is still there to be confirmed.
                var etat = await apres.Imports.Where(i => i.Id == import).Select(i => i.Etat).SingleAsync();
                return etat == (effet is Effet.Entier ? EtatDImport.Applique : EtatDImport.Propose) ? effet : Effet.Partiel;
            });
    }
}
