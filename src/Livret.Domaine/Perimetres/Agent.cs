namespace Livret.Domaine.Perimetres;

/// <summary>The user who acts, with what he holds today.</summary>
/// <param name="Id">Identifier of the account.</param>
/// <param name="Nom">As it is kept with what he types: « Claire Aubertin ».</param>
/// <param name="Affectations">Valid this day, in the order in which they were given.</param>
public sealed record Agent(Guid Id, string Nom, IReadOnlyList<Affectation> Affectations)
{
    /// <summary>Holds the role, or one that includes it, somewhere.</summary>
    public bool Tient(Role role) => Affectations.Any(a => a.Role.Inclut(role));

    /// <summary>Holds the role, or one that includes it, here.</summary>
    public bool Peut(Role role, Perimetre ici) => Affectations.Any(a => a.Role.Inclut(role) && a.Couvre(ici));

    /// <summary>Holds that very role here, not one that includes it.</summary>
    public bool PeutEnPropre(Role role, Perimetre ici) => Affectations.Any(a => a.Role == role && a.Couvre(ici));

    /// <summary>In what name he acts here, the first affectation that gives one of these roles.</summary>
    public string Titre(IEnumerable<Role> roles, Perimetre ici) =>
        Affectations.FirstOrDefault(a => a.Couvre(ici) && roles.Any(r => a.Role.Inclut(r)))?.Titre ?? "";
}
