namespace Livret.Domaine.Notations;

/// <summary>Something the rules say of one value, or of the unit as a whole.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severite">Of the code, or of the parameter of the session that changes it.</param>
/// <param name="Contexte">The unit, for the sentence.</param>
/// <param name="Valeur">The value concerned; null: the unit as a whole.</param>
/// <param name="Element">The element concerned when it has no value (a missing complément); otherwise the value's.</param>
public sealed record Anomalie(CodeAnomalie Code, Severite Severite, Contexte Contexte, Valeur? Valeur = null, CodeElement? Element = null)
{
    /// <summary>The French sentence, made when it is read.</summary>
    public string Phrase => Phrases.De(this);

    public string Reference => DefinitionAnomalie.De(Code).Reference;
}
