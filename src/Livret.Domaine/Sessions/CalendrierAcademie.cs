using Livret.Domaine.Notations;

namespace Livret.Domaine.Sessions;

/// <summary>The calendar of one académie for one session. Instants are UTC; they are shown in the académie's local time.</summary>
public sealed class CalendrierAcademie
{
    public required int Session { get; init; }
    public required string CodeAcademie { get; init; }
    public Academie? Academie { get; init; }

    /// <summary>Entry is open from this instant (inclusive).</summary>
    public required DateTime OuvertureSaisie { get; set; }

    /// <summary>Entry is open until this instant (exclusive).</summary>
    public required DateTime FermetureSaisie { get; set; }

    /// <summary>Transmission in time until this instant (inclusive).</summary>
    public required DateTime LimiteTransmission { get; set; }

    /// <summary>The decisions of the jury may be published from this instant (inclusive); null: not yet set.</summary>
    public DateTime? Publication { get; set; }

    public bool EstOuverte(DateTime instant) => OuvertureSaisie <= instant && instant < FermetureSaisie;

    /// <summary>Says when the entry closed or opens; null while it is open.</summary>
    public Refus? Refuser(DateTime instant)
    {
        if (EstOuverte(instant))
            return null;
        var phrase = instant < OuvertureSaisie
            ? $"La saisie ouvre le {EnClair(OuvertureSaisie)}."
            : $"La saisie est fermée depuis le {EnClair(FermetureSaisie)}. Pour la rouvrir, adressez-vous au chef d’établissement.";
        return new(CodeAnomalie.LivretVerrouille, phrase, "§2");
    }

    /// <summary>« 10 juin 2020 à 18 h 00 », in the académie's local time.</summary>
    public string EnClair(DateTime instant)
    {
        var local = HeureLocale(instant);
        return $"{Phrases.JourEnLettres(DateOnly.FromDateTime(local))} à {local:HH} h {local:mm}";
    }

    /// <summary>Days of the académie before the day of the deadline; zero: it is today; negative: it has passed.</summary>
    public int JoursAvantLaLimite(DateTime instant) => (HeureLocale(LimiteTransmission).Date - HeureLocale(instant).Date).Days;

    public DateTime HeureLocale(DateTime instant) => Academie is null ? instant : Academie.HeureLocale(instant);
}
