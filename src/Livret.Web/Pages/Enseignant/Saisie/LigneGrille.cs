using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>One row of the grid: what is stored for one candidate, as text, and what the rules say of it.</summary>
public sealed class LigneGrille
{
    public LigneGrille(LivretScolaire livret, Contexte contexte, Refus? verrou)
    {
        Livret = livret;
        Contexte = contexte;
        Unite = livret.Unite(contexte.Unite.Code)!;
        Version = Unite.Version;
        Attribution = Unite.Attribuer(contexte);
        Etat = EtatsLigne.De(Attribution, livret.Etat);
        Champs = Champ.De(contexte.Modalite).ToDictionary(c => c.Nom, c => c.Texte(Unite));
        Fermes = verrou is null ? Fermeture.De(Attribution, Champs) : Champs.Keys.ToDictionary(c => c, _ => verrou.Phrase);
        Messages = [.. Attribution.Anomalies.Where(ADire).Select(a => MessageDeLigne.De(a, NomDuChamp(a)))];
        MisesDeCote = [.. Attribution.Anomalies.Where(a => a.Severite is Severite.Refusee).Select(a => MessageDeLigne.DeMiseDeCote(a, NomDuChamp(a)))];
    }

    public LivretScolaire Livret { get; }
    public Contexte Contexte { get; }
    public UniteDuLivret Unite { get; }

    /// <summary>Of the unit, when the row was read.</summary>
    public Guid Version { get; }

    public Attribution Attribution { get; }
    public EtatLigne Etat { get; }

    /// <summary>Field → stored text; every field of the unit, empty when nothing is stored.</summary>
    public IReadOnlyDictionary<string, string> Champs { get; }

    /// <summary>Field → why it is closed.</summary>
    public IReadOnlyDictionary<string, string> Fermes { get; }

    public IReadOnlyList<MessageDeLigne> Messages { get; private set; }

    /// <summary>Stored values that count for nothing, with the reason.</summary>
    public IReadOnlyList<MessageDeLigne> MisesDeCote { get; }

    public string Numero => Livret.Numero;

    /// <summary>The reflet choice is asked when a part of the situations took place.</summary>
    public bool DemandeLeReflet => Contexte.Forme is FormeUnite.Ccf && (Attribution.Situation.Realisation is Realisation.Partielle || Champs[Champ.Reflet].Length > 0);

    /// <summary><c>ccf</c>, <c>cc</c>, or null without note.</summary>
    public string? Colonne => Attribution.Note is null ? null : Attribution.Colonne is Domaine.Notations.Colonne.CcfOuPonctuelle ? "ccf" : "cc";

    /// <summary>« 13,20 au livret », when the note of the livret is not the one that was typed in its column.</summary>
    public string? AuLivret => Attribution.Note is { } note && Note.Lire(Champs[Colonne == "ccf" ? Champ.Globale : Champ.Continu]) != note
        ? $"{note.EnDeuxDecimales()} au livret" : null;

    /// <summary>The cas, the column and the computation written out.</summary>
    public string Explication => Domaine.Notations.Explication.De(Attribution, [.. Unite.Valeurs.Select(v => v.Valeur)]);

    /// <summary>Adds what only the whole class can tell: a note far from the others.</summary>
    public void Situer(Dispersion colonne)
    {
        if (Attribution.Note is not { } note || Etat is not EtatLigne.Saisie || !colonne.EstAtypique(note))
            return;
        var anomalie = new Anomalie(CodeAnomalie.NoteAtypique, Severite.Information, Contexte);
        Messages = [.. Messages, MessageDeLigne.De(anomalie, Colonne == "ccf" && !Attribution.EstDetaillee ? Champ.Globale : Colonne == "cc" ? Champ.Continu : null)];
    }

    /// <summary>An empty row needs no sentence, nor a missing appréciation that prevents nothing.</summary>
    private bool ADire(Anomalie a) => a.Severite is not Severite.Refusee
        && !(a.Code is CodeAnomalie.NoteManquante && Champs[Champ.Etat].Length == 0)
        && !(a.Code is CodeAnomalie.AppreciationManquante && (a.Severite is Severite.Information || Etat is EtatLigne.Vide));

    private string? NomDuChamp(Anomalie a) => a.Code switch
    {
        CodeAnomalie.RefletAPreciser => Champ.Reflet,
        CodeAnomalie.MotifManquant => Champ.Motif,
        CodeAnomalie.AppreciationManquante => Champ.Appreciation,
        _ => a.Valeur is null ? null : Champ.De(Contexte.Modalite).FirstOrDefault(c => c.Element == a.Valeur.Element)?.Nom,
    };
}
