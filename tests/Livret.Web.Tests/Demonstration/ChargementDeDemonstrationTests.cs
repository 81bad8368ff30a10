using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Demonstration;

public class ChargementDeDemonstrationTests(BaseDeDemonstration demonstration) : IClassFixture<BaseDeDemonstration>
{
    private static readonly DateOnly LeHuitJuin = new(2020, 6, 8);

    [Fact]
    public void Deux_academies_sont_remplies_d_etablissements_de_tous_les_types()
    {
        Assert.Equal(["17", "24"], demonstration.Livrets.Select(l => l.Etablissement!.CodeAcademie).Distinct().Order());
        var types = demonstration.Livrets.Select(l => (l.Voie, l.Etablissement!.Type, l.Regime)).Distinct().ToList();
        Assert.Equal(7, types.Count);
        Assert.Contains((Voie.Apprentissage, TypeEtablissement.Cfa, Regime.Habilite), types);
        Assert.Contains((Voie.Apprentissage, TypeEtablissement.Cfa, Regime.NonHabilite), types);
        Assert.Contains((Voie.Fpc, TypeEtablissement.FpcPublic, Regime.HabiliteFpc), types);
    }

    [Fact]
    public void Les_classes_ont_de_20_a_35_candidats()
    {
        Assert.InRange(demonstration.Livrets.Count, 230, 260);
        Assert.All(demonstration.Livrets.CountBy(l => (l.Uai, l.Division)), c => Assert.InRange(c.Value, 20, 35));
        Assert.All(demonstration.Livrets, l => Assert.Matches("^[0-9]{8}$", l.Numero));
        Assert.Equal(demonstration.Livrets.Count, demonstration.Livrets.DistinctBy(l => (l.Nom, l.Prenom)).Count());
    }

    [Fact]
    public void Chaque_uai_porte_sa_lettre_de_controle() => Assert.All(demonstration.Livrets.Select(l => l.Uai).Distinct(), uai =>
        Assert.Equal("ABCDEFGHJKLMNPRSTUVWXYZ"[int.Parse(uai[..7], null) % 23], uai[7]));

    [Fact]
    public void Chaque_ligne_de_la_table_de_decision_se_rencontre()
    {
        var rencontres = demonstration.Attributions.Select(a => a.Cas).ToHashSet();
        // The row that a parameter of the session opens is the only one that the session of 2020 closes.
        Assert.Equal(Cas.Tableau.Where(c => c.PartielleReprise is not true), Cas.Tableau.Where(rencontres.Contains));
    }

    [Theory]
    [InlineData(CodeAnomalie.RefletAPreciser)]
    [InlineData(CodeAnomalie.ComplementManquant)]
    [InlineData(CodeAnomalie.NoteManquante)]
    [InlineData(CodeAnomalie.NoteGlobaleDivergente)]
    [InlineData(CodeAnomalie.MotifManquant)]
    [InlineData(CodeAnomalie.AppreciationManquante)]
    [InlineData(CodeAnomalie.CcPremiereAnnee)]
    [InlineData(CodeAnomalie.CcPeriodeExclue)]
    [InlineData(CodeAnomalie.ChoixSansObjet)]
    [InlineData(CodeAnomalie.PartieNonReprise)]
    [InlineData(CodeAnomalie.CcUneSeuleEvaluation)]
    public void Chaque_anomalie_d_une_unite_se_rencontre(CodeAnomalie code) =>
        Assert.Contains(demonstration.Attributions, a => a.Anomalies.Any(x => x.Code == code));

    [Theory]
    [InlineData(CodeAnomalie.StageAJustifier)]
    [InlineData(CodeAnomalie.StageInsuffisant)]
    public void Chaque_anomalie_de_stage_se_rencontre(CodeAnomalie code) =>
        Assert.Contains(demonstration.Livrets, l => l.AnomalieDeStage(demonstration.Session) == code);

    [Fact]
    public void Des_notes_atypiques_se_rencontrent() => Assert.Contains(
        demonstration.Livrets.SelectMany(l => demonstration.Attribuer(l).Select(a => (l.Uai, l.Division, a)))
            .Where(x => x.a.Note is not null).GroupBy(x => (x.Uai, x.Division, x.a.Contexte.Unite.Code, x.a.Colonne)),
        groupe => groupe.Any(x => new Dispersion(groupe.Select(y => y.a.Note!.Value)).EstAtypique(x.a.Note!.Value)));

    [Fact]
    public void Toutes_les_natures_de_stage_se_rencontrent_et_aucune_duree_ne_depasse_ses_dates()
    {
        var stages = demonstration.Livrets.SelectMany(l => l.Stages).ToList();
        Assert.Equal(Enum.GetValues<NatureStage>(), stages.Select(s => s.Nature).Distinct().Order());
        Assert.All(stages, s => Assert.InRange(s.Semaines, 0.5m, Livret.Domaine.Livrets.Stage.SemainesOuvrees(s.Debut, s.Fin)));
    }

    [Fact]
    public void Aucune_valeur_n_est_refusee_ni_mise_de_cote() =>
        Assert.DoesNotContain(demonstration.Attributions, a => a.Anomalies.Any(x => x.Severite is Severite.Refusee));

