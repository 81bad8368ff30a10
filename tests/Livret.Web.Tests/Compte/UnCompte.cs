using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Compte;

/// <summary>An account with a password, to sign in by the page.</summary>
internal static class UnCompte
{
    public const string MotDePasse = "quatre chevaux bleus";

    /// <returns>Its address.</returns>
    public static async Task<string> CreerUnCompteAsync(this LivretApplication application, params Role[] roles)
    {
        using var portee = application.Services.CreateScope();
        var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
        var courriel = $"{Guid.NewGuid():N}@exemple.test";
        var compte = new Utilisateur { Prenom = "Claire", Nom = "Aubertin", UserName = courriel, Email = courriel, EmailConfirmed = true };
        var resultat = await comptes.CreateAsync(compte, MotDePasse);
        Assert.True(resultat.Succeeded, string.Join(' ', resultat.Errors.Select(e => e.Description)));
        await using var db = application.OuvrirLaBase();
        db.Affectations.AddRange(roles.Select(r => new Affectation { UtilisateurId = compte.Id, Role = r }));
        await db.SaveChangesAsync();
        return courriel;
    }

    public static Task<HttpResponseMessage> SeConnecterAsync(
        this HttpClient client, string courriel, string motDePasse = MotDePasse, string? returnUrl = null) =>
        client.PosterAsync("/connexion", ("Courriel", courriel), ("MotDePasse", motDePasse), ("returnUrl", returnUrl ?? ""));

    public static async Task<string> LireAsync(this HttpClient client, string page) =>
        await client.GetStringAsync(new Uri(page, UriKind.Relative));

    public static Task<HttpResponseMessage> OuvrirAsync(this HttpClient client, string page) =>
        client.GetAsync(new Uri(page, UriKind.Relative));
}
