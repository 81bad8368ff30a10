using System.Globalization;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Securite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Donnees;

/// <summary>
/// The pages of every day read what they show, by an index: their cost does not grow with the installation. The plan of each statement that they send is asked of the
/// embedded engine, without statistics, as in service.
/// </summary>
public sealed partial class PlansTests(DemonstrationServie demonstration) : IClassFixture<DemonstrationServie>
{
    private const string Lycee = "0449101D";

    /// <summary>The tables that grow with the installation.</summary>
    private static readonly string[] Grandes =
    [
        "Livrets", "Unites", "Valeurs", "Journal", "Stages", "PointsOuverts", "Visas", "Transmissions", "Constats", "Propositions", "Decisions", "Courriers", "EnvoisAuJury", "Deliberations",
        "Archives", "Bordereaux", "Etablissements", "Habilitations", "ResultatsSection", "Affectations", "AspNetUsers", "SessionsDeCompte",
    ];

    [Theory]
    [InlineData(Role.Enseignant, "/saisie")]
    [InlineData(Role.Enseignant, "/saisie/0449101D/TC2/U4")]
    [InlineData(Role.Enseignant, "/livrets/17200001")]
    [InlineData(Role.ChefEtablissement, "/etablissement")]
    [InlineData(Role.ChefEtablissement, "/etablissement/transmissions")]
    [InlineData(Role.ChefEtablissement, "/livrets/17200044")]
    [InlineData(Role.Gestionnaire, "/examens")]
    [InlineData(Role.Gestionnaire, "/examens?onglet=AExaminer&tri=Recu")]
    [InlineData(Role.MembreJury, "/jury")]
    [InlineData(Role.MembreJury, "/jury/2")]
    public async Task Une_page_de_tous_les_jours_ne_parcourt_aucune_grande_table(Role role, string page)
    {
        var instructions = await InstructionsAsync(role, page);

        Assert.NotEmpty(instructions);
        await using var db = demonstration.Application.OuvrirLaBase();
        await db.Database.OpenConnectionAsync();
        Assert.All(instructions, i => Assert.Empty(Parcours((SqliteConnection)db.Database.GetDbConnection(), i)));
    }

    [Fact]
    public async Task Un_parcours_de_table_est_reconnu()
    {
        await using var db = demonstration.Application.OuvrirLaBase();
        await db.Database.OpenConnectionAsync();
        var connexion = (SqliteConnection)db.Database.GetDbConnection();

        Assert.Single(Parcours(connexion, """SELECT "l"."Id" FROM "Livrets" AS "l" WHERE "l"."Ville" = @ville"""));
        Assert.Single(Parcours(connexion, """SELECT "l"."Id" FROM "Livrets" AS "l" WHERE "l"."Session" = @session"""));
        Assert.Empty(Parcours(connexion, """SELECT "l"."Id" FROM "Livrets" AS "l" WHERE "l"."Uai" = @uai"""));
    }

    [Fact]
    public async Task La_file_du_service_se_compte_et_se_liste_dans_l_ordre_de_ses_index()
    {
        var instructions = await InstructionsAsync(Role.Gestionnaire, "/examens");
        await using var db = demonstration.Application.OuvrirLaBase();
        await db.Database.OpenConnectionAsync();
        var connexion = (SqliteConnection)db.Database.GetDbConnection();

        var compte = Plan(connexion, Assert.Single(instructions, i => i.Contains("GROUP BY", StringComparison.Ordinal)));
        Assert.Contains(compte, e => e.Contains("USING COVERING INDEX IX_Livrets_CodeAcademie_Session_PurgeLe_Etat", StringComparison.Ordinal));
        Assert.DoesNotContain(compte, e => e.Contains("TEMP B-TREE", StringComparison.Ordinal));
        var liste = Plan(connexion, Assert.Single(instructions, i => i.Contains("LIMIT", StringComparison.Ordinal) && i.Contains("\"NomRecherche\"", StringComparison.Ordinal)));
        Assert.Contains(liste, e => e.Contains("IX_Livrets_CodeAcademie_Session_NomRecherche_Numero", StringComparison.Ordinal));
        Assert.DoesNotContain(liste, e => e.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    /// <summary>What a page asks of the database.</summary>
    private async Task<List<string>> InstructionsAsync(Role role, string page)
    {
        var application = demonstration.Application;
        using var client = await application.EnTantQueAsync("Claire Aubertin", id => [Affecter(id, role)]);
        // What a process keeps is read by the first request.
        (await client.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();
        var avant = application.Sql.Instructions.Count;
        (await client.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();
        return [.. application.Sql.Instructions.Skip(avant)];
    }

    private static Affectation Affecter(Guid id, Role role) => role switch
    {
        Role.Gestionnaire => new() { UtilisateurId = id, Role = role, Service = "DEC-17" },
        Role.MembreJury => new() { UtilisateurId = id, Role = role, Commission = 2 },
        _ => new() { UtilisateurId = id, Role = role, Uai = Lycee },
    };

    /// <summary>The steps of a plan that read a whole table, or all the livrets of a session.</summary>
    private static List<string> Parcours(SqliteConnection connexion, string instruction)
    {
        if (!instruction.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
            return [];
        var tables = Alias().Matches(instruction).ToLookup(m => m.Groups[2].Value, m => m.Groups[1].Value);
        return [.. Plan(connexion, instruction).Where(e => Lue().Match(e) is { Success: true } lue && tables[lue.Groups[1].Value].Any(Grandes.Contains)).Select(e => $"{e}: {instruction}")];
    }

    private static List<string> Plan(SqliteConnection connexion, string instruction)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = $"EXPLAIN QUERY PLAN {instruction}";
        foreach (var nom in Parametre().Matches(instruction).Select(m => m.Value).Distinct())
            commande.Parameters.Add(new SqliteParameter(nom, DBNull.Value));
        List<string> etapes = [];
        using var lecteur = commande.ExecuteReader();
        while (lecteur.Read())
            etapes.Add(Convert.ToString(lecteur["detail"], CultureInfo.InvariantCulture)!);
        return etapes;
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parametre();

    /// <summary>Not those of a part that is false whatever it reads: a list that is empty.</summary>
    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"(?!\\s+WHERE 0\\b)")]
    private static partial Regex Alias();

    /// <summary>« SCAN l », or a search by the session alone.</summary>
    [GeneratedRegex(@"^(?:SCAN (\w+)|SEARCH (?<1>\w+) USING .*\(Session=\?\)$)")]
    private static partial Regex Lue();
}
