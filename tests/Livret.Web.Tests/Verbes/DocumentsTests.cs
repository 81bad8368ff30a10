using Livret.Web.Verbes;
using LesVerbes = Livret.Web.Verbes.Verbes;

namespace Livret.Web.Tests.Verbes;

/// <summary>The verb <c>documents</c> on the demonstration, which it prepares as the application does.</summary>
public sealed class DocumentsTests : IDisposable
{
    private readonly string _dossier = Directory.CreateTempSubdirectory("livret-documents-").FullName;

    private string Base => Path.Combine(_dossier, "livret.db");
    private string Sortie => Path.Combine(_dossier, "sortie");

    [Fact]
    public async Task Une_classe_de_la_demonstration_s_ecrit_sous_des_noms_qui_ne_changent_pas()
    {
        var (statut, sortie, erreurs) = await AppelerAsync("--etablissement", "0449101D", "--division", "TC2B");
        Assert.Equal((StatutDeSortie.Fait, ""), (statut, erreurs));
        var fichiers = Fichiers();
        Assert.NotEmpty(fichiers);
        Assert.Equal(["bordereaux", "classes", "livrets", "recevabilite"], fichiers.Select(f => f.Split('/')[0]).Distinct());
        var livrets = fichiers.Where(f => f.StartsWith("livrets/", StringComparison.Ordinal)).ToList();
        Assert.All(livrets, f => Assert.Matches("^livrets/0449101D-tc2b/livret-2020-[0-9a-z]+-[a-z-]+[.]pdf$", f));
        Assert.StartsWith($"{livrets.Count}\u00a0livret", sortie, StringComparison.Ordinal);
        var premier = await File.ReadAllBytesAsync(Path.Combine(Sortie, fichiers[0]));
        Assert.Equal("%PDF-"u8.ToArray(), premier[..5]);

        Assert.Equal(StatutDeSortie.Fait, (await AppelerAsync("--etablissement", "0449101D", "--division", "TC2B", "--agent", "chef@exemple.test")).Statut);
        Assert.Equal(fichiers, Fichiers());
        Assert.Equal(premier, await File.ReadAllBytesAsync(Path.Combine(Sortie, fichiers[0])));

        var (refus, _, phrase) = await AppelerAsync("--etablissement", "0449101D", "--agent", "gestionnaire-siec@exemple.test");
        Assert.Equal(StatutDeSortie.MauvaisUsage, refus);
        Assert.StartsWith("Aucun livret ne répond à cette demande.", phrase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tous_les_documents_de_la_demonstration_s_ecrivent_par_un_appel()
    {
        var (statut, sortie, erreurs) = await AppelerAsync("--tous");
        Assert.Equal((StatutDeSortie.Fait, ""), (statut, erreurs));
        Assert.StartsWith("258\u00a0livrets. 17\u00a0bordereaux, 2\u00a0lettres, ", sortie, StringComparison.Ordinal);
        var fichiers = Fichiers();
        Assert.Equal(
            ["bordereaux", "classes", "dossiers-de-jury", "lettres", "livrets", "proces-verbaux", "recevabilite", "releves"], fichiers.Select(f => f.Split('/')[0]).Distinct());
        Assert.All(["lettres/NR-2020-DEC-17-0001.pdf", "lettres/NR-2020-DEC-17-0001-copie.pdf", "lettres/dec-17-adresses.csv"], f => Assert.Contains(f, fichiers));
        Assert.Equal(fichiers.Count(f => f.StartsWith("bordereaux/accuse-", StringComparison.Ordinal)), fichiers.Count(f => f.StartsWith("bordereaux/bordereau-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Choisissez --tous")]
    [InlineData("Choisissez --tous", "--division", "TC2B")]
    [InlineData("Choisissez --tous", "--tous", "--commission", "1")]
    [InlineData("Choisissez --tous", "--commission", "un")]
    [InlineData("L’option --tous ne prend pas de valeur.", "--tous=oui")]
    [InlineData("Aucun compte n’a l’adresse inconnu@exemple.test.", "--tous", "--agent", "inconnu@exemple.test")]
    [InlineData("Aucun livret ne répond", "--commission", "999999")]
    public async Task Un_appel_qui_ne_dit_pas_quoi_est_refuse_avec_ce_qu_il_faut_changer(string phrase, params string[] options)
    {
        var (statut, _, erreurs) = await AppelerAsync(options);
        Assert.Equal(StatutDeSortie.MauvaisUsage, statut);
        Assert.StartsWith(phrase, erreurs, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Sortie));
    }

    public void Dispose() => Directory.Delete(_dossier, recursive: true);

    private List<string> Fichiers() =>
        [.. Directory.EnumerateFiles(Sortie, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Sortie, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private async Task<(int Statut, string Sortie, string Erreurs)> AppelerAsync(params string[] options)
    {
        using var sortie = new StringWriter();
        using var erreurs = new StringWriter();
        var statut = await LesVerbes.ExecuterAsync(
            ["--environment=Development", "--Demonstration:Active=true", $"--Donnees:Fichier={Base}", "documents", "--vers", Sortie, .. options], new(TextReader.Null, sortie, erreurs));
        return (statut, sortie.ToString(), erreurs.ToString());
    }
}
