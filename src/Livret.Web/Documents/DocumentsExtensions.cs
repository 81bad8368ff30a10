using Livret.Web.Documents.DossiersDeJury;
using Livret.Web.Documents.Moteur;
using Livret.Web.Documents.ProcesVerbaux;
using Livret.Web.Documents.Releves;
using Livret.Web.Travaux;

namespace Livret.Web.Documents;

public static class DocumentsExtensions
{
    /// <summary>The fonts are read once; what draws has no state of its own.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<Polices>().AddSingleton<Impression>().AddSingleton<LivretEnPdf>().AddSingleton<LivretsEnPdf>().AddScoped<ImprimerDesLivrets>()
        .AddSingleton<Imprimerie>().AddSingleton<ProcesVerbalEnPdf>().AddScoped<ImprimerLeProcesVerbal>()
        .AddSingleton<ReleveEnPdf>().AddScoped<LireLesReleves>().AddScoped<ProduireLesReleves>().AddScoped<IExecutant, ProduireLesReleves>()
        .AddSingleton<DossierDeJuryEnPdf>().AddScoped<LireLeDossierDeJury>().AddScoped<IExecutant, ProduireLeDossierDeJury>();
}
