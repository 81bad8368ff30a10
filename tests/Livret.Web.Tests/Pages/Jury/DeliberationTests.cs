using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Jury;

/// <summary>The deliberation of one livret, through HTTP.</summary>
public sealed class DeliberationTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private async Task<(ClasseCreee Classe, UneCommission Commission)> AuJuryAsync(string note = "12", int candidats = 1, DateOnly? seance = null)
    {
        var classe = await CircuitJoue.Complete(candidats, note).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe, seance: seance);
        await classe.JouerAsync(application, Etat.AuJury);
        return (classe, commission);
    }

    private static (string, string)[] Notes(string note) => [.. new[] { "U1", "U2", "U3", "U4", "U5", "U6" }.Select(u => ($"note-{u}", note))];

    [Fact]
    public async Task Le_president_admet_et_passe_au_suivant()
    {
        var (classe, commission) = await AuJuryAsync(candidats: 2);
        using var president = await commission.PresidentAsync();
        var page = await commission.LireAsync(president, "/1");
        Assert.Contains("Proposition : Admis", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"issue\" value=\"Admis\" checked", page, StringComparison.Ordinal);

        var (statut, _, vers) = await commission.DelibererAsync(president, 1, null, ("issue", "Admis"), ("suite", "suivant"));

        Assert.Equal((HttpStatusCode.Redirect, $"{commission.Adresse}/2"), (statut, vers!.OriginalString));
        var livret = await classe.LivretAsync(application);
        var deliberation = livret.Deliberation!;
        Assert.Equal((Etat.Delibere, IssueJury.Admis, "12,00", null, "Monique Sabatier-Roux"), (livret.Etat, deliberation.Issue, deliberation.Moyenne?.EnDeuxDecimales(), deliberation.MentionDExamen, deliberation.Par));
        Assert.Empty(deliberation.UnitesARepasser);
        Assert.Contains("délibération enregistrée", await commission.LireAsync(president, "/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_moyenne_de_9_999_n_admet_pas_et_la_saisie_revient()
    {
        var (classe, commission) = await AuJuryAsync("10");
        using var president = await commission.PresidentAsync();

        var (statut, page, _) = await commission.DelibererAsync(president, 1, null, [.. Notes("10").Where(n => n.Item1 != "note-U3"), ("note-U3", "9,99"), ("motif-U3", "Copie relue."), ("issue", "Admis")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains("« admis » n’est pas possible", page, StringComparison.Ordinal);
        Assert.Contains("<output id=\"moyenne-arretee\">9,99</output>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"9,99\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Copie relue.\"", page, StringComparison.Ordinal);
        Assert.Equal(Etat.AuJury, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Une_note_changee_demande_son_motif()
    {
        var (classe, commission) = await AuJuryAsync();
        using var president = await commission.PresidentAsync();

        var (statut, page, _) = await commission.DelibererAsync(president, 1, null, ("note-U4", "13,5"), ("issue", "Admis"), ("motif", "Saisie gardée."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains("La note arrêtée en U4 n’est pas celle du livret : donnez le motif du jury.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#motif-U4\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"13,5\"", page, StringComparison.Ordinal);
        Assert.Contains("Saisie gardée.", page, StringComparison.Ordinal);
        var (fait, _, _) = await commission.DelibererAsync(president, 1, null, ("note-U4", "13,5"), ("motif-U4", "Négociation remarquable."), ("issue", "Admis"));
        Assert.Equal(HttpStatusCode.Redirect, fait);
        var note = (await classe.LivretAsync(application)).Deliberation!.Notes.Single(n => n.Unite == "U4");
        Assert.Equal(("12", "13,5", "Négociation remarquable."), (note.Proposee.ToString(), note.Arretee.ToString(), note.Motif));
    }

    [Theory]
    [InlineData("douze", "U4 : Saisissez un nombre de 0 à 20, par exemple 12,5.")]
    [InlineData("20,5", "U4 : Saisissez un nombre de 0 à 20, par exemple 12,5.")]
    [InlineData("", "Arrêtez une note pour U4")]
    public async Task Une_note_illisible_ou_vide_est_refusee(string note, string phrase)
    {
        var (_, commission) = await AuJuryAsync();
        using var president = await commission.PresidentAsync();
        var (statut, page, _) = await commission.DelibererAsync(president, 1, null, ("note-U4", note), ("motif-U4", "Essai."), ("issue", "Admis"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains(phrase, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AjourneAutorise", "8", "U1,U2,U3,U4,U5,U6")]
    [InlineData("AjourneNonAutorise", "8", "")]
    [InlineData("LivretInsuffisant", "12", "U2,U5")]
    public async Task Chaque_ajourne_a_ses_unites_et_la_mention_sous_le_nom_du_president(string issue, string note, string unites)
    {
        var (classe, commission) = await AuJuryAsync(note);
        using var president = await commission.PresidentAsync();

        var sansMotif = await commission.DelibererAsync(president, 1, null, [.. Notes(note), ("issue", issue), ("unites", "U2"), ("unites", "U5")]);
        Assert.Contains("Donnez le motif du jury", sansMotif.Page, StringComparison.Ordinal);
        var (statut, _, _) = await commission.DelibererAsync(president, 1, null, [.. Notes(note), ("issue", issue), ("motif", "Assiduité."), ("unites", "U2"), ("unites", "U5")]);

        Assert.Equal(HttpStatusCode.Redirect, statut);
        var deliberation = (await classe.LivretAsync(application)).Deliberation!;
        Assert.Equal((issue, unites, "Assiduité."), (deliberation.Issue.ToString(), string.Join(',', deliberation.UnitesARepasser), deliberation.Motif));
        Assert.Equal("Livret examiné par le jury le 8 juin 2020, sous la présidence de Monique Sabatier-Roux", deliberation.MentionDExamen);
        Assert.Contains(deliberation.MentionDExamen!, await commission.LireAsync(president, "/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_livret_insuffisant_nomme_au_moins_une_unite()
    {
        var (_, commission) = await AuJuryAsync();
        using var president = await commission.PresidentAsync();
        var (statut, page, _) = await commission.DelibererAsync(president, 1, null, ("issue", "LivretInsuffisant"), ("motif", "Notes trop rares."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains("Nommez au moins une unité", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_unite_non_presentee_en_forme_progressive_laisse_ajourner_sans_note_et_n_admet_pas()
    {
        var classe = await new UneClasse(candidats: 1) { Progressive = true }
            .AvecValeur("U1", "CCG", "8").AvecValeur("U2", "CCG", "8").AvecValeur("U3", "CCG", "8").AvecValeur("U4", "S1", "8", "06/01/2020").AvecValeur("U4", "S2", "8", "03/03/2020")
            .AvecValeur("U5", "NON_PRESENTEE").AvecValeur("U6", "S1", "8", "10/03/2020").CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.AuJury);
        using var president = await commission.PresidentAsync();
        (string, string)[] notes = [.. Notes("8").Where(n => n.Item1 != "note-U5"), ("note-U5", "")];

        var admis = await commission.DelibererAsync(president, 1, null, [.. notes, ("issue", "Admis")]);
        Assert.Contains("Une unité au moins n’a pas de note arrêtée : « admis » n’est pas possible.", admis.Page, StringComparison.Ordinal);
        var (statut, _, _) = await commission.DelibererAsync(president, 1, null, [.. notes, ("issue", "AjourneNonAutorise"), ("motif", "Unité à présenter.")]);
        Assert.Equal(HttpStatusCode.Redirect, statut);
        Assert.Null((await classe.LivretAsync(application)).Deliberation!.Moyenne);
    }

    [Fact]
    public async Task Sans_decision_choisie_rien_ne_s_applique_et_la_moyenne_se_calcule_sans_script()
    {
        var (classe, commission) = await AuJuryAsync();
        using var president = await commission.PresidentAsync();
        var (statut, page, _) = await commission.DelibererAsync(president, 1, null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statut);
        Assert.Contains("Choisissez l’une des quatre décisions.", page, StringComparison.Ordinal);
        var (calcul, calculee, _) = await commission.DelibererAsync(president, 1, null, ("note-U6", "14"), ("suite", "calcul"));
        Assert.Equal(HttpStatusCode.OK, calcul);
        // (12 × 16 + 14 × 5) ÷ 21 = 12,476…
        Assert.Contains("<output id=\"moyenne-arretee\">12,47</output>", calculee, StringComparison.Ordinal);
        Assert.Equal(Etat.AuJury, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Avant_le_jour_de_la_seance_le_livret_se_lit_sans_se_deliberer()
    {
        var (classe, commission) = await AuJuryAsync(seance: new(2020, 7, 3));
        using var president = await commission.PresidentAsync();
        var page = await commission.LireAsync(president, "/1");
        Assert.Contains("La commission siège le 3 juillet 2020. La délibération s’ouvre ce jour-là.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"issue\"", page, StringComparison.Ordinal);
        var livret = await classe.LivretAsync(application);
        var (statut, refusee, _) = await commission.DelibererAsync(president, 1, $"{livret.RangJournal}", ("issue", "Admis"));
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Contains("La commission siège le 3 juillet 2020.", refusee, StringComparison.Ordinal);
        Assert.Equal(Etat.AuJury, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task Un_membre_lit_et_ne_delibere_pas()
    {
        var (classe, commission) = await AuJuryAsync();
        using var membre = await commission.MembreAsync();
        Assert.DoesNotContain("name=\"issue\"", await commission.LireAsync(membre, "/1"), StringComparison.Ordinal);
        foreach (var suite in new[] { "/1", "/1?handler=Reprendre", "/1?handler=Rectifier", "/cloture", "?handler=Emarger" })
        {
            var reponse = await membre.PosterAsync(commission.Adresse, [new("issue", "Admis"), new("version", "1")], commission.Adresse + suite);
            Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);
        }
        Assert.Equal(Etat.AuJury, (await classe.LivretAsync(application)).Etat);
    }

    [Fact]
    public async Task La_deliberation_se_reprend_avant_la_cloture_et_plus_apres()
    {
        var (classe, commission) = await AuJuryAsync();
        using var president = await commission.PresidentAsync();
        await commission.DelibererAsync(president, 1, null, ("issue", "Admis"));
        var reprise = await president.PosterAsync($"{commission.Adresse}/1", [new("version", await commission.VersionAsync(president, 1))], $"{commission.Adresse}/1?handler=Reprendre");
        Assert.Equal(HttpStatusCode.Redirect, reprise.StatusCode);
        var livret = await classe.LivretAsync(application);
        Assert.Equal((Etat.AuJury, null, 1), (livret.Etat, livret.Deliberation, livret.Deliberations.Count));

        await commission.DelibererAsync(president, 1, null, ("issue", "Admis"));
        await commission.EmargerAsync(president);
        Assert.Equal(HttpStatusCode.Redirect, (await president.PosterAsync($"{commission.Adresse}/cloture")).StatusCode);
        var close = await classe.LivretAsync(application);
        var tard = await president.PosterAsync($"{commission.Adresse}/1", [new("version", $"{close.RangJournal}")], $"{commission.Adresse}/1?handler=Reprendre");
        Assert.Equal(HttpStatusCode.Conflict, tard.StatusCode);
        Assert.Contains("« Reprendre la délibération » n’est pas possible", UneCommission.Decoder(await tard.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deux_onglets_du_president_le_second_est_prevenu_et_sa_saisie_reste()
    {
        var (classe, commission) = await AuJuryAsync("8");
        using var president = await commission.PresidentAsync();
        var version = await commission.VersionAsync(president, 1);
        await commission.DelibererAsync(president, 1, version, [.. Notes("8"), ("issue", "AjourneNonAutorise"), ("motif", "Absences.")]);

        var (statut, page, _) = await commission.DelibererAsync(president, 1, version, [.. Notes("8"), ("issue", "AjourneAutorise"), ("motif", "Assidu malgré tout.")]);

        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Contains("Ce livret a changé depuis que vous l’avez ouvert.", page, StringComparison.Ordinal);
        Assert.Contains("Votre saisie, non enregistrée", page, StringComparison.Ordinal);
        Assert.Contains("Assidu malgré tout.", page, StringComparison.Ordinal);
        Assert.Equal(IssueJury.AjourneNonAutorise, (await classe.LivretAsync(application)).Deliberation!.Issue);
    }

    [Fact]
    public async Task Un_livret_retire_pendant_qu_on_le_delibere_le_dit()
    {
        var (classe, commission) = await AuJuryAsync(candidats: 2);
        using var president = await commission.PresidentAsync();
        var version = await commission.VersionAsync(president, 1);
        Assert.Null(await classe.AppliquerAsync(application, new RetirerDuJury { Motif = "Dossier à revoir." }));

        var (statut, page, _) = await commission.DelibererAsync(president, 2, version: "0", ("issue", "Admis"));
        Assert.Equal(HttpStatusCode.Conflict, statut);
        Assert.Contains("Ce livret a changé", page, StringComparison.Ordinal);
        var retire = await president.PosterAsync($"{commission.Adresse}/2", [new("version", version), new("issue", "Admis")], $"{commission.Adresse}/1");
        Assert.Equal(HttpStatusCode.Conflict, retire.StatusCode);
        Assert.Contains("Ce livret n’est plus dans la commission", UneCommission.Decoder(await retire.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await president.GetAsync(new Uri($"{commission.Adresse}/1", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await president.GetAsync(new Uri($"{commission.Adresse}/2", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Le_retrait_et_la_deliberation_qui_se_croisent_l_un_gagne_l_autre_le_sait()
    {
        var (classe, commission) = await AuJuryAsync();
        using var president = await commission.PresidentAsync();
        var version = await commission.VersionAsync(president, 1);

        var deliberation = commission.DelibererAsync(president, 1, version, ("issue", "Admis"));
        var retrait = RetirerAsync();
        await Task.WhenAll(deliberation, retrait);

        var etat = (await classe.LivretAsync(application)).Etat;
        var delibere = (await deliberation).Statut is HttpStatusCode.Redirect;
        Assert.NotEqual(delibere, await retrait);
        Assert.Equal(delibere ? Etat.Delibere : Etat.Transmis, etat);

        async Task<bool> RetirerAsync()
        {
            try
            {
                return await classe.AppliquerAsync(application, new RetirerDuJury { Motif = "Dossier à revoir." }) is null;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        }
    }
}
