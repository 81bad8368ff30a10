using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Web.Composants;

namespace Livret.Web.Documents.ProcesVerbaux;

/// <summary>A procès-verbal to be read or printed: what was sealed, and the names of what it designates by a code.</summary>
/// <param name="Service">That names the commission.</param>
/// <param name="Academie">The first of the commission: its local time is that of the document.</param>
/// <param name="Etablissements">UAI → name.</param>
public sealed record ProcesVerbalImprime(
    ProcesVerbal Acte, ProcesVerbalRelu Relu, int Session, string CodeService, string Service, Academie Academie, string Specialite, IReadOnlyDictionary<string, string> Etablissements)
{
    public const int DebutDEmpreinte = 16;

    public string Titre => $"Procès-verbal{(Acte.Rectifie is null ? "" : " rectificatif")} {Acte.Numero}";

    public string SousTitre => $"{Relu.Commission} · séance du {Phrases.JourEnLettres(Relu.Seance)} · clos le {Le} par {Acte.Par}";

    /// <summary>« 3 juillet 2020 à 18 h 00 ».</summary>
    public string Le
    {
        get
        {
            var local = Academie.HeureLocale(Acte.Le);
            return $"{Phrases.JourEnLettres(DateOnly.FromDateTime(local))} à {local:HH} h {local:mm}";
        }
    }

    public static string Nom(MembreRelu membre) => $"{membre.Nom}{(membre.EstPresident ? ", présidence" : "")}";

    public string Etablissement(DecisionRelue decision) => $"{Etablissements.GetValueOrDefault(decision.Uai, "Établissement")} ({decision.Uai})";

    /// <summary>« Événement n° 14 du journal, empreinte 0123456789abcdef ».</summary>
    public static string DernierEvenement(DecisionRelue decision) => $"Événement n°\u00a0{decision.RangJournal} du journal, empreinte {decision.EmpreinteJournal[..DebutDEmpreinte]}";

    /// <summary>The notes that the jury changed, each with its candidate and its rank in the document.</summary>
    public IEnumerable<(int Rang, DecisionRelue Decision, NoteRelue Note)> NotesChangees =>
        Relu.Decisions.SelectMany((d, i) => d.Notes.Where(n => n.EstChangee).Select(n => (i + 1, d, n)));

    /// <summary>How the notes arrêtées of one candidate read on one line: « U1 12,00 · U2 – ».</summary>
    public static string Notes(DecisionRelue decision) => string.Join(" · ", decision.Notes.Select(n => $"{n.Unite}\u00a0{n.Arretee ?? "–"}"));

    /// <summary>What the statistics say, one sentence each.</summary>
    public IReadOnlyList<string> Statistiques =>
    [
        $"{Relu.Decisions.Count.Compter("candidat")}\u00a0: {string.Join(", ", Relu.Bilan.Select(b => $"{b.Nombre}\u00a0{EnPeuDeMots(b.Issue, b.Nombre)}"))}.",
        Relu.Moyennes is { Effectif: > 0 } m
            ? $"Moyennes arrêtées\u00a0: de {m.Minimum!.Value.EnDeuxDecimales()} à {m.Maximum!.Value.EnDeuxDecimales()}, médiane {m.Mediane!.Value.EnDeuxDecimales()}, sur {m.Effectif.Compter("moyenne complète", "moyennes complètes")}."
            : "Aucune moyenne complète.",
        $"Membres\u00a0: {Siegent(Presence.Present)} sur place, {Siegent(Presence.ADistance)} à distance, {Siegent(Presence.Absent)} absents.",
    ];

    private int Siegent(Presence presence) => Relu.Membres.Count(m => m.Presence == presence);

    private static string EnPeuDeMots(IssueJury issue, int nombre)
    {
        var s = nombre > 1 ? "s" : "";
        return issue switch
        {
            IssueJury.Admis => "admis",
            IssueJury.AjourneAutorise => $"ajourné{s} autorisé{s}",
            IssueJury.AjourneNonAutorise => $"ajourné{s} non autorisé{s}",
            IssueJury.LivretInsuffisant => $"livret{s} ne permettant pas de se prononcer",
        };
    }
}
