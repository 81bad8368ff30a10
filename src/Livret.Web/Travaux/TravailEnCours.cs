using System.Data.Common;
using System.Text.Json;
using Livret.Donnees.Travaux;

namespace Livret.Web.Travaux;

/// <summary>A work in the hands of its executor.</summary>
public sealed class TravailEnCours(Travail travail, BailDeTravail bail, DepotDeFichiers depot, Progressions progressions, HorlogeReelle reelle)
{
    /// <summary>Between two writings of the progress.</summary>
    private static readonly TimeSpan Pas = TimeSpan.FromSeconds(1);

    /// <summary>After a writing that found the database busy.</summary>
    private static readonly TimeSpan Repos = TimeSpan.FromSeconds(10);

    private readonly List<Guid> _deposes = [];
    private DateTime _prochain;

    public Guid Id => travail.Id;
    public string Titre => travail.Titre;

    /// <summary>Account whose rights the work has.</summary>
    public Guid DemandeParId => travail.DemandeParId;

    /// <summary>What was deposited so far: taken away if the work does not end well.</summary>
    internal IReadOnlyList<Guid> Deposes => _deposes;

    /// <summary>What the request said.</summary>
    /// <exception cref="JsonException">The request is not of this form.</exception>
    public T Parametres<T>() =>
        JsonSerializer.Deserialize<T>(travail.Parametres) ?? throw new JsonException("The parameters of a work are never null.");

    /// <summary>
    /// Says how far the work is. May be called at each unit: it is written once a second at most, and a busy database is no reason to stop.
    /// </summary>
    /// <param name="total">0: not known yet.</param>
    /// <param name="phrase">What is being done: « Lecture du fichier ».</param>
    public async ValueTask AvancerAsync(int fait, int total, string? phrase = null)
    {
        var progression = new Progression(fait, total, Borner(phrase));
        progressions.Noter(travail.Id, progression);
        var instant = reelle.Instant;
        if (instant < _prochain)
            return;
        _prochain = instant + Pas;
        try
        {
            await bail.NoterAsync(travail, progression);
        }
        catch (DbException)
        {
            _prochain = instant + Repos;
        }
    }

    /// <summary>Keeps what <paramref name="ecrire"/> writes, for the user who asked; outside any transaction.</summary>
    /// <returns>The file, to give to <see cref="ResultatDeTravail"/>.</returns>
    public async Task<FichierDepose> DeposerAsync(string nom, string type, Func<Stream, Task> ecrire, CancellationToken ct)
    {
        var fichier = await depot.DeposerAsync(nom, type, travail.DemandeParId, ecrire, ct);
        _deposes.Add(fichier.Id);
        return fichier;
    }

    private static string? Borner(string? phrase) => phrase is { Length: > Travail.LongueurPhrase } ? phrase[..Travail.LongueurPhrase] : phrase;
}
