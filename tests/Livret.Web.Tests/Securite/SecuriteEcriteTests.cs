using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Securite;

/// <summary><c>docs/securite.md</c> names tests: each is there, in the class that it says.</summary>
public sealed partial class SecuriteEcriteTests
{
    private static readonly string Texte = File.ReadAllText(Path.Combine(Depot.Racine, "docs", "securite.md"));

    private static readonly string[] Sources =
        [.. Directory.EnumerateFiles(Path.Combine(Depot.Racine, "tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText)];

    public static TheoryData<string> Nommes => [.. Nomme().Matches(Texte).Select(m => m.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Nommes))]
    public void Chaque_test_nomme_existe(string nom)
    {
        var (classe, methode) = nom.Split('.') is [var c, var m] ? (c, m) : (nom, null);
        Assert.True(
            Array.Exists(Sources, s => Regex.IsMatch(s, $@"class {classe}\b") && (methode is null || s.Contains($" {methode}(", StringComparison.Ordinal))), nom);
    }

    [Fact]
    public void Chaque_ligne_dit_son_exigence_et_sa_preuve()
    {
        var lignes = Texte[Texte.IndexOf("## OWASP", StringComparison.Ordinal)..Texte.IndexOf("## What is not met", StringComparison.Ordinal)]
            .Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();
        Assert.True(lignes.Count > 50);
        Assert.All(lignes, l => Assert.Matches(@"^\| [^|]+ \| [^|]+ \| `[^|]+ \|$", l));
    }

    [GeneratedRegex(@"`(\w+Tests(?:\.\w+)?)`")]
    private static partial Regex Nomme();
}
