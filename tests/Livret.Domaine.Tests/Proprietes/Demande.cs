using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>What somebody asks of a livret, with all that an act may need; each act takes what is its own.</summary>
internal sealed record Demande(Geste Geste, Personne Par, DateTime Instant)
{
    public string? Motif { get; init; }
    public IReadOnlyList<string> Parties { get; init; } = [];
    public DateTime? Jusquau { get; init; }
    public ConditionRecevabilite Condition { get; init; }
    public bool Remplie { get; init; }
    public bool Exception { get; init; }
    public bool LettreComplete { get; init; } = true;
    public string Qualite { get; init; } = "Proviseure";
    public ModeEnvoi Mode { get; init; }
    public string? Numero { get; init; }
    public NatureNotification Notification { get; init; }
    public DateOnly Jour { get; init; }
    public int Commission { get; init; } = 12;
    public IssueJury Issue { get; init; }

    /// <summary>The note that the jury changes, in hundredths, and where; null: it arrests those of the livret.</summary>
    public (string Unite, int Note, bool Motif)? Change { get; init; }
    public IReadOnlyList<string> Nommees { get; init; } = [];
    public string Unite { get; init; } = "";
    public IReadOnlyList<Ligne> Lignes { get; init; } = [];
    public IReadOnlyList<(string Element, int Rang)> Efface { get; init; } = [];
    public bool Confirme { get; init; }
    public string Texte { get; init; } = "";
    public IReadOnlyList<int> Stages { get; init; } = [];
    public Voie Voie { get; init; }
    public bool Redoublant { get; init; }
    public bool Progressive { get; init; }

    /// <summary>The division has no coordonnateur that day.</summary>
    public bool SansCoordonnateur { get; init; }

    public DateOnly Aujourdhui => DateOnly.FromDateTime(UnePiece.Nantes.HeureLocale(Instant));

    public override string ToString() => $"{Instant:dd/MM HH:mm} {Par.Nom} : {DefinitionGeste.De(Geste).Verbe}{Precision}{(Motif is null ? "" : $" (« {Motif} »)")}";

    private string Precision => Geste switch
    {
        Geste.Saisir => $" {Unite} {string.Join(", ", Lignes)}{(Efface.Count == 0 ? "" : $" efface {string.Join(", ", Efface)}")}{(Confirme ? " confirmé" : "")}",
        Geste.SaisirLeDossier => $" « {Texte} », stages {string.Join('+', Stages)}",
        Geste.Concerter => $" {Unite} « {Texte} »",
        Geste.RenvoyerALEquipe or Geste.DemanderUneRegularisation or Geste.Rouvrir or Geste.DemanderUneReouverture => $" {string.Join('+', Parties)} jusqu’au {Jusquau:dd/MM HH:mm}",
        Geste.ConstaterUneCondition => $" {Condition} {(Remplie ? "remplie" : "non remplie")}",
        Geste.PrononcerLaNonRecevabilite => $"{(Exception ? " par exception" : "")}{(LettreComplete ? "" : " lettre incomplète")}",
        Geste.EnvoyerLaLettre => $" {Mode} {Numero} le {Jour:dd/MM}",
        Geste.NotifierLaLettre => $" {Notification} le {Jour:dd/MM}",
        Geste.Deliberer => $" {Issue}, {(Change is { } c ? $"{c.Unite} à {c.Note / 100m}{(c.Motif ? " motivée" : "")}" : "notes du livret")}, nomme {string.Join('+', Nommees)}",
        Geste.TransmettreAuJury => $" commission {Commission}",
        Geste.CorrigerLInscription => $" {Voie}{(Redoublant ? " redoublant" : "")}{(Progressive ? " progressive" : "")}",
        _ => "",
    };
}
