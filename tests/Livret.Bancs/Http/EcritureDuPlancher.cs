using System.Globalization;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees.Demonstration;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Livret.Bancs.Http;

/// <summary>
/// The save of the floor: in one durable transaction, the note of each candidate, the version of his unit, and the event of his journal with its place in the
/// chain: the rows that the application writes, without what it checks.
/// </summary>
internal sealed class EcritureDuPlancher(string fichier)
{
    private const string Lecture = """
        SELECT l.Id, l.Numero, l.RangJournal, l.EmpreinteJournal, u.Version, v.Note FROM Livrets l
        JOIN Unites u ON u.LivretId = l.Id AND u.Code = 'U4' LEFT JOIN Valeurs v ON v.LivretId = l.Id AND v.Unite = 'U4' AND v.Element = 'GLOBALE' AND v.Rang = 0
        WHERE l.Uai = '0449101D' AND l.Session = 2020 AND l.Division = 'TC2'
        """;

    private static readonly Guid Auteur = Guid.NewGuid();

    private sealed record Ligne(long Id, string Numero, int Rang, string Empreinte, string Version, int? Note);

    public async Task EnregistrerAsync(IFormCollection formulaire)
    {
        await using var connexion = new SqliteConnection($"Data Source={fichier}");
        await connexion.OpenAsync();
        await using var transaction = connexion.BeginTransaction(deferred: false);
        var lignes = await LireAsync(connexion);
        await using var valeur = Preparer(connexion, "UPDATE Valeurs SET Note = $note, Par = 'Plancher', ParId = $par, Le = $le WHERE LivretId = $id AND Unite = 'U4' AND Element = 'GLOBALE' AND Rang = 0", "$note", "$par", "$le", "$id");
        await using var unite = Preparer(connexion, "UPDATE Unites SET Version = $nouvelle WHERE LivretId = $id AND Code = 'U4' AND Version = $version", "$nouvelle", "$id", "$version");
        await using var livret = Preparer(connexion, "UPDATE Livrets SET RangJournal = $rang, EmpreinteJournal = $empreinte WHERE Id = $id AND RangJournal = $avant", "$rang", "$empreinte", "$id", "$avant");
        await using var journal = Preparer(connexion, """
            INSERT INTO Journal (LivretId, Rang, Le, ParId, Par, Affectation, Geste, Motif, Unite, Element, RangElement, Avant, Apres, Etat, Precedente, Empreinte)
            VALUES ($id, $rang, $le, $par, 'Plancher', 'Plancher', 'Saisir', NULL, 'U4', 'GLOBALE', 0, $avant, $apres, 'EnSaisie', $precedente, $empreinte)
            """, "$id", "$rang", "$le", "$par", "$avant", "$apres", "$precedente", "$empreinte");
        // The day of the demonstration, from which the application goes on.
        var instant = HorlogeDeDemonstration.Debut.UtcDateTime;
        foreach (var ligne in lignes)
        {
            var nom = $"lignes[{ligne.Numero}]";
            var note = (int)(decimal.Parse(formulaire[$"{nom}.globale"]!, CultureInfo.InvariantCulture) * 100);
            var evenement = Evenement(ligne, note, instant);
            var empreinte = evenement.Calculer(2020, ligne.Numero);
            Executer(valeur, note, Auteur, instant, ligne.Id);
            if (Executer(unite, Guid.NewGuid(), ligne.Id, formulaire[$"{nom}.version"].ToString()) != 1)
                throw new InvalidOperationException("Somebody else has saved this row.");
            Executer(livret, ligne.Rang + 1, empreinte, ligne.Id, ligne.Rang);
            Executer(journal, ligne.Id, evenement.Rang, instant, Auteur, (object?)evenement.Avant ?? DBNull.Value, evenement.Apres!, ligne.Empreinte, empreinte);
        }
        await transaction.CommitAsync();
    }

    private static Evenement Evenement(Ligne ligne, int note, DateTime instant) => new()
    {
        Rang = ligne.Rang + 1,
        Le = instant,
        ParId = Auteur,
        Par = "Plancher",
        Affectation = "Plancher",
        Geste = Geste.Saisir,
        Unite = "U4",
        Element = CodeElement.Globale,
        Avant = ligne.Note?.ToString(CultureInfo.InvariantCulture),
        Apres = note.ToString(CultureInfo.InvariantCulture),
        Etat = Etat.EnSaisie,
        Precedente = ligne.Empreinte,
    };

    private static async Task<List<Ligne>> LireAsync(SqliteConnection connexion)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = Lecture;
        await using var lecteur = await commande.ExecuteReaderAsync();
        List<Ligne> lignes = [];
        while (await lecteur.ReadAsync())
            lignes.Add(new(lecteur.GetInt64(0), lecteur.GetString(1), lecteur.GetInt32(2), lecteur.GetString(3), lecteur.GetString(4), lecteur.IsDBNull(5) ? null : lecteur.GetInt32(5)));
        return lignes;
    }

    private static SqliteCommand Preparer(SqliteConnection connexion, string texte, params string[] parametres)
    {
        var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // One of the four constants above.
        commande.CommandText = texte;
#pragma warning restore CA2100
        foreach (var parametre in parametres)
            commande.Parameters.Add(new SqliteParameter(parametre, DBNull.Value));
        commande.Prepare();
        return commande;
    }

    private static int Executer(SqliteCommand commande, params ReadOnlySpan<object> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++)
            commande.Parameters[i].Value = valeurs[i];
        return commande.ExecuteNonQuery();
    }
}
