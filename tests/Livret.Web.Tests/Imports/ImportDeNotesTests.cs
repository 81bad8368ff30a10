using System.Net;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges.Imports;
using Microsoft.EntityFrameworkCore;
using static Livret.Web.Tests.Imports.Depots;

namespace Livret.Web.Tests.Imports;

/// <summary><c>notes.csv</c> through the pages: each verdict, what is written and what is not (exchange formats, section 2).</summary>
public sealed class ImportDeNotesTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/saisie/imports";

    [Fact]
    public async Task La_lecture_montre_chaque_verdict_et_n_ecrit_rien()
    {
        var classe = await new UneClasse(candidats: 3)
            .AvecValeur("U4", "S1", "12", "06/01/2020", candidat: 1).AvecValeur("U4", "S1", "9", "06/01/2020", candidat: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");

        var import = await client.DeposerAsync(Page, Notes(
            $"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[1]};U4;S1;06/01/2020;9,5;;", $"{classe.Numeros[2]};U4;S1;2020-01-06;14.5;;",
            $"{classe.Numeros[2]};U4;S2;06/01/2020;21;;", "99999999;U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U6;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U9;S1;06/01/2020;12;;"));

        var lignes = await application.RapportAsync(import);
        Assert.Equal(
            [Verdict.Inchangee, Verdict.Modifiee, Verdict.Creee, Verdict.Refusee, Verdict.Refusee, Verdict.Refusee, Verdict.Refusee], lignes.Select(l => l.Verdict));
        Assert.Equal(("9 | 06/01/2020", "9,5 | 06/01/2020"), (lignes[1].Avant, lignes[1].Apres));
        Assert.Equal([CodeAnomalie.NoteHorsEchelle, CodeAnomalie.CandidatInconnu, CodeAnomalie.ActeInterdit, CodeAnomalie.UniteInconnue], lignes.Skip(3).Select(l => l.Code!.Value));
        Assert.Equal(("note", "21", 5), (lignes[3].Colonne, lignes[3].Valeur, lignes[3].Ligne));
        Assert.Equal("9 | 06/01/2020", await ValeurAsync(classe.Numeros[1], "U4", "S1"));
        Assert.Null(await ValeurAsync(classe.Numeros[2], "U4", "S1"));

        var page = await client.LireLaPageAsync($"/imports/{import}");
        Assert.Contains("Saisissez un nombre de 0 à 20, par exemple 12,5.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("9,5 | 06/01/2020", page, StringComparison.Ordinal);
        Assert.Contains("9,5 | 06/01/2020", await client.LireLaPageAsync($"/imports/{import}?verdict=modifiee"), StringComparison.Ordinal);
        foreach (var inconnu in (string[])["-1", "1", "-2147483648"])
            Assert.Contains("Aucune ligne ici.", await client.LireLaPageAsync($"/imports/{import}?fichier={inconnu}"), StringComparison.Ordinal);
        Assert.Contains("Importer 2 lignes", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_import_ecrit_et_le_meme_fichier_ensuite_ne_change_rien_et_n_ecrit_aucun_evenement()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var fichier = Notes(
            $"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U4;S2;02/03/2020;13,5;;", $"{classe.Numeros[0]};U4;APPR;;;;Un travail régulier.",
            $"{classe.Numeros[1]};U1;CC;14/10/2019;11,5;2;Devoir 1", $"{classe.Numeros[1]};U1;CC;14/10/2019;11,5;2;Devoir 1", $"{classe.Numeros[1]};U4;ETAT;;AUCUNE;;", $"{classe.Numeros[1]};U4;CCG;;10;;Bilan");

        var premier = await client.ImporterAsync(application, Page, fichier);
        Assert.All(premier, l => Assert.Equal(Verdict.Creee, l.Verdict));
        Assert.Equal("12 | 06/01/2020", await ValeurAsync(classe.Numeros[0], "U4", "S1"));
        Assert.Equal(2, await CompterLesEvaluationsAsync(classe.Numeros[1], "U1"));
        var evenements = await EvenementsAsync(classe);
        Assert.Contains(evenements, e => e == "Import de notes.csv");

        var import = await client.DeposerAsync(Page, fichier);
        Assert.All(await application.RapportAsync(import), l => Assert.Equal(Verdict.Inchangee, l.Verdict));
        using var rien = await client.PosterAsync($"/imports/{import}/confirmation");
        Assert.Equal(HttpStatusCode.Conflict, rien.StatusCode);
        Assert.Equal(evenements.Count, (await EvenementsAsync(classe)).Count);
    }

    [Fact]
    public async Task Une_valeur_changee_entre_temps_revient_avec_les_deux_valeurs_et_le_reste_s_ecrit()
    {
        var classe = await new UneClasse(candidats: 2).AvecValeur("U4", "S1", "12", "06/01/2020").CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var import = await client.DeposerAsync(Page, Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;15;;", $"{classe.Numeros[1]};U4;S1;06/01/2020;16;;"));
        await client.ImporterAsync(application, Page, Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;13;;"));

        await client.AppliquerAsync(import);

        var lignes = await application.RapportAsync(import);
        Assert.Equal([Verdict.EntreTemps, Verdict.Modifiee], lignes.Select(l => l.Verdict));
        Assert.Contains("vous aviez vu « 12 | 06/01/2020 », il y a maintenant « 13 | 06/01/2020 »", lignes[0].Phrase, StringComparison.Ordinal);
        Assert.Equal(("13 | 06/01/2020", "16 | 06/01/2020"), (await ValeurAsync(classe.Numeros[0], "U4", "S1"), await ValeurAsync(classe.Numeros[1], "U4", "S1")));
        Assert.Contains("Modifiée entre-temps", await client.LireLaPageAsync($"/imports/{import}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Effacer_efface_et_le_dit_une_cellule_vide_ne_change_rien()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "S1", "12", "06/01/2020").AvecValeur("U4", "APPR", observation: "Bien.")
            .AvecValeur("U1", "CC", "11", "14/10/2019").AvecValeur("U1", "CC", "12", "15/10/2019").CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var lignes = await client.ImporterAsync(application, Page, Notes(
            $"{classe.Numeros[0]};U4;S1;;EFFACER;;", $"{classe.Numeros[0]};U4;APPR;;;;", $"{classe.Numeros[0]};U1;CC;;effacer;;", $"{classe.Numeros[0]};U4;S2;;EFFACER;;"));

        Assert.Equal([Verdict.Modifiee, Verdict.Inchangee, Verdict.Modifiee, Verdict.Inchangee], lignes.Select(l => l.Verdict));
        Assert.Equal("L’élément est effacé.", lignes[0].Phrase);
        Assert.Null(await ValeurAsync(classe.Numeros[0], "U4", "S1"));
        Assert.NotNull(await ValeurAsync(classe.Numeros[0], "U4", "APPR"));
        Assert.Equal(0, await CompterLesEvaluationsAsync(classe.Numeros[0], "U1"));
    }

    [Fact]
    public async Task Les_evaluations_d_une_unite_sont_remplacees_ensemble_ou_pas_du_tout()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U1", "CC", "11", "14/10/2019").AvecValeur("U1", "CC", "12", "15/10/2019").CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var douteux = await client.DeposerAsync(Page, Notes($"{classe.Numeros[0]};U1;CC;16/10/2019;13;;", $"{classe.Numeros[0]};U1;CC;17/10/2019;30;;"));
        Assert.Equal([Verdict.Ambigue, Verdict.Refusee], (await application.RapportAsync(douteux)).Select(l => l.Verdict));

        var lignes = await client.ImporterAsync(application, Page, Notes($"{classe.Numeros[0]};U1;CC;15/10/2019;12;;"));

        Assert.Contains("11 | 14/10/2019 ; 12 | 15/10/2019 → 12 | 15/10/2019", Assert.Single(lignes).Phrase, StringComparison.Ordinal);
        Assert.Equal(1, await CompterLesEvaluationsAsync(classe.Numeros[0], "U1"));
    }

    [Fact]
    public async Task Des_lignes_differentes_pour_un_meme_element_sont_toutes_refusees_une_ligne_identique_compte_une_fois()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var import = await client.DeposerAsync(Page, Notes(
            $"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};u4;s1;06/01/2020;13;;", $"{classe.Numeros[0]};U4;S2;06/01/2020;12;;", $"{classe.Numeros[0]};U4;S2;2020-01-06;12,0;;"));

        var lignes = await application.RapportAsync(import);
        Assert.Equal([CodeAnomalie.Doublon, CodeAnomalie.Doublon, null, null], lignes.Select(l => l.Code));
        Assert.Equal([Verdict.Creee, Verdict.Inchangee], lignes.Skip(2).Select(l => l.Verdict));
    }

    [Fact]
    public async Task Ce_qu_une_ligne_met_de_cote_est_annonce_et_reste_enregistre()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "CCG", "14", observation: "Bilan").CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var import = await client.DeposerAsync(Page, Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U4;S2;06/02/2020;12;;"));
        Assert.Contains((await application.RapportAsync(import)).Select(l => l.Phrase), p => p?.Contains("Met de côté : U4 CCG 14", StringComparison.Ordinal) is true);

        await client.AppliquerAsync(import);
        Assert.NotNull(await ValeurAsync(classe.Numeros[0], "U4", "CCG"));
    }

    [Fact]
    public async Task Une_note_que_la_colonne_ferme_est_refusee_et_les_autres_lignes_s_ecrivent()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var lignes = await client.ImporterAsync(application, Page, Notes(
            $"{classe.Numeros[0]};U4;CCG;;14;;Bilan", $"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U4;S2;06/02/2020;13;;"));

        Assert.Equal([CodeAnomalie.DeuxColonnes, null, null], lignes.Select(l => l.Code));
        Assert.Equal("13 | 06/02/2020", await ValeurAsync(classe.Numeros[0], "U4", "S2"));
    }

    [Theory]
    [InlineData(Role.Enseignant, "/saisie/imports", null, CodeAnomalie.ActeInterdit)]
    [InlineData(Role.ChefEtablissement, "/etablissement/imports", null, CodeAnomalie.ActeInterdit)]
    [InlineData(Role.Delegataire, "/etablissement/imports", null, CodeAnomalie.ActeInterdit)]
    [InlineData(Role.Gestionnaire, "/examens/imports", CodeAnomalie.ActeInterdit, null)]
    public async Task L_equipe_et_son_chef_importent_les_notes_le_service_les_dispenses(Role role, string page, CodeAnomalie? note, CodeAnomalie? dispense)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(role, classe);

        var import = await client.DeposerAsync(page, Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U6;DISPENSE;;;;Titulaire du titre"));

        Assert.Equal([note, dispense], (await application.RapportAsync(import)).Select(l => l.Code));
    }

    [Fact]
    public async Task Un_livret_hors_de_la_saisie_est_verrouille_et_la_phrase_nomme_l_acte_qui_l_ouvrirait()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "S1", "12", "06/01/2020").CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
            await db.Database.ExecuteSqlAsync($"UPDATE Livrets SET Etat = 'Soumis' WHERE Numero = {classe.Numeros[0]}");
        using var client = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        var import = await client.DeposerAsync("/etablissement/imports", Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;12;;", $"{classe.Numeros[0]};U4;S2;06/01/2020;12;;"));

        var lignes = await application.RapportAsync(import);
        Assert.Equal([Verdict.Inchangee, Verdict.Refusee], lignes.Select(l => l.Verdict));
        Assert.Equal(CodeAnomalie.LivretVerrouille, lignes[1].Code);
        Assert.Contains("reprenez-le", lignes[1].Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_fichier_revient_avec_ses_colonnes_son_separateur_et_les_messages()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var import = await client.DeposerAsync(Page, Fichier("notes TC2.csv", "NOTE\tnumero_candidat\tUnité\telement\tdate\tmemo", $"12\t{classe.Numeros[0]}\tU4\tS1\t16/03/2020\tà voir"));

        var rendu = await client.LireLaPageAsync($"/imports/{import}/fichiers/0");

        var lignes = rendu.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("NOTE\tnumero_candidat\tUnité\telement\tdate\tmemo\terreurs", lignes[0]);
        Assert.StartsWith($"12\t{classe.Numeros[0]}\tU4\tS1\t16/03/2020\tà voir\tdate : DATE_APRES_LIMITE Le 16/03/2020", lignes[1], StringComparison.Ordinal);
        Assert.Contains("Colonne « memo » inconnue, ignorée.", await client.LireLaPageAsync($"/imports/{import}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_import_d_une_autre_personne_n_est_pas_trouve()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        using var autre = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var import = await client.DeposerAsync(Page, Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;12;;"));

        foreach (var adresse in new[] { $"/imports/{import}", $"/imports/{import}/confirmation", $"/imports/{import}/fichiers/0" })
            Assert.Equal(HttpStatusCode.NotFound, (await autre.GetAsync(new Uri(adresse, UriKind.Relative))).StatusCode);
    }

    private async Task<string?> ValeurAsync(string numero, string unite, string element)
    {
        await using var db = application.OuvrirLaBase();
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Unites).ThenInclude(u => u.Valeurs).SingleAsync(l => l.Numero == numero);
        return Domaine.Livrets.ValeurEcrite.Ecrire(livret.Unite(unite)!.Valeur(CodeElement.Lire(element)!.Value)?.Valeur);
    }

    private async Task<int> CompterLesEvaluationsAsync(string numero, string unite)
    {
        await using var db = application.OuvrirLaBase();
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Unites).ThenInclude(u => u.Valeurs).SingleAsync(l => l.Numero == numero);
        return livret.Unite(unite)!.Valeurs.Count(v => v.Element == CodeElement.Evaluation);
    }

    private async Task<IReadOnlyList<string?>> EvenementsAsync(ClasseCreee classe)
    {
        await using var db = application.OuvrirLaBase();
        var livrets = await db.Livrets.Where(l => classe.Numeros.Contains(l.Numero)).Select(l => l.Id).ToListAsync();
        return await db.Journal.Where(e => livrets.Contains(e.LivretId)).Select(e => e.Motif).ToListAsync();
    }
}
