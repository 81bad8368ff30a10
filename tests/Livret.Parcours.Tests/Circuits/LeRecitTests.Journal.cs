using Livret.Parcours.Tests.Navigation;
using Livret.Web.Verbes;
using Microsoft.EntityFrameworkCore;
using LesVerbes = Livret.Web.Verbes.Verbes;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>What the whole story left behind it answers for itself.</summary>
public sealed partial class LeRecitTests
{
    private async Task<(int Statut, string Sortie, string Erreurs)> VerifierLeJournalAsync()
    {
        using var entree = new StringReader("");
        using var sortie = new StringWriter();
        using var erreurs = new StringWriter();
        var statut = await LesVerbes.ExecuterAsync([$"--Donnees:Fichier={Recit.Servi.Fichier}", "verifier-journal"], new Terminal(entree, sortie, erreurs));
        return (statut, sortie.ToString(), erreurs.ToString());
    }

    [FaitNavigateur, Rang(501)]
    public Task Le_journal_tient_et_une_ligne_alteree_est_nommee() => EtapeAsync("administrateur", async v =>
    {
        var (statut, sortie, erreurs) = await VerifierLeJournalAsync();
        Assert.Equal((0, ""), (statut, erreurs));
        Assert.Contains("La chaîne tient", sortie, StringComparison.Ordinal);

        await v.ModifierLaBaseAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE Valeurs SET Note = 1900 WHERE Unite = 'U6' AND Element = 'CCG' AND LivretId = (SELECT Id FROM Livrets WHERE Numero = '17200059')"));
        (statut, _, erreurs) = await VerifierLeJournalAsync();
        Assert.Equal(1, statut);
        var rupture = Assert.Single(erreurs.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains("livret 17200059", rupture, StringComparison.Ordinal);
        Assert.Contains("unité U6", rupture, StringComparison.Ordinal);
    });
}
