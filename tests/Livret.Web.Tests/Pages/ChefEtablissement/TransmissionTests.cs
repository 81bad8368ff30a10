using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>The transmission to the service and its bordereaux, through HTTP.</summary>
public sealed class TransmissionTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Adresse(ClasseCreee classe) => $"/etablissement/{classe.Division}/transmission?uai={classe.Uai}";

    private static Task<ClasseCreee> SigneeAsync(LivretApplication ici, int candidats = 2) => CircuitJoue.Complete(candidats).CreerAsync(ici).JouerAsync(ici, Etat.Vise);

    [Fact]
    public async Task Les_livrets_signes_partent_sur_un_bordereau_avec_accuse_de_reception()
    {
        var classe = await SigneeAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);

        Assert.Contains("Dans le délai", await chef.LireAsync(Adresse(classe)), StringComparison.Ordinal);
        var reponse = await chef.ChoisirAsync(Adresse(classe), null);

        var numero = $"B-2020-{classe.Uai}-0001";
        Assert.Equal($"/etablissement/transmissions/{numero}", reponse.Headers.Location!.OriginalString);
        var livret = await classe.LivretAsync(application);
        Assert.Equal((Etat.Transmis, numero, true), (livret.Etat, livret.DerniereTransmission!.Bordereau, livret.DerniereTransmission.DansLeDelai));
        var page = await chef.LireAsync($"/etablissement/transmissions/{numero}");
        Assert.Contains("8 juin 2020 à 09 h 00", page, StringComparison.Ordinal);
        Assert.Contains("avant la date limite", page, StringComparison.Ordinal);
        Assert.Contains(livret.Visa!.Empreinte, page, StringComparison.Ordinal);
        Assert.Contains("2 livrets transmis.", page, StringComparison.Ordinal);
        Assert.Contains(numero, await chef.LireAsync("/etablissement/transmissions"), StringComparison.Ordinal);
        Assert.Contains(numero, await chef.LireAsync("/etablissement"), StringComparison.Ordinal);
        Assert.Contains("La version transmise est celle qui a été signée.", await chef.LireAsync($"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poster_deux_fois_donne_le_meme_bordereau()
    {
        var classe = await SigneeAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var vue = await chef.Client.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative));

        var premiere = await chef.PosterAsync(Adresse(classe), vue, null);
        var seconde = await chef.PosterAsync(Adresse(classe), vue, null);

        Assert.Equal(premiere.Headers.Location, seconde.Headers.Location);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(1, await db.Bordereaux.CountAsync(b => b.Uai == classe.Uai));
        Assert.Single((await classe.LivretAsync(application)).Transmissions);
    }

    [Fact]
    public async Task Deux_envois_croises_font_deux_numeros()
    {
        var classe = await SigneeAsync(application, 4);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var vues = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => chef.Client.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative))));

        var reponses = await Task.WhenAll(vues.Select((vue, i) => chef.PosterAsync(Adresse(classe), vue, classe.Numeros.Skip(2 * i).Take(2))));

        Assert.All(reponses, r => Assert.Equal(HttpStatusCode.Redirect, r.StatusCode));
        Assert.Equal(
            [$"/etablissement/transmissions/B-2020-{classe.Uai}-0001", $"/etablissement/transmissions/B-2020-{classe.Uai}-0002"],
            reponses.Select(r => r.Headers.Location!.OriginalString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Apres_la_date_limite_on_transmet_encore_et_c_est_dit()
    {
        using var ici = new LivretApplication();
        var classe = await SigneeAsync(ici, 1);
        var chef = await UnSignataire.ChefAsync(ici, classe);
        ici.Horloge.SetUtcNow(new(2020, 7, 20, 8, 0, 0, TimeSpan.Zero));

        var avant = await chef.LireAsync(Adresse(classe));
        Assert.Contains("Hors délai", avant, StringComparison.Ordinal);
        Assert.Contains("Transmettre les livrets choisis, hors délai", avant, StringComparison.Ordinal);
        var reponse = await chef.ChoisirAsync(Adresse(classe), null);

        Assert.False((await classe.LivretAsync(ici)).DerniereTransmission!.DansLeDelai);
        Assert.Contains("Transmis hors délai", await chef.LireAsync(reponse.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_visa_peut_enchainer_la_transmission()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Soumis);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var reponse = await chef.ChoisirAsync($"/etablissement/TC2/visa?uai={classe.Uai}", null, UnSignataire.Signature(transmettre: true));

        Assert.StartsWith("/etablissement/transmissions/B-2020-", reponse.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(Etat.Transmis, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Un_livret_seul_se_transmet_depuis_sa_page()
    {
        var classe = await SigneeAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var reponse = await chef.ChoisirAsync($"/livrets/{classe.Numeros[1]}/actes/transmettre", []);

        Assert.Equal($"/etablissement/transmissions/B-2020-{classe.Uai}-0001", reponse.Headers.Location!.OriginalString);
        Assert.Equal((Etat.Vise, Etat.Transmis), ((await classe.LivretAsync(application)).Etat, (await classe.LivretAsync(application, 2)).Etat));
    }

    [Fact]
    public async Task Une_ligne_dit_ce_que_le_livret_est_devenu()
    {
        var classe = await SigneeAsync(application, 1);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var bordereau = (await chef.ChoisirAsync(Adresse(classe), null)).Headers.Location!.OriginalString;
        Assert.Null(await classe.AppliquerAsync(application, new DemanderUneRegularisation(["U4"], application.Horloge.GetUtcNow().UtcDateTime.AddDays(3)) { Motif = "Il manque la date de S2." }));

        Assert.Contains("À régulariser", await chef.LireAsync(bordereau), StringComparison.Ordinal);
        var tableau = await chef.LireAsync("/etablissement");
        Assert.Contains("Il manque la date de S2.", tableau, StringComparison.Ordinal);
        Assert.Contains("1 · À régulariser", tableau, StringComparison.Ordinal);

        await classe.JouerAsync(application, Etat.Vise);
        await chef.ChoisirAsync(Adresse(classe), null);
        Assert.Contains($"Transmis de nouveau : B-2020-{classe.Uai}-0002", await chef.LireAsync(bordereau), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_bordereau_d_un_autre_etablissement_n_existe_pas()
    {
        var classe = await SigneeAsync(application, 1);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var autre = await UnSignataire.ChefAsync(application, await SigneeAsync(application, 1));
        var bordereau = (await chef.ChoisirAsync(Adresse(classe), null)).Headers.Location!.OriginalString;

        Assert.Equal(HttpStatusCode.NotFound, await autre.StatutAsync(bordereau));
        Assert.DoesNotContain(classe.Uai, await autre.LireAsync("/etablissement/transmissions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_chef_demande_la_reouverture_avec_un_motif()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var adresse = $"/livrets/{classe.Numeros[0]}/actes/demander-une-reouverture";

        var sans = await chef.ChoisirAsync(adresse, [], ("Formulaire.Motif", "Note de U4 mal recopiée."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sans.StatusCode);
        var page = await UnSignataire.CorpsAsync(sans);
        Assert.Contains("Choisissez au moins une unité", page, StringComparison.Ordinal);
        Assert.Contains("Note de U4 mal recopiée.", page, StringComparison.Ordinal);

        await chef.ChoisirAsync(adresse, [], ("Formulaire.Motif", "Note de U4 mal recopiée."), ("Formulaire.Parties", "U4"));
        var point = (await classe.LivretAsync(application)).Points.Single();
        Assert.Equal((NaturePoint.DemandeDeReouverture, "Note de U4 mal recopiée."), (point.Nature, point.Motif));
        Assert.Contains("Réouverture demandée", await chef.LireAsync($"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await chef.StatutAsync(adresse));
    }
}
