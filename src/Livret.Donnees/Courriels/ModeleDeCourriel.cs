namespace Livret.Donnees.Courriels;

/// <summary>The words that an administrator gave to a template, in place of those that come with the application.</summary>
public sealed class ModeleDeCourriel
{
    public const int LongueurObjet = 150;
    public const int LongueurCorps = 4000;

    public required EvenementDeCourriel Evenement { get; init; }
    public required string Objet { get; set; }
    public required string Corps { get; set; }
    public required DateTime ModifieLe { get; set; }

    /// <summary>Name of the administrator.</summary>
    public required string ModifiePar { get; set; }
}
