using Livret.Web.Documents.Archives;
using Livret.Web.Pages.ChefEtablissement;
using Livret.Web.Pages.ChefEtablissement.Delegations;
using Livret.Web.Pages.ChefEtablissement.Transmissions;
using Livret.Web.Securite;

namespace Livret.Web.Circuits;

public static class CircuitExtensions
{
    /// <summary>The acts of the établissement: submit, sign, transmit; and what acts leave as files.</summary>
    public static IServiceCollection AddCircuitDeLEtablissement(this IServiceCollection services) => services
        .AddScoped<InstruireUneClasse>().AddScoped<LireLAccord>().AddScoped<LireLesSections>().AddScoped<ViserDesLivrets>().AddScoped<TransmettreDesLivrets>()
        .AddScoped<Reauthentification>().AddScoped<LireLesBordereaux>().AddScoped<DeleguerLaSignature>().AddScoped<TableauDeLEtablissement>()
        .AddArchives();
}
