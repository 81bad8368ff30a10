using CsCheck;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>Whatever is asked, by whomever, in whatever order, some things always hold.</summary>
public class HasardTests
{
    /// <summary>A choice of act, a choice of agent (half of the time, somebody who may), hours that pass, a note to type.</summary>
    private static readonly Gen<(int Acte, int Agent, int Heures, int Note)> Pas = Gen.Select(Gen.Int[0, 999], Gen.Int[0, 17], Gen.Int[0, 30], Gen.Int[0, 20]);

    [Fact]
    public void Aucune_suite_d_actes_ne_sort_du_circuit()
    {
        var atteints = new System.Collections.Concurrent.ConcurrentDictionary<Etat, bool>();
        Gen.Select(Gen.Enum<Etat>(), Pas.Array[10, 60]).Eprouver(
            tirage =>
            {
                var circuit = new UnCircuit().Jusqua(tirage.Item1);
                foreach (var pas in tirage.Item2)
                {
                    Avancer(circuit, pas.Acte, pas.Agent, pas.Heures, pas.Note);
                    atteints[circuit.Livret.Etat] = true;
                }
                circuit.VerifierLaChaine();
            }, fois: 300);
        Assert.True(Hasard.EstReduit || Enum.GetValues<Etat>().All(atteints.ContainsKey), string.Join(", ", atteints.Keys.Order()));
    }

    private static void Avancer(UnCircuit circuit, int choix, int qui, int heures, int note)
    {
        var livret = circuit.Livret;
        circuit.Le(circuit.Instant.AddHours(heures));
        var (avant, rang, photo) = (livret.Etat, livret.RangJournal, circuit.Photo());
        if (choix % 5 == 0)
        {
            var refus = choix % 2 == 0 ? circuit.Saisir("U4", $"S1;06/01/2020;{note}") : circuit.SaisirLeDossier($"Version {note}", stages: [UnCircuit.Stage(100 * (1 + (note % 4)))]);
            Assert.Equal(avant, livret.Etat);
            Assert.True(refus is null || circuit.Photo() == photo);
        }
        else if (choix % 7 == 0 && avant is Etat.Transmis && livret.Proposition is null)
        {
            circuit.Constater(remplie: note % 3 != 0);
        }
        else
        {
            var possibles = Circuit.Depuis(avant).Select(t => t.Geste).ToList();
            var geste = choix % 4 == 0 ? (Geste)(choix % Enum.GetValues<Geste>().Length) : possibles[choix % possibles.Count];
            if (geste is Geste.Saisir or Geste.Concerter or Geste.SaisirLeDossier)
                return;
            var agent = qui < 9 ? circuit.Agent((Role)qui) : circuit.Qui(geste);
            Juger(circuit, circuit.Demander(circuit.Acte(geste), agent), geste, avant, rang, photo);
        }
        Tenir(circuit);
    }

    private static void Juger(UnCircuit circuit, Refus? refus, Geste geste, Etat avant, int rang, string photo)
    {
        var livret = circuit.Livret;
        if (refus is not null)
        {
            Assert.False(string.IsNullOrWhiteSpace(refus.Phrase));
            Assert.Equal(photo, circuit.Photo());
            return;
        }
        var transition = Circuit.Transition(avant, geste);
        Assert.NotNull(transition);
        Assert.True(livret.RangJournal > rang);
        Assert.Equal((geste, livret.Etat), (livret.Evenements[^1].Geste, livret.Evenements[^1].Etat));
        if (transition.Vers.EstAnterieure)
            Assert.True(livret.Etat is Etat.EnSaisie or Etat.Soumis or Etat.Vise or Etat.Transmis);
        else
            Assert.Equal(transition.Vers.Etat ?? avant, livret.Etat);
    }

    private static void Tenir(UnCircuit circuit)
    {
        var livret = circuit.Livret;
        Assert.True(livret.Propositions.Count(p => p.EstEnAttente) <= 1);
        Assert.All(Enum.GetValues<NaturePoint>(), n => Assert.True(livret.Points.Count(p => p.EstOuvert && p.Nature == n) <= 1, $"{n}"));
        Assert.True(livret.Point(NaturePoint.Regularisation, NaturePoint.Reouverture) is null || livret.Etat is Etat.EnSaisie or Etat.Soumis or Etat.Vise);
        Assert.True(livret.Point(NaturePoint.DemandeDeReouverture) is null || livret.Etat is Etat.Transmis or Etat.Recevable or Etat.NonRecevable);
        Assert.Equal(livret.Etat is Etat.AuJury or Etat.Delibere or Etat.Clos or Etat.Publie, livret.CommissionId is not null);
        Assert.Equal(livret.Etat is Etat.Recevable or Etat.NonRecevable or Etat.AuJury or Etat.Delibere or Etat.Clos or Etat.Publie, livret.Decision is not null);
        Assert.True(livret.Decision is null || livret.Decision.Recevable == livret.Etat is not Etat.NonRecevable);
        Assert.Equal(livret.Propositions.Any(p => p.EstEnAttente) || livret.Points.Any(p => p.EstOuvert && p.Nature is not NaturePoint.Renvoi), livret.EnAttente);
        Assert.Equal(livret.Transmissions.Any(t => t.DansLeDelai) && !livret.Constats.Any(c => !c.Remplie), livret.SansReserve);
        Assert.Equal(livret.Stages.Sum(s => s.CentiemesDeSemaine), livret.CentiemesDeStage);
        Assert.All(livret.Visas, v => Assert.Equal(v.Empreinte, Visa.Sceller(v.Contenu)));
        if (livret.Etat is Etat.Vise)
            Assert.True(livret.Visa!.EstIntact(livret, circuit.Session, UnCircuit.Referentiel));
        if (livret.Etat is Etat.Transmis or Etat.Recevable or Etat.AuJury or Etat.Delibere or Etat.Clos or Etat.Publie)
            Assert.True(livret.VisaTransmis is { EstRetire: false } visa && visa.EstIntact(livret, circuit.Session, UnCircuit.Referentiel));
    }
}
