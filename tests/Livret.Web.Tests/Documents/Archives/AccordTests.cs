using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Verifications;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents.Archives;

/// <summary>Whether a livret, its visa and its archived document agree, as a reader sees it beside the livret; what SQL alters is said.</summary>
public sealed class AccordTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    /// <summary>A transmitted livret whose document is kept.</summary>
    private async Task<(ClasseCreee Classe, HttpClient Service)> GardeAsync()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        (await service.GetAsync(new Uri($"/livrets/{classe.Numeros[0]}.pdf", UriKind.Relative))).EnsureSuccessStatusCode();
        return (classe, service);
    }

    private async Task AltererAsync(ClasseCreee classe, string sql)
    {
        await using var db = application.OuvrirLaBase();
        var id = await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).Select(l => l.Id).SingleAsync();
        var instruction = sql.Replace("{id}", $"{id}", StringComparison.Ordinal).Replace("{octets}", "{0}", StringComparison.Ordinal);
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(instruction, "%PDF"u8.ToArray()));
    }

    [Fact]
    public async Task Tout_s_accorde_et_c_est_dit_en_une_ligne_au_livret_et_au_dossier()
    {
        var (classe, service) = await GardeAsync();

        foreach (var page in (string[])[await service.LireAsync($"/livrets/{classe.Numeros[0]}"), await service.LireAsync($"/examens/{classe.Numeros[0]}")])
        {
            Assert.Contains("Le contenu, le visa et le document archivé s’accordent.", page, StringComparison.Ordinal);
            Assert.Contains("Le document archivé est intact et vient de ce visa.", page, StringComparison.Ordinal);
            Assert.Contains((await classe.LivretAsync(application)).Visa!.Empreinte, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Le_jury_le_lit_aussi()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe, pseudonymisee: true);
        await classe.JouerAsync(application, Etat.AuJury);

        Assert.Contains("Le contenu actuel est celui qui a été signé.", await commission.LireAsync(await commission.MembreAsync(), "/1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le contenu actuel n’est plus celui qui a été signé.", "UPDATE Livrets SET Nom = 'AUTRE' WHERE Id = {id}")]
    [InlineData("Le contenu que le visa a scellé a été modifié.", "UPDATE Visas SET Contenu = replace(Contenu, 'ABADIE', 'AUTRE') WHERE LivretId = {id}")]
    [InlineData("Le contenu actuel n’est plus celui qui a été signé.", "UPDATE Visas SET Nom = 'Quelqu’un d’autre' WHERE LivretId = {id}")]
    [InlineData("La version transmise n’a pas l’empreinte de son visa.", "UPDATE Transmissions SET Empreinte = 'ailleurs' WHERE LivretId = {id}")]
    [InlineData("Le document archivé n’a plus son empreinte.", "UPDATE Archives SET Octets = {octets} WHERE LivretId = {id}")]
    [InlineData("Le document archivé ne vient pas de ce visa.", "UPDATE Archives SET Source = 'ailleurs' WHERE LivretId = {id}")]
    public async Task Ce_qui_est_altere_par_SQL_est_dit(string phrase, string sql)
    {
        var (classe, service) = await GardeAsync();
        await AltererAsync(classe, sql);

        var page = await service.LireAsync($"/livrets/{classe.Numeros[0]}");

        Assert.Contains($"{phrase} Prévenez la personne qui exploite l’application.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("s’accordent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_document_altere_n_est_plus_servi()
    {
        var (classe, service) = await GardeAsync();
        await AltererAsync(classe, "UPDATE Archives SET Octets = {octets} WHERE LivretId = {id}");

        var reponse = await service.GetAsync(new Uri($"/livrets/{classe.Numeros[0]}.pdf", UriKind.Relative));

        Assert.Equal($"/livrets/{classe.Numeros[0]}", reponse.Headers.Location!.OriginalString);
        Assert.Contains("Le document archivé n’a plus son empreinte", await service.LireAsync($"/livrets/{classe.Numeros[0]}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("le document a été modifié", "UPDATE Archives SET Octets = {octets} WHERE LivretId = {id}")]
    [InlineData("il a été dessiné depuis un contenu d’empreinte ailleurs", "UPDATE Archives SET Source = 'ailleurs' WHERE LivretId = {id}")]
    public async Task La_verification_du_journal_nomme_le_document(string constat, string sql)
    {
        var (classe, _) = await GardeAsync();
        await AltererAsync(classe, sql);
        await using var db = application.OuvrirLaBase();

        var bilan = await new VerifierLeJournal(db).VerifierAsync(classe.Numeros[0], CancellationToken.None);

        var rupture = Assert.Single(bilan!.Ruptures);
        Assert.Equal(("Archives", 1), (rupture.Table, bilan.Archives));
        Assert.StartsWith("livret signé, visa ", rupture.Ligne, StringComparison.Ordinal);
        Assert.Contains(constat, rupture.Constat, StringComparison.Ordinal);
    }
}
