using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Exports;

/// <summary>The workbook of one unit of one class, from its download to what it saves.</summary>
public sealed partial class ClasseurTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    /// <summary>Heads of U4 under the régime of an établissement habilité: A number, B name, C first name, then these.</summary>
    private const string Etat = "D", S1 = "E", DateS1 = "F", S2 = "G", DateS2 = "H", Globale = "I", DateGlobale = "J", Reflet = "K", Motif = "L", Continu = "M", Appreciation = "N";

    [Fact]
    public async Task Le_classeur_est_valide_verrouille_ce_qui_ne_se_saisit_pas_et_porte_ce_qui_est_enregistre()
    {
        var classe = await new UneClasse(candidats: 3)
            .AvecValeur("U4", "S1", "12", "06/01/2020", candidat: 1).AvecValeur("U4", "S2", "14,5", "03/03/2020", candidat: 1)
            .AvecValeur("U4", "DISPENSE", candidat: 2)
            .AvecValeur("U4", "APPR", observation: "-=CMD|' /C calc'!A0", candidat: 3).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var classeur = await ClasseurEnMain.TelechargerAsync(client, Grille(classe));

        Assert.Empty(classeur.Defauts());
        Assert.Equal(["Numéro", "Nom", "Prénom", "Situations faites", "Situation 1, sur 20", "Date S1"], classeur.Rangee(4).Take(6));
        Assert.Equal("12", classeur.Lire(S1 + 5));
        Assert.Equal("43836", classeur.Lire(DateS1 + 5));
        Assert.Equal("'-=CMD|' /C calc'!A0", classeur.Lire(Appreciation + 7));
        Assert.True(classeur.EstOuverte(S1 + 5));
        Assert.False(classeur.EstOuverte(Continu + 5), "le cas 1 ferme le contrôle continu");
        Assert.False(classeur.EstOuverte(S1 + 6), "une dispense ne se saisit pas");
        Assert.True(classeur.EstOuverte(Continu + 7));
        Assert.False(classeur.EstOuverte("A7"));
        Assert.Contains($"{S1}5:{S1}7 custom OR(AND(ISNUMBER({S1}5),{S1}5>=0,{S1}5<=20),UPPER({S1}5)=\"EFFACER\")", classeur.Validations());
        Assert.Contains($"{DateS1}5:{DateS1}7 date DATE(2020,3,16)", classeur.Validations());
        Assert.Contains($"{Reflet}5:{Reflet}7 list \"Oui,Non,EFFACER\"", classeur.Validations());
        Assert.Contains($"{Appreciation}5:{Appreciation}7 textLength 300", classeur.Validations());

        var encore = await ClasseurEnMain.TelechargerAsync(client, Grille(classe));
        Assert.Equal(classeur.Octets, encore.Octets);
    }

    [Fact]
    public async Task Rempli_et_rendu_il_montre_chaque_changement_puis_les_enregistre()
    {
        var classe = await new UneClasse(candidats: 4).AvecValeur("U4", "CCG", "10", candidat: 2).AvecValeur("U4", "APPR", observation: "Bon travail", candidat: 3).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var classeur = (await ClasseurEnMain.TelechargerAsync(client, Grille(classe)))
            .Ecrire(S1 + 5, 12.35m).Ecrire(DateS1 + 5, new DateOnly(2020, 1, 6)).Ecrire(S2 + 5, "9.5").Ecrire(DateS2 + 5, "03/03/2020")
            .Ecrire(Continu + 6, 11m).Ecrire(Appreciation + 6, "=HYPERLINK(\"x\")")
            .Ecrire(Appreciation + 7, "effacer");

        using var vue = await classeur.DeposerAsync(client, Grille(classe));
        var page = await vue.LireAsync();
        Assert.Equal(HttpStatusCode.OK, vue.StatusCode);
        Assert.Contains("5 nouvelles valeurs", page, StringComparison.Ordinal);
        Assert.Contains("2 valeurs changées", page, StringComparison.Ordinal);
        Assert.Contains("1 candidat sans changement", page, StringComparison.Ordinal);
        Assert.Contains("10 → <b>11</b>", page, StringComparison.Ordinal);
        Assert.Null(await ValeurAsync(classe, 1, "S1"));

        using var faite = await EnregistrerAsync(client, classe, vue);
        Assert.Equal(HttpStatusCode.Redirect, faite.StatusCode);
        Assert.Equal("12,35", $"{(await ValeurAsync(classe, 1, "S1"))!.Note}");
        Assert.Equal(new DateOnly(2020, 3, 3), (await ValeurAsync(classe, 1, "S2"))!.Date);
        Assert.Equal("11", $"{(await ValeurAsync(classe, 2, "CCG"))!.Note}");
        Assert.Equal("=HYPERLINK(\"x\")", (await ValeurAsync(classe, 2, "APPR"))!.Texte);
        Assert.Null(await ValeurAsync(classe, 3, "APPR"));

        using var rien = await (await ClasseurEnMain.TelechargerAsync(client, Grille(classe))).DeposerAsync(client, Grille(classe));
        Assert.Contains("4 candidats sans changement", await rien.LireAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_case_fautive_est_refusee_a_son_adresse_et_ne_retient_pas_les_autres()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var classeur = (await ClasseurEnMain.TelechargerAsync(client, Grille(classe)))
            .Ecrire(Continu + 5, "25").Ecrire(Appreciation + 5, "Sérieux")
            .Ecrire(S1 + 6, 12m).Ecrire(DateS1 + 6, new DateOnly(2020, 3, 18)).Ecrire(Continu + 6, 8m);

        using var vue = await classeur.DeposerAsync(client, Grille(classe));
        var page = await vue.LireAsync();
        Assert.Contains("2 cases refusées", page, StringComparison.Ordinal);
        Assert.Contains($"<b>{Continu}5</b>", page, StringComparison.Ordinal);
        Assert.Contains("Saisissez un nombre de 0 à 20", page, StringComparison.Ordinal);
        Assert.Contains($"<b>{DateS1}6</b>", page, StringComparison.Ordinal);
        Assert.Contains("n’est pas avant le 16 mars 2020", page, StringComparison.Ordinal);

        using var faite = await EnregistrerAsync(client, classe, vue);
        Assert.Equal("Sérieux", (await ValeurAsync(classe, 1, "APPR"))!.Texte);
        Assert.Null(await ValeurAsync(classe, 1, "CCG"));
        Assert.Equal("8", $"{(await ValeurAsync(classe, 2, "CCG"))!.Note}");
        Assert.Null(await ValeurAsync(classe, 2, "S1"));
    }

    [Fact]
    public async Task Ce_qu_un_collegue_a_saisi_entre_temps_est_montre_et_jamais_remplace()
    {
        var classe = await new UneClasse(candidats: 2).AvecValeur("U4", "CCG", "10").CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        using var collegue = await application.EnTantQueAsync("Karim Saïdi", Role.Enseignant, classe, "U4");
        var sien = (await ClasseurEnMain.TelechargerAsync(collegue, Grille(classe))).Ecrire(Continu + 5, 14m);
        var mien = (await ClasseurEnMain.TelechargerAsync(client, Grille(classe))).Ecrire(Continu + 5, 12m).Ecrire(Appreciation + 5, "Sérieux").Ecrire(Continu + 6, 13m);
        using var saVue = await sien.DeposerAsync(collegue, Grille(classe));
        using var saSaisie = await EnregistrerAsync(collegue, classe, saVue);

        using var vue = await mien.DeposerAsync(client, Grille(classe));
        var page = await vue.LireAsync();
        Assert.Contains("1 case modifiée entre-temps", page, StringComparison.Ordinal);
        Assert.Contains("enregistré « 14 » (Karim Saïdi", page, StringComparison.Ordinal);
        Assert.Contains("classeur « 12 »", page, StringComparison.Ordinal);
        using var faite = await EnregistrerAsync(client, classe, vue);
        Assert.Equal("14", $"{(await ValeurAsync(classe, 1, "CCG"))!.Note}");
        Assert.Equal("Sérieux", (await ValeurAsync(classe, 1, "APPR"))!.Texte);
        Assert.Equal("13", $"{(await ValeurAsync(classe, 2, "CCG"))!.Note}");
    }

    [Fact]
    public async Task Ce_qui_change_entre_la_vue_et_l_enregistrement_revient_avec_les_deux_valeurs()
    {
        var classe = await new UneClasse(candidats: 1).AvecValeur("U4", "CCG", "10").CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var classeur = await ClasseurEnMain.TelechargerAsync(client, Grille(classe));
        using var premiere = await classeur.Ecrire(Continu + 5, 12m).DeposerAsync(client, Grille(classe));
        using var seconde = await classeur.Ecrire(Continu + 5, 15m).DeposerAsync(client, Grille(classe));
        using var faite = await EnregistrerAsync(client, classe, premiere);
        using var croisee = await EnregistrerAsync(client, classe, seconde);

        Assert.Equal(HttpStatusCode.Conflict, croisee.StatusCode);
        Assert.Contains("enregistré « 12 », classeur « 15 »", await croisee.LireAsync(), StringComparison.Ordinal);
        Assert.Equal("12", $"{(await ValeurAsync(classe, 1, "CCG"))!.Note}");
    }

    [Fact]
    public async Task Le_classeur_d_une_autre_unite_d_une_autre_classe_ou_d_un_autre_logiciel_est_refuse_en_entier()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var autre = await new UneClasse("TC1", candidats: 1) { AvecLaClasse = classe }.CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        using var ailleurs = await application.EnTantQueAsync(Role.Coordonnateur, autre);

        await RefuserAsync((await ClasseurEnMain.TelechargerAsync(client, Grille(classe, "U6"))), "Ce classeur est celui de l’unité U6, et non de l’unité U4.");
        await RefuserAsync((await ClasseurEnMain.TelechargerAsync(ailleurs, Grille(autre))), "Ce classeur est celui du groupe TC1");
        await RefuserAsync((await ClasseurEnMain.TelechargerAsync(client, Grille(classe))).Ecrire("C1", "2019", "Livret"), "Ce classeur est celui de la session 2019");
        await RefuserAsync((await ClasseurEnMain.TelechargerAsync(client, Grille(classe))).Ecrire("A1", "AUTRE", "Livret"), "n’a pas été produit par Livret");
        await RefuserAsync(new("numero;note\r\n1;12"u8.ToArray()), "ce n’est pas un classeur XLSX");
        await RefuserAsync(new([.. "PK"u8, 3, 4, 0, 0]), "le classeur est abîmé");

        async Task RefuserAsync(ClasseurEnMain classeur, string phrase)
        {
            using var reponse = await classeur.DeposerAsync(client, Grille(classe));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
            Assert.Contains(phrase, await reponse.LireAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Si_les_candidats_ont_change_il_est_refuse_et_les_nomme()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var classeur = await ClasseurEnMain.TelechargerAsync(client, Grille(classe));
        await using (var db = application.OuvrirLaBase())
        {
            var livrets = await db.Livrets.Where(l => l.Uai == classe.Uai).OrderBy(l => l.Numero).ToListAsync();
            livrets[1].Division = "AUTRE";
            await db.SaveChangesAsync();
        }
        await new UneClasse(candidats: 1) { AvecLaClasse = classe }.CreerAsync(application);

        using var reponse = await classeur.DeposerAsync(client, Grille(classe));
        var page = await reponse.LireAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains("Arrivés depuis : ABADIE Aminata.", page, StringComparison.Ordinal);
        Assert.Contains($"Partis depuis, par leur numéro : {classe.Numeros[1]}.", page, StringComparison.Ordinal);

        using var double_ = await (await ClasseurEnMain.TelechargerAsync(client, Grille(classe))).Ecrire("A6", classe.Numeros[0]).DeposerAsync(client, Grille(classe));
        Assert.Contains("figure sur deux lignes", await double_.LireAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hors_de_son_perimetre_il_n_y_a_pas_de_classeur_et_le_telechargement_laisse_une_trace()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync("Odile Trace", Role.Enseignant, classe, "U4");
        Assert.Equal(HttpStatusCode.NotFound, await client.StatutAsync(Grille(classe, "U6") + "/classeur/fichier"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatutAsync(Grille(classe, "U6") + "/classeur"));
        await ClasseurEnMain.TelechargerAsync(client, Grille(classe));

        await using var db = application.OuvrirLaBase();
        var trace = await db.TracesDExport.SingleAsync(t => t.Par == "Odile Trace");
        Assert.Equal(("Classeur U4", $"{classe.Uai}, TC2", 2, classe.Uai), (trace.Quoi, trace.Perimetre, trace.Lignes, trace.Uai));
    }

    private static string Grille(ClasseCreee classe, string unite = "U4") => $"/saisie/{classe.Uai}/{classe.Division}/{unite}";

    /// <summary>Posts the form of the preview as the page gives it.</summary>
    private static async Task<HttpResponseMessage> EnregistrerAsync(HttpClient client, ClasseCreee classe, HttpResponseMessage vue)
    {
        var champs = Cachees().Matches(await vue.Content.ReadAsStringAsync())
            .Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value))).ToList();
        Assert.NotEmpty(champs);
        return await client.PosterAsync($"{Grille(classe)}/classeur", champs, $"{Grille(classe)}/classeur?handler=enregistrer");
    }

    [GeneratedRegex("""<input type="hidden" name="(lignes\[[^"]+)" value="([^"]*)">""")]
    private static partial Regex Cachees();

    private async Task<ValeurSaisie?> ValeurAsync(ClasseCreee classe, int rang, string element)
    {
        await using var db = application.OuvrirLaBase();
        var livret = await db.Livrets.Include(l => l.Unites).ThenInclude(u => u.Valeurs).SingleAsync(l => l.Numero == classe.Numeros[rang - 1]);
        return livret.Unite("U4")!.Valeur(CodeElement.Lire(element)!.Value);
    }
}
