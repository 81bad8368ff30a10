using System.Security.Cryptography;
using Livret.Donnees.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Travaux;

/// <summary>Files in the database, as streams.</summary>
public sealed class DepotTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private DepotDeFichiers Depot => application.Services.GetRequiredService<DepotDeFichiers>();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(MorceauDeFichier.TailleMaximale)]
    [InlineData((3 * MorceauDeFichier.TailleMaximale) + 17)]
    public async Task Un_fichier_revient_tel_qu_il_a_ete_depose(int taille)
    {
        var octets = new byte[taille];
        new Random(20).NextBytes(octets);
        var depose = await Depot.DeposerAsync("notes.csv", "text/csv", Guid.NewGuid(), async flux =>
        {
            await flux.WriteAsync(octets.AsMemory(0, taille / 2));
            flux.Write(octets, taille / 2, taille - (taille / 2));
        }, CancellationToken.None);
        Assert.Equal(taille, depose.Taille);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(octets)), depose.Empreinte);

        var ouvert = await Depot.OuvrirAsync(depose.Id, CancellationToken.None);
        await using var flux = ouvert!.Flux;
        using var relu = new MemoryStream();
        await flux.CopyToAsync(relu);
        Assert.Equal(octets, relu.ToArray());
        flux.Position = taille / 3;
        var reste = new byte[taille - (taille / 3)];
        flux.ReadExactly(reste);
        Assert.Equal(octets[(taille / 3)..], reste);
        await using var db = application.OuvrirLaBase();
        Assert.All(await db.MorceauxDeFichier.Where(m => m.FichierId == depose.Id).ToListAsync(), m => Assert.InRange(m.Octets.Length, 1, MorceauDeFichier.TailleMaximale));
    }

    [Fact]
    public async Task Un_depot_qui_s_arrete_ne_laisse_rien()
    {
        var proprietaire = Guid.NewGuid();
        await Assert.ThrowsAsync<InvalidDataException>(() => Depot.DeposerAsync("notes.csv", "text/csv", proprietaire, async flux =>
        {
            await flux.WriteAsync(new byte[2 * MorceauDeFichier.TailleMaximale]);
            throw new InvalidDataException();
        }, CancellationToken.None));
        await using var db = application.OuvrirLaBase();
        Assert.False(await db.FichiersDeposes.AnyAsync(f => f.ProprietaireId == proprietaire));
    }

    [Fact]
    public async Task Un_fichier_en_cours_d_ecriture_ne_s_ouvre_pas()
    {
        var proprietaire = Guid.NewGuid();
        await Depot.DeposerAsync("notes.csv", "text/csv", proprietaire, async flux =>
        {
            await flux.WriteAsync(new byte[MorceauDeFichier.TailleMaximale]);
            await using var db = application.OuvrirLaBase();
            var id = await db.FichiersDeposes.Where(f => f.ProprietaireId == proprietaire).Select(f => f.Id).SingleAsync();
            Assert.Null(await Depot.OuvrirAsync(id, CancellationToken.None));
        }, CancellationToken.None);
    }
}
