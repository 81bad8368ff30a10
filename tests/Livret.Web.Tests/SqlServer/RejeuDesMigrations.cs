using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Livret.Web.Tests.SqlServer;

/// <summary>
/// Plays a migration script on the trees of its own CREATE statements, since DacFx takes objects as they are created and not as they are altered.
/// A statement that it does not know stops it: nothing of a migration is passed over.
/// </summary>
internal sealed class RejeuDesMigrations
{
    private static readonly Sql160ScriptGenerator Ecriture = new();
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Table, string Index), CreateIndexStatement> _index = [];

    public RejeuDesMigrations(IEnumerable<TSqlStatement> instructions)
    {
        foreach (var instruction in instructions)
            Jouer(instruction);
    }

    /// <summary>One CREATE statement for each table and each index that remains.</summary>
    public IEnumerable<string> Objets()
    {
        foreach (TSqlFragment objet in _tables.Values.Concat<TSqlStatement>(_index.Values))
        {
            Ecriture.GenerateScript(objet, out var texte);
            yield return texte;
        }
    }

    private void Jouer(TSqlStatement instruction)
    {
        switch (instruction)
        {
            case CreateTableStatement table:
                _tables[Nom(table.SchemaObjectName)] = table;
                break;
            case CreateIndexStatement index:
                _index[(Nom(index.OnName), index.Name.Value)] = index;
                break;
            case DropIndexStatement suppression:
                foreach (var index in suppression.DropIndexClauses.OfType<DropIndexClause>())
                    _index.Remove((Nom(index.Object), index.Index.Value));
                break;
            case DropTableStatement suppression:
                foreach (var nom in suppression.Objects.Select(Nom))
                    _tables.Remove(nom);
                break;
            case AlterTableAddTableElementStatement ajout:
                Ajouter(_tables[Nom(ajout.SchemaObjectName)].Definition, ajout.Definition);
                break;
            case AlterTableAlterColumnStatement change:
                Changer(_tables[Nom(change.SchemaObjectName)].Definition, change);
                break;
            case AlterTableDropTableElementStatement retrait:
                foreach (var element in retrait.AlterTableDropTableElements)
                    Retirer(_tables[Nom(retrait.SchemaObjectName)].Definition, element);
                break;
            case IfStatement garde:
                Jouer(garde.ThenStatement);
                break;
            case BeginEndBlockStatement bloc:
                foreach (var dedans in bloc.StatementList.Statements)
                    Jouer(dedans);
                break;
            // Rows, and what surrounds them: the schema stays as it was. EXEC drops the default of a column that is altered next.
            case InsertStatement or UpdateStatement or DeleteStatement or BeginTransactionStatement or CommitTransactionStatement or DeclareVariableStatement
                or SelectStatement or ExecuteStatement or SetIdentityInsertStatement or PredicateSetStatement:
                break;
            default:
                throw new NotSupportedException(instruction.GetType().Name);
        }
    }

    private static void Ajouter(TableDefinition table, TableDefinition ajout)
    {
        foreach (var colonne in ajout.ColumnDefinitions)
            table.ColumnDefinitions.Add(colonne);
        foreach (var contrainte in ajout.TableConstraints)
            table.TableConstraints.Add(contrainte);
    }

    private static void Changer(TableDefinition table, AlterTableAlterColumnStatement change)
    {
        var colonne = table.ColumnDefinitions.Single(c => Est(c.ColumnIdentifier, change.ColumnIdentifier));
        colonne.DataType = change.DataType;
        foreach (var ancienne in colonne.Constraints.OfType<NullableConstraintDefinition>().ToList())
            colonne.Constraints.Remove(ancienne);
        colonne.Constraints.Add(new NullableConstraintDefinition { Nullable = change.AlterTableAlterColumnOption is not AlterTableAlterColumnOption.NotNull });
    }

    private static void Retirer(TableDefinition table, AlterTableDropTableElement element)
    {
        if (table.ColumnDefinitions.SingleOrDefault(c => Est(c.ColumnIdentifier, element.Name)) is { } colonne)
            table.ColumnDefinitions.Remove(colonne);
        else if (table.TableConstraints.SingleOrDefault(c => Est(c.ConstraintIdentifier, element.Name)) is { } contrainte)
            table.TableConstraints.Remove(contrainte);
        else
            throw new InvalidDataException($"Nothing called {element.Name.Value} to drop.");
    }

    private static bool Est(Identifier un, Identifier autre) => string.Equals(un.Value, autre.Value, StringComparison.OrdinalIgnoreCase);

    private static string Nom(SchemaObjectName nom) => nom.BaseIdentifier.Value;
}
