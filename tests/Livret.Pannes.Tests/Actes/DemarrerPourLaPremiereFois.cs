using System.Net;
using Livret.Pannes.Tests.Campagne;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>A first start, killed while it makes its database: the next start makes it whole. A place of its own, whatever the others do.</summary>
internal sealed class DemarrerPourLaPremiereFois : Acte
{
    public override string Nom => "Premier démarrage";

    public override Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var fichier = FichierSqlite.Nouveau();
        Noeud? noeud = null;
        return Task.FromResult<ActePret?>(new(
            async acte =>
            {
                noeud = Noeud.Lancer(fichier);
                acte.Victime = noeud;
                await noeud.ServirAsync();
                acte.EstAcquitte = true;
            },
            async (_, _) =>
            {
                var commence = File.Exists(fichier);
                noeud!.Dispose();
                using var suivant = await Noeud.DemarrerAsync(fichier);
                await using var db = FichierSqlite.Ouvrir(fichier);
                var entier = await db.Livrets.CountAsync() == Modele.LivretsDeLaDemonstration && await new Visiteur("").StatutAsync(suivant, "/connexion") is HttpStatusCode.OK && await Controles.RompuAsync(db) is null;
                suivant.Dispose();
                FichierSqlite.Effacer(fichier);
                return entier ? commence ? Effet.Entier : Effet.Repris : Effet.Partiel;
            })
        { Fichier = fichier });
    }
}
