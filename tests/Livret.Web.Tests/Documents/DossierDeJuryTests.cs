using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Travaux;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.ServiceExamens;
using Livret.Web.Tests.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Documents;

/// <summary>The dossier of a commission printed, beside its screens, through HTTP.</summary>
public sealed class DossierDeJuryTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private async Task<(ClasseCreee Classe, UneCommission Commission)> AuJuryAsync(int candidats, bool pseudonymisee = false)
    {
        var classe = await CircuitJoue.Complete(candidats).AvecValeur("U4", "APPR", observation: "ABADIE Aminata négocie avec aisance au Lycée d’essai.").CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe, pseudonymisee);
        await classe.JouerAsync(application, Etat.AuJury);
        return (classe, commission);
    }

    private static async Task<PdfLu> LireAsync(HttpClient client, UneCommission commission) => new(await client.GetByteArrayAsync(new Uri($"{commission.Adresse}/dossier.pdf", UriKind.Relative)));

    [Fact]
    public async Task Les_statistiques_du_papier_sont_celles_de_l_ecran()
    {
        var (classe, commission) = await AuJuryAsync(3);
        await classe.JouerAsync(application, Etat.Delibere, 2);
        using var membre = await commission.MembreAsync();

        var pdf = await LireAsync(membre, commission);

        Jumeaux.Verifier(
            [
                "Jury d’essai", "3 livrets, 2 à délibérer", "Moyennes proposées", "3 moyennes, de 12,00 à 12,00, médiane 12,00 ; 0 sous 10.", "U4 Négociation technico-commerciale",
                "3 notes, médiane 12, moyenne 12,00", "Aucune note", "Lycée d’essai 3 12,00 12,00 12,00 12,00 12,00 12,00 12,00 Non communiqués", "1 ABADIE Aminata Lycée d’essai 12,00 Admis À délibérer –", "2 BÉNARD Baptiste Lycée d’essai 12,00 Admis Admis 12,00",
            ], pdf, await membre.LireAsync(commission.Adresse));
        // What the drawings say to who does not see them.
        var page = await membre.LireAsync(commission.Adresse);
        foreach (var mots in new[] { "Moyennes proposées, nombre par point : de 12 à 13 : 3", "commission de 12 à 12, médiane 12, moitié centrale de 12 à 12, 3 notes" })
        {
            Assert.Contains(mots, page, StringComparison.Ordinal);
            Assert.Contains(mots, Jumeaux.Texte(pdf.TexteSuivi()), StringComparison.Ordinal);
        }
        Assert.Empty(pdf.Dehors);
        // No drawing runs into the foot of its page: 54 points, its margin included.
        Assert.All(pdf.Document.GetPages().SelectMany(p => p.Paths).Where(p => p.IsFilled), p => Assert.InRange(p.GetBoundingRectangle()!.Value.Bottom, 54, 842));
        Assert.Equal(["Statistiques", "ABADIE Aminata, rang 1", "BÉNARD Baptiste, rang 2", "CISSÉ Chloé, rang 3"], pdf.Signets.Select(s => s.Titre));
        Assert.Contains("page 1/", pdf.Texte(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chaque_livret_dit_ce_que_dit_sa_page()
    {
        var (classe, commission) = await AuJuryAsync(2);
        using var membre = await commission.MembreAsync();

        Jumeaux.Verifier(
            [
                "ABADIE Aminata", classe.Numeros[0], "1er janvier 2000", "Lycée d’essai", "Négociation technico-commerciale", "Scolaire", "négocie avec aisance", "Moyenne pondérée proposée 12,00 sur 20", "points sur 420",
                "hors points facultatifs", "moyenne de la classe 12,00", "Aucun avis n’a été donné", "Rien de signalé.",
            ], await LireAsync(membre, commission), await membre.LireAsync($"{commission.Adresse}/1"));
    }

    [Fact]
    public async Task Une_commission_sans_noms_n_en_lit_aucun_sur_le_papier()
    {
        var (classe, commission) = await AuJuryAsync(1, pseudonymisee: true);
        using var membre = await commission.MembreAsync();

        var texte = (await LireAsync(membre, commission)).TexteSuivi();

        foreach (var nom in (string[])["ABADIE", "Aminata", "Lycée d’essai", .. classe.Numeros])
            Assert.DoesNotContain(nom, texte, StringComparison.Ordinal);
        foreach (var attendu in new[] { "Candidat 1", "Établissement A", "[…] […] négocie avec aisance au […]." })
            Assert.Contains(attendu, texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_meme_dossier_donne_les_memes_octets()
    {
        var (_, commission) = await AuJuryAsync(1);
        using var membre = await commission.MembreAsync();
        Uri adresse = new($"{commission.Adresse}/dossier.pdf", UriKind.Relative);

        var premier = await membre.GetByteArrayAsync(adresse);
        application.Horloge.Advance(TimeSpan.FromHours(1));

        Assert.Equal(premier, await membre.GetByteArrayAsync(adresse));
    }

    [Fact]
    public async Task Un_grand_dossier_se_prepare_en_tache_de_fond_puis_se_telecharge()
    {
        var (_, commission) = await AuJuryAsync(41);
        using var membre = await commission.MembreAsync();

        var direct = await membre.GetAsync(new Uri($"{commission.Adresse}/dossier.pdf", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, commission.Adresse), (direct.StatusCode, direct.Headers.Location!.OriginalString));
        Assert.Contains("Ce dossier compte 41 livrets : préparez-le depuis cette page", await membre.LireAsync(commission.Adresse), StringComparison.Ordinal);

        var demande = await membre.PosterAsync(commission.Adresse, [], $"{commission.Adresse}/dossier.pdf");
        var id = Guid.Parse(demande.Headers.Location!.OriginalString.Split('/')[^1]);
        await UnTravail.ExecuterAsync(application, id);
        await UnTravail.AttendreAsync(async () => (await UnTravail.LireAsync(application, id)).Etat is EtatDeTravail.Termine or EtatDeTravail.Echoue);

        var travail = await UnTravail.LireAsync(application, id);
        Assert.Equal((EtatDeTravail.Termine, "41 livrets, statistiques en tête."), (travail.Etat, travail.Rapport));
        PdfLu pdf = new(await OctetsAsync(travail));
        Assert.Contains("41 livrets, 41 à délibérer", pdf.TexteSuivi().Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.InRange(pdf.Pages, 43, 130);
    }

    [Fact]
    public async Task Le_dossier_est_a_sa_commission_et_une_commission_sans_livret_n_en_a_pas()
    {
        var (classe, commission) = await AuJuryAsync(1);
        var vide = await UneCommission.NommerAsync(application, await new UneClasse(candidats: 1).CreerAsync(application));
        using var ailleurs = await vide.PresidentAsync();
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        Assert.Equal(HttpStatusCode.NotFound, await ailleurs.StatutAsync($"{commission.Adresse}/dossier.pdf"));
        Assert.Equal(HttpStatusCode.Forbidden, await service.StatutAsync($"{commission.Adresse}/dossier.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, (await ailleurs.PosterAsync("/compte", [], $"{commission.Adresse}/dossier.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await ailleurs.StatutAsync($"{vide.Adresse}/dossier.pdf"));
        Assert.Contains("son dossier est vide.", await ailleurs.LireAsync(vide.Adresse), StringComparison.Ordinal);
    }

    private async Task<byte[]> OctetsAsync(Travail travail)
    {
        var ouvert = await application.Services.GetRequiredService<DepotDeFichiers>().OuvrirAsync(travail.Fichier!.Value, CancellationToken.None);
        await using var flux = ouvert!.Flux;
        using MemoryStream tout = new();
        await flux.CopyToAsync(tout);
        return tout.ToArray();
    }
}
