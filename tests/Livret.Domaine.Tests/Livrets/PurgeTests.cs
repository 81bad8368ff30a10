using System.Text.Json;
using Livret.Domaine.Circuits;
using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Tests.Circuits;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>The end of a livret: who may, when, and what remains — one sealing event that verifies (circuit, section 5).</summary>
public class PurgeTests
{
    private static readonly DateOnly Echeance = new(2025, 7, 10);
    private static readonly DateTime CeJourLa = new(2025, 7, 10, 8, 0, 0, DateTimeKind.Utc);

    private readonly UnCircuit _circuit = Riche();

    /// <summary>Published, after all that may happen to a livret has happened.</summary>
    private static UnCircuit Riche()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.PrononcerLaNonRecevabilite)
            .Jouer(Geste.PrononcerLaNonRecevabilite, Geste.RapporterLaDecision, Geste.DemanderUneReouverture, Geste.EcarterLaDemande, Geste.Attribuer)
            .Jusqua(Etat.Publie);
        var livret = circuit.Livret;
        (livret.Adresse1, livret.Ine, livret.Option, livret.LangueVivante, livret.Redoublant, livret.Progressive) = ("3 rue des Lilas", "0123456789A", "A", "Anglais", true, true);
        return circuit;
    }

    private Refus? Purger(Role role = Role.ResponsableService, DateTime? le = null, DateOnly? echeance = null, Retenue? retenue = null, params Citation[] citees) =>
        _circuit.Livret.Purger(echeance ?? Echeance, retenue, citees, _circuit.Agent(role), le ?? CeJourLa);

    [Fact]
    public void Une_purge_refusee_dit_pourquoi_et_ne_change_rien()
    {
        var photo = _circuit.Photo();
        Assert.Equal("La purge revient au responsable du service des examens.", Purger(Role.Gestionnaire)?.Phrase);
        Assert.Equal("Ce livret se conserve jusqu’au 9 juillet 2025. Attendez cette date.", Purger(le: CeJourLa.AddDays(-1))?.Phrase);
        Assert.Equal("Ce livret est retenu. Gel : recours gracieux.", Purger(retenue: new("Gel : recours gracieux"))?.Phrase);
        Assert.Equal(
            "Ces livrets se conservent sans limite. Changez la durée de conservation avant de purger.",
            _circuit.Livret.Purger(echeance: null, retenue: null, [], _circuit.Agent(Role.ResponsableService), CeJourLa)?.Phrase);
        Assert.Equal(photo, _circuit.Photo());
        Assert.False(_circuit.Livret.EstPurge);
    }

    [Fact]
    public void Un_livret_ne_se_purge_qu_une_fois()
    {
        Assert.Null(Purger());
        Assert.True(_circuit.Livret.EstPurge);
        Assert.Equal("Ce livret est déjà purgé.", Purger()?.Phrase);
    }

    [Fact]
    public void Il_reste_la_cle_le_lieu_l_etat_et_rien_du_candidat()
    {
        var livret = _circuit.Livret;
        Assert.All(Contenus(livret), c => Assert.NotEqual(0, c));
        Assert.True(livret.SansReserve);

        Assert.Null(Purger());

        Assert.All(Contenus(livret), c => Assert.Equal(0, c));
        Assert.Equal(("", "", "", default(DateOnly)), (livret.Nom, livret.Prenom, livret.Division, livret.DateNaissance));
        Assert.Equal((null, null, null, null), (livret.Ine, livret.Option, livret.LangueVivante, livret.GestionnaireId));
        Assert.Equal((false, false, false), (livret.Redoublant, livret.Progressive, livret.ADesCoordonnees));
        Assert.Null(livret.Dossier.Observations);
        Assert.Equal((false, false, 0), (livret.EnAttente, livret.SansReserve, livret.CentiemesDeStage));
        Assert.Equal((2020, "02119300", UnCircuit.Uai, Etat.Publie, CeJourLa), (livret.Session, livret.Numero, livret.Uai, livret.Etat, livret.PurgeLe));
    }

    private static int[] Contenus(LivretScolaire l) =>
    [
        l.Unites.Count, l.Stages.Count, l.Points.Count, l.Visas.Count, l.Transmissions.Count, l.Constats.Count, l.Propositions.Count, l.Decisions.Count,
        l.Courriers.Count, l.Envois.Count, l.Deliberations.Count,
    ];

    [Fact]
    public void Un_seul_evenement_remplace_le_journal_et_s_y_enchaine()
    {
        var livret = _circuit.Livret;
        var (rang, empreinte) = (livret.RangJournal, livret.EmpreinteJournal);

        Assert.Null(Purger());

        var sceau = Assert.Single(livret.Evenements);
        Assert.Equal((Geste.Purger, rang + 1, empreinte, "Odile ResponsableService", CeJourLa), (sceau.Geste, sceau.Rang, sceau.Precedente, sceau.Par, sceau.Le));
        Assert.Equal((sceau.Rang, sceau.Empreinte), (livret.RangJournal, livret.EmpreinteJournal));
        Assert.Equal(sceau.Empreinte, sceau.Calculer(2020, "02119300"));
        Assert.DoesNotContain("ABELA", sceau.Apres, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_sceau_compte_les_evenements_leurs_dates_et_ce_que_les_proces_verbaux_en_citent()
    {
        var livret = _circuit.Livret;
        var (nombre, premier, dernier, depuis) = (livret.RangJournal, livret.Evenements[0].Le, livret.Evenements[^1].Le, livret.EtatDepuis);
        Citation[] siennes = [new("02119300", 30, "abc"), new("02119300", 40, "def")];

        Assert.Null(Purger(citees: [siennes[1], new("02119301", 35, "ghi"), siennes[0]]));

        var sceau = SceauDePurge.Relire(livret, livret.Evenements[0]);
        Assert.Equal((nombre, premier, dernier, depuis), (sceau.Evenements, sceau.Premier, sceau.Dernier, sceau.EtatDepuis));
        Assert.True(premier < dernier);
        Assert.Equal(siennes, sceau.Citees);
    }

    [Fact]
    public void Un_livret_ou_rien_ne_s_est_passe_se_purge_aussi()
    {
        var circuit = new UnCircuit(note: null);
        Assert.Null(circuit.Livret.Purger(Echeance, null, [], circuit.Agent(Role.ResponsableService), CeJourLa));

        var sceau = SceauDePurge.Relire(circuit.Livret, circuit.Livret.Evenements[0]);

        Assert.Equal((0, null, null, null), (sceau.Evenements, sceau.Premier, sceau.Dernier, sceau.EtatDepuis));
        Assert.Empty(sceau.Citees);
    }

    [Fact]
    public void Un_sceau_dont_le_texte_a_disparu_ne_se_relit_pas() =>
        Assert.ThrowsAny<JsonException>(() => SceauDePurge.Relire(_circuit.Livret, _circuit.Livret.Evenements.First(e => e.Apres is null)));

    [Fact]
    public void Une_seule_ligne_d_adresse_est_encore_une_coordonnee()
    {
        var livret = new UnCircuit().Livret;
        Assert.False(livret.ADesCoordonnees);
        Action<string?>[] lignes = [v => livret.Adresse1 = v, v => livret.Adresse2 = v, v => livret.CodePostal = v, v => livret.Ville = v, v => livret.Courriel = v];
        foreach (var ecrire in lignes)
        {
            ecrire("x");
            Assert.True(livret.ADesCoordonnees);
            livret.EffacerLesCoordonnees();
            Assert.False(livret.ADesCoordonnees);
        }
    }
}
