using System.Text;
using Livret.Web.Tests.Referentiels;
using Livret.Web.Verbes;
using LesVerbes = Livret.Web.Verbes.Verbes;

namespace Livret.Web.Tests.Verbes;

/// <summary>A folder of files and calls of the command line on them, in this process.</summary>
internal sealed class Bac : IDisposable
{
    public const string EntetesDeNotes = "numero_candidat;unite;element;date;note;coefficient;observation";

    private const string Etablissements = """
        uai;nom;type;academie;habilite_ccf
        0449901Y;Lycée des Exemples;PUBLIC;Nantes;N
        0449902Z;Institut des Exemples;PRIVE_HORS_CONTRAT;Nantes;O
        0449903A;CFA des Exemples;CFA;Créteil;O
        """;

    /// <summary>1: habilité; 2: non habilité; 3 and 4: the same with a référentiel in several parts; 5: forme progressive; 6: redoublant; 7: apprenti.</summary>
    private const string Candidats = """
        numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;redoublant;forme
        1;UN;Alix;15/04/2000;0449901Y;BTS-TC;SCOLAIRE;;
        2;DEUX;Basile;15/04/2000;0449902Z;BTS-TC;SCOLAIRE;;
        3;TROIS;Camille;15/04/2000;0449901Y;BTS-FICTIF-7;SCOLAIRE;;
        4;QUATRE;Dominique;15/04/2000;0449902Z;BTS-FICTIF-7;SCOLAIRE;;
        5;CINQ;Éloi;15/04/2000;0449901Y;BTS-TC;DISTANCE;;PROGRESSIVE
        6;SIX;Fanny;15/04/2000;0449901Y;BTS-TC;SCOLAIRE;O;
        7;SEPT;Gaël;15/04/2000;0449903A;BTS-TC;APPRENTISSAGE;;
        """;

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("livret-");

    public Bac()
    {
        Ecrire("etablissements.csv", Etablissements);
        Ecrire("candidats.csv", Candidats);
        File.WriteAllBytes(Chemin("sept.json"), Fixture.Octets("sept-unites"));
        File.WriteAllBytes(Chemin("options.json"), Fixture.Octets("options"));
    }

    public string Chemin(string nom) => Path.Combine(_dossier.FullName, nom);

    public void Ecrire(string nom, string texte, Encoding? encodage = null) => File.WriteAllText(Chemin(nom), texte, encodage ?? new UTF8Encoding(false));

    /// <summary>Writes the lines under the header of <c>notes.csv</c> and attributes them.</summary>
    public Task<Resultat> AttribuerAsync(params string[] lignes)
    {
        Ecrire("notes.csv", string.Join("\n", [EntetesDeNotes, .. lignes]));
        return AttribuerLesFichiersAsync();
    }

    public Task<Resultat> AttribuerLesFichiersAsync(params string[] suite) => AppelerAsync(
    [
        "attribuer", "--session", "2020", "--etablissements", Chemin("etablissements.csv"), "--candidats", Chemin("candidats.csv"),
        "--notes", Chemin("notes.csv"), "--referentiel", Chemin("sept.json"), .. suite,
    ]);

    public static Task<Resultat> AppelerAsync(params string[] arguments) => AppelerAsync("", arguments);

    public static async Task<Resultat> AppelerAsync(string entree, string[] arguments)
    {
        using var sortie = new StringWriter();
        using var erreurs = new StringWriter();
        using var lecture = new StringReader(entree);
        var statut = await LesVerbes.ExecuterAsync(arguments, new Terminal(lecture, sortie, erreurs));
        return new(statut, sortie.ToString(), erreurs.ToString());
    }

    public void Dispose() => _dossier.Delete(recursive: true);
}

internal sealed record Resultat(int Statut, string Sortie, string Erreurs)
{
    public IReadOnlyList<string> Lignes => Sortie.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> LignesDErreur => Erreurs.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What follows <c>numero;unite;</c> on the one line that begins so.</summary>
    public string Ligne(string numero, string unite) =>
        Assert.Single(Lignes, l => l.StartsWith($"{numero};{unite};", StringComparison.Ordinal))[$"{numero};{unite};".Length..];

    public string Anomalies(string numero, string unite) => Ligne(numero, unite).Split(';')[^1];
}
