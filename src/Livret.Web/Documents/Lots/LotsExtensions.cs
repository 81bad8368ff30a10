using Livret.Web.Travaux;

namespace Livret.Web.Documents.Lots;

internal static class LotsExtensions
{
    /// <summary>Documents by the hundred: the background work and the verb produce them with the same code.</summary>
    public static IServiceCollection AddLots(this IServiceCollection services) => services
        .AddScoped<LireUnLot>().AddScoped<ProduireUnLot>().AddScoped<ProduireLesCommissions>().AddScoped<ProduireLesDossiersDeJury>().AddScoped<ProduireLesPiecesDuService>().AddScoped<IExecutant, ExecuterUnLot>();
}
