using System.Globalization;
using System.Text;
using Livret.Donnees.EnBloc;
using Livret.Donnees.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Role = Livret.Domaine.Perimetres.Role;

namespace Livret.Web.Tests.SqlServer;

/// <summary>
/// Without a server: the migrated schema and the queries are valid for SQL Server, by name and by type. This collection runs after the others, alone, so
/// that it judges every query that they compiled, and those of the boards in any case.
/// </summary>
[Collection(nameof(ApresLesAutres))]
public sealed class RequetesSqlServerTests
{
    /// <summary>Warning of an unresolved reference: for DacFx only a warning, for a server a failure.</summary>
    private const int ReferenceInconnue = 71502;

    private static readonly (Role Role, string Tableau)[] Tableaux =
        [(Role.Enseignant, "/saisie"), (Role.ChefEtablissement, "/etablissement"), (Role.Gestionnaire, "/examens"), (Role.MembreJury, "/jury"), (Role.Administrateur, "/administration")];

    [Fact]
    public void Le_schema_migre_est_valide() => Assert.Equal("", Fautes(SchemaSqlServer.Modele()));

    [Fact]
    public async Task Chaque_requete_des_tests_se_dit_a_SQL_Server()
    {
        await OuvrirLesTableauxAsync();
        var ombre = OmbreSqlServer.Instance;
        Assert.Equal("", string.Join(Environment.NewLine, ombre.Intraduisibles.Select(i => $"{i.Value}{Environment.NewLine}{i.Key}")));
        Assert.NotEmpty(ombre.Requetes);
        foreach (var instruction in EcritureSqlServer.Instructions)
            ombre.Requetes.TryAdd(instruction, [new("@lot", "nvarchar(max)")]);
        ombre.Requetes.TryAdd(ColonnesDeFile.Remplir, []);
        using var modele = SchemaSqlServer.Modele();
        foreach (var (requete, rang) in ombre.Requetes.OrderBy(r => r.Key, StringComparer.Ordinal).Select((r, i) => (r, i)))
            modele.AddObjects(Procedure(rang, requete.Key, requete.Value));
        Assert.Equal("", Fautes(modele));
    }

    /// <summary>The judge itself is judged: what a server would refuse is seen.</summary>
    [Theory]
    [InlineData("SELECT [l].[Inconnue] FROM [Livrets] AS [l]", "Inconnue")]
    [InlineData("SELECT [l].[Id] FROM [Livres] AS [l]", "Livres")]
    [InlineData("UPDATE u SET u.Versions = l.Version FROM Unites AS u INNER JOIN OPENJSON(N'[]') WITH (LivretId bigint, Version uniqueidentifier) AS l ON u.LivretId = l.LivretId", "Versions")]
    [InlineData("SELECT [l].[Id] FROM [Livrets] AS [l] WHERE [l].[Uai] = @absent", "absent")]
    [InlineData("SELECT [l].[Id] FROM [Livrets] AS [l] WHERE", "")]
    public void Une_requete_fausse_est_vue(string texte, string nomme)
    {
        using var modele = SchemaSqlServer.Modele();
        var fautes = "";
        try
        {
            modele.AddObjects(Procedure(0, texte, []));
            fautes = Fautes(modele);
        }
        catch (DacModelException e)
        {
            fautes = e.Message;
        }
        Assert.NotEqual("", fautes);
        Assert.Contains(nomme, fautes, StringComparison.Ordinal);
    }

    private static async Task OuvrirLesTableauxAsync()
    {
        using LivretApplication application = new("Development");
        foreach (var (role, tableau) in Tableaux)
        {
            using var client = await application.EnTantQueAsync(role);
            (await client.GetAsync(new Uri(tableau, UriKind.Relative))).EnsureSuccessStatusCode();
        }
    }

    private static string Procedure(int rang, string texte, IReadOnlyList<ParametreSql> parametres)
    {
        StringBuilder procedure = new();
        procedure.Append(CultureInfo.InvariantCulture, $"CREATE PROCEDURE [dbo].[requete_{rang}] ");
        procedure.AppendJoin(", ", parametres.Select(p => $"{p.Nom} {p.Type}")).AppendLine().AppendLine("AS BEGIN").AppendLine(texte).AppendLine("END");
        return procedure.ToString();
    }

    private static string Fautes(TSqlModel modele) => string.Join(
        Environment.NewLine, modele.Validate().Where(m => m.MessageType is Microsoft.SqlServer.Dac.DacMessageType.Error || m.Number == ReferenceInconnue).Select(m => m.ToString()));
}

/// <summary>xunit runs the collections that bear no parallel after all the others.</summary>
[CollectionDefinition(nameof(ApresLesAutres), DisableParallelization = true)]
public sealed class ApresLesAutres;
