using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Parametres;
using Livret.Donnees.Verifications;
using Livret.Web.Tests.Compte;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Administration;

/// <summary>Accounts from the invitation to their closing, through HTTP; each act leaves its line in the journal.</summary>
public sealed partial class UtilisateursTests : IDisposable
{
    private const string MotDePasse = "sept péniches vertes";
    private readonly LivretApplication _application = new();

    public void Dispose() => _application.Dispose();

    private Task<HttpClient> AdministrateurAsync() => _application.EnTantQueAsync(Role.Administrateur);

    private static Task<HttpResponseMessage> InviterAsync(HttpClient client, params (string Nom, string Valeur)[] champs) =>
        client.PosterAsync("/administration/utilisateurs/nouveau", [("Nom", "Le Goff"), ("Prenom", "Maëlle"), ("Courriel", "maelle.legoff@exemple.test"), .. champs]);

    private async Task<List<(string Champ, string? Avant, string? Apres)>> JournalAsync(string cle)
    {
        await using var db = _application.OuvrirLaBase();
        Assert.Empty((await new VerifierLeJournal(db).VerifierAsync(null, CancellationToken.None))!.Ruptures);
        return [.. (await db.JournalDesParametres.Where(e => e.Nature == NatureDeParametre.Utilisateur && e.Cle == cle).OrderBy(e => e.Rang).ToListAsync()).Select(e => (e.Champ, e.Avant, e.Apres))];
    }

    private async Task<Livret.Donnees.Utilisateur> CompteAsync(string courriel)
    {
        await using var db = _application.OuvrirLaBase();
        return await db.Users.SingleAsync(u => u.Email == courriel);
    }

    private async Task<string> LienAsync()
    {
        await using var db = _application.OuvrirLaBase();
        var corps = await db.Courriels.OrderByDescending(c => c.CreeLe).ThenByDescending(c => c.Id).Select(c => c.Corps).FirstAsync();
        return Lien().Match(corps).Groups[1].Value;
    }

    private static Task<HttpResponseMessage> AccepterAsync(HttpClient client, string lien)
    {
        var champs = lien[(lien.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(c => c.Split('=', 2)).Select(c => (c[0], c[1]));
        return client.PosterAsync(lien, [.. champs, ("Nouveau", MotDePasse), ("Confirmation", MotDePasse)]);
    }

    [Fact]
    public async Task Une_invitation_ouvre_le_compte_une_seule_fois()
    {
        var admin = await AdministrateurAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await InviterAsync(admin, ("Role", "Gestionnaire"), ("Service", "DEC-17"), ("Fin", "31/08/2020"))).StatusCode);
        var compte = await CompteAsync("maelle.legoff@exemple.test");
        var lien = await LienAsync();

        using var invitee = _application.Visiteur();
        Assert.Contains("Maëlle Le Goff, choisissez votre mot de passe", await invitee.LireAsync(lien), StringComparison.Ordinal);
        Assert.Equal("/connexion", (await AccepterAsync(invitee, lien)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Gone, (await invitee.OuvrirAsync(lien)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await invitee.SeConnecterAsync("maelle.legoff@exemple.test", MotDePasse)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await invitee.OuvrirAsync("/examens")).StatusCode);

        var journal = await JournalAsync($"{compte.Id}");
        Assert.Contains(("affectation", null, "Gestionnaire des examens · DEC-17, jusqu’au 31/08/2020"), journal);
        Assert.Contains(("invitation", null, "envoyée à maelle.legoff@exemple.test"), journal);
        Assert.Equal(("invitation", null, "acceptée : le compte est ouvert"), journal[^1]);
    }

    [Fact]
    public async Task Une_seconde_invitation_rend_la_premiere_inutile()
    {
        var admin = await AdministrateurAsync();
        await InviterAsync(admin, ("Role", "Administrateur"));
        var (premier, compte) = (await LienAsync(), await CompteAsync("maelle.legoff@exemple.test"));
        _application.Horloge.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PosterAsync($"/administration/utilisateurs/{compte.Id}", [], $"/administration/utilisateurs/{compte.Id}?handler=Inviter")).StatusCode);

