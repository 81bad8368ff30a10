using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The queue of the files, through HTTP.</summary>
public sealed class FileTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Adresse(ClasseCreee classe, string suite = "") => $"/examens?etablissement={classe.Uai}{suite}";

    private static void Montre(string page, ClasseCreee classe, params int[] rangs)
    {
        for (var i = 1; i <= classe.Numeros.Count; i++)
            Assert.True(rangs.Contains(i) == page.Contains($"id=\"c-{classe.Numeros[i - 1]}\"", StringComparison.Ordinal), $"candidat {i}");
    }

    /// <summary>Four livrets: ready, without enough stage, to regularise, never transmitted.</summary>
    private async Task<ClasseCreee> MeleeAsync()
    {
        var classe = await CircuitJoue.Complete(4).CreerAsync(application);
        await classe.AvecDesStagesAsync(application, 1, 3, 4);
        await classe.JouerAsync(application, Etat.Transmis, 1, 2, 3);
        Assert.Null(await classe.AppliquerAsync(application, new DemanderUneRegularisation(["U4"], new DateTime(2020, 6, 20, 16, 0, 0, DateTimeKind.Utc)) { Motif = "note à vérifier" }, 3));
        return classe;
    }

    [Fact]
    public async Task La_file_range_les_dossiers_par_onglet_et_dit_leur_mot()
    {
        var classe = await MeleeAsync();
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var tous = await client.LireAsync(Adresse(classe));
        Montre(tous, classe, 1, 2, 3, 4);
        foreach (var mot in (string[])["Prêt", "À examiner", "À régulariser", "En saisie", "0 / 4 sem.", "Régularisation demandée jusqu’au 20/06/2020"])
            Assert.Contains(mot, tous, StringComparison.Ordinal);
        foreach (var (onglet, nombre) in new[] { ("Sans difficulté", 1), ("À examiner", 1), ("En attente", 1), ("Non transmis", 1), ("Tous", 4) })
            Assert.Contains($"{onglet} <span class=\"compteur\">{nombre}</span>", tous, StringComparison.Ordinal);

        Montre(await client.LireAsync(Adresse(classe, "&onglet=SansDifficulte")), classe, 1);
        Montre(await client.LireAsync(Adresse(classe, "&onglet=AExaminer")), classe, 2);
        Montre(await client.LireAsync(Adresse(classe, "&onglet=EnAttente")), classe, 3);
        Montre(await client.LireAsync(Adresse(classe, "&onglet=NonTransmis")), classe, 4);
    }

    [Fact]
    public async Task Les_filtres_vivent_dans_l_adresse()
    {
        var classe = await MeleeAsync();
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        Montre(await client.LireAsync(Adresse(classe, "&difficulte=StageInsuffisant")), classe, 2);
        Montre(await client.LireAsync(Adresse(classe, "&difficulte=JamaisTransmis")), classe, 4);
        Montre(await client.LireAsync(Adresse(classe, "&etat=Transmis&tri=Recu")), classe, 1, 2);
        Montre(await client.LireAsync(Adresse(classe, "&academie=17&specialite=BTS-TC&tri=Etablissement")), classe, 1, 2, 3, 4);
        Montre(await client.LireAsync(Adresse(classe, "&academie=01")), classe);
        Montre(await client.LireAsync($"/examens?q={classe.Numeros[1]}"), classe, 2);
        Montre(await client.LireAsync(Adresse(classe, "&q=benard")), classe, 2);
        Montre(await client.LireAsync(Adresse(classe, "&difficulte=HorsDelai")), classe);
        Assert.Contains("Aucun dossier ne répond à ces filtres", await client.LireAsync(Adresse(classe, "&onglet=AuJury")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hors_delai_se_voit_et_se_filtre()
    {
        using var tardive = new LivretApplication();
        var classe = await CircuitJoue.Complete(2).CreerAsync(tardive);
        await classe.AvecDesStagesAsync(tardive);
        tardive.Horloge.SetUtcNow(new DateTimeOffset(2020, 6, 29, 9, 0, 0, TimeSpan.Zero));
        await classe.JouerAsync(tardive, Etat.Transmis, 1);
        var client = await tardive.EnTantQueAsync(Role.Gestionnaire, classe);

        var page = await client.LireAsync("/examens?difficulte=HorsDelai");
        Montre(page, classe, 1, 2);
        Assert.Contains("+ 3 j", page, StringComparison.Ordinal);
        Assert.Contains("Jamais transmis", page, StringComparison.Ordinal);
        Montre(await client.LireAsync("/examens?onglet=AExaminer"), classe, 1);
    }

    [Fact]
    public async Task Le_nombre_d_instructions_ne_depend_pas_du_nombre_de_dossiers()
    {
        var petite = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var grande = await CircuitJoue.Complete(60).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, petite);
        await client.LireAsync(Adresse(petite));

        var peu = await application.Sql.CompterAsync(() => client.LireAsync(Adresse(petite)));
        var beaucoup = await application.Sql.CompterAsync(() => client.LireAsync(Adresse(grande)));

        Assert.Equal(peu, beaucoup);
        Assert.Contains("page 1 sur 2", await client.LireAsync(Adresse(grande)), StringComparison.Ordinal);
        Assert.Equal(10, (await client.LireAsync(Adresse(grande, "&page_n=2"))).Split("name=\"numeros\"").Length - 1);
    }

    [Fact]
    public async Task Un_dossier_se_prend_se_donne_et_se_rend()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var client = await application.EnTantQueAsync("Marc Le Goff", Role.Gestionnaire, classe);
        await application.EnTantQueAsync("Awa Collègue", Role.Gestionnaire, classe);

        var adresse = Adresse(classe, "&handler=Attribuer");
        var reponse = await client.PosterAsync(Adresse(classe), [new("numeros", classe.Numeros[0]), new("numeros", classe.Numeros[1]), new("a", "moi")], adresse);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Contains("2 dossiers attribués à Marc Le Goff.", await client.LireAsync(Adresse(classe)), StringComparison.Ordinal);
        Montre(await client.LireAsync(Adresse(classe, "&qui=moi")), classe, 1, 2);
        Montre(await client.LireAsync(Adresse(classe, "&qui=personne")), classe, 3);

        Guid collegue;
        await using (var db = application.OuvrirLaBase())
            collegue = await db.Users.Where(u => u.Prenom == "Awa" && u.Nom == "Collègue").Select(u => u.Id).FirstAsync();
        await client.PosterAsync(Adresse(classe), [new("numeros", classe.Numeros[0]), new("a", collegue.ToString())], adresse);
        await client.PosterAsync(Adresse(classe), [new("numeros", classe.Numeros[1]), new("a", "personne")], adresse);
        Assert.Equal(collegue, (await classe.LivretAsync(application)).GestionnaireId);
        Assert.Null((await classe.LivretAsync(application, 2)).GestionnaireId);
    }

    [Fact]
    public async Task Un_autre_service_ne_voit_rien_et_n_attribue_rien()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var ailleurs = await CircuitJoue.Complete(1, codeAcademie: "28").CreerAsync(application);
        var client = await application.EnTantQueAsync(Role.Gestionnaire, ailleurs);

        Montre(await client.LireAsync(Adresse(classe)), classe);
        var reponse = await client.PosterAsync(Adresse(ailleurs), [new("numeros", classe.Numeros[0]), new("a", "moi")], Adresse(ailleurs, "&handler=Attribuer"));
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await (await application.EnTantQueAsync(Role.ChefEtablissement, classe)).StatutAsync("/examens"));
    }

    [Fact]
    public async Task Les_etablissements_montrent_l_entonnoir_et_les_jamais_transmis()
    {
        var classe = await MeleeAsync();
        var page = await (await application.EnTantQueAsync(Role.Gestionnaire, classe)).LireAsync("/examens/etablissements");

        Assert.Contains($"href=\"/examens?etablissement={classe.Uai}&difficulte=JamaisTransmis\">1 livret</a>", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Lycée d’essai : 2 en saisie, 2 transmis\"", page, StringComparison.Ordinal);
        Assert.Contains("Limite de transmission : 26 juin 2020 à 18 h 00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_condition_constatee_non_remplie_sort_du_sans_difficulte()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        await classe.AvecDesStagesAsync(application);
        await classe.JouerAsync(application, Etat.Transmis);
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, false) { Motif = "pièce fausse" }));

        Montre(await (await application.EnTantQueAsync(Role.Gestionnaire, classe)).LireAsync(Adresse(classe, "&onglet=SansDifficulte")), classe);
    }
}
