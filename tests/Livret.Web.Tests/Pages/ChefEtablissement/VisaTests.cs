using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>The visa of a class and of one livret, through HTTP.</summary>
public sealed class VisaTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static readonly DateOnly Jour = new(2020, 6, 8);

    private static string Visa(ClasseCreee classe) => $"/etablissement/{classe.Division}/visa?uai={classe.Uai}";
    private static string Viser(ClasseCreee classe, int rang = 1) => $"/livrets/{classe.Numeros[rang - 1]}/actes/viser";

    private Task<ClasseCreee> SoumiseAsync(int candidats = 2) => CircuitJoue.Complete(candidats).CreerAsync(application).JouerAsync(application, Etat.Soumis);

    [Fact]
    public async Task Une_classe_se_signe_d_un_coup_et_dit_ce_qui_reste()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application).JouerAsync(application, Etat.Soumis, 1, 2);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var page = await chef.LireAsync(Visa(classe));
        Assert.Contains("Je certifie sur l’honneur l’exactitude des éléments portés sur le présent livret.", page, StringComparison.Ordinal);
        Assert.Contains("Ce livret est complet : il reste à le soumettre au chef d’établissement.", page, StringComparison.Ordinal);
        var reponse = await chef.ChoisirAsync(Visa(classe), null, UnSignataire.Signature());

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal($"/etablissement/TC2/transmission?uai={classe.Uai}", reponse.Headers.Location!.OriginalString);
        var signe = await classe.LivretAsync(application, 1);
        Assert.Equal((Etat.Vise, "Bernard Quintrec, Proviseur"), (signe.Etat, signe.Visa!.Mention));
        Assert.Contains("\"effectif\":3", signe.Visa.Contenu, StringComparison.Ordinal);
        Assert.Equal(Etat.Vise, (await classe.LivretAsync(application, 2)).Etat);
        Assert.Equal(Etat.EnSaisie, (await classe.LivretAsync(application, 3)).Etat);
        Assert.Contains("2 livrets signés.", await chef.LireAsync($"/etablissement/TC2/transmission?uai={classe.Uai}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_qualite_du_signataire_est_gardee_pour_la_fois_suivante()
    {
        var classe = await SoumiseAsync();
        var chef = await UnSignataire.ChefAsync(application, classe);
        Assert.DoesNotContain("value=\"Proviseur\"", await chef.LireAsync(Visa(classe)), StringComparison.Ordinal);

        await chef.ChoisirAsync(Visa(classe), [classe.Numeros[0]], UnSignataire.Signature());

        Assert.Contains("value=\"Proviseur\"", await chef.LireAsync(Visa(classe)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_livret_incomplet_ne_se_signe_pas_et_dit_pourquoi()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U1", "CCG", "12").CreerAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var page = await chef.LireAsync(Visa(classe));
        Assert.Contains("U4 : Saisissez la note de cette unité.", page, StringComparison.Ordinal);
        Assert.Contains("Aucun livret de cette classe n’est prêt à signer.", page, StringComparison.Ordinal);
        var reponse = await chef.PosterAsync(Visa(classe), page, [classe.Numeros[0]], [($"Livrets.Version[{classe.Numeros[0]}]", "1"), .. UnSignataire.Signature()]);

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Empty((await classe.LivretAsync(application)).Visas);
    }

    [Theory]
    [InlineData(false, true, UnSignataire.MotDePasse, "Confirmez que vous avez relu ce que vous signez.")]
    [InlineData(true, false, UnSignataire.MotDePasse, "Confirmez que vous signez la déclaration sur l’honneur.")]
    [InlineData(true, true, "", "Saisissez votre mot de passe : il confirme que c’est bien vous.")]
    [InlineData(true, true, "autre chose", "Ce n’est pas votre mot de passe. Saisissez-le de nouveau.")]
    public async Task Il_faut_les_deux_confirmations_et_le_mot_de_passe(bool relu, bool honneur, string motDePasse, string phrase)
    {
        var classe = await SoumiseAsync();
        var chef = await UnSignataire.ChefAsync(application, classe);

        var reponse = await chef.ChoisirAsync(Visa(classe), [classe.Numeros[1]], UnSignataire.Signature(motDePasse, relu, honneur));
        var page = await UnSignataire.CorpsAsync(reponse);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("value=\"Proviseur\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{classe.Numeros[1]}\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{classe.Numeros[0]}\" checked", page, StringComparison.Ordinal);
        Assert.Equal(Etat.Soumis, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Cinq_mots_de_passe_faux_ferment_le_compte()
    {
        var classe = await SoumiseAsync(1);
        var chef = await UnSignataire.ChefAsync(application, classe);
        for (var essai = 0; essai < 5; essai++)
            await chef.ChoisirAsync(Visa(classe), null, UnSignataire.Signature("autre chose"));

        var reponse = await chef.ChoisirAsync(Visa(classe), null, UnSignataire.Signature());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains("ce compte est fermé pendant 15 minutes", await UnSignataire.CorpsAsync(reponse), StringComparison.Ordinal);
        Assert.Equal(Etat.Soumis, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Un_livret_qui_a_change_depuis_la_page_reste_de_cote()
    {
        var classe = await SoumiseAsync();
        var chef = await UnSignataire.ChefAsync(application, classe);
        var vue = await chef.Client.GetStringAsync(new Uri(Visa(classe), UriKind.Relative));
        Assert.Null(await classe.AppliquerAsync(application, new Reprendre()));
        Assert.Null(await classe.AppliquerAsync(application, new Soumettre()));

        var reponse = await chef.PosterAsync(Visa(classe), vue, null, UnSignataire.Signature());

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal((Etat.Soumis, Etat.Vise), ((await classe.LivretAsync(application)).Etat, (await classe.LivretAsync(application, 2)).Etat));
        Assert.Contains("Ce livret a changé depuis que vous l’avez ouvert.", await chef.LireAsync(reponse.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apres_le_visa_plus_rien_ne_se_modifie()
    {
        var classe = await SoumiseAsync(1);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var dossier = $"/livrets/{classe.Numeros[0]}/dossier";
        await chef.ChoisirAsync(Visa(classe), null, UnSignataire.Signature());

        var reponse = await chef.ChoisirAsync(dossier, [], ("Formulaire.Observations", "Ajouté après coup."));

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("Ce livret est signé depuis le 8 juin 2020.", await UnSignataire.CorpsAsync(reponse), StringComparison.Ordinal);
        Assert.Null((await classe.LivretAsync(application)).Dossier.Observations);
    }

    [Fact]
    public async Task Un_livret_se_signe_et_mene_au_suivant()
    {
        var classe = await SoumiseAsync();
        var chef = await UnSignataire.ChefAsync(application, classe);

        var reponse = await chef.ChoisirAsync(Viser(classe), [], [.. UnSignataire.Signature(), ("Formulaire.Suite", "suivant")]);
        Assert.Equal(Viser(classe, 2), reponse.Headers.Location!.OriginalString);
        Assert.Equal(Etat.Vise, (await classe.LivretAsync(application)).Etat);

        var dernier = await chef.ChoisirAsync(Viser(classe, 2), [], [.. UnSignataire.Signature(), ("Formulaire.Suite", "suivant")]);
        Assert.Equal($"/livrets/{classe.Numeros[1]}", dernier.Headers.Location!.OriginalString);
        var page = await chef.LireAsync($"/livrets/{classe.Numeros[1]}");
        Assert.Contains("Bernard Quintrec, Proviseur", page, StringComparison.Ordinal);
        Assert.Contains("Le contenu actuel est celui qui a été signé.", page, StringComparison.Ordinal);
        Assert.Contains("Retirer le visa", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_visa_se_retire_avec_un_motif_et_reste_dans_l_historique()
    {
        var classe = await SoumiseAsync(1);
        await classe.JouerAsync(application, Etat.Vise);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var adresse = $"/livrets/{classe.Numeros[0]}/actes/retirer-le-visa";

        var sans = await chef.ChoisirAsync(adresse, [], ("Formulaire.Motif", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sans.StatusCode);
        Assert.Contains("Donnez le motif", await UnSignataire.CorpsAsync(sans), StringComparison.Ordinal);

        await chef.ChoisirAsync(adresse, [], ("Formulaire.Motif", "Erreur dans l’appréciation de U4."));
        var livret = await classe.LivretAsync(application);
        Assert.Equal((Etat.Soumis, null), (livret.Etat, livret.Visa));
        Assert.Equal("Erreur dans l’appréciation de U4.", livret.Visas.Single().MotifDuRetrait);
    }

    [Theory]
    [InlineData(-1, 1, false, null, true)]
    [InlineData(-9, -1, false, null, false)]
    [InlineData(1, 9, false, null, false)]
    [InlineData(-1, 1, true, null, false)]
    [InlineData(-1, 1, false, "TC1", false)]
    [InlineData(-1, 1, false, "TC2", true)]
    public async Task Un_delegataire_signe_dans_les_limites_de_sa_delegation(int debut, int fin, bool revoquee, string? division, bool signe)
    {
        var classe = await SoumiseAsync(1);
        var delegue = await UnSignataire.DelegataireAsync(application, classe, Jour.AddDays(debut), Jour.AddDays(fin), revoquee, division is null ? [] : [division]);
        var numero = classe.Numeros[0];

        var vue = await delegue.Client.GetStringAsync(new Uri(Visa(classe), UriKind.Relative));
        var version = $"{(await classe.LivretAsync(application)).RangJournal}";
        var reponse = await delegue.PosterAsync(Visa(classe), vue, [numero], [($"Livrets.Version[{numero}]", version), .. UnSignataire.Signature()]);

        var livret = await classe.LivretAsync(application);
        if (signe)
        {
            Assert.Equal("Nadia Berrada, proviseure adjointe, par délégation (arrêté n° 7)", livret.Visa!.Mention);
            Assert.Contains("par délégation (arrêté n° 7)", await delegue.LireAsync($"/livrets/{numero}"), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
            Assert.Contains("Aucune délégation de signature ne vous couvre aujourd’hui", await UnSignataire.CorpsAsync(reponse), StringComparison.Ordinal);
            Assert.Empty(livret.Visas);
        }
    }

    [Theory]
    [InlineData(Role.Enseignant, HttpStatusCode.Forbidden)]
    [InlineData(Role.Coordonnateur, HttpStatusCode.Forbidden)]
    [InlineData(Role.Gestionnaire, HttpStatusCode.Forbidden)]
    [InlineData(Role.MembreJury, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrateur, HttpStatusCode.Forbidden)]
    [InlineData(Role.ChefEtablissement, HttpStatusCode.OK)]
    [InlineData(Role.Delegataire, HttpStatusCode.OK)]
    public async Task Le_visa_et_la_transmission_sont_au_chef_et_a_son_delegataire(Role role, HttpStatusCode attendu)
    {
        var classe = await SoumiseAsync(1);
        var ailleurs = await SoumiseAsync(1);
        using var client = await application.EnTantQueAsync(role, classe);
        foreach (var page in new[] { "visa", "transmission" })
        {
            Assert.Equal(attendu, (await client.GetAsync(new Uri($"/etablissement/TC2/{page}?uai={classe.Uai}", UriKind.Relative))).StatusCode);
            if (attendu is HttpStatusCode.OK)
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/etablissement/TC2/{page}?uai={ailleurs.Uai}", UriKind.Relative))).StatusCode);
        }
        Assert.Equal(attendu is HttpStatusCode.OK && role is Role.Delegataire ? HttpStatusCode.Conflict : attendu, (await client.GetAsync(new Uri(Viser(classe), UriKind.Relative))).StatusCode);
        if (attendu is HttpStatusCode.OK)
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Viser(ailleurs), UriKind.Relative))).StatusCode);
    }
}
