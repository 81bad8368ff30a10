using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>A sentence about one row, beside the field that it is about.</summary>
/// <param name="Champ">Name of the field; null: the row as a whole.</param>
/// <param name="Code">Stable code of the anomaly.</param>
/// <param name="Severite"><c>refusee</c>, <c>bloquante</c> or <c>information</c>.</param>
/// <param name="Phrase">What to do.</param>
/// <param name="Action"><c>vers-cc</c>: the note may go to the contrôle-continu column in one gesture.</param>
public sealed record MessageDeLigne(string? Champ, string Code, string Severite, string Phrase, string? Action = null)
{
    public static MessageDeLigne De(Refus refus, string? champ, string? action = null) =>
        new(champ, DefinitionAnomalie.De(refus.Code).Texte, "refusee", refus.Phrase, action);

    /// <summary>A stored value that counts for nothing: which one, then why.</summary>
    public static MessageDeLigne DeMiseDeCote(Anomalie anomalie, string? champ) => De(anomalie, champ) with
    {
        Phrase = $"{Element(anomalie.Valeur!.Element)} {ValeurEcrite.Ecrire(anomalie.Valeur)?.Replace(" | ", ", ", StringComparison.Ordinal)}. {anomalie.Phrase}",
    };

    public static MessageDeLigne De(Anomalie anomalie, string? champ) => new(
        champ, DefinitionAnomalie.De(anomalie.Code).Texte,
        anomalie.Severite switch { Domaine.Notations.Severite.Refusee => "refusee", Domaine.Notations.Severite.Bloquante => "bloquante", Domaine.Notations.Severite.Information => "information" },
        anomalie.Phrase);

    private static string Element(CodeElement element) => element.Nature switch
    {
        NatureElement.Continu => "contrôle continu",
        NatureElement.Globale => "CCF ou ponctuelle",
        NatureElement.Situation => $"situation {element.Detail}",
        NatureElement.Partie => $"partie {element.Detail}",
        _ => element.ToString(),
    };
}
