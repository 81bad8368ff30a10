using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Recevabilites;

/// <summary>How a letter leaves.</summary>
public enum ModeEnvoi { Recommande, Simple, RemiseEnMainPropre }

/// <summary>How it reached the candidate.</summary>
public enum NatureNotification { Remise, PremierePresentation }

/// <summary>The letter of non-recevabilité as it was pronounced, archived with its hash, then its sending and notification.</summary>
public sealed class Courrier
{
    public const int LongueurReference = 30;

    /// <summary>« NR-2020-DEC-17-0004 ».</summary>
    public required string Reference { get; init; }

    public long LivretId { get; init; }
    public required Guid DecisionId { get; init; }

    /// <summary>The service that writes.</summary>
    public required string Service { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>The letter in its canonical form; the copy for the head of the établissement has the same content.</summary>
    public required string Contenu { get; init; }

    /// <summary>SHA-256 of <see cref="Contenu"/>, lower-case hexadecimal.</summary>
    public required string Empreinte { get; init; }

    public ModeEnvoi? Mode { get; private set; }

    /// <summary>Number of the registered letter.</summary>
    public string? NumeroRecommande { get; private set; }

    public DateOnly? EnvoyeLe { get; private set; }
    public NatureNotification? Notification { get; private set; }
    public DateOnly? NotifieLe { get; private set; }

    /// <summary>Renewed by every record: the second of two records made from the same page is a conflict.</summary>
    public Guid Version { get; private set; } = Guid.CreateVersion7();

    /// <summary>Only a proved notification makes the delay run.</summary>
    public bool DelaiOpposable => Mode is ModeEnvoi.Recommande or ModeEnvoi.RemiseEnMainPropre && NotifieLe is not null;

    internal Refus? RefuserLEnvoi(ModeEnvoi mode, string? numero, DateOnly jour, DateOnly aujourdhui, DateOnly decision)
    {
        if (mode is ModeEnvoi.Recommande && string.IsNullOrWhiteSpace(numero))
            return new(CodeAnomalie.ChampVide, "Indiquez le numéro de l’envoi recommandé.", Champ: "numero");
        if (jour > aujourdhui || jour < decision)
            return new(CodeAnomalie.DateIllisible, $"Indiquez un jour du {Phrases.Jour(decision)} à aujourd’hui.", Champ: "jour");
        if (NotifieLe is not null)
            return new(CodeAnomalie.ActeInterdit, "La notification est déjà consignée. L’envoi ne change plus.");
        return null;
    }

    internal void Envoyer(ModeEnvoi mode, string? numero, DateOnly jour)
    {
        (Mode, NumeroRecommande, EnvoyeLe) = (mode, mode is ModeEnvoi.Recommande ? numero!.Trim() : null, jour);
        Version = Guid.CreateVersion7();
    }

    internal Refus? RefuserLaNotification(NatureNotification nature, DateOnly jour, DateOnly aujourdhui)
    {
        if (EnvoyeLe is not { } envoi)
            return new(CodeAnomalie.ActeInterdit, "Consignez d’abord l’envoi de la lettre.");
        if (Mode is ModeEnvoi.Simple)
            return new(CodeAnomalie.ActeInterdit, "Une lettre simple ne prouve pas sa date de remise : le délai n’est pas opposable.");
        if (nature is NatureNotification.PremierePresentation && Mode is not ModeEnvoi.Recommande)
            return new(CodeAnomalie.ActeInterdit, "La première présentation n’existe que pour un envoi recommandé.", Champ: "nature");
        if (jour > aujourdhui || jour < envoi)
            return new(CodeAnomalie.DateIllisible, $"Indiquez un jour du {Phrases.Jour(envoi)} à aujourd’hui.", Champ: "jour");
        return null;
    }

    internal void Notifier(NatureNotification nature, DateOnly jour)
    {
        (Notification, NotifieLe) = (nature, jour);
        Version = Guid.CreateVersion7();
    }
}
