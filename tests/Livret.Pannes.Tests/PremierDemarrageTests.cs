using System.Net;
using Livret.Pannes.Tests.Campagne;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Livret.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests;

public sealed class PremierDemarrageTests
{
    [FaitSqlite]
    public async Task Deux_noeuds_qui_demarrent_ensemble_sur_rien_font_une_base_et_une_seule()
    {
        var fichier = FichierSqlite.Nouveau();
        using var a = Noeud.Lancer(fichier);
        using var b = Noeud.Lancer(fichier);
        await Task.WhenAll(a.ServirAsync(), b.ServirAsync());
        // Each signs somebody in with a key that both have.
        var (chef, jury) = (await new Visiteur("chef@exemple.test").SeConnecterAsync(a), await new Visiteur("president@exemple.test").SeConnecterAsync(b));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await chef.StatutAsync(b, "/etablissement"), await jury.StatutAsync(a, "/jury")));
        await using var db = FichierSqlite.Ouvrir(fichier);
        Assert.Equal(1, await db.Users.CountAsync(u => u.Email == "chef@exemple.test"));
        Assert.Null(await Controles.RompuAsync(db));
    }
}
