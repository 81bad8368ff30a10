using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>The table of the circuit, row by row: what is in it happens and leaves its trace, what is not is refused and leaves nothing.</summary>
public class TableauTests
{
    private static readonly Geste[] Saisies = [Geste.Saisir, Geste.Concerter, Geste.SaisirLeDossier, Geste.Inscrire];

    public static TheoryData<Etat> Etats => [.. Enum.GetValues<Etat>()];

    /// <summary>Every act of the table from every state where it exists.</summary>
    public static TheoryData<Etat, Geste> Lignes
    {
        get
        {
            TheoryData<Etat, Geste> lignes = [];
            foreach (var transition in Circuit.Tableau.Where(t => !Saisies.Contains(t.Geste)))
            {
                foreach (var etat in transition.De)
                    lignes.Add(etat, transition.Geste);
            }
            return lignes;
        }
    }

    /// <summary>A livret in the state, where the conditions of the act hold.</summary>
    private static UnCircuit Pret(Etat etat, Geste geste) =>
        (geste is Geste.CloreSansReponse ? new UnCircuit().EnRegularisation(etat) : new UnCircuit().Jusqua(etat)).Preparer(geste);

    [Fact]
    public void Chaque_acte_a_une_ligne_et_une_seule()
    {
        Assert.Equal(Enum.GetValues<Geste>(), Circuit.Tableau.Select(t => t.Geste).Append(Geste.Purger));
        Assert.Equal(Enum.GetValues<Geste>(), DefinitionGeste.Tableau.Select(d => d.Geste));
    }

    [Fact]
    public void Chaque_etat_s_atteint_depuis_la_saisie_par_le_tableau()
    {
        HashSet<Etat> atteints = [Etat.EnSaisie];
        while (Circuit.Tableau.Where(t => t.Vers.Etat is { } vers && !atteints.Contains(vers) && t.De.Any(atteints.Contains)).ToList() is [var suite, ..])
            atteints.Add(suite.Vers.Etat!.Value);
        Assert.Equal(Enum.GetValues<Etat>(), atteints.Order());
    }

    [Theory]
    [MemberData(nameof(Etats))]
    public void Chaque_etat_s_atteint_en_jouant_les_actes(Etat etat) => new UnCircuit().Jusqua(etat).VerifierLaChaine();

    [Theory]
    [MemberData(nameof(Lignes))]
    public void Chaque_ligne_se_joue_mene_ou_elle_dit_et_laisse_sa_trace(Etat etat, Geste geste)
    {
        var circuit = Pret(etat, geste);
        var livret = circuit.Livret;
        var (rang, transition) = (livret.RangJournal, Circuit.Transition(etat, geste)!);
        var attendu = transition.Vers.EstAnterieure ? Etat.Transmis : transition.Vers.Etat ?? etat;
        var acte = circuit.Acte(geste);

        circuit.Jouer(acte);

        var trace = livret.Evenements[^1];
        Assert.Equal((rang + 1, geste, attendu, acte.Motif), (trace.Rang, trace.Geste, livret.Etat, trace.Motif));
        Assert.Equal((livret.Etat, livret.RangJournal, circuit.Instant), (trace.Etat, trace.Rang, trace.Le));
        Assert.StartsWith(circuit.Qui(geste).Affectations[0].Role.EnClair(), trace.Affectation, StringComparison.Ordinal);
        Assert.Equal(attendu != etat, livret.EtatDepuis == circuit.Instant);
        circuit.VerifierLaChaine();
    }

    [Theory]
    [MemberData(nameof(Etats))]
    public void Ce_qui_n_est_pas_dans_le_tableau_est_refuse_et_la_phrase_dit_ce_qui_est_possible(Etat etat)
    {
        var circuit = new UnCircuit().Jusqua(etat);
        var photo = circuit.Photo();
        var possibles = Circuit.Depuis(etat).Select(t => DefinitionGeste.De(t.Geste).Verbe).ToList();
        foreach (var geste in Enum.GetValues<Geste>().Where(g => Circuit.Transition(etat, g) is null))
        {
            var refus = circuit.Demander(new ActeNu(geste) { Motif = "Essai." });

            Assert.Contains($"« {DefinitionGeste.De(geste).Verbe} » n’est pas possible", refus?.Phrase, StringComparison.Ordinal);
            Assert.Contains($"« {etat.EnClair()} »", refus!.Phrase, StringComparison.Ordinal);
            var dits = refus.Phrase.Split("Ce qui est possible ici : ")[1].TrimEnd('.').Split(", ");
            Assert.NotEmpty(dits);
            Assert.All(dits, dit => Assert.Contains(dit, possibles, StringComparer.OrdinalIgnoreCase));
            Assert.Equal(photo, circuit.Photo());
        }
    }

