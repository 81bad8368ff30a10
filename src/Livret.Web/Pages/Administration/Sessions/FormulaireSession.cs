using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.Administration.Sessions;

/// <summary>The kinds of fields of a session.</summary>
public enum NatureDeChamp { Jour, JourFacultatif, Nombre, OuiNon, Choix }

/// <summary>One parameter of a session: its meaning, and where it comes from.</summary>
/// <param name="Lecture">The text is silent or contradicts itself: the value is a reading, which the installation chose.</param>
public sealed record ChampDeSession(string Nom, string Dit, string Sens, string Source, NatureDeChamp Nature, bool Lecture);

/// <summary>The parameters of a session as a form writes them (rules, section 2).</summary>
public sealed record FormulaireSession
{
    public static IReadOnlyList<ChampDeSession> Champs { get; } =
    [
        new(nameof(DateLimiteCcf), "CCF et ponctuelles comptés avant le", "Une situation, une partie ou une note globale compte quand sa date est strictement avant ce jour.", "note, §1.1", NatureDeChamp.Jour, false),
        new(nameof(DebutFormation), "Début de la formation", "Une date plus ancienne est refusée, sauf pour un redoublant.", "la note se tait", NatureDeChamp.Jour, true),
        new(nameof(DebutAnnee2), "Début de la seconde année", "Le contrôle continu ne retient que la seconde année.", "note, §1, remarque finale", NatureDeChamp.Jour, false),
        new(nameof(FinAnnee2), "Fin de la seconde année", "Une date plus tardive est refusée.", "note, §1, remarque finale", NatureDeChamp.Jour, false),
        new(nameof(DebutExclusion), "Contrôle continu exclu à partir du", "Les évaluations de cette période ne sont pas retenues. Laissez vide pour n’exclure aucune période.", "foire aux questions du ministère, printemps 2020", NatureDeChamp.JourFacultatif, true),
        new(nameof(FinExclusion), "Contrôle continu exclu jusqu’au", "Jour compris.", "foire aux questions du ministère, printemps 2020", NatureDeChamp.JourFacultatif, true),
        new(nameof(PonctuellePartielleNonHabilite), "Ponctuelle passée en partie, établissement non habilité", "La note se tait : la partie passée est signalée et le contrôle continu fait la note, ou elle compte comme pour un établissement habilité.", "note, §1.2 muet", NatureDeChamp.Choix, true),
        new(nameof(SeuilStageSemaines), "Semaines de stage au moins", "Sur tout le cycle ; en dessous, la recevabilité se discute.", "note, §2", NatureDeChamp.Nombre, false),
        new(nameof(AppreciationBloquante), "Une appréciation manquante empêche le visa", "Sinon elle est signalée.", "la note se tait", NatureDeChamp.OuiNon, true),
        new(nameof(QuatreYeux), "Quatre yeux pour la non-recevabilité", "Celui qui prononce n’est pas celui qui propose.", "circuit, règle de la maison", NatureDeChamp.OuiNon, true),
    ];

    public string? DateLimiteCcf { get; init; }
    public string? DebutFormation { get; init; }
    public string? DebutAnnee2 { get; init; }
    public string? FinAnnee2 { get; init; }
    public string? DebutExclusion { get; init; }
    public string? FinExclusion { get; init; }
    public PonctuellePartielleNonHabilite PonctuellePartielleNonHabilite { get; init; }
    public string? SeuilStageSemaines { get; init; }
    public bool AppreciationBloquante { get; init; }
    public bool QuatreYeux { get; init; }

    public static FormulaireSession De(SessionExamen s) => new()
    {
        DateLimiteCcf = Phrases.Jour(s.DateLimiteCcf),
        DebutFormation = Phrases.Jour(s.DebutFormation),
        DebutAnnee2 = Phrases.Jour(s.DebutAnnee2),
        FinAnnee2 = Phrases.Jour(s.FinAnnee2),
        DebutExclusion = s.DebutExclusion is { } debut ? Phrases.Jour(debut) : null,
        FinExclusion = s.FinExclusion is { } fin ? Phrases.Jour(fin) : null,
        PonctuellePartielleNonHabilite = s.PonctuellePartielleNonHabilite,
        SeuilStageSemaines = s.SeuilStageSemaines.ToString("0.##", Phrases.Francais),
        AppreciationBloquante = s.AppreciationBloquante,
        QuatreYeux = s.QuatreYeux,
    };

