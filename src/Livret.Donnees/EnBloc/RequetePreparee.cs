using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Livret.Donnees.EnBloc;

/// <summary>
/// A statement of SQLite, prepared once and run for each row, below the provider: looking its parameters up by name and binding them all again costs
/// the provider more than the insertion itself. Values are bound as EF Core stores them.
/// </summary>
internal sealed class RequetePreparee : IDisposable
{
    private readonly sqlite3 _base;
    private readonly sqlite3_stmt _requete;

    /// <summary>What each parameter is bound to: SQLite keeps it from one run to the next.</summary>
    private readonly Lien?[] _lies;
    private byte[] _octets = new byte[256];

    public RequetePreparee(SqliteConnection connexion, string texte)
    {
        _base = connexion.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_base, texte, out _requete), _base);
        _lies = new Lien?[raw.sqlite3_bind_parameter_count(_requete) + 1];
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
    public void Lier<T>(int place, T valeur)
    {
        if (_lies[place] is not Lien<T> lien)
            _lies[place] = new Lien<T> { Valeur = valeur };
        else if (EqualityComparer<T>.Default.Equals(lien.Valeur, valeur))
            return;
        else
            lien.Valeur = valeur;
        SqliteException.ThrowExceptionForRC(valeur switch
        {
            null => raw.sqlite3_bind_null(_requete, place),
            int entier => raw.sqlite3_bind_int(_requete, place, entier),
            long entier => raw.sqlite3_bind_int64(_requete, place, entier),
            string texte => LierLeTexte(place, texte),
            Guid id => LierEnCapitales(place, id),
            DateTime instant => LierCeQuiSEcrit(place, instant, "yyyy-MM-dd HH:mm:ss.FFFFFFF"),
            DateOnly jour => LierCeQuiSEcrit(place, jour, "yyyy-MM-dd"),
            _ => throw new NotSupportedException(valeur.GetType().Name),
        }, _base);
    }

    public void Dispose() => _requete.Dispose();

    private int LierEnCapitales(int place, Guid id)
    {
        id.TryFormat(_octets, out var taille);
        Ascii.ToUpperInPlace(_octets.AsSpan(0, taille), out _);
        return raw.sqlite3_bind_text(_requete, place, _octets.AsSpan(0, taille));
    }

    private int LierCeQuiSEcrit<T>(int place, T valeur, string format) where T : IUtf8SpanFormattable
    {
        valeur.TryFormat(_octets, out var taille, format, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(_requete, place, _octets.AsSpan(0, taille));
    }

    private int LierLeTexte(int place, string texte)
    {
        // An empty span would be bound as NULL.
        if (texte.Length == 0)
            return raw.sqlite3_bind_text(_requete, place, texte);
        if (Encoding.UTF8.GetMaxByteCount(texte.Length) is var taille && taille > _octets.Length)
            _octets = new byte[taille];
        return raw.sqlite3_bind_text(_requete, place, _octets.AsSpan(0, Encoding.UTF8.GetBytes(texte, _octets)));
    }

    /// <summary>What a parameter is bound to.</summary>
    private abstract class Lien;

    private sealed class Lien<T> : Lien
    {
        public required T Valeur { get; set; }
    }
}
