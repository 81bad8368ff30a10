namespace Livret.Domaine.Perimetres;

/// <summary>The roles of the circuit (section 4). A user holds them through affectations, never by himself.</summary>
public enum Role
{
    Enseignant,
    Coordonnateur,
    ChefEtablissement,
    Delegataire,
    Gestionnaire,
    ResponsableService,
    MembreJury,
    PresidentJury,
    Administrateur,
}

/// <summary>Which roles include which, and how they are said.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, Role[]> Tenants = Enum.GetValues<Role>()
        .ToDictionary(r => r, r => Enum.GetValues<Role>().Where(t => t.Inclut(r)).ToArray());

    /// <summary>Whether holding <paramref name="role"/> gives the pages and acts of <paramref name="autre"/>.</summary>
    public static bool Inclut(this Role role, Role autre) =>
        role == autre || (role, autre) is (Role.Coordonnateur, Role.Enseignant) or (Role.Delegataire, Role.ChefEtablissement)
            or (Role.ResponsableService, Role.Gestionnaire) or (Role.PresidentJury, Role.MembreJury);

    /// <summary>The roles that give the pages of this one, itself first.</summary>
    public static IReadOnlyList<Role> TenuPar(this Role role) => Tenants[role];

    /// <summary>« Enseignant », « Chef d’établissement »…</summary>
    public static string EnClair(this Role role) => role switch
    {
        Role.Enseignant => "Enseignant",
        Role.Coordonnateur => "Coordonnateur",
        Role.ChefEtablissement => "Chef d’établissement",
        Role.Delegataire => "Délégataire de signature",
        Role.Gestionnaire => "Gestionnaire des examens",
        Role.ResponsableService => "Responsable du service des examens",
        Role.MembreJury => "Membre du jury",
        Role.PresidentJury => "Président du jury",
        Role.Administrateur => "Administrateur",
    };
}
