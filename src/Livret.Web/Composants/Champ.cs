namespace Livret.Web.Composants;

/// <summary>A one-line field of a form, with its label, its hint and what is refused in it.</summary>
/// <param name="Nom">Name and identifier of the field, and its key in the model state.</param>
/// <param name="Libelle">What is asked.</param>
/// <param name="Type">« text », « email » or « password »; a password is never sent back.</param>
/// <param name="Remplissage">Purpose of the field for the browser (<c>autocomplete</c>).</param>
public sealed record Champ(string Nom, string Libelle, string Type, string Remplissage)
{
    public string? Valeur { get; init; }
    public string? Indice { get; init; }

    /// <summary>On-screen keyboard (<c>inputmode</c>).</summary>
    public string? Clavier { get; init; }
}
