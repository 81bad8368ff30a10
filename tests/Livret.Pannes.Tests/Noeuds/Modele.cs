using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>
/// A database prepared once, of which each place takes a copy: the demonstration, and in its lycée four classes more: one to type, one to import, one
/// to sign, one to transmit.
/// </summary>
internal static class Modele
{
    public const string Uai = "0449101D", Saisie = "P1", Import = "P2", Visa = "P3", Transmission = "P4";

    /// <summary>Candidates of the classes to type, and of those that acts use up.</summary>
    public const int Effectif = 35, Reserve = 80;

    /// <summary>Without the classes added here; known once a copy was taken.</summary>
    public static int LivretsDeLaDemonstration { get; private set; }

    private static readonly Lazy<Task<string>> Prepare = new(PreparerAsync);

    public static async Task<string> CopierAsync()
    {
        var copie = FichierSqlite.Nouveau();
        File.Copy(await Prepare.Value, copie);
        return copie;
    }

    private static async Task<string> PreparerAsync()
    {
        using var application = new LivretApplication("Development");
        // The services are made when they are asked for: the demonstration is loaded now.
        _ = application.Services;
        await using (var db = application.OuvrirLaBase())
        {
            LivretsDeLaDemonstration = await db.Livrets.CountAsync();
            await AffecterAsync(db, "enseignant@exemple.test", (Saisie, "U4"), (Import, "U1"));
            await AffecterAsync(db, "enseignant2@exemple.test", (Saisie, "U6"));
        }
        await new UneClasse(Saisie, Effectif) { AvecLaClasse = Lycee }.CreerAsync(application);
        await new UneClasse(Import, Effectif) { AvecLaClasse = Lycee }.CreerAsync(application);
        await Complete(Visa).CreerAsync(application).JouerAsync(application, Etat.Soumis);
        await Complete(Transmission).CreerAsync(application).JouerAsync(application, Etat.Vise);
        var copie = FichierSqlite.Nouveau();
        await using (var db = application.OuvrirLaBase())
            await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", copie);
        SqliteConnection.ClearAllPools();
        return copie;
    }

    private static ClasseCreee Lycee { get; } = new(Uai, "", "", []);

    private static UneClasse Complete(string division) => CircuitJoue.Complete(Reserve, division: division, dans: Lycee);

    private static async Task AffecterAsync(LivretDbContext db, string courriel, params (string Division, string Unite)[] places)
    {
        var compte = await db.Users.SingleAsync(u => u.Email == courriel);
        db.Affectations.AddRange(places.Select(p => new Affectation { UtilisateurId = compte.Id, Role = Role.Enseignant, Uai = Uai, Division = p.Division, Unite = p.Unite }));
        await db.SaveChangesAsync();
    }
}
