using Livret.Domaine.Perimetres;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Livret.Web.Securite;

/// <summary>
/// The policies: a name, and the roles of which one is needed (one that includes it does too). Pages take theirs from their
/// folder; controllers name it. Whatever names none is for signed-in users.
/// </summary>
public static class Politiques
{
    public const string Enseignant = nameof(Role.Enseignant);
    public const string ChefEtablissement = nameof(Role.ChefEtablissement);
    public const string Gestionnaire = nameof(Role.Gestionnaire);
    public const string MembreJury = nameof(Role.MembreJury);
    public const string Administrateur = nameof(Role.Administrateur);

    /// <summary>Consult livrets, each in his scope: everyone but the administrator.</summary>
    public const string Livrets = nameof(Livrets);

    /// <summary>Enter the dossier of a candidate.</summary>
    public const string Dossier = nameof(Dossier);

    /// <summary>Lead livrets to the head of the établissement: those who enter them, and he who signs.</summary>
    public const string Equipe = nameof(Equipe);

    /// <summary>Delegate the signature: the head himself, never his delegate.</summary>
    public const string Delegant = nameof(Delegant);

    /// <summary>Import files: who has something to import in one of them.</summary>
    public const string Imports = nameof(Imports);

    private static readonly Dictionary<string, Role[]> Roles = new()
    {
        [Enseignant] = [Role.Enseignant],
        [ChefEtablissement] = [Role.ChefEtablissement],
        [Gestionnaire] = [Role.Gestionnaire],
        [MembreJury] = [Role.MembreJury],
        [Administrateur] = [Role.Administrateur],
        [Livrets] = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire, Role.MembreJury],
        [Dossier] = [Role.Coordonnateur, Role.ChefEtablissement],
        [Equipe] = [Role.Enseignant, Role.ChefEtablissement],
        [Imports] = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire, Role.Administrateur],
    };

    private static readonly (string Dossier, string Politique)[] Pages =
    [
        ("/Enseignant", Enseignant),
        ("/ChefEtablissement", ChefEtablissement),
        ("/ChefEtablissement/Delegations", Delegant),
        ("/ServiceExamens", Gestionnaire),
        ("/Jury", MembreJury),
        ("/Administration", Administrateur),
        ("/Imports", Imports),
        ("/Livrets", Livrets),
        ("/Livrets/Actes", Equipe),
        ("/Livrets/Classe", Equipe),
    ];

    public static void Appliquer(PageConventionCollection conventions)
    {
        foreach (var (dossier, politique) in Pages)
            conventions.AuthorizeFolder(dossier, politique);
        // Public rules and formats, nothing else.
        conventions.AllowAnonymousToFolder("/Aide");
    }

    public static IServiceCollection AddPolitiques(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddScoped<AgentCourant>().AddScoped<IAuthorizationHandler, TenirUnRoleHandler>();
        var autorisations = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var (nom, roles) in Roles)
            autorisations.AddPolicy(nom, p => p.RequireAuthenticatedUser().AddRequirements(new TenirUnRole(roles)));
        autorisations.AddPolicy(Delegant, p => p.RequireAuthenticatedUser().AddRequirements(new TenirUnRole([Role.ChefEtablissement]) { EnPropre = true }));
        return services;
    }
}

/// <summary>Holding one of these roles somewhere. Where exactly is for the scope of the query, then for the domain.</summary>
internal sealed record TenirUnRole(IReadOnlyList<Role> Roles) : IAuthorizationRequirement
{
    /// <summary>A role that includes it does not do.</summary>
    public bool EnPropre { get; init; }

    public bool EstRempli(Agent agent) => Roles.Any(role => EnPropre ? agent.Affectations.Any(a => a.Role == role) : agent.Tient(role));
}

internal sealed class TenirUnRoleHandler(AgentCourant agentCourant, IHttpContextAccessor http) : AuthorizationHandler<TenirUnRole>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, TenirUnRole requirement)
    {
        var agent = await agentCourant.ChercherAsync(http.HttpContext?.RequestAborted ?? CancellationToken.None);
        if (agent is null || !requirement.EstRempli(agent))
            return;
        agentCourant.AuNomDe(agent.Affectations.FirstOrDefault(a => requirement.Roles.Any(r => a.Role.Inclut(r))));
        context.Succeed(requirement);
    }
}
