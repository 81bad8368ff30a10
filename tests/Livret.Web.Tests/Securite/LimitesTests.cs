using System.Net;
using Livret.Web.Tests.Compte;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Livret.Web.Tests.Securite;

public sealed class LimitesTests
{
    [Fact]
    public async Task Trop_d_essais_depuis_une_adresse_demandent_d_attendre()
    {
        await using var application = new LivretApplication();
        await using var serree = application.WithWebHostBuilder(b => b.ConfigureAppConfiguration(
            c => c.AddInMemoryCollection([new("Securite:EssaisDeConnexionParMinute", "2")])));
        using var client = serree.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        for (var essai = 0; essai < 2; essai++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SeConnecterAsync("personne@exemple.test")).StatusCode);
        var reponse = await client.SeConnecterAsync("personne@exemple.test");
        Assert.Equal(HttpStatusCode.TooManyRequests, reponse.StatusCode);
        Assert.Contains("Attendez une minute", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
