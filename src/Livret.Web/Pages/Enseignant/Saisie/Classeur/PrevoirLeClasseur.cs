using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>
/// What a workbook would do, cell by cell, by the door of the grid and without storing anything: what somebody entered since the workbook was
/// made is never replaced, and a refused cell does not hold back the others of its row.
/// </summary>
public sealed class PrevoirLeClasseur(LivretDbContext db, EnregistrerLignes enregistrerLignes)
{
    public async Task<IReadOnlyList<LignePrevue>> PrevoirAsync(ClasseOuverte classe, IReadOnlyList<RangeeRelue> rangees, CancellationToken ct)
    {
        var auteurs = await AuteursAsync(classe, ct);
        List<LignePrevue> prevues = [];
        foreach (var rangee in rangees)
        {
            var ligne = classe.Ligne(classe.Livret(rangee.Numero)!);
            prevues.Add(await PrevoirAsync(classe, ligne, rangee, auteurs.GetValueOrDefault(ligne.Unite.LivretId), ct));
        }
        return prevues;
    }

    private async Task<LignePrevue> PrevoirAsync(ClasseOuverte classe, LigneGrille ligne, RangeeRelue rangee, string? auteur, CancellationToken ct)
    {
        var prevue = new LignePrevue(ligne, rangee.Rangee) { Auteur = auteur ?? "une autre personne" };
        // Already so, whoever typed it.
        var demandees = rangee.Demandees.Where(c => c.Texte != Present(ligne, c)).ToList();
        prevue.Conflits.AddRange(demandees.Where(c => Present(ligne, c) != c.Genere));
        demandees.RemoveAll(c => prevue.Conflits.Exists(x => Element(ligne, x) == Element(ligne, c)));
        while (demandees.Count > 0)
        {
            var champs = demandees.ToDictionary(c => c.Champ, c => (string?)c.Texte);
            var issues = await enregistrerLignes.PorterAsync(
                classe, new Dictionary<string, EcritureDeLigne> { [rangee.Numero] = new(ligne.Version, champs, Confirmer: false, Officielle: true) }, ct);
            switch (issues[rangee.Numero])
            {
                case IssueLigne.Refusee { Messages: var messages }:
                    foreach (var message in messages)
                    {
                        var fautive = demandees.Find(c => c.Champ == message.Champ) ?? demandees.Find(c => Element(ligne, c) == ElementDe(ligne, message.Champ)) ?? demandees[0];
                        prevue.Refusees.Add((fautive, message.Phrase));
                    }
                    demandees.RemoveAll(c => prevue.Refusees.Exists(r => Element(ligne, r.Cellule) == Element(ligne, c)));
                    continue;
                case IssueLigne.Verrouillee { Phrase: var phrase }:
                    prevue.Refusees.AddRange(demandees.Select(c => (c, phrase)));
                    return prevue;
                case IssueLigne.AConfirmer { MisesDeCote: var misesDeCote }:
                    prevue.MisesDeCote.AddRange(misesDeCote.Select(m => m.Phrase));
                    break;
            }
            prevue.Retenues.AddRange(demandees);
            return prevue;
        }
        return prevue;
    }

    private static string Present(LigneGrille ligne, CelluleRelue cellule) => ligne.Champs.GetValueOrDefault(cellule.Champ, "");

    /// <summary>A note and its date are one element: they go together.</summary>
    private static CodeElement? Element(LigneGrille ligne, CelluleRelue cellule) => ElementDe(ligne, cellule.Champ);

    private static CodeElement? ElementDe(LigneGrille ligne, string? champ) => Champ.De(ligne.Contexte.Modalite).FirstOrDefault(c => c.Nom == champ)?.Element;

    /// <summary>Who entered each unit last, and when, in one statement.</summary>
    private async Task<Dictionary<long, string>> AuteursAsync(ClasseOuverte classe, CancellationToken ct)
    {
        var (ids, unite) = (classe.Livrets.Select(l => l.Id).ToList(), classe.Unite.Code);
        var derniers = await db.Journal.AsNoTracking()
            .Where(j => ids.Contains(j.LivretId) && j.Unite == unite)
            .GroupBy(j => j.LivretId).Select(g => new { g.Key, Rang = g.Max(j => j.Rang) })
            .Join(db.Journal, d => new { d.Key, d.Rang }, j => new { Key = j.LivretId, j.Rang }, (d, j) => new { j.LivretId, j.Par, j.Le }).ToListAsync(ct);
        return derniers.ToDictionary(d => d.LivretId, d => $"{d.Par}, {classe.MomentEnClair(d.Le)}");
    }
}

/// <summary>What would become of one row of the workbook.</summary>
public sealed class LignePrevue(LigneGrille ligne, int rangee)
{
    public LigneGrille Ligne { get; } = ligne;
    public int Rangee { get; } = rangee;

    /// <summary>Cells that would be saved: created when nothing was stored, changed otherwise.</summary>
    public List<CelluleRelue> Retenues { get; } = [];

    public List<(CelluleRelue Cellule, string Phrase)> Refusees { get; } = [];

    /// <summary>Cells of which somebody changed the value meanwhile.</summary>
    public List<CelluleRelue> Conflits { get; } = [];

    /// <summary>What is stored and would count for nothing any more.</summary>
    public List<string> MisesDeCote { get; } = [];

    /// <summary>Who entered the unit last, and when.</summary>
    public required string Auteur { get; init; }

    public bool EstInchangee => Retenues.Count == 0 && Refusees.Count == 0 && Conflits.Count == 0;

    public string Present(CelluleRelue cellule) => cellule.Colonne.EnClair(Ligne.Champs.GetValueOrDefault(cellule.Champ, ""));
}
