using Microsoft.AspNetCore.Identity;

namespace Livret.Donnees;

/// <summary>An account. What it may do is in its affectations.</summary>
public sealed class Utilisateur : IdentityUser<Guid>
{
    public required string Nom { get; set; }
    public required string Prenom { get; set; }

    /// <summary>« Claire Aubertin ».</summary>
    public string NomComplet => $"{Prenom} {Nom}";
}
