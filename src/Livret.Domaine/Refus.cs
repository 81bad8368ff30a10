using Livret.Domaine.Notations;

namespace Livret.Domaine;

/// <summary>The one type of « no »: a stable code, a sentence the user can act on, and the passage of the text behind it.</summary>
/// <param name="Code">Stable code of the anomaly (rules, section 5).</param>
/// <param name="Phrase">French sentence shown to the user.</param>
/// <param name="Reference">Paragraph of the note d'accompagnement, or article of the code de l'éducation; empty when none applies.</param>
/// <param name="Champ">Column of the exchange file, and field of the page, that the sentence is about; null: the whole line.</param>
public sealed record Refus(CodeAnomalie Code, string Phrase, string Reference = "", string? Champ = null);
