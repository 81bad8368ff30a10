using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Livret.Donnees.Echanges.Imports.EnBloc;

/// <summary>
/// A statement of SQLite, prepared once and run for each row, below the provider: looking its parameters up by name and binding them all again costs
/// the provider more than the insertion itself. Values are bound as EF Core stores them.
/// </summary>
internal sealed class RequetePreparee : IDisposable
{
    private readonly sqlite3 _base;
    private readonly sqlite3_stmt _requete;

    /// <summary>What each parameter is bound to: SQLite keeps it from one run to the next.</summary>
    private readonly object?[] _lies;
    private byte[] _octets = new byte[256];

    public RequetePreparee(SqliteConnection connexion, string texte)
    {
        _base = connexion.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_base, texte, out _requete), _base);
        _lies = new object?[raw.sqlite3_bind_parameter_count(_requete) + 1];
    }

    /// <returns>Rows written.</returns>
    public int Executer(params ReadOnlySpan<object?> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++)
            Lier(i + 1, valeurs[i]);
        var resultat = raw.sqlite3_step(_requete);
        raw.sqlite3_reset(_requete);
        if (resultat is not raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(resultat, _base);
        return raw.sqlite3_changes(_base);
    }

    /// <param name="place">From 1.</param>
    public void Lier(int place, object? valeur)
    {
        if (Equals(_lies[place], valeur))
            return;
        _lies[place] = valeur;
        SqliteException.ThrowExceptionForRC(valeur switch
        {
            null => raw.sqlite3_bind_null(_requete, place),
            int entier => raw.sqlite3_bind_int(_requete, place, entier),
            long entier => raw.sqlite3_bind_int64(_requete, place, entier),
            string texte => LierLeTexte(place, texte),
            Guid id => LierLeTexte(place, id.ToString("D").ToUpperInvariant()),
            DateTime instant => LierLeTexte(place, instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            DateOnly jour => LierLeTexte(place, jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException(valeur.GetType().Name),
        }, _base);
    }

    public void Dispose() => _requete.Dispose();

    private int LierLeTexte(int place, string texte)
    {
        // An empty span would be bound as NULL.
        if (texte.Length == 0)
            return raw.sqlite3_bind_text(_requete, place, texte);
        if (Encoding.UTF8.GetMaxByteCount(texte.Length) is var taille && taille > _octets.Length)
            _octets = new byte[taille];
        return raw.sqlite3_bind_text(_requete, place, _octets.AsSpan(0, Encoding.UTF8.GetBytes(texte, _octets)));
    }
}
