using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Livret.Web.Securite.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Livret.Web.Tests;

/// <summary>Clients signed in as a new account. The cookie is the application's own; only the sign-in page is skipped.</summary>
public static class ConnexionDeTest
{
    /// <summary>
    /// Signs in someone who holds the role on the class: on these units for an enseignant, on the service of its académie for
    /// the service.
    /// </summary>
    public static Task<HttpClient> EnTantQueAsync(this LivretApplication application, Role role, ClasseCreee classe, params string[] unites) =>
        application.EnTantQueAsync("Claire Aubertin", role, classe, unites);

    public static Task<HttpClient> EnTantQueAsync(this LivretApplication application, string nom, Role role, ClasseCreee classe, params string[] unites)
    {
        IEnumerable<string?> codes = unites.Length == 0 ? new string?[] { null } : unites;
        return application.EnTantQueAsync(nom, id => codes.Select(unite => Affecter(id, role, classe, unite)));
    }

    /// <summary>Signs in someone who holds the role nowhere in particular: a jury, the installation.</summary>
    public static Task<HttpClient> EnTantQueAsync(this LivretApplication application, Role role) =>
        application.EnTantQueAsync("Claire Aubertin", id => [new Affectation { UtilisateurId = id, Role = role }]);

    public static async Task<HttpClient> EnTantQueAsync(this LivretApplication application, string nom, Func<Guid, IEnumerable<Affectation>> affectations)
    {
        var id = Guid.CreateVersion7();
        var courriel = string.Create(CultureInfo.InvariantCulture, $"{id:N}@exemple.test");
        var espace = nom.LastIndexOf(' ');
        var utilisateur = new Utilisateur
        {
            Id = id,
            Prenom = nom[..espace],
            Nom = nom[(espace + 1)..],
            UserName = courriel,
            NormalizedUserName = courriel.ToUpperInvariant(),
            Email = courriel,
            NormalizedEmail = courriel.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = $"{Guid.NewGuid():N}",
        };
        var instant = Comptes.HeureReelle.GetUtcNow().UtcDateTime;
        SessionDeCompte session = new()
        {
            Id = Guid.CreateVersion7(),
            UtilisateurId = id,
            Marque = utilisateur.SecurityStamp,
            Appareil = "Firefox sur Linux",
            OuverteLe = instant,
            VueLe = instant,
        };
        await using (var db = application.OuvrirLaBase())
        {
            db.Users.Add(utilisateur);
            db.Affectations.AddRange(affectations(id));
            db.SessionsDeCompte.Add(session);
            await db.SaveChangesAsync();
        }
        return application.Visiteur(await CookieAsync(application.Services, utilisateur, session));
    }

    /// <summary>Makes the client a script: it asks for JSON and gets a status rather than a page.</summary>
    public static HttpClient CommeUnScript(this HttpClient client)
    {
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    private static Affectation Affecter(Guid id, Role role, ClasseCreee classe, string? unite) => role switch
    {
        Role.Enseignant => new() { UtilisateurId = id, Role = role, Uai = classe.Uai, Division = classe.Division, Unite = unite },
        Role.Coordonnateur => new() { UtilisateurId = id, Role = role, Uai = classe.Uai, Division = classe.Division },
        Role.ChefEtablissement or Role.Delegataire => new() { UtilisateurId = id, Role = role, Uai = classe.Uai },
        Role.Gestionnaire or Role.ResponsableService => new() { UtilisateurId = id, Role = role, Service = classe.Service },
        Role.MembreJury or Role.PresidentJury or Role.Administrateur => new() { UtilisateurId = id, Role = role },
    };

    private static async Task<Cookie> CookieAsync(IServiceProvider services, Utilisateur utilisateur, SessionDeCompte session)
    {
        using var portee = services.CreateScope();
        var fabrique = portee.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Utilisateur>>();
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var instant = options.TimeProvider!.GetUtcNow();
        var proprietes = new AuthenticationProperties { IssuedUtc = instant, ExpiresUtc = instant + options.ExpireTimeSpan };
        var porteur = await fabrique.CreateAsync(utilisateur);
        ((ClaimsIdentity)porteur.Identity!).AddClaim(new(SessionDuCookie.Nom, session.Id.ToString()));
        var billet = new AuthenticationTicket(porteur, proprietes, IdentityConstants.ApplicationScheme);
        return new(options.Cookie.Name!, options.TicketDataFormat.Protect(billet));
    }
}
