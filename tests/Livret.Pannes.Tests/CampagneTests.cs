using System.Globalization;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Campagne;
using Livret.Pannes.Tests.Noeuds;
using Xunit.Abstractions;

namespace Livret.Pannes.Tests;

/// <summary>
/// SIGKILL at random instants of every kind of act. <c>LIVRET_PANNES</c> says how many deaths (one per kind by default), <c>LIVRET_PANNES_GRAINE</c> plays a
/// seed again, <c>LIVRET_PANNES_RAPPORT</c> names a file that receives the table.
/// </summary>
public sealed class CampagneTests(ITestOutputHelper sortie)
{
    private static IReadOnlyList<Acte> Actes { get; } =
    [
        new EnregistrerUneGrille(), new SaisirLigneParLigne(), new DeposerDesNotes(), new ImporterDesNotes(), new Viser(enMasse: false), new Viser(enMasse: true), new Transmettre(),
        new ProduireUnLot(), new ImporterDesCandidats(), new DemarrerPourLaPremiereFois(),
        new Ensemble(new EnregistrerUneGrille(), new ImporterDesNotes(), new Viser(enMasse: true), new Transmettre()),
    ];

    [FaitLinux]
    public async Task Une_mort_subite_laisse_chaque_acte_entier_ou_absent_et_rien_d_acquitte_ne_se_perd()
    {
        var graine = Lire("LIVRET_PANNES_GRAINE") ?? Random.Shared.Next();
        sortie.WriteLine($"Seed {graine}.");
        var rapport = Environment.GetEnvironmentVariable("LIVRET_PANNES_RAPPORT");
        var bilan = await Jouer.CampagneAsync(Actes, Lire("LIVRET_PANNES") ?? Actes.Count, graine, Dire);
        sortie.WriteLine(bilan.ToString());
        if (rapport is not null)
            await File.AppendAllTextAsync(rapport, bilan.ToString());
        Assert.True(!bilan.Violations.Any(), bilan.ToString());

        void Dire(string ligne)
        {
            sortie.WriteLine(ligne);
            if (rapport is not null)
                File.AppendAllText(rapport, ligne + "\n");
        }
    }

    private static int? Lire(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var nombre) ? nombre : null;
}
