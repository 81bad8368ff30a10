using Livret.Domaine.Livrets;
using Livret.Donnees.Generations;
using Livret.Donnees.Verifications;
using Livret.Web.Verbes;
using Microsoft.EntityFrameworkCore;
using LesVerbes = Livret.Web.Verbes.Verbes;

namespace Livret.Web.Tests.Generations;

/// <summary>The fictitious installation of the benchmarks, small: everything in it is true, and drawn again alike.</summary>
public sealed class GenererUneBaseTests : IDisposable
{
    private static readonly DemandeDeGeneration Petite = new(Graine: 7, Academies: 2, Etablissements: 6, Candidats: 260);

    private readonly List<string> _fichiers = [];

    [Fact]
    public async Task Une_base_generee_a_ses_candidats_dans_tous_les_etats_et_ses_chaines_tiennent()
    {
        var fichier = Nouveau();
        var bilan = await GenererAsync(fichier, Petite);

        Assert.NotNull(bilan);
        Assert.Equal((260, 1_560), (bilan.Livrets, bilan.Unites));
        await using var db = BaseDeTest.Ouvrir(fichier);
        var generes = db.Livrets.Where(l => l.Numero.Length == 9);
        Assert.Equal(260, await generes.CountAsync());
        Assert.Equal(6, await generes.Select(l => l.Uai).Distinct().CountAsync());
        Assert.Equal(260, await generes.Select(l => l.Numero).Distinct().CountAsync());
        Assert.Superset(new HashSet<Etat> { Etat.EnSaisie, Etat.Soumis, Etat.Transmis }, (await generes.Select(l => l.Etat).Distinct().ToListAsync()).ToHashSet());
        Assert.True(await generes.AllAsync(l => db.Affectations.Any(a => a.Uai == l.Uai && a.Division == l.Division)));
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        var verification = await new VerifierLeJournal(db).VerifierAsync(null, CancellationToken.None);
        Assert.True(verification!.Tient, string.Join('\n', verification.Ruptures));
        Assert.True(verification.Evenements > bilan.Valeurs);
    }

    [Fact]
    public async Task La_meme_graine_donne_les_memes_livrets_et_une_autre_d_autres()
    {
        var premiere = await JournalAsync(Petite);

        Assert.Equal(premiere, await JournalAsync(Petite));
        Assert.NotEqual(premiere, await JournalAsync(Petite with { Graine = 8 }));
    }

    [Fact]
    public async Task Une_base_qui_contient_deja_des_donnees_n_est_pas_touchee()
    {
        var fichier = Nouveau();
        await GenererAsync(fichier, Petite with { Candidats = 12 });
        await using var db = BaseDeTest.Ouvrir(fichier);
        var avant = await db.Livrets.CountAsync();

        var (statut, sortie, erreurs) = await AppelerAsync(fichier);

        Assert.Equal((StatutDeSortie.MauvaisUsage, ""), (statut, sortie));
        Assert.Contains("contient déjà des données. Indiquez un autre fichier", erreurs, StringComparison.Ordinal);
        Assert.Equal(avant, await db.Livrets.CountAsync());
    }

    [Fact]
    public async Task Le_verbe_remplit_une_base_et_dit_ce_qu_elle_contient()
    {
        var (statut, sortie, _) = await AppelerAsync(Nouveau(), "--academies=1", "--etablissements=2", "--candidats=40", "--graine=3");

        Assert.Equal(StatutDeSortie.Fait, statut);
        Assert.StartsWith("La base est remplie, en plus de la démonstration : 2\u00a0établissements, ", sortie, StringComparison.Ordinal);
        Assert.Contains(" 40\u00a0livrets, 240\u00a0unités, ", sortie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("« beaucoup » n’est pas un nombre. Donnez à --candidats un nombre entier.", "--candidats=beaucoup")]
    [InlineData("Demandez de 1 à 30 académies.", "--academies=31")]
    [InlineData("Demandez au moins un établissement par académie", "--academies=4", "--etablissements=3")]
    [InlineData("Demandez au moins un candidat par établissement", "--academies=1", "--etablissements=3", "--candidats=2")]
    public async Task Une_demande_impossible_est_refusee_avec_ce_qu_il_faut_changer(string phrase, params string[] options)
    {
        var fichier = Nouveau();
        var (statut, _, erreurs) = await AppelerAsync(fichier, options);

        Assert.Equal(StatutDeSortie.MauvaisUsage, statut);
        Assert.StartsWith(phrase, erreurs, StringComparison.Ordinal);
    }

    public void Dispose() => _fichiers.ForEach(BaseDeTest.Effacer);

    private string Nouveau()
    {
        _fichiers.Add(BaseDeTest.Copier());
        return _fichiers[^1];
    }

    private static async Task<BilanDeGeneration?> GenererAsync(string fichier, DemandeDeGeneration demande)
    {
        await using var db = BaseDeTest.Ouvrir(fichier);
        return await db.GenererAsync(demande, _ => { }, CancellationToken.None);
    }

    /// <summary>The last hash of each generated livret: it stands for all that was typed and done.</summary>
    private async Task<List<string>> JournalAsync(DemandeDeGeneration demande)
    {
        var fichier = Nouveau();
        await GenererAsync(fichier, demande);
        await using var db = BaseDeTest.Ouvrir(fichier);
        return await db.Livrets.OrderBy(l => l.Id).Where(l => l.Numero.Length == 9).Select(l => $"{l.Numero} {l.Nom} {l.Etat} {l.EmpreinteJournal}").ToListAsync();
    }

    private static async Task<(int Statut, string Sortie, string Erreurs)> AppelerAsync(string fichier, params string[] options)
    {
        using var sortie = new StringWriter();
        using var erreurs = new StringWriter();
        var statut = await LesVerbes.ExecuterAsync([$"--Donnees:Fichier={fichier}", "generer", .. options], new(TextReader.Null, sortie, erreurs));
        return (statut, sortie.ToString(), erreurs.ToString());
    }
}
