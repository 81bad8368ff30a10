using Livret.Donnees.Defaillances;
using Livret.Web.Defaillances;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Defaillances;

public sealed class DefaillancesDesMoteursTests
{
    [Theory]
    [InlineData(Origine.Sqlite, 5, Defaillance.Occupee)]
    [InlineData(Origine.Sqlite, 8, Defaillance.LectureSeule)]
    [InlineData(Origine.Sqlite, 13, Defaillance.DisquePlein)]
    [InlineData(Origine.SqlServer, 1205, Defaillance.Occupee)]
    [InlineData(Origine.SqlServer, 1222, Defaillance.Occupee)]
    [InlineData(Origine.SqlServer, -2, Defaillance.Occupee)]
    [InlineData(Origine.SqlServer, 1105, Defaillance.DisquePlein)]
    [InlineData(Origine.SqlServer, 9002, Defaillance.DisquePlein)]
    [InlineData(Origine.SqlServer, 3906, Defaillance.LectureSeule)]
    public void Un_code_d_un_moteur_a_un_sens(Origine origine, int code, Defaillance sens) =>
        Assert.Equal(sens, DefaillancesDesMoteurs.Chercher(origine, code));

    [Theory]
    [InlineData(Origine.Sqlite, 19)]
    [InlineData(Origine.SqlServer, 2627)]
    [InlineData(Origine.SqlServer, 547)]
    public void Une_contrainte_n_est_pas_une_defaillance(Origine origine, int code) => Assert.Null(DefaillancesDesMoteurs.Chercher(origine, code));

    [Fact]
    public void La_cause_est_cherchee_au_fond_de_l_exception()
    {
        Assert.Equal(Defaillance.DisquePlein, DefaillancesDesMoteurs.Reconnaitre(new DbUpdateException("…", new SqliteException("database or disk is full", 13))));
        Assert.Equal(Defaillance.DisquePlein, DefaillancesDesMoteurs.Reconnaitre(new InvalidOperationException("…", new IOException("No space left on device", 28))));
        Assert.Null(DefaillancesDesMoteurs.Reconnaitre(new DbUpdateException("…", new SqliteException("UNIQUE constraint failed", 19))));
        Assert.Null(DefaillancesDesMoteurs.Reconnaitre(null));
    }

    [Fact]
    public void Chaque_sens_dit_quoi_faire_et_aucun_code_n_en_a_deux()
    {
        foreach (var defaillance in Enum.GetValues<Defaillance>())
        {
            Assert.Contains("éessayez", defaillance.EnClair().QueFaire, StringComparison.Ordinal);
            Assert.Contains("relancez", defaillance.PourLExploitant(), StringComparison.Ordinal);
            Assert.Contains(DefaillancesDesMoteurs.Tableau, c => c.Origine is Origine.Sqlite && c.Sens == defaillance);
            Assert.Contains(DefaillancesDesMoteurs.Tableau, c => c.Origine is Origine.SqlServer && c.Sens == defaillance);
        }
        Assert.Equal(DefaillancesDesMoteurs.Tableau.Count, DefaillancesDesMoteurs.Tableau.Select(c => (c.Origine, c.Code)).Distinct().Count());
    }
}
