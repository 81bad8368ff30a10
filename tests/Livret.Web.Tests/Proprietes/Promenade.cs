using System.Text.RegularExpressions;
using Livret.Donnees.Demonstration;

namespace Livret.Web.Tests.Proprietes;

/// <summary>Several users of the demonstration at once, each in his browser, on one database; and the story of what they did.</summary>
internal sealed partial class Promenade(LivretApplication application)
{
    private readonly SortedDictionary<string, int> _bilan = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Promeneur> _promeneurs = [];
    private readonly List<string> _recit = [];

    /// <summary>Pages that somebody read: the others may try them.</summary>
    public List<string> Adresses { get; } = [];

    public async Task AvancerAsync(Pas pas)
    {
        var comptes = ComptesDeDemonstration.Tous;
        var courriel = comptes[pas.Qui % comptes.Count].Courriel;
        if (!_promeneurs.TryGetValue(courriel, out var promeneur))
            _promeneurs[courriel] = promeneur = new(application, courriel, this);
        await promeneur.AvancerAsync(pas);
    }

    /// <summary>What was asked and how often, by kind of address and status: « POST /saisie/*/*/* 302 : 12 ».</summary>
    public IEnumerable<string> Bilan => _bilan.Select(b => $"{b.Key} : {b.Value}");

    public void Compter(string verbe, string adresse, int statut)
    {
        var cle = $"{verbe} {Variable().Replace(adresse.Split('?')[0], "/*")} {statut}";
        _bilan[cle] = _bilan.GetValueOrDefault(cle) + 1;
    }

    public void Dire(string ligne) => _recit.Add(ligne);

    /// <summary>What must hold of every answer; the story of the last steps otherwise.</summary>
    public void Verifier(bool tient, string quoi, string corps)
    {
        if (corps.Contains("   at Livret.", StringComparison.Ordinal))
            (tient, quoi) = (false, quoi + " : a stack trace");
        Assert.True(tient, $"{quoi}\n{string.Join('\n', _recit.TakeLast(40))}");
    }

    /// <summary>A number, a code or an identifier in an address.</summary>
    [GeneratedRegex("/[^/]*[0-9A-Z][^/]*")]
    private static partial Regex Variable();
}
