using Microsoft.Data.Sqlite;

namespace Livret.Bancs.Http;

/// <summary>The pages of every day, on the classes of the demonstration: the same in a small installation and in the national one.</summary>
internal static class Scenarios
{
    private const string Grille = "/saisie/0449101D/TC2/U4";

    public static IReadOnlyList<Scenario> De(string fichier)
    {
        using var connexion = new SqliteConnection($"Data Source={fichier};Mode=ReadOnly;Pooling=False");
        connexion.Open();
        var vise = Lire(connexion, "SELECT Numero FROM Livrets WHERE Uai = '0449101D' AND Etat = 'Vise' ORDER BY Numero LIMIT 1");
        var commission = Lire(connexion, "SELECT Id FROM Commissions WHERE Intitule = 'Commission n° 2, Nantes'");
        return
        [
            new("grid of 35 candidates, open", "enseignant", Grille) { CheminDuPlancher = "/grille", InstructionsAuPlus = 8 },
            new("grid of 35 candidates, save", "enseignant", Grille) { CheminDuPlancher = "/grille", Contenu = page => new SaisieDeClasse(fichier, page).Suivante },
            new("livret", "chef", $"/livrets/{vise}"),
            new("board of the head", "chef", "/etablissement"),
            new("queue of the examination service, first page", "gestionnaire", "/examens"),
            new("jury, a commission", "president", $"/jury/{commission}"),
            new("livret, PDF", "chef", $"/livrets/{vise}.pdf"),
        ];
    }

    private static string Lire(SqliteConnection connexion, string requete)
    {
        using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // One of the two constants above.
        commande.CommandText = requete;
#pragma warning restore CA2100
        return commande.ExecuteScalar()?.ToString() ?? throw new InvalidOperationException($"Nothing answers to: {requete}");
    }
}
