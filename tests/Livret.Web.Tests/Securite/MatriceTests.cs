using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Securite;

/// <summary>
/// Every endpoint × every role × inside and outside its scope, on the demonstration (circuit, section 4): 403 when no affectation of the user
/// has a role of the route, 404 when the object is outside his scope, never a failure.
/// </summary>
public sealed class MatriceTests : IClassFixture<DemonstrationServie>
{
    private static readonly Role[] Equipe = [Role.Enseignant, Role.Coordonnateur, Role.ChefEtablissement, Role.Delegataire];
    private static readonly Role[] Direction = [Role.ChefEtablissement, Role.Delegataire];
    private static readonly Role[] Service = [Role.Gestionnaire, Role.ResponsableService];
    private static readonly Role[] Jury = [Role.MembreJury, Role.PresidentJury];

    /// <summary>Who opens what: the first row whose beginning the route has.</summary>
    internal static readonly (string Debut, Role[] Roles)[] Routes =
    [
        ("administration", [Role.Administrateur]),
        ("etablissement/delegations", [Role.ChefEtablissement]),
        ("etablissement", Direction),
        ("examens", Service),
        ("imports", [.. Equipe, .. Service, Role.Administrateur]),
        ("jury", Jury),
        ("livrets/{numero}/dossier", [Role.Coordonnateur, .. Direction]),
        ("livrets/{numero}/actes", Equipe),
        ("livrets/classe", Equipe),
        ("livrets", [.. Equipe, .. Service, .. Jury]),
        ("saisie", [Role.Enseignant, Role.Coordonnateur]),
        ("compte", Enum.GetValues<Role>()),
        ("", Enum.GetValues<Role>()),
    ];

    private readonly DemonstrationServie _demonstration;

    public MatriceTests(DemonstrationServie demonstration) => _demonstration = demonstration;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Chaque_adresse_s_ouvre_a_ses_roles_dans_leur_perimetre_et_a_personne_d_autre(Role role)
    {
        var application = _demonstration.Application;
        using var client = await application.EnTantQueAsync("Claire Aubertin", id => [_demonstration.Affecter(id, role)]);
        var jeton = await client.LireLeJetonAsync("/compte");
        List<string> ecarts = [];
        foreach (var route in Adresses(application))
        {
            var listee = Routes.First(r => route.StartsWith(r.Debut, StringComparison.Ordinal)).Roles.Contains(role);
            foreach (var dedans in (bool[])[true, false])
            {
                if (!dedans && !EstSituee(route))
                    continue;
                var adresse = _demonstration.Adresse(route, role, dedans);
                using var page = await client.GetAsync(new Uri(adresse, UriKind.Relative));
                Verifier("GET", page);
                if (await EnTetesAttendus.EnLigneAsync(page) is { } enLigne)
                    ecarts.Add($"{adresse} : {enLigne} dans la page");
                using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]);
                if (route is not ("connexion" or "deconnexion"))
                    Verifier("POST", await client.PostAsync(new Uri(adresse, UriKind.Relative), corps));

                void Verifier(string verbe, HttpResponseMessage reponse)
                {
                    var recu = (int)reponse.StatusCode;
                    var juste = !listee ? recu == 403 || (verbe is "POST" && recu == 405)
                        : dedans ? recu is 200 or 302 or 409 || (verbe is "POST" && recu is 400 or 405 or 415 or 422 || (verbe is "POST" && recu is 403 && EstReservee(route, role)) || (recu is 404 && !EstSituee(route)))
                        : recu is 404 || (verbe is "POST" && recu is 400 or 405 or 415);
                    ecarts.AddRange(EnTetesAttendus.Ecarts(reponse).Select(e => $"{verbe} {adresse} : {e}"));
                    if (!juste)
                        ecarts.Add($"{verbe} {adresse} ({(dedans ? "dedans" : "dehors")}) : {recu}");
                }
            }
        }
        Assert.True(ecarts.Count == 0, string.Join(Environment.NewLine, ecarts));
    }

    [Fact]
    public async Task L_administrateur_ne_voit_aucune_note()
    {
        using var client = await _demonstration.Application.EnTantQueAsync(Role.Administrateur);
        await using var db = _demonstration.Application.OuvrirLaBase();
        var compte = await db.Affectations.Where(a => a.Role == Role.Administrateur).OrderByDescending(a => a.Id).Select(a => a.UtilisateurId).FirstAsync();
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(0, await db.LivretsVisibles(compte, role, new(2020, 6, 8)).CountAsync());
    }

    /// <summary>
    /// Within a board that two roles share, what the one that includes the other does alone: a member of a jury posts nothing, the coordinates of a
    /// service are its head's.
    /// </summary>
    private static bool EstReservee(string route, Role role) => role is Role.MembreJury || (role is Role.Gestionnaire && route is "examens/service" or "examens/donnees");

    internal static IEnumerable<string> Adresses(LivretApplication application) => application.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && !e.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal))
        .Select(e => e.RoutePattern.RawText!.Trim('/')).Where(r => !r.EndsWith("Index", StringComparison.Ordinal)).Distinct();

    /// <summary>The address names something that belongs to somebody.</summary>
    private static bool EstSituee(string route) => route.Contains('{', StringComparison.Ordinal)
        && !route.StartsWith("administration", StringComparison.Ordinal) && !route.StartsWith("examens/lots", StringComparison.Ordinal);
}
