using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Referentiels;

/// <summary>
/// The référentiels that an installation serves: those that come with the application, the files of a folder of its own, and above them those that
/// an administrator published, which are in the database for every node. A speciality needs no code: its file, valid against the schema, is enough.
/// </summary>
public sealed class CatalogueReferentiels
{
    private readonly Dictionary<string, Referentiel> _deDepart = new(StringComparer.OrdinalIgnoreCase);
    private Servis _servis;

    /// <param name="dossier">Folder of <c>*.json</c> files; null: none. A file wins over the embedded référentiel of the same code.</param>
    /// <param name="demonstration">Whether the fictional speciality of the demonstration is served too.</param>
    /// <exception cref="InvalidDataException">A file is not a valid référentiel: the message names it and says what to correct.</exception>
    public CatalogueReferentiels(string? dossier = null, bool demonstration = false)
    {
        IEnumerable<Referentiel> embarques = demonstration ? ReferentielsEmbarques.Tous.Append(ReferentielsEmbarques.Demonstration) : ReferentielsEmbarques.Tous;
        foreach (var referentiel in embarques)
            _deDepart[referentiel.Code] = referentiel;
        if (!string.IsNullOrWhiteSpace(dossier))
        {
            foreach (var fichier in Directory.EnumerateFiles(dossier, "*.json").Order(StringComparer.Ordinal))
            {
                var referentiel = Lire(fichier);
                _deDepart[referentiel.Code] = referentiel;
            }
        }
        _servis = new(0, _deDepart.Values, []);
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<Referentiel> Tous => _servis.Tous;

    /// <summary>The version in force of that code, whatever the case; null when the installation does not serve it.</summary>
    public Referentiel? Chercher(string code) => _servis.EnVigueur.GetValueOrDefault(code);

    /// <summary>A version of that code; null stands for the one in force.</summary>
    public Referentiel? Chercher(string code, string? version) => version is null ? Chercher(code) : _servis.ParVersion.GetValueOrDefault((code.ToUpperInvariant(), version));

    /// <summary>The référentiel of a livret: the version that it kept, or the one in force.</summary>
    public Referentiel? De(LivretScolaire livret) => Chercher(livret.Specialite, livret.VersionReferentiel);

    /// <summary>Asks the database whether something was published since, for what is read without an account: the help pages, a verb.</summary>
    public async Task ActualiserAsync(LivretDbContext db, CancellationToken ct) =>
        await ActualiserAsync(db, await db.Referentiels.MaxAsync(r => (int?)r.Ordre, ct) ?? 0, ct);

    /// <summary>Reads what was published since, on this node or on another; nothing is read when <paramref name="ordre"/> is known already.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="ordre">Order of the last publication, as the database says it.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task ActualiserAsync(LivretDbContext db, int ordre, CancellationToken ct)
    {
        if (_servis.Ordre == ordre)
            return;
        var publies = await db.Referentiels.AsNoTracking().Where(r => r.Ordre > 0).OrderBy(r => r.Ordre).Select(r => new { r.Ordre, r.Contenu }).ToListAsync(ct);
        var lus = publies.Select(p => LecteurReferentiel.Lire(Encoding.UTF8.GetBytes(p.Contenu)).Referentiel).OfType<Referentiel>().ToList();
        // One assignment: who reads meanwhile has the old ones or the new ones, never a mixture.
        _servis = new(publies.Select(p => p.Ordre).DefaultIfEmpty(0).Max(), _deDepart.Values, lus);
    }

    private static Referentiel Lire(string fichier)
    {
        using var flux = File.OpenRead(fichier);
        var lu = LecteurReferentiel.Lire(flux);
        return lu.Referentiel ?? throw new InvalidDataException($"{fichier} : {string.Join(" ", lu.Defauts)}");
    }

    private sealed class Servis
    {
        public Servis(int ordre, IEnumerable<Referentiel> deDepart, IEnumerable<Referentiel> publies)
        {
            Ordre = ordre;
            foreach (var referentiel in deDepart.Concat(publies))
            {
                EnVigueur[referentiel.Code] = referentiel;
                ParVersion[(referentiel.Code.ToUpperInvariant(), referentiel.Version)] = referentiel;
            }
            Tous = [.. EnVigueur.Values.OrderBy(r => r.Code, StringComparer.Ordinal)];
        }

        public int Ordre { get; }
        public Dictionary<string, Referentiel> EnVigueur { get; } = new(StringComparer.OrdinalIgnoreCase);
        public Dictionary<(string Code, string Version), Referentiel> ParVersion { get; } = [];
        public IReadOnlyList<Referentiel> Tous { get; }
    }
}
