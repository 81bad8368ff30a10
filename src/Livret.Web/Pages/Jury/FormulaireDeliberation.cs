using System.Globalization;
using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Jury;

/// <summary>The deliberation as the president types it: text, which comes back as it was.</summary>
public sealed record FormulaireDeliberation(
    IReadOnlyDictionary<string, string> Notes, IReadOnlyDictionary<string, string> Motifs, string? Issue, string? Motif, IReadOnlyList<string> Unites, int Version)
{
    /// <summary>The proposals, and no outcome: the jury says it.</summary>
    public static FormulaireDeliberation Proposer(LivretAuJury livret) => new(
        livret.Unites.ToDictionary(u => u.Code, u => u.Attribution.NoteRetenue?.ToString() ?? ""), new Dictionary<string, string>(), null, null,
        [.. livret.Unites.Where(u => u.Scellee.Statut is not Statut.Dispense).Select(u => u.Code)], livret.Livret.RangJournal);

    public static FormulaireDeliberation De(IFormCollection champs, LivretAuJury livret) => new(
        livret.Unites.ToDictionary(u => u.Code, u => u.EstFixe ? u.Attribution.NoteRetenue?.ToString() ?? "" : Champ(champs, $"note-{u.Code}")),
        livret.Unites.ToDictionary(u => u.Code, u => Champ(champs, $"motif-{u.Code}")),
        Champ(champs, "issue"), Champ(champs, "motif"), [.. champs["unites"].OfType<string>()],
        int.TryParse(Champ(champs, "version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1);

    /// <summary>What cannot be read, by field.</summary>
    public IEnumerable<Refus> Refus()
    {
        foreach (var unite in Notes.Where(n => n.Value.Trim().Length > 0 && Note.Lire(n.Value) is null).Select(n => n.Key))
            yield return new(CodeAnomalie.NoteHorsEchelle, $"{unite} : {Phrases.NoteHorsEchelle}", Champ: $"note-{unite}");
        foreach (var (unite, texte) in Motifs.Where(m => m.Value.Length > Acte.LongueurMotif))
            yield return new(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong($"Le motif de {unite}", texte.Length, Acte.LongueurMotif), Champ: $"motif-{unite}");
        if (IssueLue is null)
            yield return new(CodeAnomalie.ChampVide, "Choisissez l’une des quatre décisions.", Champ: "issue");
    }

    /// <summary>A word of the list, never its number.</summary>
    public IssueJury? IssueLue => Enum.GetNames<IssueJury>().Contains(Issue) ? Enum.Parse<IssueJury>(Issue!) : null;

    /// <summary>Once nothing is refused.</summary>
    public Deliberer Deliberer() => new(NotesArretees(), IssueLue!.Value, Unites) { Motif = string.IsNullOrWhiteSpace(Motif) ? null : Motif };

    /// <summary>Exact mean of what is typed; null while a note that counts is missing or cannot be read.</summary>
    public Fraction? Moyenne(LivretAuJury livret) => Deliberation.MoyenneDe(NotesArretees(), livret.Attributions).Exacte;

    private List<NoteArretee> NotesArretees() =>
        [.. Notes.Select(n => new NoteArretee(n.Key, null, Note.Lire(n.Value), string.IsNullOrWhiteSpace(Motifs.GetValueOrDefault(n.Key)) ? null : Motifs[n.Key].Trim()))];

    private static string Champ(IFormCollection champs, string nom) => champs[nom].ToString().ReplaceLineEndings("\n");
}
