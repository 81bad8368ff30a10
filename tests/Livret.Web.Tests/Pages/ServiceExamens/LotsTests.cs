using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>Batches: the dry run, the result file by file, the same request twice.</summary>
public sealed partial class LotsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static IEnumerable<KeyValuePair<string, string>> Numeros(ClasseCreee classe) => classe.Numeros.Select(n => KeyValuePair.Create("numeros", n));

    private static async Task<string> PrevoirAsync(HttpClient client, string geste, params IEnumerable<KeyValuePair<string, string>> champs)
    {
        var reponse = await client.PosterAsync("/examens", champs, $"/examens/lots/{geste}");
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        return await reponse.LireAsync();
    }

    /// <summary>Confirms a dry run as it was shown.</summary>
    private static async Task<HttpResponseMessage> ConfirmerAsync(HttpClient client, string geste, string prevision) =>
        await client.PosterAsync("/examens", [.. Caches().Matches(prevision).Where(m => m.Groups[1].Value != "__RequestVerificationToken").Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value))], $"/examens/lots/{geste}");

    /// <summary>Three livrets: two ready, one without stage.</summary>
    private async Task<ClasseCreee> TroisAsync()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application);
        await classe.AvecDesStagesAsync(application, 1, 2);
        await classe.JouerAsync(application, Etat.Transmis);
        return classe;
    }

    private async Task<int> CommissionAsync(ClasseCreee classe, string specialite = "BTS-TC", string academie = "17")
    {
        await using var db = application.OuvrirLaBase();
        var commission = new Domaine.Deliberations.Commission
        {
            Session = 2020,
            Service = classe.Service,
            Specialite = specialite,
            Academies = [academie],
            Intitule = $"Commission {Guid.NewGuid():N}",
            Seance = new(2020, 6, 30),
        };
        db.Add(commission);
        await db.SaveChangesAsync();
        return commission.Id;
    }

    private async Task<Etat[]> EtatsAsync(ClasseCreee classe) =>
        [.. (await Task.WhenAll(Enumerable.Range(1, classe.Numeros.Count).Select(r => classe.LivretAsync(application, r)))).Select(l => l.Etat)];

    [Fact]
    public async Task Le_lot_dit_d_abord_ce_qui_sera_fait_puis_le_resultat_par_dossier()
    {
        var classe = await TroisAsync();
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var prevision = await PrevoirAsync(client, "recevable", Numeros(classe));
        Assert.Contains("Déclarer recevable 2 dossiers", prevision, StringComparison.Ordinal);
        Assert.Contains("Constatez d’abord « remplie » : Visa et déclaration sur l’honneur, Transmission dans le délai, Durée de stage.", prevision, StringComparison.Ordinal);
        Assert.Equal([Etat.Transmis, Etat.Transmis, Etat.Transmis], await EtatsAsync(classe));
        Assert.Empty((await classe.LivretAsync(application)).Constats);

        // One changes between the dry run and the confirmation.
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.Delai, false) { Motif = "cachet douteux" }, 2));
        var page = await (await ConfirmerAsync(client, "recevable", prevision)).LireAsync();

        Assert.Contains("1 livret déclaré recevable, 1 sans changement.", page, StringComparison.Ordinal);
        Assert.Contains("Ce livret a changé depuis que vous l’avez ouvert.", page, StringComparison.Ordinal);
        Assert.Equal([Etat.Recevable, Etat.Transmis, Etat.Transmis], await EtatsAsync(classe));
    }

    [Fact]
    public async Task Sans_dossier_coche_ou_hors_du_service_rien_ne_se_fait()
    {
        var classe = await TroisAsync();
        var ailleurs = await CircuitJoue.Complete(1, codeAcademie: "28").CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var vide = await client.PosterAsync("/examens", [], "/examens/lots/recevable");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vide.StatusCode);
        Assert.Contains("Aucun dossier n’est coché.", await vide.LireAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PosterAsync("/examens", Numeros(ailleurs), "/examens/lots/recevable")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PosterAsync("/examens", Numeros(classe), "/examens/lots/inventer")).StatusCode);
    }

    [Fact]
    public async Task Au_jury_part_un_seul_bordereau_et_la_meme_demande_ne_recommence_pas()
    {
        var classe = await TroisAsync();
        await classe.JouerAsync(application, Etat.Recevable, 1, 2);
        var commission = await CommissionAsync(classe);
        var autre = await CommissionAsync(classe, academie: "01");
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var choix = await PrevoirAsync(client, "jury", Numeros(classe));
        Assert.Contains($"<option value=\"{commission}\">", choix, StringComparison.Ordinal);
        Assert.DoesNotContain($"<option value=\"{autre}\">", choix, StringComparison.Ordinal);
        var prevision = await PrevoirAsync(client, "jury", [.. Numeros(classe), new("commission", $"{commission}")]);
        Assert.Contains("Transmettre 2 dossiers", prevision, StringComparison.Ordinal);
        Assert.Contains("« Transmettre au jury » n’est pas possible : ce livret est dans l’état « Transmis ».", prevision, StringComparison.Ordinal);

        foreach (var _ in (int[])[1, 2])
            Assert.Contains($"Bordereau J-2020-{commission}-0001.", await (await ConfirmerAsync(client, "jury", prevision)).LireAsync(), StringComparison.Ordinal);

        Assert.Equal([Etat.AuJury, Etat.AuJury, Etat.Transmis], await EtatsAsync(classe));
        await using var db = application.OuvrirLaBase();
        var bordereau = await db.Bordereaux.SingleAsync(b => b.CommissionId == commission);
        Assert.Equal(classe.Numeros.Take(2), bordereau.Lignes().Select(l => l.Numero));
        var livret = await classe.LivretAsync(application);
        Assert.Equal((bordereau.Numero, livret.VisaTransmis!.Empreinte), (livret.EnvoiAuJury!.Bordereau, livret.EnvoiAuJury.Empreinte));
    }

    [Fact]
    public async Task Un_dossier_seul_va_au_jury_et_en_revient_avec_un_motif()
    {
        var classe = await TroisAsync();
        await classe.JouerAsync(application, Etat.Recevable, 1);
        var commission = await CommissionAsync(classe);
        var client = await application.EnTantQueAsync(Role.ResponsableService, classe);
        var numero = classe.Numeros[0];

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.ActerAsync(numero, "jury")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.ActerAsync(numero, "jury", ("Commission", "999999"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(numero, "jury", ("Commission", $"{commission}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ActerAsync(numero, "retrait-jury", ("Motif", "erreur d’envoi"))).StatusCode);
        Assert.Equal((Etat.Transmis, null), ((await classe.LivretAsync(application)).Etat, (await classe.LivretAsync(application)).CommissionId));
    }

    [Fact]
    public async Task Publier_revient_au_responsable_et_attend_l_instant()
    {
        using var ici = new LivretApplication();
        var classe = await CircuitJoue.Complete(2).CreerAsync(ici).JouerAsync(ici, Etat.Clos);
        await using (var db = ici.OuvrirLaBase())
            await db.Calendriers.ExecuteUpdateAsync(c => c.SetProperty(x => x.Publication, new DateTime(2020, 7, 3, 8, 0, 0, DateTimeKind.Utc)));
        var (gestionnaire, responsable) = (await ici.EnTantQueAsync(Role.Gestionnaire, classe), await ici.EnTantQueAsync(Role.ResponsableService, classe));
        var commission = (await classe.LivretAsync(ici)).CommissionId;
        KeyValuePair<string, string>[] lot = [new("commission", $"{commission}")];

        Assert.Contains("La publication revient au responsable du service.", await gestionnaire.LireAsync("/examens/publication"), StringComparison.Ordinal);
        Assert.Contains("revient à une autre personne", await PrevoirAsync(gestionnaire, "publication", lot), StringComparison.Ordinal);
        Assert.Contains("La publication est fixée au 3 juillet 2020 à 10 h 00.", await PrevoirAsync(responsable, "publication", lot), StringComparison.Ordinal);

        ici.Horloge.SetUtcNow(new DateTimeOffset(2020, 7, 3, 8, 0, 0, TimeSpan.Zero));
        Assert.Contains("Publier 2 livrets", await responsable.LireAsync("/examens/publication"), StringComparison.Ordinal);
        var page = await (await ConfirmerAsync(responsable, "publication", await PrevoirAsync(responsable, "publication", lot))).LireAsync();
        Assert.Contains("2 décisions publiées.", page, StringComparison.Ordinal);
        Assert.Equal(Etat.Publie, (await classe.LivretAsync(ici)).Etat);
    }

    [Fact]
    public async Task Le_nombre_d_instructions_d_une_prevision_ne_depend_pas_du_lot()
    {
        var (petit, grand) = (await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis), await CircuitJoue.Complete(12).CreerAsync(application).JouerAsync(application, Etat.Transmis));
        var client = await application.EnTantQueAsync(Role.Gestionnaire, petit);
        await PrevoirAsync(client, "recevable", Numeros(petit));

        Assert.Equal(
            await application.Sql.CompterAsync(() => PrevoirAsync(client, "recevable", Numeros(petit))),
            await application.Sql.CompterAsync(() => PrevoirAsync(client, "recevable", Numeros(grand))));
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Caches();
}
