using Microsoft.Data.Sqlite;

namespace Livret.Bancs.Imports;

/// <summary>Rows that the import left in a table, as the file holds them, in the order in which it wrote them.</summary>
internal sealed record Rangees(string Table, IReadOnlyList<string> Colonnes, IReadOnlyList<object[]> Lignes)
{
    public static Rangees Lire(SqliteConnection connexion, string table, string selection)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = $"SELECT {selection} FROM {table} ORDER BY rowid";
        using var lecture = commande.ExecuteReader();
        List<string> colonnes = [.. Enumerable.Range(0, lecture.FieldCount).Select(lecture.GetName)];
        List<object[]> lignes = [];
        while (lecture.Read())
        {
            var ligne = new object[colonnes.Count];
            lecture.GetValues(ligne);
            lignes.Add(ligne);
        }
        return new(table, colonnes, lignes);
    }

    /// <summary>One prepared statement, run for each row; the first columns are those of the key when the rows are there already.</summary>
    public void Ecrire(SqliteConnection connexion, SqliteTransaction transaction, int cle = 0)
    {
        using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        var (colonnes, parametres) = (Colonnes.Select(c => $"\"{c}\"").ToList(), Colonnes.Select((_, i) => $"@p{i}").ToList());
        commande.CommandText = cle == 0
            ? $"INSERT INTO \"{Table}\" ({string.Join(", ", colonnes)}) VALUES ({string.Join(", ", parametres)})"
            : $"UPDATE \"{Table}\" SET {Egalites(cle, colonnes.Count, ", ")} WHERE {Egalites(0, cle, " AND ")}";
        List<SqliteParameter> liens = [.. parametres.Select(p => commande.Parameters.Add(p, SqliteType.Text))];
        foreach (var lien in liens)
            lien.ResetSqliteType();
        commande.Prepare();
        foreach (var ligne in Lignes)
        {
            for (var i = 0; i < liens.Count; i++)
                liens[i].Value = ligne[i];
            commande.ExecuteNonQuery();
        }

        string Egalites(int debut, int fin, string entre) => string.Join(entre, Enumerable.Range(debut, fin - debut).Select(i => $"{colonnes[i]} = {parametres[i]}"));
    }
}
