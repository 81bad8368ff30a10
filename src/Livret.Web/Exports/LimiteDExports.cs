using Livret.Donnees.Echanges.Exports;
using Livret.Web.Securite;

namespace Livret.Web.Exports;

/// <summary>How many files one account takes out over ten minutes: counted in the database, so that all the nodes share it.</summary>
public sealed class LimiteDExports(TracerLesExports tracer, IConfiguration configuration, IHttpContextAccessor http)
{
    private static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(10);

    private const int ParDefaut = 60;

    public const string Phrase = "Vous avez demandé beaucoup d’exports en peu de temps. Attendez dix minutes, puis recommencez.";

    /// <summary>When it is, the answer says when to come back.</summary>
    public async Task<bool> EstAtteinteAsync(Guid utilisateur, CancellationToken ct)
    {
        if (await tracer.CompterAsync(utilisateur, ct) < configuration.GetValue("Securite:ExportsEnDixMinutes", ParDefaut))
            return false;
        http.HttpContext?.DireQuandRevenir(Fenetre);
        return true;
    }
}
