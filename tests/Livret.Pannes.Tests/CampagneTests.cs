using System.Globalization;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Campagne;
using Livret.Pannes.Tests.Noeuds;
using Xunit.Abstractions;

namespace Livret.Pannes.Tests;

/// <summary>
/// SIGKILL inside every kind of act. <c>LIVRET_PANNES</c> says how many deaths (by default one per kind, those that go together in one), <c>LIVRET_PANNES_GRAINE</c> plays a
/// seed again, <c>LIVRET_PANNES_RAPPORT</c> names a file that receives the table.
/// </summary>
public sealed class CampagneTests(ITestOutputHelper sortie)
{
    /// <summary>Acts of different users, on different classes: they can be sent together.</summary>
    private static readonly Acte[] Conciliables = [new EnregistrerUneGrille(), new ImporterDesNotes(), new Viser(enMasse: true), new Transmettre()];

    /// <summary>Every kind once, the former in one death.</summary>
    private static readonly Acte[] Courte =
    [
        new SaisirLigneParLigne(), new DeposerDesNotes(), new Viser(enMasse: false), new ProduireUnLot(), new ImporterDesCandidats(), new DemarrerPourLaPremiereFois(), new Ensemble(Conciliables),
    ];

    [FaitLinux]
    public async Task Une_mort_subite_laisse_chaque_acte_entier_ou_absent_et_rien_d_acquitte_ne_se_perd()
    {
        var graine = Lire("LIVRET_PANNES_GRAINE") ?? Random.Shared.Next();
        sortie.WriteLine($"Seed {graine}.");
        var rapport = Environment.GetEnvironmentVariable("LIVRET_PANNES_RAPPORT");
        var bilan = Lire("LIVRET_PANNES") is { } morts ? await Jouer.CampagneAsync([.. Conciliables, .. Courte], morts, graine, Dire) : await Jouer.CampagneAsync(Courte, Courte.Length, graine, Dire);
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
