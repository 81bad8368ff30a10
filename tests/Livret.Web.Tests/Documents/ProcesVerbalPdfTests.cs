using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents;

/// <summary>The procès-verbal printed, through HTTP, beside its page.</summary>
public sealed class ProcesVerbalPdfTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static readonly string[] Unites = ["U1", "U2", "U3", "U4", "U5", "U6"];

    private string Jour => Phrases.JourEnLettres(DateOnly.FromDateTime(application.Horloge.GetUtcNow().UtcDateTime));

    /// <summary>Three candidates: one admis with a note changed, one ajourné autorisé, one whose livret is not enough.</summary>
    private async Task<(ClasseCreee Classe, UneCommission Commission, HttpClient President, string Numero)> CloseAsync()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.AuJury);
        var president = await commission.PresidentAsync();
        await commission.DelibererAsync(president, 1, null, ("note-U4", "14,5"), ("motif-U4", "Progrès constants depuis l’été."), ("issue", "Admis"));
        (string, string)[] basses = [.. Unites.Select(u => ($"note-{u}", "9")), .. Unites.Select(u => ($"motif-{u}", "Note ramenée."))];
        await commission.DelibererAsync(president, 2, null, [.. basses, ("issue", "AjourneAutorise"), ("motif", "Assiduité réelle.")]);
        await commission.DelibererAsync(president, 3, null, ("issue", "LivretInsuffisant"), ("motif", "Trop peu d’éléments."), ("unites", "U4"), ("unites", "U6"));
        await commission.EmargerAsync(president, "ADistance");
        Assert.Equal(HttpStatusCode.Redirect, (await president.PosterAsync(commission.Adresse, [], $"{commission.Adresse}/cloture")).StatusCode);
        return (classe, commission, president, $"PV-2020-{commission.Id}-01");
    }

    private static async Task<PdfLu> LireAsync(HttpClient client, string adresse) => new(await client.GetByteArrayAsync(new Uri(adresse, UriKind.Relative)));

    [Fact]
    public async Task Le_papier_dit_ce_que_dit_la_page()
    {
        var (classe, commission, president, numero) = await CloseAsync();
        var adresse = $"{commission.Adresse}/proces-verbal/{numero}";
        await using var db = application.OuvrirLaBase();
        var acte = await db.ProcesVerbaux.SingleAsync(p => p.Numero == numero);
        var relu = ProcesVerbalRelu.De(acte);

        var pdf = await LireAsync(president, $"{adresse}.pdf");
        var page = await Ecran.LireAsync(president, adresse);

        string[] attendus =
        [
            $"Procès-verbal {numero}", "Nommée par : arrêté n° 2020-118", "Sabatier-Roux Monique, présidence", "À distance", .. classe.Numeros, "Admis", "12,47", "9,00", "12,00",
            "Ajourné, autorisé à se présenter à la session de remplacement", "Livret ne permettant pas de se prononcer : session de remplacement", "Motif : Assiduité réelle.",
            "Session de remplacement : U1, U2, U3, U4, U5, U6", "Session de remplacement : U4, U6", "Notes arrêtées : U1 12,00 · U2 12,00 · U3 12,00 · U4 14,50 · U5 12,00 · U6 12,00",
            $"Livret examiné par le jury le {Jour}, sous la présidence de Monique Sabatier-Roux", "Progrès constants depuis l’été.", $"({classe.Uai})", acte.Empreinte,
            "3 candidats : 1 admis, 1 ajourné autorisé, 0 ajourné non autorisé, 1 livret ne permettant pas de se prononcer.", "Moyennes arrêtées : de 9,00 à 12,47, médiane 12,00, sur 3 moyennes complètes.",
            "Membres : 1 sur place, 1 à distance, 0 absents.", $"clos le {Jour} à 09 h 00 par Monique Sabatier-Roux",
            .. relu.Decisions.Select(d => $"Événement n° {d.RangJournal} du journal, empreinte {d.EmpreinteJournal[..16]}"),
        ];
        Jumeaux.Verifier(attendus, pdf, page);
        Assert.Contains("page 1/", pdf.Texte(1), StringComparison.Ordinal);
        Assert.Empty(pdf.Dehors);
        Assert.Equal($"Procès-verbal {numero}", pdf.Informations.Title);
        Assert.All(pdf.Lettres.Select(l => l.FontName).Distinct(), p => Assert.Contains("SourceSans3", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Le_dernier_evenement_cite_est_celui_du_journal()
    {
        var (classe, _, _, numero) = await CloseAsync();
        await using var db = application.OuvrirLaBase();
        var decision = ProcesVerbalRelu.De(await db.ProcesVerbaux.SingleAsync(p => p.Numero == numero)).Decisions.Single(d => d.Numero == classe.Numeros[0]);
        var evenement = await db.Journal.SingleAsync(e => e.Rang == decision.RangJournal && db.Livrets.Any(l => l.Id == e.LivretId && l.Numero == classe.Numeros[0]));
        Assert.Equal(evenement.Empreinte, decision.EmpreinteJournal);
    }

    [Fact]
    public async Task Le_service_lit_et_telecharge_le_meme_document()
    {
        var (classe, commission, president, numero) = await CloseAsync();
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var auService = await service.GetByteArrayAsync(new Uri($"/examens/jurys/proces-verbaux/{numero}.pdf", UriKind.Relative));
        application.Horloge.Advance(TimeSpan.FromDays(3));
        var auJury = await president.GetByteArrayAsync(new Uri($"{commission.Adresse}/proces-verbal/{numero}.pdf", UriKind.Relative));

        Assert.Equal(auService, auJury);
        Assert.Contains($"href=\"/examens/jurys/proces-verbaux/{numero}\"", await service.GetStringAsync(new Uri($"/examens/jurys/{commission.Id}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains(numero, await Ecran.LireAsync(service, $"/examens/jurys/proces-verbaux/{numero}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_proces_verbal_rectificatif_cite_le_premier()
    {
        var (classe, commission, president, premier) = await CloseAsync();
        Assert.Null(await classe.AppliquerAsync(application, new DemanderUneRectification { Motif = "Note de U4 mal reportée." }));
        var version = (await classe.LivretAsync(application)).RangJournal;
        await president.PosterAsync($"{commission.Adresse}/1", [new("version", $"{version}"), new("motif", "Report corrigé.")], $"{commission.Adresse}/1?handler=Rectifier");
        await commission.DelibererAsync(president, 1, null, ("issue", "Admis"));
        await president.PosterAsync(commission.Adresse, [], $"{commission.Adresse}/cloture");

        var adresse = $"{commission.Adresse}/proces-verbal/PV-2020-{commission.Id}-02";
        Jumeaux.Verifier(
            [$"Procès-verbal rectificatif PV-2020-{commission.Id}-02", $"Rectifie le procès-verbal {premier}, qui reste valable pour les autres candidats.", "Aucune : le jury a arrêté les notes proposées."],
            await LireAsync(president, $"{adresse}.pdf"), await Ecran.LireAsync(president, adresse));
    }

    [Fact]
    public async Task Hors_de_la_commission_ou_du_service_il_n_y_a_rien()
    {
        var (classe, commission, _, numero) = await CloseAsync();
        var autre = await CircuitJoue.Complete(1, codeAcademie: "24").CreerAsync(application);
        var ailleurs = await UneCommission.NommerAsync(application, autre);
        using var president = await ailleurs.PresidentAsync();
        using var service = await application.EnTantQueAsync(Role.ResponsableService, autre);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        Assert.Equal(HttpStatusCode.NotFound, await Ecran.StatutAsync(president, $"{commission.Adresse}/proces-verbal/{numero}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await Ecran.StatutAsync(president, $"{ailleurs.Adresse}/proces-verbal/{numero}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await Ecran.StatutAsync(service, $"/examens/jurys/proces-verbaux/{numero}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await Ecran.StatutAsync(service, $"/examens/jurys/proces-verbaux/{numero}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Ecran.StatutAsync(chef, $"/examens/jurys/proces-verbaux/{numero}.pdf"));
    }
}
