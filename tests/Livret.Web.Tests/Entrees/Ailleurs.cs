using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Entrees;

/// <summary>For one account, the identifier of the same nature outside its scope, of everything that identifies something.</summary>
internal sealed partial class Ailleurs
{
    private readonly HashSet<string> _livrets;
    private readonly string _numero;
    private readonly string _uai;
    private readonly string _commission;
    private readonly string _bordereau;
    private readonly string _lettre;
    private readonly string _proces;

    private Ailleurs(HashSet<string> livrets, string numero, string uai, string commission, string bordereau, string lettre, string proces) =>
        (_livrets, _numero, _uai, _commission, _bordereau, _lettre, _proces) = (livrets, numero, uai, commission, bordereau, lettre, proces);

    /// <param name="siens">Livrets that the account sees.</param>
    public static async Task<Ailleurs> LireAsync(LivretApplication application, IReadOnlySet<long> siens)
    {
        await using var db = application.OuvrirLaBase();
        var livrets = await db.Livrets.Select(l => new { l.Id, l.Numero, l.Uai, l.CommissionId, l.Etablissement!.Academie!.CodeService }).ToListAsync();
        var (dedans, dehors) = (livrets.Where(l => siens.Contains(l.Id)).ToList(), livrets.Where(l => !siens.Contains(l.Id)).ToList());
        var services = dedans.Select(l => l.CodeService).ToHashSet();
        var loin = dehors.Where(l => !services.Contains(l.CodeService)).OrderBy(l => l.Numero).ToList() is { Count: > 0 } autres ? autres : dehors;
        var uais = loin.Select(l => l.Uai).Except(dedans.Select(l => l.Uai)).ToHashSet();
        var commissions = loin.Select(l => l.CommissionId).OfType<int>().Except(dedans.Select(l => l.CommissionId).OfType<int>()).ToHashSet();
        var ids = loin.Select(l => l.Id).ToHashSet();
        return new(
            [.. dehors.Select(l => $"{l.Id}")],
            loin[0].Numero, uais.First(), $"{commissions.Order().FirstOrDefault(99)}",
            (await db.Bordereaux.Where(b => uais.Contains(b.Uai!)).Select(b => b.Numero).OrderBy(n => n).FirstOrDefaultAsync()) ?? "B-2020-0949202S-0001",
            (await db.Courriers.Where(c => ids.Contains(c.LivretId)).Select(c => c.Reference).FirstOrDefaultAsync()) ?? "NR-2020-SIEC-0001",
            (await db.ProcesVerbaux.Where(p => commissions.Contains(p.CommissionId)).Select(p => p.Numero).FirstOrDefaultAsync()) ?? "PV-2020-99-01");
    }

    /// <summary>One of each nature.</summary>
    public IEnumerable<string> Tous => [_numero, _uai, _commission, _bordereau, _lettre];

    /// <summary>Whether this livret, by its key, is outside.</summary>
    public bool Contient(string livret) => _livrets.Contains(livret);

    /// <summary>The value with its identifiers outside the scope; null: it identifies nothing.</summary>
    public string? De(string nom, string valeur) =>
        nom.EndsWith("ommission", StringComparison.Ordinal) && int.TryParse(valeur, out _) ? _commission
        : nom is "import" or "travail" or "id" or "version" && Guid.TryParse(valeur, out _) ? "5f0c6e0a-7c1f-4a50-9d0e-0a1b2c3d4e5f"
        : Identifiant().Replace(valeur, m => m.Value switch
        {
            ['B', '-', ..] => _bordereau,
            ['N', 'R', ..] => _lettre,
            ['P', 'V', ..] => _proces,
            [.., >= 'A' and <= 'Z'] => _uai,
            _ => _numero,
        }) is var autre && autre != valeur ? autre : null;

    [GeneratedRegex(@"\bB-\d{4}-\w+-\d{4}\b|\bNR-\d{4}-[\w-]+-\d{4}\b|\bPV-\d{4}-\d+-\d+\b|\b\d{7}[A-Z]\b|\b\d{8}\b")]
    private static partial Regex Identifiant();
}
