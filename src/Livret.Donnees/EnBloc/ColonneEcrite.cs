namespace Livret.Donnees.EnBloc;

/// <summary>A column of a row that is written without change tracking.</summary>
internal abstract class ColonneEcrite<T>(string nom, Type type)
{
    public string Nom => nom;

    /// <summary>Of the value: <c>long</c>, <c>int</c>, <c>string</c>, <c>Guid</c>, <c>DateTime</c> (UTC) or <c>DateOnly</c>.</summary>
    public Type Type => type;

    public abstract object? Valeur(T ligne);

    /// <param name="place">Of the parameter, from 1.</param>
    public abstract void Lier(RequetePreparee requete, int place, T ligne);
}

/// <summary>The same with the type of its value, which goes to the database without being boxed.</summary>
internal sealed class ColonneEcrite<T, TValeur>(string nom, Func<T, TValeur> valeur) : ColonneEcrite<T>(nom, Nullable.GetUnderlyingType(typeof(TValeur)) ?? typeof(TValeur))
{
    public override object? Valeur(T ligne) => valeur(ligne);

    public override void Lier(RequetePreparee requete, int place, T ligne) => requete.Lier(place, valeur(ligne));
}
