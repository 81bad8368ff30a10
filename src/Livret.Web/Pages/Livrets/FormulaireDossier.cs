using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Livrets;

/// <summary>The dossier as it is typed: everything is text, read once it is valid.</summary>
public sealed class FormulaireDossier
{
    /// <summary>Version of the dossier that was on the screen.</summary>
    public string? Version { get; set; }

    public string? Avis { get; set; }
    public string? Observations { get; set; }
    public string? ElementsComplementaires { get; set; }
    public string? Assiduite { get; set; }
    public List<LigneDeStage> Stages { get; set; } = [];

    public static FormulaireDossier De(LivretScolaire livret) => new()
    {
        Version = livret.Dossier.Version.ToString(),
        Avis = livret.Dossier.Avis?.ToString(),
        Observations = livret.Dossier.Observations,
        ElementsComplementaires = livret.Dossier.ElementsComplementaires,
        Assiduite = livret.Dossier.Assiduite,
        Stages = [.. livret.Stages.OrderBy(s => s.Annee).ThenBy(s => s.Debut).ThenBy(s => s.Fin).Select(LigneDeStage.De)],
    };

    public Dossier Lire() => new()
    {
        Avis = string.IsNullOrEmpty(Avis) ? null : Enum.Parse<AvisConseil>(Avis),
        Observations = Texte(Observations),
        ElementsComplementaires = Texte(ElementsComplementaires),
        Assiduite = Texte(Assiduite),
    };

    /// <summary>The lines that say something, in the order of the training.</summary>
    public IReadOnlyList<Stage> LireLesStages() => [.. Stages.Where(s => !s.EstVide).Select(s => s.Lire()).OrderBy(s => s.Annee).ThenBy(s => s.Debut).ThenBy(s => s.Fin)];

    /// <summary>Browsers send line ends of their own; an empty text is no text.</summary>
    public static string? Texte(string? saisi) => string.IsNullOrWhiteSpace(saisi) ? null : saisi.ReplaceLineEndings("\n").Trim();
}

/// <summary>One line of the récapitulatif des stages, as it is typed.</summary>
public sealed class LigneDeStage
{
    public string? Annee { get; set; }
    public string? Entreprise { get; set; }
    public string? Debut { get; set; }
    public string? Fin { get; set; }

    /// <summary>« 4 » or « 3,5 ».</summary>
    public string? Semaines { get; set; }
    public string? Nature { get; set; }
    public string? Appreciation { get; set; }
    public string? Remarques { get; set; }

    /// <summary>Only the lists have a value: the line does not count.</summary>
    public bool EstVide => new[] { Entreprise, Debut, Fin, Semaines, Appreciation, Remarques }.All(string.IsNullOrWhiteSpace);

    public static LigneDeStage De(Stage stage) => new()
    {
        Annee = stage.Annee.ToString(Phrases.Francais),
        Entreprise = stage.Entreprise,
        Debut = Phrases.Jour(stage.Debut),
        Fin = Phrases.Jour(stage.Fin),
        Semaines = Libelles.Nombre(stage.Semaines),
        Nature = stage.Nature.ToString(),
        Appreciation = stage.Appreciation,
        Remarques = stage.Remarques,
    };

    public Stage Lire() => new()
    {
        Annee = Annee == "1" ? 1 : 2,
        Entreprise = FormulaireDossier.Texte(Entreprise)!,
        Debut = Lecture.LireDate(Debut)!.Value,
        Fin = Lecture.LireDate(Fin)!.Value,
        CentiemesDeSemaine = CentiemesDeSemaine(Semaines)!.Value,
        Nature = Enum.Parse<NatureStage>(Nature!),
        Appreciation = FormulaireDossier.Texte(Appreciation),
        Remarques = FormulaireDossier.Texte(Remarques),
    };

    /// <summary>Hundredths of a week above 0; null when the text is not such a number.</summary>
    public static int? CentiemesDeSemaine(string? texte) =>
        Domaine.Referentiels.Coefficient.Lire(texte)?.Valeur * 100 is { } centiemes && decimal.IsInteger(centiemes) && centiemes <= 100_000 ? (int)centiemes : null;

    /// <summary>« 1re année, Menuiseries Le Goff, du 06/01/2020 au 31/01/2020, 4 semaines ».</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        Annee == "1" ? Libelles.Annee(1) : Libelles.Annee(2), Entreprise?.Trim(), $"du {Debut?.Trim()} au {Fin?.Trim()}", $"{Semaines?.Trim()} semaines",
        Nature == nameof(NatureStage.Stage) || !Enum.TryParse<NatureStage>(Nature, out var nature) ? null : nature.EnClair().ToLower(Phrases.Francais),
        FormulaireDossier.Texte(Appreciation), FormulaireDossier.Texte(Remarques),
    }.OfType<string>());
}
