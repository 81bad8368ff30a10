using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Travaux;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Livret.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>An import long enough to be a background work: confirmed, written by a node that dies, and written once by the next.</summary>
internal sealed class ImporterDesCandidats : Acte
{
    /// <summary>Beyond a thousand lines an import is a background work.</summary>
    private const int Lignes = 1001;

    private int _serie;

    public override string Nom => "Import de 1 001 candidats, en arrière-plan";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var client = await place.EnTantQueAsync("gestionnaire");
        var division = $"X{++_serie}";
        var premier = 30_000_000 + _serie * 10_000;
        var import = await client.DeposerAsync("/examens/imports", Depots.Fichier("candidats.csv",
        [
            "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;division",
            .. Enumerable.Range(premier, Lignes).Select(n => $"{n};ESSAI;Camille {division} {n};01/02/2000;{Modele.Uai};BTS-TC;SCOLAIRE;{division}"),
        ]));
        await Travaux.AttendreAsync(place, db => db.Imports.AnyAsync(i => i.Id == import && i.Etat == EtatDImport.Propose));
        var page = $"/imports/{import}/confirmation";
        var jeton = await client.LireLeJetonAsync(page);
        return new(
            async acte =>
            {
                await client.FaireAsync(page, [Envois.Champ("__RequestVerificationToken", jeton)]);
                acte.EstAcquitte = true;
                await Travaux.AttendreAsync(place, db => db.Imports.AnyAsync(i => i.Id == import && i.Etat == EtatDImport.Applique));
            },
            async (_, db) =>
            {
                var etat = await db.Imports.Where(i => i.Id == import).Select(i => i.Etat).SingleAsync();
                if (etat is EtatDImport.EnApplication)
                    await Travaux.AttendreAsync(place, b => b.Imports.AnyAsync(i => i.Id == import && i.Etat == EtatDImport.Applique));
                var ecrits = await db.Livrets.CountAsync(l => l.Division == division);
                return (etat, ecrits) switch
                {
                    (EtatDImport.Propose, 0) => Effet.Rien,
                    (EtatDImport.EnApplication, Lignes) => Effet.Repris,
                    (EtatDImport.Applique, Lignes) => Effet.Entier,
                    _ => Effet.Partiel,
                };
            });
    }
}
