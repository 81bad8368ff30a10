using System.Collections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Donnees.Generations;

/// <summary>
/// One table of the model, written straight: an INSERT prepared once, whose columns, conversions and dependent tables are read from the model of EF, so
/// that a row is what the application would have written.
/// </summary>
internal sealed class TableEcrite : IDisposable
{
    private readonly ColonneEcrite[] _colonnes;
    private readonly SqliteCommand _insertion;
    private readonly List<Dependance> _dependances;
    private readonly object?[] _valeurs;

    private sealed record Dependance(INavigation Navigation, TableEcrite Table, int[] ClesIci, int[] ClesLa);

    public TableEcrite(IEntityType type, SqliteConnection connexion)
    {
        _colonnes = [.. ColonneEcrite.De(type)];
        _valeurs = new object?[_colonnes.Length];
        _insertion = connexion.CreateCommand();
        var rangs = Enumerable.Range(0, _colonnes.Length);
#pragma warning disable CA2100 // The names of the tables and columns of our own model.
        _insertion.CommandText =
            $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", _colonnes.Select(c => $"\"{c.Nom}\""))}) VALUES ({string.Join(", ", rangs.Select(i => $"@p{i}"))})";
#pragma warning restore CA2100
        foreach (var i in rangs)
            _insertion.Parameters.Add(new SqliteParameter($"@p{i}", DBNull.Value));
        _insertion.Prepare();
        _dependances = [.. type.GetNavigations().Where(n => n.IsCollection).Select(n => Dependre(n, connexion))];
    }

    /// <summary>Rows written, by table.</summary>
    public Dictionary<string, int> Comptes { get; } = [];

    /// <summary>Writes an entity, then all that depends on it.</summary>
    public void Ecrire(object entite, SqliteTransaction transaction) => Ecrire(entite, transaction, Comptes);

    public void Dispose()
    {
        _insertion.Dispose();
        foreach (var dependance in _dependances)
            dependance.Table.Dispose();
    }

    private void Ecrire(object entite, SqliteTransaction transaction, Dictionary<string, int> comptes)
    {
        for (var i = 0; i < _colonnes.Length; i++)
        {
            // A key that comes from the principal was given already.
            if (!_colonnes[i].EstHeritee)
                _valeurs[i] = _colonnes[i].Lire(entite);
            _insertion.Parameters[i].Value = _colonnes[i].Convertir(_valeurs[i]);
        }
        _insertion.Transaction = transaction;
        _insertion.ExecuteNonQuery();
        comptes[_colonnes[0].Table] = comptes.GetValueOrDefault(_colonnes[0].Table) + 1;
        foreach (var (navigation, table, ici, la) in _dependances)
        {
            foreach (var dependante in (IEnumerable)navigation.GetGetter().GetClrValue(entite)!)
            {
                for (var i = 0; i < ici.Length; i++)
                    table._valeurs[la[i]] = _valeurs[ici[i]];
                table.Ecrire(dependante, transaction, comptes);
            }
        }
    }

    private Dependance Dependre(INavigation navigation, SqliteConnection connexion)
    {
        var table = new TableEcrite(navigation.TargetEntityType, connexion);
        var (principales, etrangeres) = (navigation.ForeignKey.PrincipalKey.Properties, navigation.ForeignKey.Properties);
        foreach (var colonne in table._colonnes.Where(c => etrangeres.Contains(c.Propriete)))
            colonne.EstHeritee = true;
        return new(navigation, table, Rangs(this, principales), Rangs(table, etrangeres));
    }

    private static int[] Rangs(TableEcrite table, IEnumerable<IProperty> proprietes) =>
        [.. proprietes.Select(p => Array.FindIndex(table._colonnes, c => c.Propriete == p))];
}
