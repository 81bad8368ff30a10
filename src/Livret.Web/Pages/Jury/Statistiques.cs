using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Jury;

/// <summary>The notes of one unit over the commission, by origin.</summary>
public sealed record StatistiqueDUnite(string Code, string Intitule, IReadOnlyList<Note> NotesCcf, IReadOnlyList<Note> NotesContinu)
{
    public Dispersion Ccf { get; } = new(NotesCcf);
    public Dispersion Continu { get; } = new(NotesContinu);
    public Histogramme Dessin => new(NotesCcf, NotesContinu, Code);
}

/// <summary>One établissement of the commission.</summary>
/// <param name="Nom">« Établissement A » while names are hidden.</param>
/// <param name="Moyennes">Mean of each unit, in the order of <see cref="Statistiques.Unites"/>; null: no note.</param>
/// <param name="Generale">Mean of the complete means.</param>
/// <param name="Resultats">Of the section over the years before, as sealed in its livrets.</param>
public sealed record StatistiqueDEtablissement(string Nom, int Livrets, IReadOnlyList<Fraction?> Moyennes, Fraction? Generale, IReadOnlyList<ResultatSection> Resultats);

/// <summary>What the jury looks at before the livrets: how notes and means are spread, by unit, origin and établissement.</summary>
public sealed class Statistiques
{
    public Statistiques(IReadOnlyList<LivretDuJury> livrets, bool masque)
    {
        NotesMoyennes = [.. livrets.Select(l => l.Scelle.Moyenne.Affichee).OfType<Note>()];
        Incompletes = livrets.Count - NotesMoyennes.Count;
        Unites =
        [
            .. livrets.SelectMany(l => l.Scelle.Unites).GroupBy(u => u.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new StatistiqueDUnite(
                g.Key, g.First().Intitule, [.. g.Select(u => u.Ccf).OfType<Note>()], [.. g.Select(u => u.Continu).OfType<Note>()])),
        ];
        Etablissements = [.. livrets.GroupBy(l => l.Scelle.Uai).Select(g => Resumer([.. g], masque)).OrderBy(e => e.Nom.Length).ThenBy(e => e.Nom, StringComparer.CurrentCulture)];
    }

    public IReadOnlyList<Note> NotesMoyennes { get; }
    public Dispersion Moyennes => new(NotesMoyennes);
    public int SousDix => NotesMoyennes.Count(n => n.Centiemes < 1000);
    public int Incompletes { get; }
    public Histogramme Dessin => new(NotesMoyennes, [], "Moyennes proposées");
    public IReadOnlyList<StatistiqueDUnite> Unites { get; }
    public IReadOnlyList<StatistiqueDEtablissement> Etablissements { get; }

    private StatistiqueDEtablissement Resumer(IReadOnlyList<LivretDuJury> livrets, bool masque)
    {
        var notes = livrets.SelectMany(l => l.Scelle.Unites).Where(u => u.Ccf is not null || u.Continu is not null).ToLookup(u => u.Code, u => u.Retenue!.Value);
        return new(
            masque ? $"Établissement {livrets[0].Place.Lettre}" : livrets[0].Scelle.Etablissement,
            livrets.Count,
            [.. Unites.Select(u => new Dispersion(notes[u.Code]).Moyenne)],
            new Dispersion(livrets.Select(l => l.Scelle.Moyenne.Affichee).OfType<Note>()).Moyenne,
            livrets.Select(l => l.Scelle.Section.Resultats).MaxBy(r => r.Count)!);
    }
}
