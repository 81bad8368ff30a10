using Livret.Domaine.Livrets;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Circuits;

/// <summary>
/// What the model of the livret says of the class and of the section: the cotation of the avis and the results of the years before. The page
/// shows it, the visa seals it. Two statements, whatever the number of classes.
/// </summary>
public sealed class LireLesSections(LivretDbContext db)
{
    /// <summary>Years of results that the model of the livret shows.</summary>
    private const int AnneesDeResultats = 3;

    /// <param name="livrets">Of one session.</param>
    public async Task<SectionsLues> LireAsync(IReadOnlyCollection<LivretScolaire> livrets, CancellationToken ct)
    {
        if (livrets.Count == 0)
            return SectionsLues.Aucune;
        var session = livrets.First().Session;
        var uais = livrets.Select(l => l.Uai).Distinct().ToList();
        var divisions = livrets.Select(l => l.Division).Distinct().ToList();
        var avis = await db.Livrets
            .Where(l => l.Session == session && l.Etat != Etat.Retire && uais.Contains(l.Uai) && divisions.Contains(l.Division))
            .GroupBy(l => new { l.Uai, l.Division, l.Specialite, l.Dossier.Avis })
            .Select(g => new { g.Key.Uai, g.Key.Division, g.Key.Specialite, g.Key.Avis, Nombre = g.Count() })
            .ToListAsync(ct);
        var resultats = await db.Resultats.AsNoTracking()
            .Where(r => uais.Contains(r.Uai) && r.Annee < session).OrderByDescending(r => r.Annee).ToListAsync(ct);
        return new(avis.GroupBy(a => (a.Uai, a.Division, a.Specialite)).ToDictionary(
            classe => classe.Key,
            classe => new Section(
                [.. Enum.GetValues<AvisConseil>().Select(valeur => (valeur, classe.Where(c => c.Avis == valeur).Sum(c => c.Nombre)))],
                classe.Sum(c => c.Nombre),
                [.. resultats.Where(r => r.Uai == classe.Key.Uai && r.Specialite == classe.Key.Specialite).Take(AnneesDeResultats)])));
    }
}

/// <summary>The sections that were read, by class.</summary>
public sealed class SectionsLues(IReadOnlyDictionary<(string Uai, string Division, string Specialite), Section> sections)
{
    public static SectionsLues Aucune { get; } = new(new Dictionary<(string, string, string), Section>());

    public Section De(LivretScolaire livret) => sections.GetValueOrDefault((livret.Uai, livret.Division, livret.Specialite), Section.Vide);
}
