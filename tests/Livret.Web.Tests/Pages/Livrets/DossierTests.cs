using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Livrets;

/// <summary>The dossier of a candidate, through HTTP.</summary>
public sealed partial class DossierTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Adresse(ClasseCreee classe) => $"/livrets/{classe.Numeros[0]}/dossier";

    /// <summary>The fields of one period.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Stage(
        int rang, string entreprise = "Menuiseries Le Goff", string debut = "06/01/2020", string fin = "31/01/2020", string semaines = "4", string annee = "2", string nature = "Stage") =>
        new[] { ("Annee", annee), ("Entreprise", entreprise), ("Debut", debut), ("Fin", fin), ("Semaines", semaines), ("Nature", nature), ("Appreciation", ""), ("Remarques", "") }
            .Select(c => KeyValuePair.Create($"Formulaire.Stages[{rang}].{c.Item1}", c.Item2));

    /// <summary>The version that a page shows.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Version(string page) => [new("Formulaire.Version", ChampVersion().Match(page).Groups[1].Value)];

    private static async Task<HttpResponseMessage> EnregistrerAsync(HttpClient client, ClasseCreee classe, string page, params IEnumerable<KeyValuePair<string, string>> champs) =>
        await client.PosterAsync(Adresse(classe), [.. Version(page), .. champs]);

    private static async Task<HttpResponseMessage> EnregistrerAsync(HttpClient client, ClasseCreee classe, params IEnumerable<KeyValuePair<string, string>> champs) =>
        await EnregistrerAsync(client, classe, await client.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative)), champs);

    private static async Task<string> CorpsAsync(HttpResponseMessage reponse) => WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');

    private async Task<LivretScolaire> LireEnBaseAsync(ClasseCreee classe)
    {
        await using var db = application.OuvrirLaBase();
        var numero = classe.Numeros[0];
        return await db.Livrets.Include(l => l.Stages).SingleAsync(l => l.Numero == numero);
    }

    private static string Contenu(LivretScolaire livret) => string.Join("; ", livret.Stages.OrderBy(s => s.Debut)
        .Select(s => $"{s.Annee} {s.Entreprise} {s.Debut:yyyy-MM-dd} {s.Fin:yyyy-MM-dd} {s.CentiemesDeSemaine} {s.Nature}"));

    [Fact]
    public async Task Le_coordonnateur_enregistre_stages_avis_et_elements()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var reponse = await EnregistrerAsync(client, classe, [
            .. Stage(0, "Bois de l’Ouest", "2019-05-13", "2019-06-07", "3,5", "1"), .. Stage(1),
            new("Formulaire.Avis", "TresFavorable"), new("Formulaire.Observations", "Sérieux."), new("Formulaire.ElementsComplementaires", "Délégué."), new("Formulaire.Assiduite", "")]);

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var livret = await LireEnBaseAsync(classe);
        Assert.Equal("1 Bois de l’Ouest 2019-05-13 2019-06-07 350 Stage; 2 Menuiseries Le Goff 2020-01-06 2020-01-31 400 Stage", Contenu(livret));
        Assert.Equal((AvisConseil.TresFavorable, "Sérieux.", "Délégué.", null), (livret.Dossier.Avis, livret.Dossier.Observations, livret.Dossier.ElementsComplementaires, livret.Dossier.Assiduite));
        Assert.Contains("value=\"3,5\"", await client.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "06/01/2020", "31/01/2020", "4", "Indiquez l’entreprise ou l’organisme.")]
    [InlineData("A", "32/01/2020", "31/01/2020", "4", "Écrivez la date sous la forme jj/mm/aaaa")]
    [InlineData("A", "06/01/2020", "", "4", "Écrivez la date sous la forme jj/mm/aaaa")]
    [InlineData("A", "06/02/2020", "31/01/2020", "4", "La fin précède le début.")]
    [InlineData("A", "06/01/2020", "31/01/2020", "quatre", "Saisissez un nombre de semaines supérieur à 0")]
    [InlineData("A", "06/01/2020", "31/01/2020", "0", "Saisissez un nombre de semaines supérieur à 0")]
    [InlineData("A", "06/01/2020", "31/01/2020", "-1", "Saisissez un nombre de semaines supérieur à 0")]
    [InlineData("A", "06/01/2020", "31/01/2020", "4,5", "il y a 4 semaines ouvrées au plus")]
    [InlineData("A", "06/01/2020", "31/01/2020", "3,333", "Saisissez un nombre de semaines supérieur à 0")]
    public async Task Une_periode_mal_saisie_revient_avec_sa_phrase(string entreprise, string debut, string fin, string semaines, string phrase)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var reponse = await EnregistrerAsync(client, classe, [.. Stage(0, entreprise, debut, fin, semaines), new("Formulaire.Observations", "Gardée à l’écran.")]);
        var page = await CorpsAsync(reponse);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Formulaire_Stages_0__", page, StringComparison.Ordinal);
        Assert.Contains("Gardée à l’écran.", page, StringComparison.Ordinal);
        Assert.Empty((await LireEnBaseAsync(classe)).Stages);
    }

    [Theory]
    [InlineData("Formulaire.Avis", "7", "Choisissez un avis de la liste.")]
    [InlineData("Formulaire.Avis", "Excellent", "Choisissez un avis de la liste.")]
    [InlineData("Formulaire.Observations", null, "compte 501 caractères. Raccourcissez à 500.")]
    public async Task Un_avis_inconnu_ou_un_texte_trop_long_est_refuse(string champ, string? valeur, string phrase)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var reponse = await EnregistrerAsync(client, classe, new KeyValuePair<string, string>[] { new(champ, valeur ?? new string('x', 501)) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, await CorpsAsync(reponse), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Des_periodes_s_ajoutent_et_se_retirent_sans_script_et_se_chevauchent_sans_bloquer()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        var ajoutee = await CorpsAsync(await EnregistrerAsync(client, classe, [.. Stage(0, debut: "tapée"), new("ajouter", "1")]));
        Assert.Contains("value=\"tapée\"", ajoutee, StringComparison.Ordinal);
        Assert.Contains("Formulaire.Stages[1].Entreprise", ajoutee, StringComparison.Ordinal);
        var retiree = await CorpsAsync(await EnregistrerAsync(client, classe, [.. Stage(0, "Première"), .. Stage(1, "Seconde"), new("retirer", "0")]));
        Assert.DoesNotContain("Première", retiree, StringComparison.Ordinal);
        Assert.Contains("name=\"Formulaire.Stages[0].Entreprise\" value=\"Seconde\"", retiree, StringComparison.Ordinal);
        Assert.Empty((await LireEnBaseAsync(classe)).Stages);

        await EnregistrerAsync(client, classe, [.. Stage(0, "Première"), .. Stage(1, "Seconde", debut: "20/01/2020", fin: "14/02/2020"), .. Stage(2, "", "", "", "")]);
        Assert.Equal(2, (await LireEnBaseAsync(classe)).Stages.Count);
        Assert.Contains("Des périodes se chevauchent", await client.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_conflit_montre_les_deux_dossiers_et_demande_lequel_garder()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var (coordonnatrice, chef) = (await application.EnTantQueAsync(Role.Coordonnateur, classe), await application.EnTantQueAsync(Role.ChefEtablissement, classe));
        var vue = await coordonnatrice.GetStringAsync(new Uri(Adresse(classe), UriKind.Relative));
        await EnregistrerAsync(chef, classe, [.. Stage(0, "Bois de l’Ouest"), new("Formulaire.Observations", "Du chef.")]);

        var conflit = await EnregistrerAsync(coordonnatrice, classe, vue, [.. Stage(0), new("Formulaire.Observations", "De la coordonnatrice.")]);
        var page = await CorpsAsync(conflit);

        Assert.Equal(HttpStatusCode.Conflict, conflit.StatusCode);
        Assert.Contains("<b>Du chef.</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>De la coordonnatrice.</b>", page, StringComparison.Ordinal);
        Assert.Equal("Du chef.", (await LireEnBaseAsync(classe)).Dossier.Observations);

        var resolu = await EnregistrerAsync(coordonnatrice, classe, page,
            [.. Stage(0), new("choix-stages", "prendre"), new("Formulaire.Observations", "De la coordonnatrice."), new("choix-observations", "garder")]);
        Assert.Equal(HttpStatusCode.Redirect, resolu.StatusCode);
        var livret = await LireEnBaseAsync(classe);
        Assert.Equal(("Bois de l’Ouest", "De la coordonnatrice."), (livret.Stages.Single().Entreprise, livret.Dossier.Observations));
    }

    [Theory]
    [InlineData(Role.Enseignant, HttpStatusCode.Forbidden)]
    [InlineData(Role.Gestionnaire, HttpStatusCode.Forbidden)]
    [InlineData(Role.MembreJury, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrateur, HttpStatusCode.Forbidden)]
    [InlineData(Role.Coordonnateur, HttpStatusCode.OK)]
    [InlineData(Role.ChefEtablissement, HttpStatusCode.OK)]
    [InlineData(Role.Delegataire, HttpStatusCode.OK)]
    public async Task Le_dossier_revient_au_coordonnateur_au_chef_et_a_son_delegataire(Role role, HttpStatusCode attendu)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var ailleurs = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(role, classe);

        Assert.Equal(attendu, (await client.GetAsync(new Uri(Adresse(classe), UriKind.Relative))).StatusCode);
        if (attendu is HttpStatusCode.OK)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Adresse(ailleurs), UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PosterAsync(Adresse(classe), Stage(0), Adresse(ailleurs))).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await EnregistrerAsync(client, classe, Stage(0))).StatusCode);
        }
    }

    [Fact]
    public async Task Un_livret_vise_se_lit_et_refuse()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            var numero = classe.Numeros[0];
            await db.Livrets.Where(l => l.Numero == numero).ExecuteUpdateAsync(s => s.SetProperty(l => l.Etat, Etat.Vise));
        }
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var reponse = await EnregistrerAsync(client, classe, Stage(0));

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("Ce livret est signé.", await CorpsAsync(reponse), StringComparison.Ordinal);
        Assert.Empty((await LireEnBaseAsync(classe)).Stages);
    }

    [Fact]
    public async Task Rien_d_autre_que_le_dossier_ne_s_ecrit()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var nom = (await LireEnBaseAsync(classe)).Nom;

        await EnregistrerAsync(client, classe, [.. Stage(0), new("Formulaire.Nom", "AUTRE"), new("Nom", "AUTRE"), new("Ouvert.Livret.Nom", "AUTRE"), new("Formulaire.Etat", "Vise")]);

        var livret = await LireEnBaseAsync(classe);
        Assert.Equal((nom, Etat.EnSaisie, 1), (livret.Nom, livret.Etat, livret.Stages.Count));
    }

    [GeneratedRegex("name=\"Formulaire.Version\" value=\"([^\"]+)\"")]
    private static partial Regex ChampVersion();
}
