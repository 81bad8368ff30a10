using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Livret.Bancs.Http;

/// <summary>
/// The form of a whole class, each time with other notes, so that every row is written. The versions are read from the base, beside the server: the page is
/// not opened again between two saves.
/// </summary>
internal sealed class SaisieDeClasse(string fichier, string page)
{
    public const string Versions = """
        SELECT l.Numero, u.Version FROM Livrets l JOIN Unites u ON u.LivretId = l.Id AND u.Code = 'U4'
        WHERE l.Uai = '0449101D' AND l.Session = 2020 AND l.Division = 'TC2' ORDER BY l.NomRecherche, l.Numero
        """;

    private readonly string _jeton = Jeton.De(page);
    private int _tour;

    public HttpContent Suivante()
    {
        _tour++;
        List<KeyValuePair<string, string>> champs = [new(Jeton.Champ, _jeton)];
        using var connexion = new SqliteConnection($"Data Source={fichier};Mode=ReadOnly");
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = Versions;
        using var lignes = commande.ExecuteReader();
        for (var rang = 0; lignes.Read(); rang++)
        {
            var nom = $"lignes[{lignes.GetString(0)}]";
            // From 8 to 17.95, never the same as in the save before.
            var centiemes = 800 + ((((rang * 37) + (_tour * 13)) % 200) * 5);
            Ajouter("version", lignes.GetString(1));
            Ajouter("avant", "");
            Ajouter("etat", "TOUTES");
            Ajouter("globale", (centiemes / 100m).ToString("0.00", CultureInfo.InvariantCulture));
            Ajouter("date", "10/02/2020");
            Ajouter("cc", "");
            Ajouter("appr", "Des progrès réguliers.");
            Ajouter("reflet", "");
            Ajouter("motif", "");

            void Ajouter(string champ, string valeur) => champs.Add(new($"{nom}.{champ}", valeur));
        }
        return new FormUrlEncodedContent(champs);
    }
}
