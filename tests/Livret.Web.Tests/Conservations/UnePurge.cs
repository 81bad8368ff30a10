using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Verifications;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Conservations;

/// <summary>An application of its own, whose clock can go years ahead, with one service.</summary>
public sealed class UnePurge : IDisposable
{
    public const string Page = "/examens/donnees?service=DEC-17&session=2020";

    public LivretApplication Application { get; } = new();

    public Task<HttpClient> ResponsableAsync() => Application.EnTantQueAsync("Hélène Vasseur", id => [new() { UtilisateurId = id, Role = Role.ResponsableService, Service = "DEC-17" }]);

    /// <summary>The first day on which livrets of 2020 may be purged, five years after.</summary>
    public void CinqAnsApres() => Application.Horloge.SetUtcNow(new(2026, 2, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>What the page says would be purged.</summary>
    public static async Task<string> VuAsync(HttpClient client)
    {
        var html = await client.GetStringAsync(new Uri(Page, UriKind.Relative));
        var debut = html.IndexOf("name=\"Vu\" value=\"", StringComparison.Ordinal);
        return debut < 0 ? "" : html[(debut + 17)..html.IndexOf('"', debut + 17)];
    }

    public static async Task<HttpResponseMessage> PurgerAsync(HttpClient client) => await client.PosterAsync(Page, [new("Vu", await VuAsync(client))], Page + "&handler=Purger");

    public async Task<BilanDuJournal> BilanAsync()
    {
        await using var db = Application.OuvrirLaBase();
        return (await new VerifierLeJournal(db).VerifierAsync(null, CancellationToken.None))!;
    }

    public async Task AltererAsync(string sql, string numero)
    {
        await using var db = Application.OuvrirLaBase();
        var id = await db.Livrets.Where(l => l.Numero == numero).Select(l => l.Id).SingleAsync();
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql.Replace("{id}", $"{id}", StringComparison.Ordinal)));
    }

    /// <summary>Rows of a table of the model that bear a livret.</summary>
    public static Task<int> CompterAsync(LivretDbContext db, string table, long livret)
    {
        var sql = $"SELECT COUNT(*) AS Value FROM {table} WHERE LivretId = {{0}}";
        return db.Database.SqlQueryRaw<int>(sql, livret).SingleAsync();
    }

    public void Dispose() => Application.Dispose();
}
