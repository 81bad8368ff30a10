using System.Data;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Livret.Donnees.EnBloc;

/// <summary>On SQL Server: rows by <see cref="SqlBulkCopy"/>, versions by one statement a table whose rows travel as JSON.</summary>
internal sealed class EcritureSqlServer(LivretDbContext db) : EcritureEnBloc
{
    private const string Unites = """
        UPDATE u SET u.Version = l.Version FROM Unites AS u
        INNER JOIN OPENJSON(@lot) WITH (LivretId bigint, Code varchar(6), Lue uniqueidentifier, Version uniqueidentifier) AS l
            ON u.LivretId = l.LivretId AND u.Code = l.Code AND u.Version = l.Lue
        """;

    private const string Livrets = """
        UPDATE v SET v.RangJournal = l.Rang, v.EmpreinteJournal = l.Empreinte FROM Livrets AS v
        INNER JOIN OPENJSON(@lot) WITH (Id bigint, RangLu int, Rang int, Empreinte varchar(64)) AS l
            ON v.Id = l.Id AND v.RangJournal = l.RangLu
        """;

    private const string Ecartees = """
        DELETE v FROM Valeurs AS v
        INNER JOIN OPENJSON(@lot) WITH (LivretId bigint, Unite varchar(6), Element varchar(16), Rang int) AS l
            ON v.LivretId = l.LivretId AND v.Unite = l.Unite AND v.Element = l.Element AND v.Rang = l.Rang
        """;

    /// <summary>Each takes the rows of the lot as <c>@lot</c>; the tests have them judged with those of EF Core.</summary>
    internal static IReadOnlyList<string> Instructions { get; } = [Unites, Livrets, Ecartees];

    public override async Task EcrireAsync(SaisiesDuLot lot, CancellationToken ct)
    {
        await ExecuterAsync(Unites, lot.Unites, ct);
        await ExecuterAsync(Livrets, lot.Livrets, ct);
        await ExecuterAsync(Ecartees, lot.Ecartees.ConvertAll(v => new { v.LivretId, v.Unite, Element = v.Element.ToString(), v.Rang }), ct);
        await InsererAsync("Valeurs", ColonnesEcrites.Valeurs, lot.Valeurs, ct);
        await InsererAsync("Journal", ColonnesEcrites.Journal, lot.Evenements, ct);
    }

    private async Task ExecuterAsync<T>(string instruction, List<T> lignes, CancellationToken ct)
    {
        if (lignes.Count == 0)
            return;
        SqlParameter lot = new("@lot", SqlDbType.NVarChar, -1) { Value = JsonSerializer.Serialize(lignes) };
        Exiger(await db.Database.ExecuteSqlRawAsync(instruction, [lot], ct), lignes.Count);
    }

    private async Task InsererAsync<T>(string table, IReadOnlyList<ColonneEcrite<T>> colonnes, List<T> lignes, CancellationToken ct)
    {
        using var rangees = EnTable(colonnes, lignes);
        using var copie = new SqlBulkCopy(
            (SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        copie.DestinationTableName = table;
        foreach (var colonne in colonnes)
            copie.ColumnMappings.Add(colonne.Nom, colonne.Nom);
        await copie.WriteToServerAsync(rangees, ct);
    }

    /// <summary>A day travels as the instant of its beginning: the table of ADO.NET knows no other.</summary>
    internal static DataTable EnTable<T>(IReadOnlyList<ColonneEcrite<T>> colonnes, IEnumerable<T> lignes)
    {
        var table = new DataTable();
        foreach (var colonne in colonnes)
            table.Columns.Add(colonne.Nom, colonne.Type == typeof(DateOnly) ? typeof(DateTime) : colonne.Type);
        foreach (var ligne in lignes)
            table.Rows.Add([.. colonnes.Select(c => c.Valeur(ligne) is DateOnly jour ? jour.ToDateTime(TimeOnly.MinValue) : c.Valeur(ligne))]);
        return table;
    }
}
