using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Conservations;

/// <summary>A hold keeps what it covers until it is lifted, with its two motives.</summary>
public sealed class GelTests : IDisposable
{
    private readonly UnePurge _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Un_livret_gele_reste_jusqu_a_la_levee_du_gel()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(_scene.Application).JouerAsync(_scene.Application, Etat.Publie);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        var page = $"/examens/{classe.Numeros[0]}/donnees";
        using var sansMotif = await client.PosterAsync(page, [], page + "?handler=Geler");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sansMotif.StatusCode);

        using var pose = await client.PosterAsync(page, [new("Motif", "Recours du 12 janvier.")], page + "?handler=Geler");

        Assert.Equal(HttpStatusCode.Redirect, pose.StatusCode);
        Assert.Equal("0-1-0-0-0", await UnePurge.VuAsync(client));
        Assert.Contains("Gel : Recours du 12 janvier.", await client.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative)), StringComparison.Ordinal);
        await UnePurge.PurgerAsync(client);
        await using var db = _scene.Application.OuvrirLaBase();
        Assert.Equal([classe.Numeros[0]], await db.Livrets.Where(l => l.Uai == classe.Uai && l.PurgeLe == null).Select(l => l.Numero).ToListAsync());

        using var levee = await client.PosterAsync(page, [new("Motif", "Recours rejeté.")], page + "?handler=Lever");
        var gel = await db.Gels.AsNoTracking().SingleAsync();
        Assert.Equal(("Recours du 12 janvier.", "Recours rejeté.", "Hélène Vasseur"), (gel.Motif, gel.MotifDeLaLevee, gel.LevePar));
        await UnePurge.PurgerAsync(client);
        Assert.False(await db.Livrets.AnyAsync(l => l.Uai == classe.Uai && l.PurgeLe == null));
    }

    [Fact]
    public async Task Un_gel_du_service_retient_tout()
    {
        await CircuitJoue.Complete(1).CreerAsync(_scene.Application).JouerAsync(_scene.Application, Etat.Publie);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        Assert.NotEqual("", await UnePurge.VuAsync(client));

        using var pose = await client.PosterAsync(UnePurge.Page, [new("Motif", "Enquête.")], UnePurge.Page + "&handler=Geler");

        Assert.Equal("", await UnePurge.VuAsync(client));
        Assert.Contains("Un gel retient toutes les données du service", await client.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative)), StringComparison.Ordinal);
        using var deuxieme = await client.PosterAsync(UnePurge.Page, [new("Motif", "Encore.")], UnePurge.Page + "&handler=Geler");
        Assert.Equal(HttpStatusCode.Conflict, deuxieme.StatusCode);
    }

    [Fact]
    public async Task Un_gestionnaire_ne_gele_pas()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(_scene.Application);
        using var client = await _scene.Application.EnTantQueAsync(Role.Gestionnaire, classe);
        var jeton = await client.LireLeJetonAsync("/compte");
        using FormUrlEncodedContent corps = new([new("__RequestVerificationToken", jeton), new("Motif", "Recours.")]);
        using var reponse = await client.PostAsync(new Uri($"/examens/{classe.Numeros[0]}/donnees?handler=Geler", UriKind.Relative), corps);
        Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);
    }
}
