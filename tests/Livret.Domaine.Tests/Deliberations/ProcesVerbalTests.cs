using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Tests.Circuits;

namespace Livret.Domaine.Tests.Deliberations;

/// <summary>The procès-verbal: composition, attendance and decisions, under a hash (circuit, « clore »).</summary>
public class ProcesVerbalTests
{
    private static readonly DateTime Cloture = new(2020, 6, 30, 15, 0, 0, DateTimeKind.Utc);

    private readonly UnCircuit _admis = Candidat("DIALLO", "02119302"), _ajourne = Candidat("DIALLO", "02119301"), _premiere = Candidat("ÀBRAM", "02119303");
    private readonly Commission _commission;
    private readonly ProcesVerbal _procesVerbal;

    public ProcesVerbalTests()
    {
        _commission = _admis.Commission;
        _commission.Arrete = "arrêté du 2 juin 2020";
        MembreDeCommission[] membres =
        [
            new() { Nom = "Zoé Petit", Qualite = "professeure", EstPresident = false },
            new() { Nom = "Odile Bernard", Qualite = "inspectrice", EstPresident = true },
            new() { Nom = "Anne Durand", Qualite = "professionnelle", EstPresident = false },
        ];
        foreach (var membre in membres)
            Assert.Null(_commission.Nommer(membre));
        Assert.Null(_commission.Emarger(new Dictionary<Guid, Presence> { [membres[0].Id] = Presence.Absent, [membres[1].Id] = Presence.Present, [membres[2].Id] = Presence.ADistance }));
        _admis.Jouer(new Deliberer([.. _admis.Notes(1500).Select(n => n with { Arretee = n.Unite == "U4" ? n.Arretee : n.Proposee })], IssueJury.Admis, []));
        _ajourne.Jouer(new Deliberer(_ajourne.Notes(900), IssueJury.AjourneAutorise, []) { Motif = "Assiduité." });
        _premiere.Jouer(Geste.Deliberer);
        _procesVerbal = new ProcesVerbal { Numero = "PV-2020-12-01", CommissionId = 12, Le = Cloture, Par = "Odile Bernard" }
            .Sceller(_commission, [_admis.Livret, _ajourne.Livret, _premiere.Livret]);
    }

    private static UnCircuit Candidat(string nom, string numero)
    {
        var circuit = new UnCircuit(numero: numero);
        circuit.Livret.Nom = nom;
        return circuit.Jusqua(Etat.AuJury).Preparer(Geste.Deliberer);
    }

    [Fact]
    public void Le_proces_verbal_ecrit_la_composition_et_l_emargement_le_president_d_abord() => Assert.StartsWith(
        """
        {"numero":"PV-2020-12-01","rectifie":null,"commission":"Commission de Nantes","arrete":"arrêté du 2 juin 2020","specialite":"BTS-T","seance":"2020-06-30","le":"2020-06-30T15:00:00.0000000Z","par":"Odile Bernard","membres":[{"nom":"Odile Bernard","qualite":"inspectrice","president":true,"presence":"Present"},{"nom":"Anne Durand","qualite":"professionnelle","president":false,"presence":"ADistance"},{"nom":"Zoé Petit","qualite":"professeure","president":false,"presence":"Absent"}],"decisions":[{"numero":"02119303","nom":"ÀBRAM Matteo","uai":"0440001A","notes":[{"unite":"U4","proposee":"12,00","arretee":"12,00","motif":null},
        """,
        _procesVerbal.Contenu,
        StringComparison.Ordinal);

    [Fact]
    public void Les_decisions_suivent_l_ordre_des_noms_puis_des_numeros_et_citent_chaque_journal()
    {
        Assert.Equal(
            new[] { _premiere, _ajourne, _admis }.Select(c => new Citation(c.Livret.Numero, c.Livret.RangJournal, c.Livret.EmpreinteJournal)),
            Citation.De(_procesVerbal));
    }

    [Fact]
    public void Une_decision_se_relit_avec_ses_notes_sa_moyenne_et_ce_qui_se_repasse()
    {
        var relu = ProcesVerbalRelu.De(_procesVerbal);

        Assert.True(relu.EstIntact);
        Assert.Equal(("Commission de Nantes", "arrêté du 2 juin 2020", "BTS-T", new DateOnly(2020, 6, 30)), (relu.Commission, relu.Arrete, relu.Specialite, relu.Seance));
        Assert.Equal(new MembreRelu("Odile Bernard", "inspectrice", true, Presence.Present), relu.Membres[0]);
        var (ajourne, admis) = (relu.Decisions[1], relu.Decisions[2]);
        Assert.Equal(("9,00", IssueJury.AjourneAutorise, "Assiduité."), (ajourne.Moyenne, ajourne.Issue, ajourne.Motif));
        Assert.Equal(["U4", "U6"], ajourne.UnitesARepasser);
        Assert.StartsWith("Livret examiné par le jury le 30 juin 2020", ajourne.Mention, StringComparison.Ordinal);
        Assert.Equal(_ajourne.Livret.EnvoiAuJury!.Empreinte, ajourne.EmpreinteExaminee);
        Assert.Equal((IssueJury.Admis, null, null), (admis.Issue, admis.Motif, admis.Mention));
        Assert.Equal([new("U4", "12,00", "15,00", "Le jury a relu."), new("U6", "12,00", "12,00", null)], admis.Notes);
        Assert.Equal([true, false], admis.Notes.Select(n => n.EstChangee));
    }

    [Fact]
    public void Le_bilan_compte_chaque_issue_et_les_moyennes_completes()
    {
        var relu = ProcesVerbalRelu.De(_procesVerbal);
        Assert.Equal([(IssueJury.Admis, 2), (IssueJury.AjourneAutorise, 1), (IssueJury.AjourneNonAutorise, 0), (IssueJury.LivretInsuffisant, 0)], relu.Bilan);
        Assert.Equal(3, relu.Moyennes.Effectif);
    }
}
