using System.Globalization;
using Livret.Domaine.Notations;
using Livret.Web.Circuits;

namespace Livret.Web.Pages.Livrets.Actes;

/// <summary>What an act asks, as it was typed.</summary>
public sealed class FormulaireDActe
{
    private static readonly string[] FormesDHeure = ["H:mm", "H'h'mm", "H' h 'mm", "H'h'", "H' h'"];

    public string? Motif { get; set; }

    /// <summary>Codes of units, or the stages and the dossier.</summary>
    public List<string> Parties { get; set; } = [];

    /// <summary>Day and hour, local; both empty: the transmission deadline.</summary>
    public string? Jour { get; set; }
    public string? Heure { get; set; }

    /// <summary>Version of the livret that the page shows.</summary>
    public int Version { get; set; }

    /// <summary>Chosen by the form: a transmission is made once.</summary>
    public Guid Cle { get; set; } = Guid.CreateVersion7();

    /// <summary>« suivant »: the next livret to sign is asked.</summary>
    public string? Suite { get; set; }

    /// <summary>The form of a livret that nobody has filled yet: the date is the deadline, while it is to come.</summary>
    public static FormulaireDActe Pour(LivretInstruit livret)
    {
        var formulaire = new FormulaireDActe { Version = livret.Livret.RangJournal };
        if (livret.Ici.Calendrier is { } calendrier && livret.Ici.Instant < calendrier.LimiteTransmission)
        {
            var limite = calendrier.HeureLocale(calendrier.LimiteTransmission);
            formulaire.Jour = Phrases.Jour(DateOnly.FromDateTime(limite));
            formulaire.Heure = limite.ToString("HH:mm", CultureInfo.InvariantCulture);
        }
        return formulaire;
    }

    /// <summary>The sentence that refuses the date as it is written; null: it can be read.</summary>
    public string? RefuserLaDate() =>
        string.IsNullOrWhiteSpace(Jour) ? null
        : Lecture.LireDate(Jour.Trim()) is null ? Phrases.DateIllisible
        : LireLHeure() is null ? "Écrivez l’heure sous la forme hh:mm, par exemple 18:00."
        : null;

    /// <summary>Last instant (UTC, inclusive); null: the transmission deadline.</summary>
    public DateTime? Jusquau(LivretInstruit livret) =>
        Lecture.LireDate(Jour?.Trim() ?? "") is { } jour && LireLHeure() is { } heure
            ? livret.Livret.Etablissement!.Academie!.InstantUtc(jour.ToDateTime(heure)) : null;

    private TimeOnly? LireLHeure() =>
        string.IsNullOrWhiteSpace(Heure) ? new TimeOnly(23, 59)
        : TimeOnly.TryParseExact(Heure.Trim(), FormesDHeure, CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure) ? heure
        : null;
}