    public string? Texte(string champ) => champ switch
    {
        nameof(DateLimiteCcf) => DateLimiteCcf,
        nameof(DebutFormation) => DebutFormation,
        nameof(DebutAnnee2) => DebutAnnee2,
        nameof(FinAnnee2) => FinAnnee2,
        nameof(DebutExclusion) => DebutExclusion,
        nameof(FinExclusion) => FinExclusion,
        nameof(SeuilStageSemaines) => SeuilStageSemaines,
        nameof(AppreciationBloquante) => AppreciationBloquante ? "true" : "false",
        nameof(QuatreYeux) => QuatreYeux ? "true" : "false",
        _ => PonctuellePartielleNonHabilite.ToString(),
    };

    public IEnumerable<(string Champ, string Phrase)> Refuser()
    {
        foreach (var champ in Champs)
        {
            var texte = Texte(champ.Nom);
            if (champ.Nature is NatureDeChamp.Jour && Lecture.LireDate(texte) is null)
                yield return (champ.Nom, "Écrivez le jour sous la forme jj/mm/aaaa.");
            if (champ.Nature is NatureDeChamp.JourFacultatif && !string.IsNullOrWhiteSpace(texte) && Lecture.LireDate(texte) is null)
                yield return (champ.Nom, "Écrivez le jour sous la forme jj/mm/aaaa, ou laissez vide.");
        }
        if (Semaines() is null)
            yield return (nameof(SeuilStageSemaines), "Écrivez un nombre de semaines de 0 à 104, par exemple 4 ou 4,5.");
        if (Lecture.LireDate(DebutFormation) > Lecture.LireDate(DebutAnnee2))
            yield return (nameof(DebutAnnee2), "La seconde année ne commence pas avant la formation. Corrigez l’une des deux dates.");
        if (Lecture.LireDate(DebutAnnee2) > Lecture.LireDate(FinAnnee2))
            yield return (nameof(FinAnnee2), "La seconde année ne finit pas avant son début. Corrigez l’une des deux dates.");
        if (Lecture.LireDate(DateLimiteCcf) <= Lecture.LireDate(DebutFormation))
            yield return (nameof(DateLimiteCcf), "Cette date suit le début de la formation. Corrigez l’une des deux.");
        if (Lecture.LireDate(DebutExclusion) is null && Lecture.LireDate(FinExclusion) is not null)
            yield return (nameof(DebutExclusion), "Indiquez aussi le premier jour exclu, ou videz le dernier.");
        if (Lecture.LireDate(DebutExclusion) > Lecture.LireDate(FinExclusion))
            yield return (nameof(FinExclusion), "Le dernier jour exclu ne précède pas le premier. Corrigez l’un des deux.");
    }

    public void Porter(SessionExamen s)
    {
        (s.DateLimiteCcf, s.DebutFormation) = (Lecture.LireDate(DateLimiteCcf)!.Value, Lecture.LireDate(DebutFormation)!.Value);
        (s.DebutAnnee2, s.FinAnnee2) = (Lecture.LireDate(DebutAnnee2)!.Value, Lecture.LireDate(FinAnnee2)!.Value);
        (s.DebutExclusion, s.FinExclusion) = (Lecture.LireDate(DebutExclusion), Lecture.LireDate(FinExclusion));
        (s.PonctuellePartielleNonHabilite, s.SeuilStageSemaines) = (PonctuellePartielleNonHabilite, Semaines()!.Value);
        (s.AppreciationBloquante, s.QuatreYeux) = (AppreciationBloquante, QuatreYeux);
    }

    public string Empreinte() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, JsonSerializerOptions.Default))));

    private decimal? Semaines() =>
        decimal.TryParse(SeuilStageSemaines?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lues) && lues is >= 0 and <= 104 && lues == decimal.Round(lues, 2)
            ? lues : null;
}
