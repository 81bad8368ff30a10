using System.Text;
using Livret.Domaine.Livrets;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Tests.Securite;
using Livret.Web.Tests.Verbes;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Exports;

/// <summary>The verb <c>exporter</c>, on the demonstration.</summary>
public sealed class ExporterTests(DemonstrationServie demonstration) : IClassFixture<DemonstrationServie>, IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("livret-exports-");

    public void Dispose() => _dossier.Delete(recursive: true);

    [Fact]
    public async Task Il_ecrit_les_dix_fichiers_d_une_academie_toujours_les_memes_et_en_garde_la_trace()
    {
        var premier = await ExporterAsync("nantes", "a");
        var second = await ExporterAsync("17", "b");

        Assert.Equal((0, ""), (premier.Statut, premier.Erreurs));
        string[] noms = ["affectations.csv", "candidats.csv", "concertations.csv", "dossiers.csv", "etablissements.csv", "habilitations.csv", "livrets.csv", "notes.csv", "resultats-section.csv", "stages.csv"];
        Assert.Equal(noms, Fichiers("a").Order(StringComparer.Ordinal));
        foreach (var nom in noms)
            Assert.Equal(Octets("a", nom), Octets("b", nom));
        Assert.True(Octets("a", "notes.csv").AsSpan().StartsWith(Encoding.UTF8.Preamble));

        await using var db = demonstration.Application.OuvrirLaBase();
        var nantais = await db.Livrets.CountAsync(l => l.Etablissement!.CodeAcademie == "17");
        Assert.Equal(nantais + 1, Lignes("a", "livrets.csv").Length);
        Assert.Equal(await db.Livrets.CountAsync(l => l.Etablissement!.CodeAcademie == "17" && l.Etat != Etat.Retire) + 1, Lignes("a", "candidats.csv").Length);
        var trace = await db.TracesDExport.Where(t => t.Quoi == "livrets.csv").OrderBy(t => t.Le).FirstAsync();
        Assert.Equal((TracerLesExports.LigneDeCommande, "Académie de Nantes", nantais), (trace.Par, trace.Perimetre, trace.Lignes));
    }

    [Fact]
    public async Task Livrets_csv_dit_ou_en_est_chaque_livret()
    {
        await ExporterAsync("Nantes", "c");
        var entete = Lignes("c", "livrets.csv")[0].Split(';');
        Assert.Equal(["numero_candidat", "uai", "specialite", "etat", "moyenne", "anomalies", "date_visa", "empreinte", "numero_bordereau", "date_transmission", "recevabilite", "decision"], entete.Select(c => c.TrimStart('\uFEFF')));
        await using var db = demonstration.Application.OuvrirLaBase();
        var publie = await db.Livrets.Include(l => l.Visas).Include(l => l.Deliberations).Where(l => l.Etat == Etat.Publie && l.Etablissement!.CodeAcademie == "17").OrderBy(l => l.Numero).FirstAsync();
        var ligne = Lignes("c", "livrets.csv").Single(l => l.StartsWith($"{publie.Numero};", StringComparison.Ordinal)).Split(';');
        Assert.Equal("PUBLIE", ligne[3]);
        Assert.Equal(publie.Visa!.Empreinte, ligne[7]);
        Assert.Equal("RECEVABLE", ligne[10]);
        Assert.NotEqual("", ligne[11]);
        Assert.All(Lignes("c", "livrets.csv").Where(l => l.Split(';')[3] is "DELIBERE" or "AU_JURY" or "EN_SAISIE"), l => Assert.Equal("", l.Split(';')[11]));
    }

    [Fact]
    public async Task Une_academie_inconnue_ou_un_dossier_impossible_se_corrigent()
    {
        var inconnue = await ExporterAsync("Atlantide", "d");
        Assert.Equal(2, inconnue.Statut);
        Assert.Contains("« Atlantide » n’est pas une académie connue", inconnue.Erreurs, StringComparison.Ordinal);
        var fichier = Path.Combine(_dossier.FullName, "occupe");
        await File.WriteAllTextAsync(fichier, "");
        Assert.Equal(2, (await ExporterAsync("Nantes", "occupe")).Statut);
        var aide = await Bac.AppelerAsync("exporter", "--aide");
        Assert.Equal(0, aide.Statut);
        Assert.Contains("exporter --academie A --vers DOSSIER", aide.Sortie, StringComparison.Ordinal);
    }

    private Task<Resultat> ExporterAsync(string academie, string dossier) => Bac.AppelerAsync(
        BaseDeTest.Option(demonstration.Application.Base), "exporter", "--academie", academie, "--vers", Path.Combine(_dossier.FullName, dossier));

    private IEnumerable<string> Fichiers(string dossier) => Directory.EnumerateFiles(Path.Combine(_dossier.FullName, dossier)).Select(f => Path.GetFileName(f));

    private byte[] Octets(string dossier, string nom) => File.ReadAllBytes(Path.Combine(_dossier.FullName, dossier, nom));

    private string[] Lignes(string dossier, string nom) => Encoding.UTF8.GetString(Octets(dossier, nom)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