    [Fact]
    public void La_TC2_a_35_candidats_dont_U4_et_U6_sont_a_saisir()
    {
        var classe = demonstration.Livrets.Where(l => l.Etablissement!.Nom == "Lycée des Trois-Rivières" && l.Division == "TC2").ToList();
        Assert.Equal(35, classe.Count);
        Assert.All(classe, l =>
        {
            Assert.Empty(l.Unite("U4")!.Valeurs);
            Assert.Empty(l.Unite("U6")!.Valeurs);
            Assert.All(new[] { "U1", "U2", "U3", "U5" }, u => Assert.NotNull(l.Unite(u)!.Valeur(CodeElement.Appreciation)));
        });
    }

    [Fact]
    public void Des_livrets_sont_a_chaque_etape_du_circuit()
    {
        // Clos: a commission is published as soon as it is closed. Retire: nobody left the session.
        Assert.Equal(Enum.GetValues<Etat>().Except([Etat.Clos, Etat.Retire]), demonstration.Livrets.Select(l => l.Etat).Distinct().Order());
        Assert.Equal(Enum.GetValues<NaturePoint>().Except([NaturePoint.Reouverture, NaturePoint.DemandeDeRectification]), demonstration.Livrets
            .SelectMany(l => l.Points).Where(p => p.EstOuvert).Select(p => p.Nature).Distinct().Order());
        Assert.Contains(demonstration.Livrets, l => l.Proposition is not null);
        Assert.Equal(["17", "24"], demonstration.Livrets.Where(l => l.Etat is Etat.NonRecevable).Select(l => l.Etablissement!.CodeAcademie).Distinct().Order());
        Assert.All(demonstration.Livrets.Where(l => l.Etat is Etat.NonRecevable), l => Assert.Equal(l.Decision!.Id, l.Courriers.Single().DecisionId));
    }

    [Fact]
    public void Aucun_livret_n_a_quitte_la_saisie_sans_etre_complet() => Assert.All(
        demonstration.Livrets.Where(l => l.Etat is not Etat.EnSaisie), l => Assert.All(demonstration.Attribuer(l), a => Assert.True(a.EstPrete)));

    [Fact]
    public async Task Chaque_compte_liste_existe_et_trouve_du_travail()
    {
        await using var db = demonstration.Ouvrir();
        foreach (var compte in ComptesDeDemonstration.Tous)
        {
            var utilisateur = await db.Users.SingleAsync(u => u.Email == compte.Courriel);
            var affectations = await db.Affectations.Where(a => a.UtilisateurId == utilisateur.Id).ToListAsync();
            Assert.All(affectations, a => Assert.True(a.VautLe(LeHuitJuin)));
            var visibles = await db.LivretsVisibles(utilisateur.Id, affectations[0].Role, LeHuitJuin).CountAsync();
            Assert.Equal(affectations[0].Role is not Role.Administrateur, visibles > 0);
        }
        var roles = await db.Affectations.Select(a => a.Role).Distinct().ToListAsync();
        Assert.Equal(Enum.GetValues<Role>(), roles.Order());
    }

    [Fact]
    public async Task Les_deux_enseignants_partagent_la_meme_classe_et_les_memes_unites()
    {
        await using var db = demonstration.Ouvrir();
        async Task<List<string>> Unites(string courriel) => await db.Affectations
            .Where(a => a.UtilisateurId == db.Users.Single(u => u.Email == courriel).Id && a.Division == "TC2")
            .Select(a => a.Uai + a.Unite).Order().ToListAsync();
        Assert.Equal(2, (await Unites("enseignant@exemple.test")).Count);
        Assert.Equal(await Unites("enseignant@exemple.test"), await Unites("enseignant2@exemple.test"));
    }

    [Fact]
    public async Task Recharger_ne_change_rien()
    {
        await using var db = demonstration.Ouvrir();
        var avant = await db.Journal.CountAsync();
        Assert.False(await db.ChargerLaDemonstrationAsync(CancellationToken.None));
        Assert.Equal((avant, demonstration.Livrets.Count), (await db.Journal.CountAsync(), await db.Livrets.CountAsync()));
    }

    [Fact]
    public async Task Deux_bases_chargees_disent_la_meme_chose()
    {
        await using var autre = new BaseDeDemonstration();
        await autre.InitializeAsync();
        Assert.Equal(demonstration.Resumer(), autre.Resumer());
    }

    [Fact]
    public async Task Tout_a_ete_saisi_dans_la_fenetre_et_avant_le_8_juin()
    {
        await using var db = demonstration.Ouvrir();
        var ouverture = (await db.Calendriers.SingleAsync(c => c.CodeAcademie == "17")).OuvertureSaisie;
        Assert.True(await db.Journal.MinAsync(j => j.Le) >= ouverture);
        Assert.True(await db.DernierInstantAsync(CancellationToken.None) < HorlogeDeDemonstration.Debut.UtcDateTime);
    }

    [Fact]
    public void La_specialite_de_demonstration_est_un_referentiel_valide_qu_aucune_liste_ne_montre()
    {
        Assert.Same(ReferentielsEmbarques.Demonstration, ReferentielsEmbarques.Chercher("bts-demo"));
        Assert.DoesNotContain(ReferentielsEmbarques.Demonstration, ReferentielsEmbarques.Tous);
    }
}
