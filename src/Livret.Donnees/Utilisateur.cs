using Livret.Domaine.Livrets;
using Microsoft.AspNetCore.Identity;

namespace Livret.Donnees;

/// <summary>An account. What it may do is in its affectations.</summary>
public sealed class Utilisateur : IdentityUser<Guid>
{
    public required string Nom
    {
        get;
        set
        {
            field = value;
            Reperer();
        }
    }

    public required string Prenom
    {
        get;
        set
        {
            field = value;
            Reperer();
        }
    }

    /// <summary>First name, name, first name: both orders are found, in capitals without accents (<see cref="Repere"/>).</summary>
    public string Recherche { get; private set; } = "";

    /// <summary>When the account was closed, UTC; null: it is open. A closed account signs in nowhere, and its sessions stop at once.</summary>
    public DateTime? DesactiveLe { get; set; }

    /// <summary>When the last invitation was written, UTC; null: none was.</summary>
    public DateTime? InviteLe { get; set; }

    /// <summary>The step of thirty seconds of the last code of the telephone that was accepted: neither it nor an earlier one serves again.</summary>
    public long? DernierCode { get; private set; }

    /// <summary>« Claire Aubertin ».</summary>
    public string NomComplet => $"{Prenom} {Nom}";

    private void Reperer() => Recherche = Repere.De($"{Prenom} {Nom} {Prenom}");
}
