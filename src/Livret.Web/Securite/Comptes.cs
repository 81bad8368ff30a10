using Livret.Donnees;
using Livret.Web.Securite.MotsDePasse;
using Livret.Web.Securite.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>Accounts, passwords and the sign-in cookie.</summary>
internal static class Comptes
{
    /// <summary>Outside Development: a browser takes such a name over https only, for this host alone.</summary>
    public const string Cookie = "__Host-Livret";

    public const int LongueurDuMotDePasse = 12;
    public const int EssaisAvantVerrou = 5;

    /// <summary>Rounds of PBKDF2-HMAC-SHA512 (OWASP, 2023); a password kept with fewer is hashed again at its next sign-in.</summary>
    public const int ToursDeHachage = 210_000;

    public static readonly TimeSpan DureeDuVerrou = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddComptes(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environnement)
    {
        services.AddClesDeProtection(configuration);
        services.AddHsts(o => (o.MaxAge, o.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Utilisateur>(Regler)
            .AddSignInManager()
            .AddUserStore<DepotDesComptes>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<JetonDeMotDePasse>(JetonDeMotDePasse.Nom)
            .AddTokenProvider<JetonDInvitation>(JetonDInvitation.Nom)
            .AddTokenProvider<CodeDuTelephone>(CodeDuTelephone.Nom)
            .AddPasswordValidator<MotDePasseSansIdentite>()
            .AddPasswordValidator<MotDePasseDevine>()
            .AddErrorDescriber<RefusDeCompte>();
        services.AddScoped<IUserConfirmation<Utilisateur>, CompteActif>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = ToursDeHachage);
        services.AddScoped<Ouverture>().AddScoped<MotDePasseOublie>().AddScoped<Invitations>().AddScoped<SecondFacteur>();
        services.AddSingleton<DureesDeSession>().AddScoped<TenirLesSessions>();
        services.ConfigureAll<CookieAuthenticationOptions>(o => Regler(o, environnement));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o => SessionDuCookie.Tenir(o.Events));
        services.NommerLesCookies(environnement);
        return services;
    }

#pragma warning disable RS0030 // A session lasts in real time, even when the application shows the day of the demonstration.
    internal static TimeProvider HeureReelle => TimeProvider.System;
#pragma warning restore RS0030

    private static void Regler(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.SignIn.RequireConfirmedAccount = true;
        options.Tokens.PasswordResetTokenProvider = JetonDeMotDePasse.Nom;
        options.Tokens.AuthenticatorTokenProvider = CodeDuTelephone.Nom;
        options.Lockout.MaxFailedAccessAttempts = EssaisAvantVerrou;
        options.Lockout.DefaultLockoutTimeSpan = DureeDuVerrou;
        options.Lockout.AllowedForNewUsers = true;
        options.Password.RequiredLength = LongueurDuMotDePasse;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void Regler(CookieAuthenticationOptions options, IHostEnvironment environnement)
    {
        options.TimeProvider = HeureReelle;
        options.LoginPath = "/connexion";
        options.LogoutPath = "/deconnexion";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = DureesDeSession.AuPlus;
        options.SlidingExpiration = false;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = Cookies.Transport(environnement);
        options.Events.OnRedirectToLogin = RenvoyerALaConnexion;
        options.Events.OnRedirectToAccessDenied = Statut(StatusCodes.Status403Forbidden);
    }

    private static Task RenvoyerALaConnexion(RedirectContext<CookieAuthenticationOptions> contexte)
    {
        if (contexte.Request.AttendDuJson() || contexte.Request.EstUneSaisieAGarder())
            return Statut(StatusCodes.Status401Unauthorized)(contexte);
        contexte.Response.Redirect(contexte.RedirectUri);
        return Task.CompletedTask;
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Statut(int statut) => contexte =>
    {
        contexte.Response.StatusCode = statut;
        return Task.CompletedTask;
    };
}