        using var invitee = _application.Visiteur();
        Assert.Equal(HttpStatusCode.Gone, (await invitee.OuvrirAsync(premier)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await invitee.OuvrirAsync(await LienAsync())).StatusCode);
    }

    [Theory]
    [InlineData("Role", "", "Choisissez un rôle de la liste.")]
    [InlineData("Role", "Delegataire", "Choisissez un rôle de la liste.")]
    [InlineData("Uai", "0000000Z", "Indiquez l’UAI d’un établissement de l’installation.")]
    [InlineData("Division", "", "Indiquez le code de la division.")]
    [InlineData("Unites", "U4 ???", "Écrivez les codes des unités")]
    [InlineData("Fin", "demain", "Écrivez le jour sous la forme jj/mm/aaaa, ou laissez vide.")]
    [InlineData("Courriel", "pas une adresse", "Écrivez l’adresse électronique")]
    [InlineData("Nom", "", "Écrivez le nom")]
    public async Task Ce_qui_manque_revient_avec_sa_phrase_et_la_saisie(string champ, string valeur, string phrase)
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(_application);
        (string Nom, string Valeur)[] champs = [("Role", "Enseignant"), ("Uai", classe.Uai), ("Division", "TC2"), ("Unites", "U4"), ("Fin", ""), ("Nom", "Le Goff"), ("Prenom", "Maëlle"), ("Courriel", "maelle@exemple.test")];
        var reponse = await (await AdministrateurAsync()).PosterAsync("/administration/utilisateurs/nouveau", [.. champs.Select(c => c.Nom == champ ? (c.Nom, valeur) : c)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        var page = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        Assert.Contains("value=\"Maëlle\"", page, StringComparison.Ordinal);
        await using var db = _application.OuvrirLaBase();
        Assert.False(await db.Users.AnyAsync(u => u.Nom == "Le Goff"));
    }

    [Fact]
    public async Task La_recherche_se_passe_des_accents()
    {
        var admin = await AdministrateurAsync();
        await InviterAsync(admin, ("Role", "Administrateur"));
        Assert.Contains("Le Goff Maëlle", await admin.LireAsync("/administration/utilisateurs?q=maelle+le+goff"), StringComparison.Ordinal);
        Assert.Contains("Le Goff Maëlle", await admin.LireAsync("/administration/utilisateurs?q=GOFF+MAELLE"), StringComparison.Ordinal);
        Assert.Contains("Aucun compte", await admin.LireAsync("/administration/utilisateurs?q=personne"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_compte_desactive_perd_sa_session_a_l_instant_et_ne_se_connecte_plus()
    {
        var admin = await AdministrateurAsync();
        var courriel = await _application.CreerUnCompteAsync(Role.Administrateur);
        using var autre = _application.Visiteur();
        await autre.SeConnecterAsync(courriel);
        Assert.Equal(HttpStatusCode.OK, (await autre.OuvrirAsync("/administration")).StatusCode);
        var page = $"/administration/utilisateurs/{(await CompteAsync(courriel)).Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PosterAsync(page, [new("motif", "départ")], page + "?handler=Desactiver")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await autre.OuvrirAsync("/administration")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _application.Visiteur().SeConnecterAsync(courriel)).StatusCode);
        await using (var db = _application.OuvrirLaBase())
            Assert.Equal("départ", (await db.JournalDesParametres.SingleAsync(e => e.Champ == "désactivé le")).Motif);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.PosterAsync(page, [], page + "?handler=Reactiver")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _application.Visiteur().SeConnecterAsync(courriel)).StatusCode);
    }

    [Fact]
    public async Task Le_dernier_administrateur_reste()
    {
        var admin = await AdministrateurAsync();
        await using var db = _application.OuvrirLaBase();
        var seule = await db.Affectations.SingleAsync(a => a.Role == Role.Administrateur);
        var page = $"/administration/utilisateurs/{seule.UtilisateurId}";
        foreach (var (handler, champ, valeur) in ((string, string, string)[])[("Desactiver", "motif", ""), ("Retirer", "affectation", $"{seule.Id}")])
        {
            var refus = await admin.PosterAsync(page, [new(champ, valeur)], $"{page}?handler={handler}");
            Assert.Equal(HttpStatusCode.Conflict, refus.StatusCode);
            Assert.Contains("dernier administrateur", await refus.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Null((await db.Users.AsNoTracking().SingleAsync(u => u.Id == seule.UtilisateurId)).DesactiveLe);
        Assert.Empty(await JournalAsync($"{seule.UtilisateurId}"));
    }

    [Fact]
    public async Task De_deux_editeurs_le_second_garde_sa_saisie()
    {
        var admin = await AdministrateurAsync();
        var compte = await CompteAsync(await _application.CreerUnCompteAsync());
        var page = $"/administration/utilisateurs/{compte.Id}";
        (string, string)[] Champs(string nom) => [("Nom", nom), ("Prenom", "Claire"), ("Courriel", compte.Email!), ("Version", compte.ConcurrencyStamp!)];
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PosterAsync(page, Champs("Aubertin-Roy"))).StatusCode);
        var seconde = await admin.PosterAsync(page, Champs("Aubertain"));

        Assert.Equal(HttpStatusCode.Conflict, seconde.StatusCode);
        Assert.Contains("value=\"Aubertain\"", await seconde.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(("nom", "Aubertin", "Aubertin-Roy"), await JournalAsync($"{compte.Id}"));
        Assert.Equal("Aubertin-Roy", (await CompteAsync(compte.Email!)).Nom);
    }

    [Fact]
    public async Task Le_verrou_se_leve_et_le_second_facteur_se_retire()
    {
        var admin = await AdministrateurAsync();
        var courriel = await _application.CreerUnCompteAsync();
        var compte = await CompteAsync(courriel);
        await using (var db = _application.OuvrirLaBase())
            await db.Users.Where(u => u.Id == compte.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, DateTimeOffset.MaxValue).SetProperty(x => x.TwoFactorEnabled, true));
        var page = $"/administration/utilisateurs/{compte.Id}";
        Assert.Contains("Verrouillé", await admin.LireAsync(page), StringComparison.Ordinal);
        await admin.PosterAsync(page, [], page + "?handler=Verrou");
        await admin.PosterAsync(page, [], page + "?handler=SecondFacteur");

        Assert.Equal(HttpStatusCode.Redirect, (await _application.Visiteur().SeConnecterAsync(courriel)).StatusCode);
        var journal = await JournalAsync($"{compte.Id}");
        Assert.Contains(("double authentification", "oui", "non"), journal);
        Assert.Contains(journal, e => e.Champ == "verrou après essais sans succès" && e.Apres == "levé");
    }

    [Fact]
    public async Task Qui_voit_un_livret_se_lit_par_son_numero_sans_nom_ni_note()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(_application);
        await _application.EnTantQueAsync("Yves Kermarrec", Role.Coordonnateur, classe);
        await _application.EnTantQueAsync("Odile Brunet", id => [new() { UtilisateurId = id, Role = Role.Enseignant, Uai = classe.Uai, Division = "TC9" }]);
        var page = await (await AdministrateurAsync()).LireAsync($"/administration/qui-voit?numero={classe.Numeros[0]}");
        Assert.Contains("Kermarrec Yves", page, StringComparison.Ordinal);
        Assert.Contains($"Coordonnateur · {classe.Uai} · TC2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Brunet", page, StringComparison.Ordinal);
        Assert.DoesNotContain((await classe.LivretAsync(_application)).Nom, page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"https://livret\.exemple\.test(/compte/invitation\S+)")]
    private static partial Regex Lien();
}
