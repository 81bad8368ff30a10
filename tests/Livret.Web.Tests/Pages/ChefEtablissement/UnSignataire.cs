using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>Somebody who signs: his browser, his account, and what he types.</summary>
public sealed partial record UnSignataire(HttpClient Client, Guid Id)
{
    public const string MotDePasse = "quatre chevaux bleus";

    /// <summary>The head of the établissement of the class.</summary>
    public static Task<UnSignataire> ChefAsync(LivretApplication application, ClasseCreee classe) =>
        AvecAsync(application, "Bernard Quintrec", id => [new() { UtilisateurId = id, Role = Role.ChefEtablissement, Uai = classe.Uai }]);

    /// <summary>A delegate: the delegation, and the affectation that it gave.</summary>
    public static async Task<UnSignataire> DelegataireAsync(
        LivretApplication application, ClasseCreee classe, DateOnly debut, DateOnly fin, bool revoquee = false, params string[] divisions)
    {
        var delegue = await AvecAsync(application, "Nadia Berrada", id => [new() { UtilisateurId = id, Role = Role.Delegataire, Uai = classe.Uai }]);
        await using var db = application.OuvrirLaBase();
        var delegation = new Delegation
        {
            Uai = classe.Uai,
            DelegataireId = delegue.Id,
            Delegataire = "Nadia Berrada",
            Qualite = "proviseure adjointe",
            Acte = "arrêté n° 7",
            Debut = debut,
            Fin = fin,
            Divisions = divisions,
            AccordeeLe = application.Horloge.GetUtcNow().UtcDateTime,
            AccordeePar = "Bernard Quintrec",
        };
        if (revoquee)
            Assert.Null(delegation.Revoquer(application.Horloge.GetUtcNow().UtcDateTime, "Bernard Quintrec"));
        db.Delegations.Add(delegation);
        await db.SaveChangesAsync();
        return delegue;
    }

    public static async Task<UnSignataire> AvecAsync(LivretApplication application, string nom, Func<Guid, IEnumerable<Affectation>> affectations)
    {
        var compte = Guid.Empty;
        var client = await application.EnTantQueAsync(nom, id =>
        {
            compte = id;
            return affectations(id);
        });
        using var portee = application.Services.CreateScope();
        var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
        var utilisateur = (await comptes.FindByIdAsync(compte.ToString()))!;
        // The account store would close the session that is already open: the password is there from the start.
        utilisateur.PasswordHash = comptes.PasswordHasher.HashPassword(utilisateur, MotDePasse);
        Assert.True((await comptes.SetLockoutEnabledAsync(utilisateur, enabled: true)).Succeeded);
        return new(client, compte);
    }

    /// <summary>A page, as it is read.</summary>
    public async Task<string> LireAsync(string adresse) => Lisible(await Client.GetStringAsync(new Uri(adresse, UriKind.Relative)));

    public async Task<HttpStatusCode> StatutAsync(string adresse) => (await Client.GetAsync(new Uri(adresse, UriKind.Relative))).StatusCode;

    public static async Task<string> CorpsAsync(HttpResponseMessage reponse) => Lisible(await reponse.Content.ReadAsStringAsync());

    private static string Lisible(string html) => WebUtility.HtmlDecode(html).Replace('\u00a0', ' ');

    /// <summary>Opens the page of a class, ticks what it proposes (or these numbers), adds these fields, and posts.</summary>
    public async Task<HttpResponseMessage> ChoisirAsync(string page, IEnumerable<string>? numeros, params (string Nom, string Valeur)[] champs)
    {
        var html = await Client.GetStringAsync(new Uri(page, UriKind.Relative));
        return await PosterAsync(page, html, numeros, champs);
    }

    /// <summary>Posts the form of a page that was opened before.</summary>
    public Task<HttpResponseMessage> PosterAsync(string page, string html, IEnumerable<string>? numeros, params (string Nom, string Valeur)[] champs)
    {
        var caches = Formulaires.ChampsCaches(html).Where(c => !champs.Any(autre => autre.Nom == c.Nom));
        var choix = (numeros ?? Coches().Matches(html).Select(m => m.Groups[1].Value)).Select(n => ("Livrets.Choix", n));
        return Client.PosterAsync(page, [.. caches, .. choix, .. champs]);
    }

    /// <summary>The fields of a signature that lacks nothing.</summary>
    public static (string Nom, string Valeur)[] Signature(string motDePasse = MotDePasse, bool relu = true, bool honneur = true, bool transmettre = false) =>
    [
        ("Signature.Relu", relu ? "true" : "false"), ("Signature.Honneur", honneur ? "true" : "false"), ("Signature.Qualite", "Proviseur"),
        ("Signature.MotDePasse", motDePasse), ("Signature.Transmettre", transmettre ? "true" : "false"),
    ];

    [GeneratedRegex("""name="Livrets\.Choix" value="([^"]+)" checked""")]
    private static partial Regex Coches();
}
