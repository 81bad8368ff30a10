using Livret.Donnees.Verifications;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>A walk: it sends, judges every answer, checks what became of the data, puts them back, and counts.</summary>
internal sealed class Marche(Terrain terrain, ITestOutputHelper sortie)
{
    /// <summary>One accepted act of that many is followed where it leads.</summary>
    private const int Suivis = 4;

    /// <summary>What a refused request may leave: a wrong password counts against its account.</summary>
    private static readonly string[] TracesDUnRefus = ["AspNetUsers.AccessFailedCount", "AspNetUsers.LockoutEnd", "AspNetUsers.ConcurrencyStamp"];

    private readonly List<string> _ecarts = [];
    private readonly SortedDictionary<int, int> _statuts = [];
    private readonly HashSet<string> _valeurs = [];
    private readonly TimeSpan _depart = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
    private int _acceptes;

    /// <param name="aussi">What else the answer must be.</param>
    /// <param name="ensuite">What else its changes of the data must be.</param>
    public async Task<Reponse> EssayerAsync(
        Envoi envoi, string? injecte = null, Func<Reponse, IEnumerable<string>>? aussi = null, Action<HttpRequestMessage>? alterer = null, Navigateur? navigateur = null,
        Func<IReadOnlyList<(string Ou, string Valeur)>, IEnumerable<string>>? ensuite = null)
    {
        var reponse = await (navigateur ?? terrain.Navigateur(envoi.Compte)).EnvoyerAsync(envoi, alterer);
        _statuts[reponse.Statut] = _statuts.GetValueOrDefault(reponse.Statut) + 1;
        _valeurs.Add(envoi.Essai);
        List<string> ecarts = [.. Controle.Ecarts(reponse, injecte, terrain), .. aussi?.Invoke(reponse) ?? [], .. Exceptions()];
        if (terrain.Donnees.OntChange)
        {
            ecarts.AddRange(await JugerLesDonneesAsync(reponse, ensuite));
            terrain.Donnees.Remettre();
        }
        foreach (var ecart in ecarts)
            Noter(envoi, $"{reponse.Statut} : {ecart}");
        return reponse;
    }

    public void Noter(Envoi envoi, string ecart) => _ecarts.Add($"{envoi} → {ecart}");

    /// <summary>Says what was walked; fails with every gap.</summary>
    public void Conclure(string quoi)
    {
        sortie.WriteLine($"{quoi} : {_statuts.Values.Sum()} requêtes, {_valeurs.Count} essais différents, {_acceptes} changements légitimes vérifiés, {(System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - _depart).TotalSeconds:0} s de processeur ; statuts {string.Join(", ", _statuts.Select(s => $"{s.Key} × {s.Value}"))}.");
        Assert.True(_ecarts.Count == 0, $"{_ecarts.Count} écarts{Environment.NewLine}{string.Join(Environment.NewLine, _ecarts)}");
        Assert.NotEmpty(_statuts);
    }

    /// <summary>What was accepted is shown: the page where it leads is judged too.</summary>
    private async Task<IReadOnlyList<string>> SuivreAsync(Envoi envoi, string vers)
    {
        var suite = await terrain.Navigateur(envoi.Compte).OuvrirAsync(envoi.Compte, vers.Replace("https://localhost", "", StringComparison.Ordinal), envoi.Essai);
        return [.. Controle.Ecarts(suite, null, terrain), .. Exceptions()];
    }

    private IEnumerable<string> Exceptions() => terrain.Guet.Exceptions().Select(e => $"une exception traverse : {e}");

    private async Task<IReadOnlyList<string>> JugerLesDonneesAsync(Reponse reponse, Func<IReadOnlyList<(string Ou, string Valeur)>, IEnumerable<string>>? ensuite)
    {
        var changements = terrain.Donnees.Changements(terrain.Guet.Tables());
        if (reponse.Statut >= 400 || reponse.Envoi.Methode != HttpMethod.Post)
            return [.. changements.Where(c => !TracesDUnRefus.Contains(c.Ou)).Select(c => $"un refus change {c.Ou}").Distinct()];
        _acceptes++;
        await using var db = terrain.Application.OuvrirLaBase();
        var livrets = changements.Where(c => c.Ou == "+Journal.LivretId").Select(c => long.Parse(c.Valeur, null)).ToHashSet();
        List<string> ruptures = [.. ensuite?.Invoke(changements) ?? []];
        if (reponse.Vers is { } vers && Controle.EstDIci(vers) && (Terrain.EstComplet || _acceptes % Suivis == 1))
            ruptures.AddRange((await SuivreAsync(reponse.Envoi, vers)).Select(e => $"puis {vers} : {e}"));
        foreach (var numero in await db.Livrets.Where(l => livrets.Contains(l.Id)).Select(l => l.Numero).ToListAsync())
            ruptures.AddRange((await new VerifierLeJournal(db).VerifierAsync(numero, CancellationToken.None))!.Ruptures.Select(r => $"le journal ne tient plus : {r}"));
        return ruptures;
    }
}
