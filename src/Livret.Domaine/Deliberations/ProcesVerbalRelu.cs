using System.Text.Json;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Deliberations;

/// <summary>A member as the procès-verbal names him.</summary>
public sealed record MembreRelu(string Nom, string Qualite, bool EstPresident, Presence Presence);

/// <summary>A note as the procès-verbal gives it, in two decimals.</summary>
public sealed record NoteRelue(string Unite, string? Proposee, string? Arretee, string? Motif)
{
    public bool EstChangee => Arretee != Proposee;
}

/// <summary>The decision on one candidate.</summary>
/// <param name="RangJournal">Number of the last event of the livret when it was closed.</param>
/// <param name="EmpreinteJournal">Hash of that event: a truncated end of the journal is seen (circuit, section 5).</param>
public sealed record DecisionRelue(
    string Numero, string Nom, string Uai, IReadOnlyList<NoteRelue> Notes, string? Moyenne, IssueJury Issue, string? Motif,
    IReadOnlyList<string> UnitesARepasser, string? Mention, string EmpreinteExaminee, int RangJournal, string EmpreinteJournal);

/// <summary>A procès-verbal as it was sealed.</summary>
/// <param name="EstIntact">The stored content still has its hash.</param>
public sealed record ProcesVerbalRelu(
    string Commission, string? Arrete, string Specialite, DateOnly Seance, IReadOnlyList<MembreRelu> Membres, IReadOnlyList<DecisionRelue> Decisions, bool EstIntact)
{
    /// <summary>How many candidates had each outcome, in the order of the outcomes.</summary>
    public IReadOnlyList<(IssueJury Issue, int Nombre)> Bilan { get; } = [.. Enum.GetValues<IssueJury>().Select(i => (i, Decisions.Count(d => d.Issue == i)))];

    /// <summary>The complete means of the notes arrêtées.</summary>
    public Dispersion Moyennes { get; } = new(Decisions.Select(d => Note.Lire(d.Moyenne)).OfType<Note>());

    public static ProcesVerbalRelu De(ProcesVerbal procesVerbal)
    {
        using var document = JsonDocument.Parse(procesVerbal.Contenu);
        var racine = document.RootElement;
        return new(
            Texte(racine, "commission")!, Texte(racine, "arrete"), Texte(racine, "specialite")!, DateOnly.ParseExact(Texte(racine, "seance")!, "yyyy-MM-dd"),
            [
                .. racine.GetProperty("membres").EnumerateArray().Select(m => new MembreRelu(
                    Texte(m, "nom")!, Texte(m, "qualite")!, m.GetProperty("president").GetBoolean(), Enum.Parse<Presence>(Texte(m, "presence")!))),
            ],
            [.. racine.GetProperty("decisions").EnumerateArray().Select(Relire)],
            Visa.Sceller(procesVerbal.Contenu) == procesVerbal.Empreinte);
    }

    private static DecisionRelue Relire(JsonElement d) => new(
        Texte(d, "numero")!, Texte(d, "nom")!, Texte(d, "uai")!,
        [.. d.GetProperty("notes").EnumerateArray().Select(n => new NoteRelue(Texte(n, "unite")!, Texte(n, "proposee"), Texte(n, "arretee"), Texte(n, "motif")))],
        Texte(d, "moyenne"), Enum.Parse<IssueJury>(Texte(d, "issue")!), Texte(d, "motif"),
        [.. d.GetProperty("unitesARepasser").EnumerateArray().Select(u => u.GetString()!)], Texte(d, "mention"), Texte(d, "empreinteExaminee")!,
        d.GetProperty("rangJournal").GetInt32(), Texte(d, "empreinteJournal")!);

    private static string? Texte(JsonElement element, string nom) => element.GetProperty(nom).GetString();
}
