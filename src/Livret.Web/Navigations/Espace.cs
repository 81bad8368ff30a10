using Livret.Domaine.Perimetres;

namespace Livret.Web.Navigations;

/// <summary>One entry of the navigation.</summary>
public sealed record Rubrique(string Libelle, string Url)
{
    /// <summary>Only for who holds the role of the space itself: what may not be delegated.</summary>
    public bool EnPropre { get; init; }

    public bool Contient(PathString chemin) => chemin.StartsWithSegments(Url);
}

/// <summary>The space of a role: its board, which is its first entry, and the pages beside it.</summary>
/// <param name="Role">Whoever holds it, or a role that includes it, has the space.</param>
/// <param name="Libelle">As the switch of the header says it.</param>
public sealed record Espace(Role Role, string Libelle, IReadOnlyList<Rubrique> Rubriques)
{
    /// <summary>In the order of the circuit.</summary>
    public static IReadOnlyList<Espace> Tableau { get; } =
    [
        new(Role.Enseignant, "Enseignement", [new("Mes unités", "/saisie"), new("Imports", "/saisie/imports"), new("Exports", "/saisie/exports")]),
        new(Role.ChefEtablissement, "Établissement",
        [
            new("Mon établissement", "/etablissement"), new("Transmissions", "/etablissement/transmissions"),
            new("Délégations", "/etablissement/delegations") { EnPropre = true }, new("Imports", "/etablissement/imports"), new("Exports", "/etablissement/exports"),
        ]),
        new(Role.Gestionnaire, "Service des examens",
        [
            new("Dossiers", "/examens"), new("Établissements", "/examens/etablissements"), new("Courriers", "/examens/courriers"), new("Jurys", "/examens/jurys"),
            new("Publication", "/examens/publication"), new("Calendrier", "/examens/calendrier"), new("Mon service", "/examens/service"), new("Imports", "/examens/imports"), new("Exports", "/examens/exports"),
        ]),
        new(Role.MembreJury, "Jury", [new("Mes commissions", "/jury")]),
        new(Role.Administrateur, "Administration",
        [
            new("Installation", "/administration"), new("Imports", "/administration/imports"), new("Utilisateurs", "/administration/utilisateurs"), new("Établissements", "/administration/etablissements"),
            new("Sessions", "/administration/sessions"), new("Services", "/administration/services"), new("Référentiels", "/administration/referentiels"),
            new("Courriels", "/administration/courriels"), new("Conservation", "/administration/conservation"), new("Journal", "/administration/journal"),
        ]),
    ];

    public string Url => Rubriques[0].Url;

    /// <summary>The entries that are for this user.</summary>
    public IEnumerable<Rubrique> RubriquesDe(Agent agent) => Rubriques.Where(r => !r.EnPropre || agent.Affectations.Any(a => a.Role == Role));

    /// <summary>The entry that a path belongs to: the deepest.</summary>
    public Rubrique? RubriqueDe(PathString chemin) => Rubriques.Where(r => r.Contient(chemin)).MaxBy(r => r.Url.Length);

    /// <summary>The spaces of a user, that of his first affectation first.</summary>
    public static IReadOnlyList<Espace> De(Agent agent) =>
        [.. agent.Affectations.SelectMany(a => Tableau.Where(e => a.Role.Inclut(e.Role))).Distinct()];

    /// <summary>The space that a path belongs to, among those of the user; the first one for a page that all share.</summary>
    public static Espace? Courant(IReadOnlyList<Espace> espaces, PathString chemin) =>
        espaces.FirstOrDefault(e => e.Rubriques.Any(r => r.Contient(chemin))) ?? (espaces is [var premier, ..] ? premier : null);
}
