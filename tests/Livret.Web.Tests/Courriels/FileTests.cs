using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Courriels;

/// <summary>The outbox: what is written, once, with its act.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task Le_meme_fait_ne_s_ecrit_qu_une_fois_au_meme_destinataire()
    {
        await using var application = new LivretApplication();
        await application.EnfilerAsync("42");
        await application.EnfilerAsync("42", a: "Chef@Exemple.test");
        await application.EnfilerAsync("42", a: "delegue@exemple.test");
        await application.EnfilerAsync("43");
        Assert.Equal(3, (await application.CourrielsAsync()).Count);
        Assert.Equal(3, await application.EnvoyerAsync());
        Assert.Equal(0, await application.EnvoyerAsync());
    }

    [Fact]
    public async Task Deux_fois_dans_le_meme_acte_n_en_ecrit_qu_un()
    {
        await using var application = new LivretApplication();
        await application.DansUnActeAsync<MettreEnFile>(async f =>
        {
            for (var i = 0; i < 2; i++)
                await f.EnfilerAsync(EvenementDeCourriel.Soumis, "42", [new(null, "a@exemple.test"), new(null, "A@exemple.test")], Poste.Valeurs, CancellationToken.None);
        });
        Assert.Single(await application.CourrielsAsync());
    }

    [Fact]
    public async Task Un_acte_qui_n_est_pas_enregistre_n_ecrit_a_personne()
    {
        await using var application = new LivretApplication();
        await using (var portee = application.Services.CreateAsyncScope())
        {
            var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
            await portee.ServiceProvider.GetRequiredService<MettreEnFile>()
                .EnfilerAsync(EvenementDeCourriel.Soumis, "42", [new(null, "chef@exemple.test")], Poste.Valeurs, CancellationToken.None);
            Assert.Single(db.ChangeTracker.Entries<Courriel>());
        }
        Assert.Empty(await application.CourrielsAsync());
    }

    [Fact]
    public async Task La_base_refuse_deux_fois_la_meme_cle()
    {
        await using var application = new LivretApplication();
        await application.EnfilerAsync("42");
        var premier = Assert.Single(await application.CourrielsAsync());
        await using var db = application.OuvrirLaBase();
        db.Add(new Courriel { Id = Guid.CreateVersion7(), Cle = premier.Cle, Modele = premier.Modele, Destinataire = "b@exemple.test", Objet = "", Corps = "", CreeLe = premier.CreeLe });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Sans_canal_rien_n_est_ecrit()
    {
        await using var application = new LivretApplication("Tests", ("Courriels:Depot", ""));
        await application.EnfilerAsync("42");
        Assert.Empty(await application.CourrielsAsync());
        Assert.Equal(0, await application.EnvoyerAsync());
    }
}
