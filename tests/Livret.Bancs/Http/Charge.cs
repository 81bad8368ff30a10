using System.Diagnostics;

namespace Livret.Bancs.Http;

/// <summary>What one scenario cost on one server, over all its rounds.</summary>
internal sealed class Charge(ProcessusServi serveur, Navigateur navigateur, Scenario scenario, Func<HttpRequestMessage> requete)
{
    private readonly List<double> _latences = [];
    private TimeSpan _processeur;
    private TimeSpan _duree;

    public Scenario Scenario { get; } = scenario;

    /// <summary>Bytes of the last answer.</summary>
    public int Octets { get; private set; }

    public int Requetes => _latences.Count;

    /// <summary>Processor time of the server, in milliseconds per request.</summary>
    public double ParRequete => _processeur.TotalMilliseconds / Requetes;

    public double ParSeconde => Requetes / _duree.TotalSeconds;

    /// <summary>Milliseconds; under the load of all the connections.</summary>
    public double Centile(int centile)
    {
        var enOrdre = _latences.Order().ToList();
        return enOrdre[Math.Min(enOrdre.Count - 1, enOrdre.Count * centile / 100)];
    }

    /// <summary>Requests after which what runs often is compiled for good.</summary>
    private const int Echauffement = 1500;

    /// <summary>Asks without measuring, until what runs often is compiled for good, and no longer than that on a machine that is busy elsewhere.</summary>
    public async Task ChaufferAsync(TimeSpan auPlus)
    {
        List<double> faites = [];
        for (var montre = Stopwatch.StartNew(); faites.Count < Echauffement && montre.Elapsed < auPlus;)
            await TournerAsync(TimeSpan.FromSeconds(1), faites);
        // The compilations that this started are not counted to the measure.
        await Task.Delay(500);
    }

    /// <summary>One request.</summary>
    public Task UneFoisAsync() => navigateur.DemanderAsync(requete, Scenario.Attendu);

    public async Task MesurerAsync(TimeSpan duree)
    {
        var (avant, montre) = (serveur.Processeur, Stopwatch.StartNew());
        await TournerAsync(duree, _latences);
        _duree += montre.Elapsed;
        _processeur += serveur.Processeur - avant;
    }

    private async Task TournerAsync(TimeSpan duree, List<double> latences)
    {
        var montre = Stopwatch.StartNew();
        var ensembles = await Task.WhenAll(Enumerable.Range(0, Scenario.Connexions).Select(async _ =>
        {
            List<double> miennes = [];
            do
            {
                var debut = Stopwatch.GetTimestamp();
                Octets = await navigateur.DemanderAsync(requete, Scenario.Attendu);
                miennes.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            }
            while (montre.Elapsed < duree);
            return miennes;
        }));
        foreach (var ensemble in ensembles)
            latences.AddRange(ensemble);
    }
}
