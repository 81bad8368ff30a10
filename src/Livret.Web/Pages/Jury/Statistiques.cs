using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Composants;
using Livret.Web.Pages.Livrets;

namespace Livret.Web.Pages.Jury;

/// <summary>The notes of one unit over the commission, by origin.</summary>
public sealed record StatistiqueDUnite(string Code, string Intitule, IReadOnlyList<Note> NotesCcf, IReadOnlyList<Note> NotesContinu)
{
    public Dispersion Ccf { get; } = new(NotesCcf);
    public Dispersion Continu { get; } = new(NotesContinu);
    public Histogramme Dessin => new(NotesCcf, NotesContinu, Code);

    /// <summary>Both columns together.</summary>
    public BoiteAMoustaches Boite => new(Ensemble, null, null, "commission");

    public Dispersion Ensemble { get; } = new([.. NotesCcf, .. NotesContinu]);

    /// <summary>« 12 notes, médiane 12, moyenne 11,50 ».</summary>
    public static string EnClair(Dispersion notes) =>
        notes.Effectif == 0 ? "Aucune note" : $"{notes.Effectif.Compter("note")}, médiane {notes.Mediane}, moyenne {notes.Moyenne.EnCentiemes()}";
}

/// <summary>One établissement of the commission.</summary>
/// <param name="Nom">« Établissement A » while names are hidden.</param>
/// <param name="Moyennes">Mean of each unit, in the order of <see cref="Statistiques.Unites"/>; null: no note.</param>
/// <param name="Generale">Mean of the complete means.</param>
/// <param name="Resultats">Of the section over the years before, as sealed in its livrets.</param>
public sealed record StatistiqueDEtablissement(string Nom, int Livrets, IReadOnlyList<Fraction?> Moyennes, Fraction? Generale, IReadOnlyList<ResultatSection> Resultats)
{
    /// <summary>« 2019 : 18 sur 24 (75 %) · … ».</summary>
    public string ResultatsEnClair => Resultats.Count == 0 ? "Non communiqués"
        : string.Join(" · ", Resultats.Select(r => $"{r.Annee}\u00a0: {r.Recus} sur {r.Presentes} ({LivretOuvert.Part(r.Recus, r.Presentes)}\u00a0%)"));
}

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

    /// <summary>« 19 moyennes, de 7,21 à 15,48, médiane 12,91 ; 3 sous 10 ; 2 incomplètes ».</summary>
    public string MoyennesEnClair => NotesMoyennes.Count == 0 ? "Aucune moyenne complète."
        : $"{Moyennes.Effectif.Compter("moyenne")}, de {Moyennes.Minimum!.Value.EnDeuxDecimales()} à {Moyennes.Maximum!.Value.EnDeuxDecimales()}, médiane {Moyennes.Mediane!.Value.EnDeuxDecimales()}\u00a0; "
        + $"{SousDix} sous 10{(Incompletes > 0 ? $"\u00a0; {Incompletes.Compter("incomplète")}" : "")}.";

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
