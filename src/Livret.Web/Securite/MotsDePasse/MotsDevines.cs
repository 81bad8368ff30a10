using System.Text.Json;

namespace Livret.Web.Securite.MotsDePasse;

/// <summary>
/// What someone who guesses tries first: the fifty thousand most common passwords (zxcvbn-ts, frequency lists of leaks), the words of this application, those of
/// the user and of his établissement, and the rows of a keyboard. Twelve characters are long; two such words and a year are not.
/// </summary>
public sealed class MotsDevines
{
    /// <summary>From this many letters a word of the list counts: shorter ones are found by chance in any sentence.</summary>
    private const int LongueurParlante = 4;

    /// <summary>What a guessed word costs to whoever guesses, and a letter that is in none.</summary>
    private const int CoutDUnMot = 2, CoutDUneLettre = 1;

    /// <summary>Two guessed words, or one and two letters, cost less and are refused; three words are not.</summary>
    private const int CoutSuffisant = 5;

    private static readonly string[] Rangees = ["azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz"];

    private static readonly string[] DuMetier =
    [
        "livret", "livrets", "scolaire", "formation", "examen", "examens", "session", "notes", "bulletin", "education", "nationale", "academie", "rectorat", "enseignant", "professeur",
        "proviseur", "chef", "etablissement", "lycee", "jury", "candidat", "administrateur", "admin", "demo", "secret", "connexion", "bienvenue", "vacances", "printemps", "automne",
    ];

    private static readonly Lazy<HashSet<string>> Courants = new(Charger);
    private readonly HashSet<string> _siens;

    /// <param name="siens">Words of the user: name, address, établissement; cut into words, and taken together.</param>
    public MotsDevines(IEnumerable<string?> siens) => _siens =
        [.. DuMetier, .. siens.OfType<string>().SelectMany(m => (IEnumerable<string>)[Lettres.De(m), .. Lettres.Mots(m)]).Where(m => m.Length >= LongueurParlante)];

    public bool Devinent(string motDePasse) =>
        new[] { Lettres.De(motDePasse), Lettres.De(Lettres.SansDeguisement(motDePasse)) }.Distinct().Any(EstDevine) || Courants.Value.Contains(motDePasse.ToLowerInvariant());

    /// <summary>Nothing but digits and signs, or guessed words; one that is repeated counts once.</summary>
    private bool EstDevine(string lettres) => lettres.Length == 0 || Cout(Unite(lettres)) < CoutSuffisant;

    /// <summary>The least that it costs to make it whole.</summary>
    private int Cout(string lettres)
    {
        var moindre = new int[lettres.Length + 1];
        for (var fin = 1; fin <= lettres.Length; fin++)
        {
            moindre[fin] = moindre[fin - 1] + CoutDUneLettre;
            for (var debut = 0; debut <= fin - LongueurParlante; debut++)
            {
                if (moindre[debut] + CoutDUnMot < moindre[fin] && EstUnMot(lettres[debut..fin]))
                    moindre[fin] = moindre[debut] + CoutDUnMot;
            }
        }
        return moindre[^1];
    }

    private bool EstUnMot(string mot) =>
        Courants.Value.Contains(mot) || _siens.Contains(mot) || mot.Distinct().Count() == 1
        || Array.Exists(Rangees, r => r.Contains(mot, StringComparison.Ordinal) || r.Contains(string.Concat(mot.Reverse()), StringComparison.Ordinal));

    private static string Unite(string lettres)
    {
        var periode = (lettres + lettres).IndexOf(lettres, 1, StringComparison.Ordinal);
        return lettres[..periode];
    }

    private static HashSet<string> Charger()
    {
        using var liste = typeof(MotsDevines).Assembly.GetManifestResourceStream("mots-de-passe-courants.json")!;
        return JsonSerializer.Deserialize<HashSet<string>>(liste)!;
    }
}
