using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Jury;

/// <summary>The closing of a commission and its procès-verbal, through HTTP.</summary>
public sealed class ClotureTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private async Task<(ClasseCreee Classe, UneCommission Commission)> DelibereeAsync(int candidats = 2)
    {
        var classe = await CircuitJoue.Complete(candidats).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.Delibere);
        return (classe, commission);
    }

    private static Task<HttpResponseMessage> CloreAsync(HttpClient client, UneCommission commission) => client.PosterAsync(commission.Adresse, [], $"{commission.Adresse}/cloture");

    private async Task<IReadOnlyList<ProcesVerbal>> ProcesVerbauxAsync(UneCommission commission)
    {
        await using var db = application.OuvrirLaBase();
        return await db.ProcesVerbaux.Where(p => p.CommissionId == commission.Id).OrderBy(p => p.Numero).ToListAsync();
    }

    [Fact]
    public async Task La_cloture_attend_chaque_livret_et_chaque_emargement()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.AuJury);
        await classe.JouerAsync(application, Etat.Delibere, 1);
        using var president = await commission.PresidentAsync();

        var reste = await CloreAsync(president, commission);
        Assert.Equal(HttpStatusCode.Conflict, reste.StatusCode);
        Assert.Contains("1 livret n’est pas délibéré.", UneCommission.Decoder(await reste.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await commission.DelibererAsync(president, 2, null, ("issue", "Admis"));
        await commission.EmargerAsync(president, complet: false);
        var sansEmargement = await CloreAsync(president, commission);
        Assert.Contains("L’émargement n’est pas complet.", UneCommission.Decoder(await sansEmargement.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("Émargement incomplet", await commission.LireAsync(president, "/cloture"), StringComparison.Ordinal);
        Assert.Empty(await ProcesVerbauxAsync(commission));
        await commission.EmargerAsync(president, "ADistance");
        Assert.Contains(">Clore la commission</button>", await commission.LireAsync(president, "/cloture"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await CloreAsync(president, commission)).StatusCode);
    }

    [Fact]
    public async Task Le_proces_verbal_porte_composition_emargement_decisions_et_empreinte()
    {
        var (classe, commission) = await DelibereeAsync();
        using var president = await commission.PresidentAsync();
        await commission.EmargerAsync(president, "ADistance");

        var close = await CloreAsync(president, commission);

        var numero = $"PV-2020-{commission.Id}-01";
        Assert.Equal($"{commission.Adresse}/proces-verbal/{numero}", close.Headers.Location!.OriginalString);
        var pv = Assert.Single(await ProcesVerbauxAsync(commission));
        Assert.Equal((numero, null, Visa.Sceller(pv.Contenu)), (pv.Numero, pv.Rectifie, pv.Empreinte));
        using var membre = await commission.MembreAsync();
        var page = await commission.LireAsync(membre, $"/proces-verbal/{numero}");
        foreach (var attendu in new[] { "Sabatier-Roux Monique, présidence", "Quéméneur Olivier", "À distance", "arrêté n° 2020-118", classe.Numeros[0], classe.Numeros[1], "U6 12,00", "Admis", pv.Empreinte, "Le contenu est celui qui a été scellé." })
            Assert.Contains(attendu, page, StringComparison.Ordinal);
        Assert.Equal(Etat.Clos, (await classe.LivretAsync(application, 2)).Etat);
        Assert.Contains("Commission close le 8 juin 2020", await commission.LireAsync(membre), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_commission_close_garde_sa_composition()
    {
        var (classe, commission) = await DelibereeAsync(1);
        using var president = await commission.PresidentAsync();
        await commission.EmargerAsync(president);
        await CloreAsync(president, commission);
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        await using var db = application.OuvrirLaBase();
        var close = await db.Commissions.Include(c => c.Membres).SingleAsync(c => c.Id == commission.Id);
        var adresse = $"/examens/jurys/{commission.Id}";
        foreach (var (handler, champs) in new[]
        {
            ("Nommer", new KeyValuePair<string, string>[] { new("Nom", "Tard Venu"), new("Qualite", "professeur"), new("version", $"{close.Version}") }),
            ("Retirer", [new("membre", $"{close.Membres[0].Id}"), new("version", $"{close.Version}")]),
        })
        {
            var reponse = await service.PosterAsync(adresse, champs, $"{adresse}?handler={handler}");
            Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
            Assert.Contains("La commission est close : sa composition ne change plus.", UneCommission.Decoder(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Recevoir_un_livret_change_la_commission_pour_qu_une_cloture_qui_se_croise_le_voie()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.Recevable);
        await using var db = application.OuvrirLaBase();
        var avant = await db.Commissions.Where(c => c.Id == commission.Id).Select(c => c.Version).SingleAsync();
        await classe.JouerAsync(application, Etat.AuJury);
        Assert.NotEqual(avant, await db.Commissions.Where(c => c.Id == commission.Id).Select(c => c.Version).SingleAsync());
    }

    [Fact]
    public async Task Un_proces_verbal_altere_se_voit()
    {
        var (_, commission) = await DelibereeAsync(1);
        using var president = await commission.PresidentAsync();
        await commission.EmargerAsync(president);
        await CloreAsync(president, commission);
        await using (var db = application.OuvrirLaBase())
            await db.ProcesVerbaux.Where(p => p.CommissionId == commission.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Contenu, p => p.Contenu.Replace("12,00", "13,00")));
        Assert.Contains("Le contenu n’est plus celui qui a été scellé.", await commission.LireAsync(president, $"/proces-verbal/PV-2020-{commission.Id}-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deux_clotures_qui_se_croisent_font_un_seul_proces_verbal()
    {
        var (_, commission) = await DelibereeAsync();
        using var president = await commission.PresidentAsync();
        using var autre = await commission.PresidentAsync("Paul Rivoire");
        await commission.EmargerAsync(president);

        var statuts = await Task.WhenAll(CloreAsync(president, commission), CloreAsync(autre, commission));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], statuts.Select(r => r.StatusCode).Order());
        Assert.Single(await ProcesVerbauxAsync(commission));
    }

    [Fact]
    public async Task Une_rectification_ne_touche_qu_un_livret_et_son_proces_verbal_cite_le_premier()
    {
        var (classe, commission) = await DelibereeAsync();
        using var president = await commission.PresidentAsync();
        await commission.EmargerAsync(president);
        await CloreAsync(president, commission);
        Assert.Null(await classe.AppliquerAsync(application, new DemanderUneRectification { Motif = "Note de U4 mal reportée." }));
        Assert.Contains("Note de U4 mal reportée.", await commission.LireAsync(president, "/1"), StringComparison.Ordinal);

        var version = (await classe.LivretAsync(application)).RangJournal;
        var rectifie = await president.PosterAsync($"{commission.Adresse}/1", [new("version", $"{version}"), new("motif", "Report corrigé.")], $"{commission.Adresse}/1?handler=Rectifier");
        Assert.Equal(HttpStatusCode.Redirect, rectifie.StatusCode);
        await commission.DelibererAsync(president, 1, null, ("note-U4", "14"), ("motif-U4", "Erreur de report."), ("issue", "Admis"));
        var close = await CloreAsync(president, commission);

        Assert.EndsWith($"PV-2020-{commission.Id}-02", close.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var second = (await ProcesVerbauxAsync(commission))[1];
        Assert.Equal($"PV-2020-{commission.Id}-01", second.Rectifie);
        Assert.Equal(classe.Numeros[0], Assert.Single(ProcesVerbalRelu.De(second).Decisions).Numero);
        Assert.Contains("Procès-verbal rectificatif", await commission.LireAsync(president, $"/proces-verbal/{second.Numero}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_president_ne_siege_pas_a_distance_et_deux_emargements_ne_s_ecrasent_pas()
    {
        var (_, commission) = await DelibereeAsync(1);
        using var president = await commission.PresidentAsync();
        await using var db = application.OuvrirLaBase();
        var stockee = await db.Commissions.AsNoTracking().Include(c => c.Membres).SingleAsync(c => c.Id == commission.Id);
        var adresse = $"{commission.Adresse}?handler=Emarger";
        var loin = await president.PosterAsync(commission.Adresse, [new("version", $"{stockee.Version}"), new($"presence-{stockee.President!.Id}", "ADistance")], adresse);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, loin.StatusCode);
        Assert.Contains("Le président siège sur place", UneCommission.Decoder(await loin.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await commission.EmargerAsync(president)).StatusCode);
        var perime = await president.PosterAsync(commission.Adresse, [new("version", $"{stockee.Version}")], adresse);
        Assert.Equal(HttpStatusCode.Conflict, perime.StatusCode);
        Assert.Contains("L’émargement a changé", UneCommission.Decoder(await perime.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
