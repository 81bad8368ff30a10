using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Referentiels;
using Livret.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace Livret.Bancs.Documents;

/// <summary>The livrets of the demonstration that a head has signed, as they are printed.</summary>
internal static class LivretsDeDemonstration
{
    private const string Longue = "Un travail régulier et approfondi tout au long de l’année, qui s’appuie sur une bonne connaissance du terrain ; l’argumentation reste à étoffer devant un client averti. ";

    public static async Task<IReadOnlyList<LivretImprime>> LireAsync()
    {
        var fichier = Path.Combine(Path.GetTempPath(), $"livret-bancs-{Environment.ProcessId}.db");
        try
        {
            await using LivretDbContext db = new LivretSqliteDbContext(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite($"Data Source={fichier};Pooling=False").Options);
            await db.Database.MigrateAsync();
            await db.ChargerLesReferencesAsync(CancellationToken.None);
            await db.ChargerLaDemonstrationAsync(CancellationToken.None);
            var visas = await db.Livrets.Where(l => l.Visas.Any()).OrderBy(l => l.Numero).Select(l => new { l.Specialite, Visa = l.Visas.OrderBy(v => v.Le).Last() }).ToListAsync();
            return [.. visas.Select(v => Imprimer(v.Specialite, v.Visa))];
        }
        finally
        {
            File.Delete(fichier);
        }
    }

    /// <summary>Each text as long as its field allows: what no team writes, and what must print all the same.</summary>
    public static LivretImprime Allonger(LivretImprime livret)
    {
        var texte = string.Concat(Enumerable.Repeat(Longue, 4))[..600];
        return livret with { Contenu = livret.Contenu with { Unites = [.. livret.Contenu.Unites.Select(u => u with { Appreciation = texte })] } };
    }

    private static LivretImprime Imprimer(string specialite, Visa visa) => new()
    {
        Session = 2020,
        Referentiel = ReferentielsEmbarques.Chercher(specialite)!,
        Contenu = LivretScelle.Relire(visa.Contenu),
        Declaration = visa.TexteDeclaration,
        Visa = new($"{visa.Nom}, {visa.Qualite}", visa.ParDelegation, "8 juin 2020 à 09 h 00", visa.Empreinte[..12]),
        Instant = visa.Le,
        Le = "8 juin 2020 à 09 h 00",
    };
}