    [Theory]
    [MemberData(nameof(Lignes))]
    public void Une_ligne_n_est_ouverte_qu_a_ses_roles(Etat etat, Geste geste)
    {
        var circuit = Pret(etat, geste);
        var admis = Circuit.Transition(etat, geste)!.Roles.SelectMany(r => r.TenuPar()).ToList();
        var photo = circuit.Photo();
        foreach (var role in Enum.GetValues<Role>())
        {
            var agent = admis.Contains(role) ? UnCircuit.Autre(role, "0000000X", "AILLEURS", 99) : circuit.Agent(role);

            var refus = circuit.Demander(circuit.Acte(geste), agent);

            Assert.Contains("revient à une autre personne", refus?.Phrase, StringComparison.Ordinal);
            Assert.Equal(photo, circuit.Photo());
        }
    }

    [Theory]
    [MemberData(nameof(Lignes))]
    public void Chacun_de_ses_roles_peut_jouer_la_ligne(Etat etat, Geste geste)
    {
        foreach (var role in Circuit.Transition(etat, geste)!.Roles.SelectMany(r => r.TenuPar()).Distinct())
        {
            var circuit = Pret(etat, geste);
            circuit.SansCoordonnateur = role is Role.Enseignant;
            circuit.Jouer(circuit.Acte(geste), circuit.Agent(role));
        }
    }

    [Theory]
    [MemberData(nameof(Lignes))]
    public void Un_motif_exige_manque_et_rien_ne_change(Etat etat, Geste geste)
    {
        var circuit = Pret(etat, geste);
        var photo = circuit.Photo();
        if (Circuit.Transition(etat, geste)!.ExigeUnMotif)
            Assert.Equal("motif", circuit.Demander(circuit.Acte(geste) with { Motif = "  " })?.Champ);
        Assert.Equal("motif", circuit.Demander(circuit.Acte(geste) with { Motif = new('x', Acte.LongueurMotif + 1) })?.Champ);
        Assert.Equal(photo, circuit.Photo());
    }

    [Theory]
    [MemberData(nameof(Etats))]
    public void La_saisie_n_existe_qu_en_saisie_et_son_refus_dit_quel_acte_l_ouvrirait(Etat etat)
    {
        var circuit = new UnCircuit().Jusqua(etat);
        var photo = circuit.Photo();
        if (etat is Etat.EnSaisie)
        {
            Assert.Null(circuit.Saisir("U4", "S1;06/01/2020;13"));
            Assert.Equal((Geste.Saisir, "U4"), (circuit.Livret.Evenements[^1].Geste, circuit.Livret.Evenements[^1].Unite));
            Assert.Null(circuit.SaisirLeDossier("Très sérieuse."));
            Assert.Equal(Geste.SaisirLeDossier, circuit.Livret.Evenements[^1].Geste);
            Assert.Null(circuit.Livret.Concerter("U4", new(null, ["A. Martin"], []), circuit.Agent(Role.Enseignant), circuit.Instant, circuit.Calendrier));
            Assert.Equal(Geste.Concerter, circuit.Livret.Evenements[^1].Geste);
            circuit.VerifierLaChaine();
            return;
        }
        Refus?[] refus =
        [
            circuit.Saisir("U4", "S1;06/01/2020;13"), circuit.SaisirLeDossier("Très sérieuse."),
            circuit.Livret.Concerter("U4", new(null, ["A. Martin"], []), circuit.Agent(Role.Enseignant), circuit.Instant, circuit.Calendrier),
        ];
        Assert.All(refus, r => Assert.Equal(CodeAnomalie.LivretVerrouille, r?.Code));
        var ouvre = etat switch
        {
            Etat.Soumis => "reprenez-le",
            Etat.Vise => "retirer son visa",
            Etat.Transmis or Etat.Recevable => "demande sa réouverture",
            Etat.NonRecevable => "rapporte d’abord sa décision",
            Etat.AuJury => "le retire d’abord du jury",
            Etat.Retire => "le rétablir",
            _ => "ne se modifie plus",
        };
        Assert.All(refus, r => Assert.Contains(ouvre, r!.Phrase, StringComparison.Ordinal));
        Assert.Equal(photo, circuit.Photo());
    }

    [Theory]
    [InlineData(Role.ChefEtablissement)]
    [InlineData(Role.Gestionnaire)]
    [InlineData(Role.ResponsableService)]
    [InlineData(Role.PresidentJury)]
    [InlineData(Role.Administrateur)]
    public void Les_notes_ne_se_saisissent_que_par_l_equipe(Role role)
    {
        var circuit = new UnCircuit();
        var photo = circuit.Photo();
        Assert.Contains("n’est pas de votre ressort", circuit.Saisir("U4", "S1;06/01/2020;13", role)?.Phrase, StringComparison.Ordinal);
        if (role is not Role.ChefEtablissement)
            Assert.Contains("revient au coordonnateur", circuit.SaisirLeDossier("Non.", role)?.Phrase, StringComparison.Ordinal);
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void Une_saisie_qui_ne_change_rien_n_ecrit_rien_au_journal()
    {
        var circuit = new UnCircuit();
        var rang = circuit.Livret.RangJournal;
        Assert.Null(circuit.Saisir("U4", "S1;06/01/2020;12"));
        Assert.Null(circuit.SaisirLeDossier("Élève sérieuse.", stages: [UnCircuit.Stage(400)]));
        Assert.Equal(rang, circuit.Livret.RangJournal);
    }
}
