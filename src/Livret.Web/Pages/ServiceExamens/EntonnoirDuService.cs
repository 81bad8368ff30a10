using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>The livrets of a place, counted by step of the circuit, from the entry to the jury.</summary>
public sealed record Entonnoir(string Code, string Nom, string Academie, IReadOnlyDictionary<Etat, int> Etats, int JamaisTransmis)
{
    /// <summary>The steps, each with the states that have reached it.</summary>
    public static IReadOnlyList<(string Mot, string Classe, Etat[] Etats)> Etapes { get; } =
    [
        ("En saisie", "saisie", [Etat.EnSaisie]),
        ("Soumis ou visés", "vises", [Etat.Soumis, Etat.Vise]),
        ("Transmis", "transmis", [Etat.Transmis]),
        ("Recevables", "recevables", [Etat.Recevable]),
        ("Non recevables", "non", [Etat.NonRecevable]),
        ("Au jury", "jury", [Etat.AuJury, Etat.Delibere, Etat.Clos, Etat.Publie]),
    ];

    /// <summary>Those withdrawn from the session are out of every count.</summary>
    public int Total => Etapes.Sum(e => Nombre(e.Etats));

    public int Nombre(IEnumerable<Etat> etats) => etats.Sum(e => Etats.GetValueOrDefault(e));

    /// <summary>« 12 en saisie, 3 transmis » for whoever does not see the bar.</summary>
    public string EnClair => string.Join(", ", Etapes.Where(e => Nombre(e.Etats) > 0).Select(e => $"{Nombre(e.Etats)} {e.Mot.ToLower(Domaine.Notations.Phrases.Francais)}"));

    public static Entonnoir Cumuler(string code, string nom, IEnumerable<Entonnoir> parts)
    {
        var liste = parts.ToList();
        return new(code, nom, nom, liste.SelectMany(p => p.Etats).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Sum(e => e.Value)), liste.Sum(p => p.JamaisTransmis));
    }
}

/// <summary>Counts the livrets of the service by établissement, in two statements.</summary>
public sealed class EntonnoirDuService(OuvrirService ouvrirService)
{
    public async Task<IReadOnlyList<Entonnoir>> CompterAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var livrets = ouvrirService.Livrets(tenu);
        var comptes = await livrets.GroupBy(l => new { l.Uai, l.Etablissement!.Nom, l.Etablissement.CodeAcademie, l.Etat })
            .Select(g => new { g.Key.Uai, g.Key.Nom, g.Key.CodeAcademie, g.Key.Etat, Nombre = g.Count() }).ToListAsync(ct);
        var jamais = await livrets.Where(l => (l.Etat == Etat.EnSaisie || l.Etat == Etat.Soumis || l.Etat == Etat.Vise) && !l.Transmissions.Any())
            .GroupBy(l => l.Uai).Select(g => new { Uai = g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Uai, g => g.Nombre, ct);
        return
        [
            .. comptes.GroupBy(c => (c.Uai, c.Nom, c.CodeAcademie)).OrderBy(e => e.Key.Nom, StringComparer.CurrentCulture).ThenBy(e => e.Key.Uai, StringComparer.Ordinal)
                .Select(e => new Entonnoir(e.Key.Uai, e.Key.Nom, e.Key.CodeAcademie, e.ToDictionary(c => c.Etat, c => c.Nombre), jamais.GetValueOrDefault(e.Key.Uai))),
        ];
    }
}
