using Livret.Web.Documents.Bordereaux;
using Livret.Web.Documents.Lettres;
using Livret.Web.Documents.Recevabilites;

namespace Livret.Web.Documents.Archives;

public static class ArchivesExtensions
{
    /// <summary>The documents that are kept, and those of the service that receives them.</summary>
    public static IServiceCollection AddArchives(this IServiceCollection services) => services
        .AddSingleton<PiecesDuLivret>().AddSingleton<PiecesDuBordereau>().AddSingleton<PiecesDeLaLettre>().AddSingleton<BordereauEnPdf>().AddSingleton<LettreEnPdf>()
        .AddScoped<ArchiverLesDocuments>().AddScoped<ArchiverLesActes>().AddScoped<LivretsArchives>().AddScoped<CourriersArchives>().AddScoped<ArchiverLeProcesVerbal>()
        .AddScoped<LettresDuService>().AddSingleton<ListeDAdressesEnPdf>().AddSingleton<EtatDeRecevabiliteEnPdf>();
}
