using System.Net;
using Livret.Donnees.Travaux;
using Livret.Web.Tests.Compte;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Travaux;

/// <summary>What a user sees of his works, and of no one else's.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly LivretApplication _application = new() { Remplacer = ExecutantDEssai.Poser(ExecutantDEssai.EcrireAsync) };

    [Fact]
    public async Task Un_travail_fini_donne_son_rapport_et_son_fichier()
    {
        var (client, compte) = await UnTravail.ConnecterAsync(_application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(_application, compte);
        Assert.Contains("En attente de son tour.", await client.LireAsync($"/travaux/{travail.Id}"), StringComparison.Ordinal);
        await UnTravail.ExecuterAsync(_application, travail.Id);

        var page = await client.LireAsync($"/travaux/{travail.Id}");
        Assert.Contains("1 fichier écrit.", page, StringComparison.Ordinal);
        Assert.Contains("<li>Une ligne laissée de côté : vide.</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Interrompre", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/travaux/{travail.Id}\">Livrets de la classe TC2</a>", await client.LireAsync("/travaux"), StringComparison.Ordinal);

        var fichier = await client.OuvrirAsync($"/travaux/{travail.Id}/fichier");
        Assert.Equal(HttpStatusCode.OK, fichier.StatusCode);
        Assert.Equal("élèves.txt", fichier.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("attachment", fichier.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal("été", UnTravail.Texte(await fichier.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Un_autre_utilisateur_ne_trouve_ni_la_page_ni_le_fichier()
    {
        var (client, compte) = await UnTravail.ConnecterAsync(_application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(_application, compte);
        await UnTravail.ExecuterAsync(_application, travail.Id);
        var (autre, _) = await UnTravail.ConnecterAsync(_application);
        using var __ = autre;
        foreach (var adresse in (string[])[$"/travaux/{travail.Id}", $"/travaux/{travail.Id}?handler=Avancement", $"/travaux/{travail.Id}/fichier", $"/travaux/{Guid.NewGuid()}"])
            Assert.Equal(HttpStatusCode.NotFound, (await autre.OuvrirAsync(adresse)).StatusCode);
        Assert.DoesNotContain("TC2", await autre.LireAsync("/travaux"), StringComparison.Ordinal);
        var reponse = await autre.PosterAsync("/compte", [], $"/travaux/{travail.Id}?handler=Interrompre");
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Fact]
    public async Task L_avancement_se_lit_en_barre_et_en_mots()
    {
        var (client, compte) = await UnTravail.ConnecterAsync(_application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(_application, compte, t =>
        {
            (t.Etat, t.Porteur, t.Fait, t.Total, t.Phrase) = (EtatDeTravail.EnCours, Guid.NewGuid(), 1_050, 2_500, "Classe TC2B");
            t.ReserveJusqua = _application.Services.GetRequiredService<HorlogeReelle>().Instant.AddMinutes(1);
        });
        var fragment = await client.LireAsync($"/travaux/{travail.Id}?handler=Avancement");
        Assert.Contains("width=\"42\"", fragment, StringComparison.Ordinal);
        Assert.Matches(@"aria-label=""42\s%, 1\s050 sur 2\s500\.""", WebUtility.HtmlDecode(fragment));
        Assert.Contains("Classe TC2B", fragment, StringComparison.Ordinal);
        Assert.Contains(">Actualiser</a>", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_travail_en_attente_s_interrompt_puis_se_relance()
    {
        var (client, compte) = await UnTravail.ConnecterAsync(_application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(_application, compte);
        var page = $"/travaux/{travail.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterAsync(page, [], $"{page}?handler=Interrompre")).StatusCode);
        Assert.Contains("Interrompu à votre demande.", await client.LireAsync(page), StringComparison.Ordinal);
        Assert.False(await UnTravail.ExecuterAsync(_application, travail.Id));
        await client.PosterAsync(page, [], $"{page}?handler=Relancer");
        Assert.True(await UnTravail.ExecuterAsync(_application, travail.Id));
        Assert.Equal(EtatDeTravail.Termine, (await UnTravail.LireAsync(_application, travail.Id)).Etat);
    }

    [Fact]
    public async Task Un_travail_en_cours_s_interrompt_et_ne_laisse_rien()
    {
        var commence = new TaskCompletionSource();
        using var application = new LivretApplication
        {
            Remplacer = ExecutantDEssai.Poser(async (travail, ct) =>
            {
                var resultat = await ExecutantDEssai.EcrireAsync(travail, ct);
                commence.TrySetResult();
                await Task.Delay(Timeout.Infinite, ct);
                return resultat;
            }),
        };
        var (client, compte) = await UnTravail.ConnecterAsync(application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(application, compte);
        var page = $"/travaux/{travail.Id}";
        var execution = Task.Run(() => UnTravail.ExecuterAsync(application, travail.Id));
        await commence.Task;
        await client.PosterAsync(page, [], $"{page}?handler=Interrompre");
        Assert.True(await execution);
        Assert.Equal(EtatDeTravail.Interrompu, (await UnTravail.LireAsync(application, travail.Id)).Etat);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(0, await db.MorceauxDeFichier.CountAsync());
    }

    [Fact]
    public async Task Un_fichier_perime_est_purge_et_la_page_propose_de_le_refaire()
    {
        var (client, compte) = await UnTravail.ConnecterAsync(_application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(_application, compte);
        await UnTravail.ExecuterAsync(_application, travail.Id);
        await PurgerAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.OuvrirAsync($"/travaux/{travail.Id}/fichier")).StatusCode);

        _application.Horloge.Advance(TimeSpan.FromDays(8));
        await PurgerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await client.OuvrirAsync($"/travaux/{travail.Id}/fichier")).StatusCode);
        Assert.Contains("Le fichier n’est plus conservé.", await client.LireAsync($"/travaux/{travail.Id}"), StringComparison.Ordinal);
        await using var db = _application.OuvrirLaBase();
        Assert.Equal(0, await db.MorceauxDeFichier.CountAsync());

        _application.Horloge.Advance(TimeSpan.FromDays(30));
        await PurgerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await client.OuvrirAsync($"/travaux/{travail.Id}")).StatusCode);
    }

    public void Dispose() => _application.Dispose();

    private async Task PurgerAsync()
    {
        await using var portee = _application.Services.CreateAsyncScope();
        await portee.ServiceProvider.GetRequiredService<PurgerLesTravaux>().PurgerAsync(CancellationToken.None);
    }
}
