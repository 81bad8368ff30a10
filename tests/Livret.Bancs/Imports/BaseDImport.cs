using System.Text;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Bancs.Imports;

/// <summary>
/// A database where the candidates of the demonstration are enrolled again and again, nothing typed, and the file that fills it: the lines of the
/// demonstration, for as many candidates as the number of lines asks.
/// </summary>
internal sealed class BaseDImport : IDisposable
{
    private static readonly Guid Compte = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private readonly string _dossier = Directory.CreateTempSubdirectory("livret-import-").FullName;

    private BaseDImport()
    {
    }

    public byte[] Notes { get; private set; } = [];
    public Demandeur Demandeur { get; private set; } = null!;
    public int Candidats { get; private set; }

    public static async Task<BaseDImport> PreparerAsync(int lignes)
    {
        var prete = new BaseDImport();
        await using var db = Ouvrir(prete.Chemin("depart"));
        await db.MigrerAsync(CancellationToken.None);
        await db.ChargerLesReferencesAsync(CancellationToken.None);
        var session = await db.Sessions.SingleAsync(s => s.Annee == HorlogeDeDemonstration.Debut.Year);
        var affectations = await prete.InscrireAsync(db, session, lignes);
        prete.Demandeur = new(new(Compte, "Odile Marzin", affectations), session, HorlogeDeDemonstration.Debut.UtcDateTime, DateOnly.FromDateTime(HorlogeDeDemonstration.Debut.DateTime));
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return prete;
    }

    public static LivretDbContext Ouvrir(string fichier)
    {
        var options = new DbContextOptionsBuilder<LivretSqliteDbContext>();
        options.SurSqlite($"Data Source={fichier};Pooling=False");
        return new LivretSqliteDbContext(options.Options);
    }

    /// <summary>A copy of it, to write in.</summary>
    public string Copier(string nom)
    {
        File.Delete(Chemin(nom) + "-wal");
        File.Copy(Chemin("depart"), Chemin(nom), overwrite: true);
        return Chemin(nom);
    }

    public void Dispose() => Directory.Delete(_dossier, recursive: true);

    private string Chemin(string nom) => Path.Combine(_dossier, nom + ".db");

    private async Task<List<Affectation>> InscrireAsync(LivretDbContext db, SessionExamen session, int lignes)
    {
        var academies = await db.Academies.ToDictionaryAsync(a => a.Code);
        var inscription = Inscription.Lire(session, academies);
        db.AddRange(inscription.Etablissements.Values);
        var (candidats, notes) = (Lire(Fichiers.Candidats), Lire(Fichiers.Notes));
        var copies = (int)Math.Ceiling(lignes / (notes.Length - 1.0));
        Notes = Repeter(notes, copies, lignes);
        foreach (var livret in LecteurCandidats.Lire(Table.Lire(Repeter(candidats, copies, int.MaxValue), Fichiers.Candidats, "candidats.csv"), session.Annee,
            inscription.Etablissements.GetValueOrDefault, ReferentielsEmbarques.Chercher).Valeurs())
        {
            db.Add(livret);
            Candidats++;
        }
        List<Affectation> affectations =
        [
            .. inscription.Etablissements.Keys.Select(uai => new Affectation { UtilisateurId = Compte, Role = Role.ChefEtablissement, Uai = uai }),
            .. inscription.Etablissements.Values.Select(e => e.Academie!.CodeService).Distinct().Select(service => new Affectation { UtilisateurId = Compte, Role = Role.Gestionnaire, Service = service }),
        ];
        db.Add(new Utilisateur { Id = Compte, Nom = "Marzin", Prenom = "Odile", UserName = "odile.marzin@exemple.test" });
        db.AddRange(affectations);
        await db.SaveChangesAsync();
        return affectations;
    }

    private static string[] Lire(FormatFichier format)
    {
        using var texte = new StreamReader(FichierEmbarque.Ouvrir(format.Nom));
        return texte.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The lines under their header, each copy with numbers of its own.</summary>
    private static byte[] Repeter(string[] lignes, int copies, int auPlus)
    {
        var voulues = Enumerable.Range(1, copies).SelectMany(copie => lignes.Skip(1).Select(ligne => $"{copie:000}{ligne}"));
        return Encoding.UTF8.GetBytes(string.Join("\r\n", [lignes[0], .. voulues.Take(auPlus)]));
    }
}
