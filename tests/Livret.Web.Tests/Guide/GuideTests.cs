using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Guide;

/// <summary>The user guide: every picture it shows exists and is light, every address it names answers to the role it is written for.</summary>
public sealed partial class GuideTests : IDisposable
{
    private const long TailleAuPlus = 400_000;
    private static readonly string Dossier = Path.Combine(Depot.Racine, "docs", "guide");
    private readonly LivretApplication _application = new("Development");

    /// <summary>Each page of the guide, and the account of the demonstration that reads it.</summary>
    private static readonly (string Page, string Compte)[] Lectures =
    [
        ("README.md", "enseignant"), ("enseignant.md", "enseignant"), ("coordonnateur.md", "coordonnateur"), ("chef-etablissement.md", "chef"),
        ("service-examens.md", "responsable"), ("jury.md", "president"), ("administrateur.md", "administrateur"),
    ];

    public static TheoryData<string, string> Pages
    {
        get
        {
            TheoryData<string, string> pages = [];
            foreach (var (page, compte) in Lectures)
                pages.Add(page, compte);
            return pages;
        }
    }

    public void Dispose() => _application.Dispose();

    [Fact]
    public void Chaque_page_du_guide_est_lue_et_chaque_image_sert()
    {
        var pages = Directory.EnumerateFiles(Dossier, "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
        Assert.Equal(pages, Lectures.Select(l => l.Page).Order(StringComparer.Ordinal));
        var montrees = Directory.EnumerateFiles(Dossier, "*.md").SelectMany(f => Image().Matches(File.ReadAllText(f)).Select(m => m.Groups[2].Value)).Order(StringComparer.Ordinal);
        var faites = Directory.EnumerateFiles(Path.Combine(Dossier, "captures")).Select(f => $"captures/{Path.GetFileName(f)}").Order(StringComparer.Ordinal);
        Assert.Equal(faites, montrees);
        Assert.All(Directory.EnumerateFiles(Path.Combine(Dossier, "captures")), f => Assert.InRange(new FileInfo(f).Length, 1_000, TailleAuPlus));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Ce_que_la_page_montre_existe_et_ce_qu_elle_nomme_repond(string page, string compte)
    {
        var texte = await File.ReadAllTextAsync(Path.Combine(Dossier, page));
        Assert.All(Image().Matches(texte), m =>
        {
            Assert.NotEqual("", m.Groups[1].Value);
            Assert.True(File.Exists(Path.Combine(Dossier, m.Groups[2].Value)), m.Groups[2].Value);
        });
        Assert.All(Lien().Matches(texte), m => Assert.True(File.Exists(Path.Combine(Dossier, m.Groups[1].Value)), m.Groups[1].Value));
        using var client = await EntrerAsync(compte);
        foreach (var adresse in Adresse().Matches(texte).Select(m => m.Groups[1].Value).Distinct())
        {
            using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
            Assert.True(reponse.IsSuccessStatusCode, $"{page}, {adresse}: {(int)reponse.StatusCode}");
        }
    }

    /// <summary>Somebody with the rights of an account of the demonstration.</summary>
    private async Task<HttpClient> EntrerAsync(string compte)
    {
        using var visiteur = _application.Visiteur();
        (await visiteur.GetAsync(new Uri("/connexion", UriKind.Relative))).EnsureSuccessStatusCode();
        await using var db = _application.OuvrirLaBase();
        var siennes = await db.Affectations.AsNoTracking().Where(a => db.Users.Any(u => u.Id == a.UtilisateurId && u.Email == $"{compte}@exemple.test")).ToListAsync();
        Assert.NotEmpty(siennes);
        return await _application.EnTantQueAsync("Claire Aubertin", id => siennes.Select(a => new Affectation
        {
            UtilisateurId = id,
            Role = a.Role,
            Service = a.Service,
            Uai = a.Uai,
            Division = a.Division,
            Unite = a.Unite,
            Commission = a.Commission,
        }));
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]+)\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\(([^)#]+)\)")]
    private static partial Regex Lien();

    [GeneratedRegex("`(/[^`]*)`")]
    private static partial Regex Adresse();
}
