using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Deliberations;

/// <summary>What the relevé says of each unit, by decision (rules, section 7).</summary>
public sealed class ReleveDeDecisionTests
{
    private static readonly Note Onze = Note.DeCentiemes(1100), Neuf = Note.DeCentiemes(900);

    [Theory]
    [InlineData(IssueJury.Admis, null, null, null)]
    [InlineData(IssueJury.AjourneAutorise, SuiteDUnite.Conservee, SuiteDUnite.ARepasser, null)]
    [InlineData(IssueJury.AjourneNonAutorise, SuiteDUnite.ConservableSurDemande, null, null)]
    [InlineData(IssueJury.LivretInsuffisant, SuiteDUnite.Conservee, SuiteDUnite.ARepasser, null)]
    public void Chaque_decision_dit_ce_que_deviennent_les_unites(IssueJury issue, SuiteDUnite? onze, SuiteDUnite? neuf, SuiteDUnite? dispense)
    {
        string[] aRepasser = issue.VaAuRemplacement() ? ["U2"] : [];

        var unites = ReleveDeDecision.Dresser(Livret(), Deliberee(issue, aRepasser));

        Assert.Equal([onze, neuf, dispense], unites.Select(u => u.Suite));
        Assert.Equal([null, null, "Dispense"], unites.Select(u => u.Mention));
        Assert.Equal<Note?>([Onze, Neuf, null], unites.Select(u => u.Note));
        Assert.Equal([33, 18, null], unites.Select(u => u.Points?.Tronquer()));
    }

    [Fact]
    public void Une_unite_que_le_jury_ne_nomme_pas_se_garde_si_elle_a_une_note()
    {
        var unites = ReleveDeDecision.Dresser(Livret(), Deliberee(IssueJury.LivretInsuffisant, ["U1"], deuxieme: null));

        Assert.Equal([SuiteDUnite.ARepasser, null, null], unites.Select(u => u.Suite));
        Assert.Equal("Sans note", unites[1].Mention);
    }

    [Fact]
    public void Dix_exactement_se_garde_sur_demande()
    {
        var dix = Note.DeCentiemes(1000);
        Assert.Equal(SuiteDUnite.ConservableSurDemande, ReleveDeDecision.Dresser(Livret(), Deliberee(IssueJury.AjourneNonAutorise, [], dix))[1].Suite);
        Assert.Null(ReleveDeDecision.Dresser(Livret(), Deliberee(IssueJury.AjourneNonAutorise, [], Note.DeCentiemes(999)))[1].Suite);
    }

    [Fact]
    public void Une_dispense_n_a_ni_note_ni_suite_quoi_qu_ecrive_la_deliberation()
    {
        var dispensee = ReleveDeDecision.Dresser(Livret(), Deliberee(IssueJury.AjourneAutorise, ["U2", "U3"], Neuf, troisieme: Onze))[2];

        Assert.Equal(("Dispense", null, null), (dispensee.Mention, dispensee.Note, dispensee.Suite));
    }

    private static Deliberation Deliberee(IssueJury issue, string[] aRepasser, Note? deuxieme, Note? troisieme = null) => new()
    {
        CommissionId = 1,
        Notes = [new("U1", Onze, Onze, null), new("U2", Neuf, deuxieme, null), new("U3", null, troisieme, null)],
        Issue = issue,
        UnitesARepasser = aRepasser,
        EmpreinteExaminee = "",
        ParId = Guid.Empty,
        Par = "",
        Le = new(2020, 7, 3, 16, 0, 0, DateTimeKind.Utc),
    };

    private static Deliberation Deliberee(IssueJury issue, string[] aRepasser) => Deliberee(issue, aRepasser, Neuf);

    private static LivretScelle Livret() => new()
    {
        Numero = "1",
        Nom = "DIALLO",
        Prenom = "Aminata",
        DateNaissance = new(2000, 1, 1),
        Uai = "0449101D",
        Etablissement = "Lycée",
        Division = "TC2",
        Voie = Voie.Scolaire,
        Dossier = new(),
        Stages = [],
        Section = Section.Vide,
        Unites = [Unite("U1", 3, Statut.Ordinaire, Onze), Unite("U2", 2, Statut.Ordinaire, Neuf), Unite("U3", 2, Statut.Dispense, null)],
    };

    private static UniteScellee Unite(string code, decimal coefficient, Statut statut, Note? note) =>
        new(code, code, Domaine.Referentiels.Coefficient.De(coefficient), "CC", statut, null, note, null, null, null);
}
