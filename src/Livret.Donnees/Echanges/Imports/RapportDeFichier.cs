using Livret.Domaine;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>What was shown of a line: its verdict and the value that it would replace.</summary>
public sealed record LigneMontree(Verdict Verdict, string? Avant);

/// <summary>The report of one file as it is made: one verdict per line.</summary>
/// <param name="nom">Of the file.</param>
/// <param name="montrees">What the first phase showed, by line; null: nothing was shown, every acceptable line is done.</param>
public sealed class RapportDeFichier(string nom, IReadOnlyDictionary<int, LigneMontree>? montrees = null)
{
    private readonly Dictionary<int, LigneDeRapport> _lignes = [];

    public string Nom => nom;

    /// <summary>In the order of the file.</summary>
    public IEnumerable<LigneDeRapport> Lignes => _lignes.Values.OrderBy(l => l.Ligne);

    /// <summary>Reported without being refused: unknown columns, periods that overlap…</summary>
    public List<string> Avertissements { get; } = [];

    /// <summary>Values that it typed, in the second phase: a line may type several, or take several away.</summary>
    public int Saisies { get; set; }

    public int Compter(Verdict verdict) => _lignes.Values.Count(l => l.Verdict == verdict);

    /// <summary>
    /// Whether the line is to be done. One that changes nothing, one that was not announced as a change, and one whose present value is no
    /// longer the one shown are not: the report says so.
    /// </summary>
    public bool EstAFaire(int ligne, string cle, string? avant, string? apres)
    {
        if (avant == apres)
        {
            Noter(new() { Ligne = ligne, Verdict = Verdict.Inchangee, Cle = cle, Avant = avant, Apres = apres });
            return false;
        }
        if (montrees is null)
            return true;
        if (!montrees.TryGetValue(ligne, out var montree) || montree.Verdict is not (Verdict.Creee or Verdict.Modifiee))
            return false;
        if (montree.Avant == avant)
            return true;
        Noter(new()
        {
            Ligne = ligne,
            Verdict = Verdict.EntreTemps,
            Cle = cle,
            Avant = montree.Avant,
            Apres = avant,
            Phrase = $"Modifiée entre-temps : vous aviez vu « {montree.Avant ?? "rien"} », il y a maintenant « {avant ?? "rien"} ». Rien n’a été écrit ; importez de nouveau pour décider.",
        });
        return false;
    }

    /// <summary>The line was done.</summary>
    public void Faire(int ligne, string cle, string? avant, string? apres, string? phrase = null) => Noter(new()
    {
        Ligne = ligne,
        Verdict = avant is null ? Verdict.Creee : Verdict.Modifiee,
        Cle = cle,
        Avant = avant,
        Apres = apres,
        Phrase = phrase ?? (apres is null ? "L’élément est effacé." : null),
    });

    public void Laisser(int ligne, string? cle, string phrase) => Noter(new() { Ligne = ligne, Verdict = Verdict.Inchangee, Cle = cle, Phrase = phrase });

    public void Hesiter(int ligne, string cle, string? avant, string? apres, string phrase) =>
        Noter(new() { Ligne = ligne, Verdict = Verdict.Ambigue, Cle = cle, Avant = avant, Apres = apres, Phrase = phrase });

    public void Refuser(LigneRefusee refusee, string? cle = null) => Noter(new()
    {
        Ligne = refusee.Ligne,
        Verdict = Verdict.Refusee,
        Cle = cle,
        Colonne = refusee.Colonne,
        Valeur = refusee.Valeur is { Length: > LongueurDeValeur } longue ? longue[..LongueurDeValeur] + "…" : refusee.Valeur,
        Code = refusee.Code,
        Phrase = refusee.Phrase,
    });

    internal void Refuser(Table.Ligne ligne, Refus refus, string? cle = null) => Refuser(LigneRefusee.De(ligne, refus), cle);

    internal void Refuser(Table.Ligne ligne, string colonne, CodeAnomalie code, string phrase, string? cle = null) =>
        Refuser(LigneRefusee.De(ligne, colonne, code, phrase), cle);

    /// <summary>What the reader of the file already knows: refusals, and lines that say the same as another.</summary>
    internal void Reporter<T>(FichierLu<T> lu)
    {
        foreach (var refusee in lu.Refusees)
            Refuser(refusee);
        foreach (var (ligne, premiere) in lu.Repetees)
            Laisser(ligne.Numero, null, $"Comme la ligne {premiere} : elle compte une fois.");
    }

    private void Noter(LigneDeRapport ligne) => _lignes[ligne.Ligne] = ligne;

    /// <summary>Characters of a refused value that the report keeps.</summary>
    private const int LongueurDeValeur = 200;
}
