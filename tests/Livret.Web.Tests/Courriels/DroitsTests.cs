using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Compte;

namespace Livret.Web.Tests.Courriels;

/// <summary>Who has the pages of the mails.</summary>
public sealed class DroitsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    public static IEnumerable<object[]> PagesParRole =>
        from page in new[] { "/administration/courriels", "/administration/courriels/modeles", "/administration/courriels/modeles/soumis" }
        from role in Enum.GetValues<Role>()
        select new object[] { page, role };

    [Theory]
    [MemberData(nameof(PagesParRole))]
    public async Task Seul_l_administrateur_entre(string page, Role role)
    {
        using var client = await application.EnTantQueAsync(role);
        Assert.Equal(role is Role.Administrateur ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.OuvrirAsync(page)).StatusCode);
    }
}
