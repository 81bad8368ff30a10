using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Livret.Web.Tests.Entrees;

/// <summary>The data as they were before a request: what it changed is said by table and column, then put back.</summary>
internal sealed class DonneesTenues : IDisposable
{
    private readonly SqliteConnection _vive;
    private readonly SqliteConnection _gardee;
    private readonly IReadOnlyList<(string Nom, string[] Colonnes, string[] Cle)> _tables;
    private long _version;

    /// <param name="fichier">The database of the application.</param>
    public DonneesTenues(string fichier)
    {
        var garde = fichier + "-avant";
        _vive = Ouvrir(fichier);
        _gardee = Ouvrir(garde);
        _vive.BackupDatabase(_gardee);
        Executer($"ATTACH DATABASE '{garde}' AS avant");
        _tables = [.. Lire("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").Select(l => Decrire($"{l[0]}"))];
        _version = Version();
    }

    /// <summary>Whether anything was written since it was last put back.</summary>
    public bool OntChange => Version() != _version;

    /// <summary>« Table.Colonne » of each changed cell with its new value; « +Table.Colonne » in a new row; « -Table » for a row that is no more.</summary>
    /// <param name="ecrites">The tables that may have changed.</param>
    public IReadOnlyList<(string Ou, string Valeur)> Changements(IReadOnlySet<string> ecrites)
    {
        List<(string, string)> changements = [];
        foreach (var (nom, colonnes, cle) in _tables.Where(t => ecrites.Contains(t.Nom)))
        {
            var avant = Lire($"SELECT * FROM avant.\"{nom}\" EXCEPT SELECT * FROM main.\"{nom}\"");
            var apres = Lire($"SELECT * FROM main.\"{nom}\" EXCEPT SELECT * FROM avant.\"{nom}\"");
            var anciennes = avant.GroupBy(Cle).ToDictionary(g => g.Key, g => g.First());
            foreach (var ligne in apres)
            {
                var ancienne = anciennes.GetValueOrDefault(Cle(ligne));
                anciennes.Remove(Cle(ligne));
                for (var i = 0; i < colonnes.Length; i++)
                    if (ancienne is null ? ligne[i] is not "" : ancienne[i] != ligne[i])
                        changements.Add(($"{(ancienne is null ? "+" : "")}{nom}.{colonnes[i]}", ligne[i]));
            }
            changements.AddRange(anciennes.Select(_ => ($"-{nom}", "")));

            string Cle(string[] ligne) => string.Join('|', cle.Select(c => ligne[Array.IndexOf(colonnes, c)]));
        }
        return changements;
    }

    public void Remettre()
    {
        _gardee.BackupDatabase(_vive);
        _version = Version();
    }

    public void Dispose()
    {
        _vive.Dispose();
        _gardee.Dispose();
    }

    private static SqliteConnection Ouvrir(string fichier)
    {
        var connexion = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = fichier, DefaultTimeout = 30, Pooling = false }.ToString());
        connexion.Open();
        return connexion;
    }

    private long Version() => long.Parse(Lire("PRAGMA main.data_version")[0][0], CultureInfo.InvariantCulture);

    private (string, string[], string[]) Decrire(string table)
    {
        var colonnes = Lire($"PRAGMA main.table_info(\"{table}\")");
        return (table, [.. colonnes.Select(c => c[1])], [.. colonnes.Where(c => c[5] != "0").Select(c => c[1])]);
    }

    private void Executer(string sql)
    {
        using var commande = _vive.CreateCommand();
        commande.CommandText = sql;
        commande.ExecuteNonQuery();
    }

    private List<string[]> Lire(string sql)
    {
        using var commande = _vive.CreateCommand();
        commande.CommandText = sql;
        using var lecteur = commande.ExecuteReader();
        List<string[]> lignes = [];
        while (lecteur.Read())
            lignes.Add([.. Enumerable.Range(0, lecteur.FieldCount).Select(i => lecteur.GetValue(i) is byte[] octets ? Convert.ToHexString(octets) : Convert.ToString(lecteur.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        return lignes;
    }
}
