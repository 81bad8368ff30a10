using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Donnees.Generations;

/// <summary>One column of a table of the model: where its value is on an entity, and how it is stored.</summary>
internal sealed class ColonneEcrite
{
    private readonly Func<object, object?>? _contenant;
    private readonly Func<object?, object?>? _conversion;
    private readonly IClrPropertyGetter? _getter;
    private readonly bool _attribueeParLaBase;

    private ColonneEcrite(string table, IProperty propriete, Func<object, object?>? contenant)
    {
        (Table, Propriete, _contenant) = (table, propriete, contenant);
        Nom = propriete.GetColumnName(StoreObjectIdentifier.Table(table))!;
        _conversion = propriete.GetTypeMapping().Converter?.ConvertToProvider;
        _getter = propriete.IsShadowProperty() ? null : propriete.GetGetter();
        _attribueeParLaBase = propriete.IsPrimaryKey() && propriete.ValueGenerated is ValueGenerated.OnAdd && propriete.ClrType != typeof(Guid) && !propriete.IsForeignKey();
    }

    public string Table { get; }
    public string Nom { get; }
    public IProperty Propriete { get; }

    /// <summary>A foreign key whose value is that of the principal.</summary>
    public bool EstHeritee { get; set; }

    /// <summary>The columns of a type, those of its complex properties among them.</summary>
    public static IEnumerable<ColonneEcrite> De(IEntityType type)
    {
        var table = type.GetTableName()!;
        return type.GetProperties().Select(p => new ColonneEcrite(table, p, contenant: null))
            .Concat(type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p => new ColonneEcrite(table, p, c.GetGetter().GetClrValue))));
    }

    /// <summary>The value on the entity; null also for a key that the database gives.</summary>
    public object? Lire(object entite)
    {
        var valeur = _getter?.GetClrValue(_contenant is null ? entite : _contenant(entite)!);
        return _attribueeParLaBase && valeur is 0 or 0L ? null : valeur;
    }

    public object Convertir(object? valeur) => (valeur is null || _conversion is null ? valeur : _conversion(valeur)) ?? DBNull.Value;
}
