namespace Livret.Web.Pages.Enseignant.Saisie;

public static class SaisieExtensions
{
    /// <summary>The use cases of « mes unités » and of the grid.</summary>
    public static IServiceCollection AddSaisie(this IServiceCollection services) =>
        services.AddScoped<OuvrirClasse>().AddScoped<EnregistrerLignes>().AddScoped<MesUnites>().AddScoped<Classeur.PrevoirLeClasseur>();
}
