using Livret.Web.Pages.Administration.Etablissements;
using Livret.Web.Pages.Administration.Journal;
using Livret.Web.Pages.Administration.Referentiels;
using Livret.Web.Pages.Administration.Sessions;
using Livret.Web.Pages.Administration.Utilisateurs;

namespace Livret.Web.Pages.Administration;

internal static class AdministrationExtensions
{
    /// <summary>The use cases of the installation.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<TableauDeLInstallation>().AddScoped<LireLeJournal>()
        .AddScoped<ListerLesUtilisateurs>().AddScoped<TenirLesUtilisateurs>().AddScoped<LieuxProposes>()
        .AddScoped<TenirLesReferentiels>().AddScoped<TenirLesEtablissements>().AddScoped<TenirLesSessions>();
}
