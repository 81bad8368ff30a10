using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Referentiels;

/// <summary>
/// The référentiels that an installation serves: those that come with the application, and the files of a folder of its own.
/// A speciality needs no code: its file, valid against the schema, is enough.
/// </summary>
public sealed class CatalogueReferentiels
{
    private readonly Dictionary<string, Referentiel> _parCode = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="dossier">Folder of <c>*.json</c> files; null: none. A file wins over the embedded référentiel of the same code.</param>
    /// <param name="demonstration">Whether the fictional speciality of the demonstration is served too.</param>
    /// <exception cref="InvalidDataException">A file is not a valid référentiel: the message names it and says what to correct.</exception>
    public CatalogueReferentiels(string? dossier = null, bool demonstration = false)
    {
        IEnumerable<Referentiel> embarques = demonstration ? ReferentielsEmbarques.Tous.Append(ReferentielsEmbarques.Demonstration) : ReferentielsEmbarques.Tous;
        foreach (var referentiel in embarques)
            _parCode[referentiel.Code] = referentiel;
        if (string.IsNullOrWhiteSpace(dossier))
            return;
        foreach (var fichier in Directory.EnumerateFiles(dossier, "*.json").Order(StringComparer.Ordinal))
        {
            var referentiel = Lire(fichier);
            _parCode[referentiel.Code] = referentiel;
        }
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<Referentiel> Tous => [.. _parCode.Values.OrderBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>The référentiel of that code, whatever the case; null when the installation does not serve it.</summary>
    public Referentiel? Chercher(string code) => _parCode.GetValueOrDefault(code);

    private static Referentiel Lire(string fichier)
    {
        using var flux = File.OpenRead(fichier);
        var lu = LecteurReferentiel.Lire(flux);
        return lu.Referentiel ?? throw new InvalidDataException($"{fichier} : {string.Join(" ", lu.Defauts)}");
    }
}
