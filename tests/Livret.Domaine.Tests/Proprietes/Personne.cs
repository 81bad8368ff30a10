using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>A role on a place, and the last day of it.</summary>
internal sealed record Charge(Role Role, string? Uai = null, string? Division = null, string? Unite = null, string? Service = null, int? Commission = null, DateOnly? Fin = null);

/// <summary>Somebody of the circuit (section 4). The place of every livret is the division TC2 of 0440001A, service DEC-NANTES, commission 12.</summary>
/// <param name="Signe">Holds a delegation of signature for the division, until the 30 June 2020.</param>
internal sealed record Personne(string Nom, bool Signe, params Charge[] Charges)
{
    public const string Uai = "0440001A", Division = "TC2", Service = "DEC-NANTES";

    public static DateOnly FinDeDelegation { get; } = new(2020, 6, 30);

    public static IReadOnlyList<Personne> Toutes { get; } =
    [
        new("l’enseignante", false, new Charge(Role.Enseignant, Uai, Division)),
        new("l’enseignant d’une unité", false, new Charge(Role.Enseignant, Uai, Division, "U4"), new Charge(Role.Enseignant, Uai, Division, "U2")),
        new("le coordonnateur", false, new Charge(Role.Coordonnateur, Uai, Division)),
        new("la proviseure", false, new Charge(Role.ChefEtablissement, Uai)),
        new("la proviseure adjointe", true, new Charge(Role.Delegataire, Uai, Fin: FinDeDelegation)),
        new("un délégataire sans acte pour la division", false, new Charge(Role.Delegataire, Uai)),
        new("la gestionnaire", false, new Charge(Role.Gestionnaire, Service: Service)),
        new("un gestionnaire", false, new Charge(Role.Gestionnaire, Service: Service)),
        new("le responsable", false, new Charge(Role.ResponsableService, Service: Service)),
        new("une responsable", false, new Charge(Role.ResponsableService, Service: Service)),
        new("la présidente", false, new Charge(Role.PresidentJury, Commission: 12)),
        new("un membre du jury", false, new Charge(Role.MembreJury, Commission: 12)),
        new("un proviseur qui enseigne U6", false, new Charge(Role.ChefEtablissement, Uai), new Charge(Role.Enseignant, Uai, Division, "U6")),
        new("l’enseignante d’une autre division", false, new Charge(Role.Enseignant, Uai, "TC9")),
        new("le proviseur d’ailleurs", false, new Charge(Role.ChefEtablissement, "0490001B")),
        new("le coordonnateur d’ailleurs", false, new Charge(Role.Coordonnateur, "0490001B", Division)),
        new("le responsable d’ailleurs", false, new Charge(Role.ResponsableService, Service: "DEC-RENNES")),
        new("la présidente d’une autre commission", false, new Charge(Role.PresidentJury, Commission: 13)),
        new("l’administratrice", false, new Charge(Role.Administrateur)),
        new("personne en particulier", false),
    ];

    private readonly Guid _id = Guid.NewGuid();

    /// <summary>With what he holds that day.</summary>
    public Agent Le(DateOnly jour) => new(_id, Nom,
    [
        .. Charges.Select(c => new Affectation
        {
            UtilisateurId = _id,
            Role = c.Role,
            Uai = c.Uai,
            Division = c.Division,
            Unite = c.Unite,
            Service = c.Service,
            Commission = c.Commission,
            Fin = c.Fin,
        }).Where(a => a.VautLe(jour)),
    ]);

    /// <summary>Section 4: which roles include which, and where.</summary>
    public bool Peut(DateOnly jour, Role role, string? unite = null, int? commission = null) => Charges.Any(c =>
        !(c.Fin < jour) && (c.Role == role || (c.Role, role) is (Role.Coordonnateur, Role.Enseignant) or (Role.ResponsableService, Role.Gestionnaire)
            or (Role.PresidentJury, Role.MembreJury) or (Role.Delegataire, Role.ChefEtablissement))
        && (c.Uai, c.Service, c.Commission) switch
        {
            (not null, _, _) => c.Uai == Uai && c.Division is null or Division && (c.Unite is null || unite is null || c.Unite == unite),
            (_, not null, _) => c.Service == Service,
            (_, _, not null) => c.Commission == commission,
            _ => false,
        });

    public bool EstChef => Charges.Any(c => c.Role is Role.ChefEtablissement && c.Uai == Uai);
}
