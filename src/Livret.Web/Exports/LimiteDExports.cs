using Livret.Donnees.Echanges.Exports;

namespace Livret.Web.Exports;

/// <summary>How many files one account takes out over ten minutes: counted in the database, so that all the nodes share it.</summary>
public sealed class LimiteDExports(TracerLesExports tracer, IConfiguration configuration)
{
    private const int ParDefaut = 60;

    public const string Phrase = "Vous avez demandé beaucoup d’exports en peu de temps. Attendez dix minutes, puis recommencez.";

    public async Task<bool> EstAtteinteAsync(Guid utilisateur, CancellationToken ct) =>
        await tracer.CompterAsync(utilisateur, ct) >= configuration.GetValue("Securite:ExportsEnDixMinutes", ParDefaut);
}
