using Livret.Web.Pages.ServiceExamens.Actes;
using Livret.Web.Pages.ServiceExamens.Calendrier;
using Livret.Web.Pages.ServiceExamens.Courriers;
using Livret.Web.Pages.ServiceExamens.Dossiers;
using Livret.Web.Pages.ServiceExamens.Fiche;
using Livret.Web.Pages.ServiceExamens.Lots;
using Livret.Web.Pages.ServiceExamens.Publication;

namespace Livret.Web.Pages.ServiceExamens;

internal static class ServiceExamensExtensions
{
    /// <summary>The use cases of the examination service.</summary>
    public static IServiceCollection AddServiceExamens(this IServiceCollection services) => services
        .AddScoped<OuvrirService>().AddScoped<FileDesDossiers>().AddScoped<AttribuerDesDossiers>().AddScoped<EntonnoirDuService>()
        .AddScoped<DeclarerRecevables>().AddScoped<EnvoyerAuJury>().AddScoped<EtablirLaLettre>().AddScoped<ActerSurUnDossier>().AddScoped<TraiterUnLot>().AddScoped<ListeDesCourriers>()
        .AddScoped<ReglerLeCalendrier>().AddScoped<TenirLaFiche>().AddScoped<PublicationsDuService>().AddScoped<ListeDeRemplacement>().AddScoped<EtatDeLaRecevabilite>();
}
