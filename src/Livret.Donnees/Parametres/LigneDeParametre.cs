namespace Livret.Donnees.Parametres;

/// <summary>A change, before it takes its place in the chain.</summary>
public sealed record LigneDeParametre(NatureDeParametre Nature, string Cle, string Champ, string? Avant, string? Apres);

/// <summary>Who changes parameters.</summary>
/// <param name="Id">His account.</param>
/// <param name="Nom">« Claire Aubertin ».</param>
/// <param name="Affectation">In what name he acts: « Administrateur ».</param>
public sealed record Acteur(Guid Id, string Nom, string Affectation)
{
    /// <summary>Whoever starts a verb of the executable on the machine.</summary>
    public static Acteur LigneDeCommande { get; } = new(Guid.Empty, "Ligne de commande", "");
}
