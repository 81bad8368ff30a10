using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Perimetres;

/// <summary>An affectation as a person reads it.</summary>
/// <param name="Role">« Enseignant ».</param>
/// <param name="Lieu">« Lycée des Trois-Rivières »; null: nowhere in particular.</param>
/// <param name="Detail">« division TC2 · unité U4 »; empty: all of it.</param>
/// <param name="Dates">« du 1er juin au 10 juin 2020 »; empty: no bound.</param>
public sealed record PerimetreEnClair(string Role, string? Lieu, string Detail, string Dates);

/// <summary>Says affectations in words, with the names of the places.</summary>
public sealed class PerimetresEnClair(LivretDbContext db)
{
    public async Task<IReadOnlyList<PerimetreEnClair>> DireAsync(IReadOnlyList<Affectation> affectations, CancellationToken ct)
    {
        var uais = affectations.Select(a => a.Uai).OfType<string>().Distinct().ToList();
        var codes = affectations.Select(a => a.Service).OfType<string>().Distinct().ToList();
        var lieux = await db.Etablissements.Where(e => uais.Contains(e.Uai)).Select(e => new { Code = e.Uai, e.Nom })
            .Union(db.Services.Where(s => codes.Contains(s.Code)).Select(s => new { s.Code, s.Nom }))
            .ToDictionaryAsync(l => l.Code, l => l.Nom, ct);
        return
        [
            .. affectations.Select(a => new PerimetreEnClair(
                a.Role.EnClair(), (a.Uai ?? a.Service) is { } code ? lieux.GetValueOrDefault(code, code) : null, Detail(a), Dates(a))),
        ];
    }

    private static string Detail(Affectation a) => string.Join(" · ", new[]
    {
        a.Division is null ? null : $"division {a.Division}",
        a.Unite is null ? null : $"unité {a.Unite}",
    }.OfType<string>());

    private static string Dates(Affectation a) => (a.Debut, a.Fin) switch
    {
        (null, null) => "",
        ({ } debut, null) => $"à partir du {Phrases.JourEnLettres(debut)}",
        (null, { } fin) => $"jusqu’au {Phrases.JourEnLettres(fin)}",
        ({ } debut, { } fin) => $"du {Phrases.JourEnLettres(debut)} au {Phrases.JourEnLettres(fin)}",
    };
}
