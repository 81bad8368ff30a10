using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>The jury: what it receives, what it decides, how it closes and rectifies.</summary>
public class JuryTests
{
    private static UnCircuit EnSeance() => new UnCircuit().Jusqua(Etat.AuJury).Preparer(Geste.Deliberer);

    private static Deliberer Ajourner(UnCircuit circuit, IssueJury issue, int centiemes, params string[] unites) =>
        new(circuit.Notes(centiemes), issue, unites) { Motif = "Assiduité." };

    [Fact]
    public void Le_jury_recoit_le_contenu_vise_mot_pour_mot()
    {
        var livret = new UnCircuit().Jusqua(Etat.AuJury).Livret;
        Assert.Equal((livret.VisaTransmis!.Contenu, livret.VisaTransmis.Empreinte, 12), (livret.EnvoiAuJury!.Contenu, livret.EnvoiAuJury.Empreinte, livret.CommissionId));
    }

    [Fact]
    public void Une_commission_d_une_autre_specialite_ou_close_ne_recoit_rien()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Recevable);
        var photo = circuit.Photo();
        circuit.Commission.Specialite = "AUTRE";
        Assert.Equal("commission", circuit.Demander(circuit.Acte(Geste.TransmettreAuJury))?.Champ);
        circuit.Commission.Specialite = "BTS-T";
        circuit.Commission.Academies = ["RENNES"];
        Assert.Equal("commission", circuit.Demander(circuit.Acte(Geste.TransmettreAuJury))?.Champ);
        circuit.Commission.Academies = ["NANTES"];
        circuit.Commission.Clore(UnCircuit.Lundi);
        Assert.Contains("est close", circuit.Demander(circuit.Acte(Geste.TransmettreAuJury))?.Phrase, StringComparison.Ordinal);
        circuit.Commission.Rouvrir();
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void Retirer_du_jury_garde_l_envoi_marque_retire()
    {
        var livret = new UnCircuit().Jusqua(Etat.AuJury).Jouer(Geste.RetirerDuJury).Livret;
        Assert.Equal((Etat.Transmis, null), (livret.Etat, livret.CommissionId));
        Assert.Equal("Erreur de commission.", Assert.Single(livret.Envois).MotifDuRetrait);
        Assert.Null(livret.EnvoiAuJury);
    }

    [Theory]
    [InlineData(999, IssueJury.Admis, "inférieure à 10")]
    [InlineData(1000, IssueJury.AjourneAutorise, "atteint 10")]
    [InlineData(1000, IssueJury.AjourneNonAutorise, "atteint 10")]
    public void L_issue_suit_la_moyenne_exacte_des_notes_arretees(int centiemes, IssueJury issue, string phrase)
    {
        var circuit = EnSeance();
        var photo = circuit.Photo();
        Assert.Contains(phrase, circuit.Demander(Ajourner(circuit, issue, centiemes))?.Phrase, StringComparison.Ordinal);
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void Une_note_changee_veut_son_motif_et_une_note_qui_manque_se_dit()
    {
        var circuit = EnSeance();
        Assert.Equal("motif-U4", circuit.Demander(new Deliberer([.. circuit.Notes(1500).Select(n => n with { Motif = null })], IssueJury.Admis, []))?.Champ);
        Assert.Equal("note-U6", circuit.Demander(new Deliberer([circuit.Notes()[0]], IssueJury.Admis, []))?.Champ);
        circuit.Jouer(new Deliberer(circuit.Notes(1500), IssueJury.Admis, []));
        Assert.Equal((1200, 1500, "Le jury a relu."), (circuit.Livret.Deliberation!.Notes[0].Proposee!.Value.Centiemes, circuit.Livret.Deliberation.Notes[0].Arretee!.Value.Centiemes, circuit.Livret.Deliberation.Notes[0].Motif));
        Assert.Null(circuit.Livret.Deliberation.MentionDExamen);
        Assert.Empty(circuit.Livret.Deliberation.UnitesARepasser);
    }

    [Fact]
    public void Un_ajourne_autorise_repasse_les_unites_sous_10_dans_l_ordre_du_reglement()
    {
        var circuit = EnSeance();
        NoteArretee[] notes = [new("U9", null, Note.DeCentiemes(300), null), .. circuit.Notes(900).Reverse()];
        circuit.Jouer(new Deliberer(notes, IssueJury.AjourneAutorise, []) { Motif = "Assiduité." });
        Assert.Equal(["U4", "U6"], circuit.Livret.Deliberation!.UnitesARepasser);

        var moitie = EnSeance();
        var propres = moitie.Notes(900).Select(n => n.Unite == "U4" ? n with { Arretee = Note.DeCentiemes(1000) } : n).ToList();
        moitie.Jouer(new Deliberer(propres, IssueJury.AjourneAutorise, []) { Motif = "Assiduité." });
        Assert.Equal(["U6"], moitie.Livret.Deliberation!.UnitesARepasser);
    }

    [Theory]
    [InlineData(IssueJury.AjourneAutorise)]
    [InlineData(IssueJury.AjourneNonAutorise)]
    [InlineData(IssueJury.LivretInsuffisant)]
    public void Tout_ajourne_porte_la_mention_d_examen_sous_le_nom_du_president(IssueJury issue)
    {
        var circuit = EnSeance();
        circuit.Jouer(Ajourner(circuit, issue, 900, "U6"));
        Assert.Equal("Livret examiné par le jury le 30 juin 2020, sous la présidence de Odile PresidentJury", circuit.Livret.Deliberation!.MentionDExamen);
        Assert.Equal("Assiduité.", circuit.Livret.Deliberation.Motif);
        Assert.Equal(circuit.Livret.EnvoiAuJury!.Empreinte, circuit.Livret.Deliberation.EmpreinteExaminee);
    }

    [Fact]
    public void Un_livret_insuffisant_nomme_ses_unites_et_se_passe_de_notes()
    {
        var circuit = EnSeance();
        NoteArretee[] sans = [.. circuit.Notes().Select(n => n with { Arretee = null })];
        Assert.Equal("unites", circuit.Demander(new Deliberer(sans, IssueJury.LivretInsuffisant, ["U9"]) { Motif = "Trop peu." })?.Champ);
        Assert.Equal("motif", circuit.Demander(new Deliberer(sans, IssueJury.LivretInsuffisant, ["U6"]))?.Champ);
        circuit.Jouer(new Deliberer(sans, IssueJury.LivretInsuffisant, ["U6", "U4"]) { Motif = "Trop peu." });
        Assert.Equal(["U4", "U6"], circuit.Livret.Deliberation!.UnitesARepasser);
        Assert.Null(circuit.Livret.Deliberation.Moyenne);
    }

    [Fact]
    public void Reprendre_la_deliberation_la_garde()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Delibere).Jouer(Geste.ReprendreLaDeliberation);
        Assert.Null(circuit.Livret.Deliberation);
        Assert.Equal(circuit.Instant, Assert.Single(circuit.Livret.Deliberations).RepriseLe);
    }

    [Fact]
    public void La_commission_ne_se_clot_que_si_tous_ses_livrets_sont_deliberes_et_l_emargement_complet()
    {
        var (premier, second) = (new UnCircuit().Jusqua(Etat.Delibere), new UnCircuit().Jusqua(Etat.AuJury));
        var commission = premier.Commission;
        MembreDeCommission president = new() { Nom = "Odile", Qualite = "inspectrice", EstPresident = true };
        Assert.Contains("il n’y a rien à clore", commission.RefuserLaCloture([])?.Phrase, StringComparison.Ordinal);
        Assert.Contains("1 livret n’est pas délibéré", commission.RefuserLaCloture([premier.Livret, second.Livret]).SansInsecables()?.Phrase, StringComparison.Ordinal);
        Assert.Contains("n’a pas de président", commission.RefuserLaCloture([premier.Livret])?.Phrase, StringComparison.Ordinal);
        Assert.Null(commission.Nommer(president));
        Assert.NotNull(commission.Nommer(new() { Nom = "Autre", Qualite = "x", EstPresident = true }));
        Assert.Contains("L’émargement n’est pas complet", commission.RefuserLaCloture([premier.Livret])?.Phrase, StringComparison.Ordinal);
        Assert.Null(commission.Emarger(new Dictionary<Guid, Presence> { [president.Id] = Presence.Present }));
        Assert.Null(commission.RefuserLaCloture([premier.Livret]));
    }

    /// <summary>U6 is what the lines say instead of having its note.</summary>
    private static UnCircuit EnSeanceAvec(string ligne, Role par)
    {
        var circuit = new UnCircuit(note: null);
        Assert.Null(circuit.Saisir("U4", "S1;06/01/2020;9"));
        Assert.Null(circuit.Saisir("U4", "S2;03/03/2020;9"));
        Assert.Null(circuit.Saisir("U6", ligne, par));
        return circuit.Jusqua(Etat.AuJury).Preparer(Geste.Deliberer);
    }

    [Fact]
    public void Une_unite_sans_note_laisse_ajourner_et_se_repasse()
    {
        var circuit = EnSeanceAvec("SANS_NOTE;;;;Aucune évaluation.", Role.Enseignant);
        Deliberer Decider(IssueJury issue) => new([.. circuit.Notes().Select(n => n with { Motif = null })], issue, []) { Motif = "Assiduité." };
        Assert.Equal(CodeAnomalie.ActeInterdit, circuit.Demander(Decider(IssueJury.Admis))?.Code);

        circuit.Jouer(Decider(IssueJury.AjourneAutorise));

        Assert.Equal((IssueJury.AjourneAutorise, null), (circuit.Livret.Deliberation!.Issue, circuit.Livret.Deliberation.Moyenne));
        Assert.Equal(["U4", "U6"], circuit.Livret.Deliberation.UnitesARepasser);
    }

    [Fact]
    public void Une_note_conservee_n_est_pas_celle_du_jury_et_une_dispense_n_en_a_pas()
    {
        var conservee = EnSeanceAvec("BENEFICE;30/06/2019;12", Role.Gestionnaire);
        var photo = conservee.Photo();
        Assert.Equal("note-U6", conservee.Demander(new Deliberer(conservee.Notes(1500), IssueJury.Admis, []))?.Champ);
        Assert.Equal(photo, conservee.Photo());

        var dispense = EnSeanceAvec("DISPENSE", Role.Gestionnaire);
        dispense.Jouer(new Deliberer(dispense.Notes(1500), IssueJury.Admis, []));
        Assert.Equal(("U6", null), (dispense.Livret.Deliberation!.Notes[1].Unite, dispense.Livret.Deliberation.Notes[1].Arretee));
        Assert.Equal(1500, dispense.Livret.Deliberation.Moyenne!.Value.Centiemes);
    }

    [Fact]
    public void Rectifier_rouvre_ce_livret_seul_et_le_nouveau_proces_verbal_cite_le_premier()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Publie);
        circuit.Commission.Clore(circuit.Instant);
        circuit.Jouer(Geste.DemanderUneRectification, Geste.Rectifier);
        Assert.Equal((Etat.AuJury, null), (circuit.Livret.Etat, circuit.Commission.CloseLe));

        circuit.Jouer(Geste.Deliberer);
        var rectificatif = new ProcesVerbal { Numero = "PV-2", CommissionId = 12, Le = circuit.Instant, Par = "Odile", Rectifie = "PV-2020-12-01" }.Sceller(circuit.Commission, [circuit.Livret]);
        circuit.Jouer(new Clore(rectificatif));

        Assert.Contains("\"rectifie\":\"PV-2020-12-01\"", rectificatif.Contenu, StringComparison.Ordinal);
        Assert.Equal(2, circuit.Livret.Deliberations.Count);
    }

    [Fact]
    public void Le_proces_verbal_cite_la_fin_du_journal()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Delibere);
        var pv = circuit.ProcesVerbal();
        Assert.Contains($"\"rangJournal\":{circuit.Livret.RangJournal},\"empreinteJournal\":\"{circuit.Livret.EmpreinteJournal}\"", pv.Contenu, StringComparison.Ordinal);
        Assert.Equal(Visa.Sceller(pv.Contenu), pv.Empreinte);
    }

    [Fact]
    public void Seul_le_president_de_cette_commission_delibere()
    {
        var circuit = EnSeance();
        Assert.NotNull(circuit.Demander(circuit.Acte(Geste.Deliberer), UnCircuit.Autre(Role.PresidentJury, commission: 13)));
        Assert.NotNull(circuit.Demander(circuit.Acte(Geste.Deliberer), circuit.Agent(Role.MembreJury)));
    }
}
