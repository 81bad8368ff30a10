using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Jury;

/// <summary>What a member of the jury reads, and what he does not, through HTTP.</summary>
public sealed class LectureTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static Task<HttpResponseMessage> OuvrirAsync(HttpClient client, string adresse) => client.GetAsync(new Uri(adresse, UriKind.Relative));

    private async Task<(ClasseCreee Classe, UneCommission Commission)> AuJuryAsync(int candidats = 3, bool pseudonymisee = false, UneClasse? classe = null)
    {
        var creee = await (classe ?? CircuitJoue.Complete(candidats)).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, creee, pseudonymisee);
        await creee.JouerAsync(application, Etat.AuJury);
        return (creee, commission);
    }

    [Fact]
    public async Task Un_membre_trouve_ses_commissions_et_leurs_livrets_par_rang()
    {
        var (classe, commission) = await AuJuryAsync();
        await classe.JouerAsync(application, Etat.Delibere, 1);
        using var membre = await commission.MembreAsync();

        var mienne = UneCommission.Decoder(await membre.GetStringAsync(new Uri("/jury", UriKind.Relative)));
        Assert.Contains($"href=\"{commission.Adresse}\"", mienne, StringComparison.Ordinal);
        Assert.Contains("data-t=\"Délibérés\">1<", mienne, StringComparison.Ordinal);
        Assert.Contains("data-t=\"Restants\">2<", mienne, StringComparison.Ordinal);

        var page = await commission.LireAsync(membre);
        Assert.Contains("ABADIE Aminata", page, StringComparison.Ordinal);
        Assert.Contains("3 moyennes, de 12,00 à 12,00, médiane 12,00", page, StringComparison.Ordinal);
        Assert.Contains("Moyennes proposées, nombre par point : de 12 à 13 : 3", page, StringComparison.Ordinal);
        Assert.Contains("Lycée d’essai", page, StringComparison.Ordinal);
        Assert.Contains("À délibérer (2)", page, StringComparison.Ordinal);
        var filtree = await commission.LireAsync(membre, "?vue=a-deliberer");
        Assert.DoesNotContain("ABADIE Aminata", filtree, StringComparison.Ordinal);
        Assert.Contains($"{commission.Adresse}/2?vue=a-deliberer", filtree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_livret_se_lit_tel_que_transmis_et_mene_au_voisin()
    {
        var (_, commission) = await AuJuryAsync(classe: CircuitJoue.Complete(3).AvecValeur("U4", "APPR", observation: "Négocie avec aisance."));
        using var membre = await commission.MembreAsync();

        var page = await commission.LireAsync(membre, "/2");

        foreach (var attendu in new[] { "BÉNARD Baptiste", "Moyenne pondérée proposée <b>12,00</b>", "Négocie avec aisance.", "CAS1 · §1.1.1 Cas 1", "12 ; classe de 12 à 12, médiane 12", "moyenne de la classe 12,00", "hors points facultatifs" })
            Assert.Contains(attendu, page, StringComparison.Ordinal);
        Assert.Contains($"rel=\"prev\" href=\"{commission.Adresse}/1\"", page, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"{commission.Adresse}/3\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", await commission.LireAsync(membre, "/3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_lecture_sans_nom_ne_nomme_ni_le_candidat_ni_l_etablissement()
    {
        var classe = CircuitJoue.Complete(2).AvecValeur("U1", "APPR", observation: "Abadie Aminata progresse au Lycée d’essai.", candidat: 1);
        var (creee, commission) = await AuJuryAsync(pseudonymisee: true, classe: classe);
        // Its place is the code of the établissement in these tests.
        await using (var db = application.OuvrirLaBase())
            await db.Commissions.Where(c => c.Id == commission.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Lieu, "Nantes"));
        using var president = await commission.PresidentAsync();

        foreach (var suite in new[] { "", "/1", "/2", "/cloture" })
        {
            var html = await commission.LireAsync(president, suite);
            Assert.Contains("Candidat ", html, StringComparison.Ordinal);
            foreach (var cache in new[] { "ABADIE", "Aminata", "BÉNARD", "Baptiste", creee.Uai, "Lycée d’essai", creee.Numeros[0], creee.Numeros[1] })
                Assert.DoesNotContain(cache, html, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Établissement A", await commission.LireAsync(president), StringComparison.Ordinal);
        Assert.Contains("[…] […] progresse au […]", await commission.LireAsync(president, "/1") + await commission.LireAsync(president, "/2"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OuvrirAsync(president, $"/livrets/{creee.Numeros[0]}")).StatusCode);
    }

    [Fact]
    public async Task Les_noms_reviennent_a_la_cloture()
    {
        var (creee, commission) = await AuJuryAsync(candidats: 1, pseudonymisee: true);
        await creee.JouerAsync(application, Etat.Delibere);
        using var president = await commission.PresidentAsync();
        await commission.EmargerAsync(president);
        await president.PosterAsync(commission.Adresse, [], $"{commission.Adresse}/cloture");
        Assert.Contains("ABADIE Aminata", await commission.LireAsync(president, "/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_autre_commission_n_existe_pas_pour_ce_membre()
    {
        var (classe, commission) = await AuJuryAsync(candidats: 1);
        var autre = await UneCommission.NommerAsync(application, classe);
        using var membre = await autre.MembreAsync();
        using var president = await autre.PresidentAsync();
        foreach (var suite in new[] { "", "/1", "/cloture", "/proces-verbal/PV-2020-1-01" })
            Assert.Equal(HttpStatusCode.NotFound, (await OuvrirAsync(membre, commission.Adresse + suite)).StatusCode);
        foreach (var suite in new[] { "?handler=Emarger", "/1", "/1?handler=Reprendre", "/cloture" })
            Assert.Equal(HttpStatusCode.NotFound, (await president.PosterAsync(autre.Adresse, [new("issue", "Admis"), new("version", "1")], commission.Adresse + suite)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await OuvrirAsync(membre, $"/livrets/{classe.Numeros[0]}")).StatusCode);
        using var gestionnaire = await application.EnTantQueAsync(Role.ResponsableService, classe);
        Assert.Equal(HttpStatusCode.Forbidden, (await OuvrirAsync(gestionnaire, commission.Adresse)).StatusCode);
    }

    [Fact]
    public async Task Avant_la_transmission_le_jury_ne_voit_aucun_livret()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.Recevable);
        using var membre = await commission.MembreAsync();
        Assert.Contains("Aucun livret n’a encore été transmis à cette commission.", await commission.LireAsync(membre), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OuvrirAsync(membre, $"{commission.Adresse}/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await OuvrirAsync(membre, $"/livrets/{classe.Numeros[0]}")).StatusCode);
    }

    [Fact]
    public async Task Le_livret_de_la_commission_s_ouvre_aussi_par_son_numero_sans_mener_a_ceux_des_autres()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.AuJury, 1, 3);
        using var membre = await commission.MembreAsync();
        var page = UneCommission.Decoder(await membre.GetStringAsync(new Uri($"/livrets/{classe.Numeros[0]}", UriKind.Relative)));
        Assert.Contains("ABADIE Aminata", page, StringComparison.Ordinal);
        Assert.Contains("Moyenne pondérée indicative <b>12,00</b>", page, StringComparison.Ordinal);
        Assert.Contains($"/livrets/{classe.Numeros[2]}", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/livrets/{classe.Numeros[1]}", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OuvrirAsync(membre, $"/livrets/{classe.Numeros[1]}")).StatusCode);
    }

    [Fact]
    public async Task Un_membre_sans_commission_sait_a_quoi_s_attendre()
    {
        using var membre = await application.EnTantQueAsync(Role.MembreJury);
        Assert.Contains("Vous n’êtes dans aucune commission.", UneCommission.Decoder(await membre.GetStringAsync(new Uri("/jury", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_liste_et_le_livret_coutent_autant_pour_2_livrets_que_pour_30()
    {
        var (_, petite) = await AuJuryAsync(2);
        var (_, grande) = await AuJuryAsync(30);
        foreach (var suite in new[] { "", "/1" })
            Assert.Equal(await CompterAsync(petite, suite), await CompterAsync(grande, suite));

        async Task<int> CompterAsync(UneCommission commission, string suite)
        {
            using var membre = await commission.MembreAsync();
            await commission.LireAsync(membre, suite);
            return await application.Sql.CompterAsync(() => commission.LireAsync(membre, suite));
        }
    }
}
