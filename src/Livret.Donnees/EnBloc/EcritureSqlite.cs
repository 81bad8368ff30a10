using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.EnBloc;

/// <summary>On SQLite: statements prepared once for the lot.</summary>
internal sealed class EcritureSqlite(LivretDbContext db) : EcritureEnBloc
{
    public override Task EcrireAsync(SaisiesDuLot lot, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var connexion = (SqliteConnection)db.Database.GetDbConnection();
        using (var unite = new RequetePreparee(connexion, "UPDATE Unites SET Version = ? WHERE LivretId = ? AND Code = ? AND Version = ?"))
        {
            foreach (var u in lot.Unites)
                Exiger(unite.Executer(u.Version, u.LivretId, u.Code, u.Lue), 1);
        }
        using (var livret = new RequetePreparee(connexion, "UPDATE Livrets SET RangJournal = ?, EmpreinteJournal = ? WHERE Id = ? AND RangJournal = ?"))
        {
            foreach (var l in lot.Livrets)
                Exiger(livret.Executer(l.Rang, l.Empreinte, l.Id, l.RangLu), 1);
        }
        using (var valeur = new RequetePreparee(connexion, "DELETE FROM Valeurs WHERE LivretId = ? AND Unite = ? AND Element = ? AND Rang = ?"))
        {
            foreach (var v in lot.Ecartees)
                Exiger(valeur.Executer(v.LivretId, v.Unite, v.Element.ToString(), v.Rang), 1);
        }
        Inserer(connexion, "Valeurs", ColonnesEcrites.Valeurs, lot.Valeurs);
        Inserer(connexion, "Journal", ColonnesEcrites.Journal, lot.Evenements);
        return Task.CompletedTask;
    }

    private static void Inserer<T>(SqliteConnection connexion, string table, IReadOnlyList<ColonneEcrite<T>> colonnes, List<T> lignes)
    {
        using var requete = new RequetePreparee(connexion,
            $"INSERT INTO {table} ({string.Join(", ", colonnes.Select(c => $"\"{c.Nom}\""))}) VALUES ({string.Join(", ", colonnes.Select(_ => "?"))})");
        foreach (var ligne in lignes)
        {
            for (var i = 0; i < colonnes.Count; i++)
                colonnes[i].Lier(requete, i + 1, ligne);
            requete.Executer();
        }
    }
}
