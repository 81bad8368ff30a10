using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Livret.Domaine;

namespace Livret.Donnees.Echanges;

/// <summary>
/// Reads a CSV file as school software writes it: UTF-8 or Windows-1252, separated by <c>;</c>, comma or tab, cells quoted
/// or not, and tells the physical line of each record (exchange formats, section 1).
/// </summary>
internal sealed class LecteurCsv : Feuille
{
    /// <summary>Characters of the longest cell that is looked for among those that were read.</summary>
    private const int LongueurConnue = 64;

    /// <summary>Cells after which the first ones are forgotten.</summary>
    private const int CellulesConnues = 4096;

    private readonly string _fichier;
    private readonly byte[] _octets;
    private readonly Encoding _encodage;
    private readonly char _separateur;
    private readonly ArrayBufferWriter<char> _cellule = new();

    /// <summary>Short cells that were read: a file says the same numbers, codes, dates and notes again and again, and its lines are kept.</summary>
    private readonly HashSet<string> _connues = [];
    private int _ligne = 1;

    static LecteurCsv() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private LecteurCsv(string fichier, byte[] octets)
    {
        (_fichier, _octets) = (fichier, octets);
        if (octets.AsSpan().Contains((byte)0))
            throw new FichierIllisibleException(fichier, "ce n’est pas un fichier de texte. Enregistrez-le au format CSV.");
        // A text in Windows-1252 with an accent is practically never valid UTF-8.
        _encodage = Utf8.IsValid(octets) ? Encoding.UTF8 : Encoding.GetEncoding(1252);
        if (_encodage is not UTF8Encoding && octets.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            throw new FichierIllisibleException(fichier, "le fichier s’annonce en UTF-8 et contient des octets qui n’en sont pas. Enregistrez-le de nouveau en UTF-8.");
        _separateur = Reconnaitre(_encodage.GetString(PremiereLigne(octets)));
    }

    public Encoding Encodage => _encodage;
    public char Separateur => _separateur;

    /// <summary>The bytes begin with the mark of UTF-8.</summary>
    public bool EstMarque => _octets.AsSpan().StartsWith(Encoding.UTF8.Preamble);

    /// <summary>From the bytes of an embedded or uploaded file.</summary>
    public static LecteurCsv Lire(byte[] octets, string fichier) => new(fichier, octets);

    /// <summary>The records that have at least one cell filled, with the physical line on which each begins (the first is 1).</summary>
    public override IEnumerable<(int Ligne, string[] Cellules)> Enregistrements()
    {
        var cellules = new List<string>();
        using var texte = new StreamReader(new MemoryStream(_octets), _encodage);
        while (texte.Peek() >= 0)
        {
            var debut = _ligne;
            cellules.Clear();
            while (LireCellule(texte, cellules))
            {
                if (cellules.Count > ColonnesMaximales)
                    throw TropDeColonnes(_fichier, debut);
            }
            if (cellules.Exists(c => !string.IsNullOrWhiteSpace(c)))
                yield return (debut, [.. cellules]);
        }
    }

    /// <summary>Reads one cell; whether another follows on the same record.</summary>
    private bool LireCellule(StreamReader texte, List<string> cellules)
    {
        _cellule.ResetWrittenCount();
        if (texte.Peek() == '"')
            LireEntreGuillemets(texte);
        int c;
        while ((c = texte.Read()) >= 0 && c != _separateur && c is not ('\n' or '\r'))
            Ajouter((char)c);
        cellules.Add(Cellule(_cellule.WrittenSpan));
        if (c == '\r' && texte.Peek() == '\n')
            c = texte.Read();
        if (c is '\n' or '\r')
            _ligne++;
        return c == _separateur;
    }

    private void Ajouter(char c)
    {
        if (_cellule.WrittenCount == LongueurDeTexte)
            throw CelluleTropLongue(_fichier, _ligne, LongueurDeTexte);
        _cellule.GetSpan(1)[0] = c;
        _cellule.Advance(1);
    }

    private string Cellule(ReadOnlySpan<char> lue)
    {
        if (lue.Length is 0 or > LongueurConnue)
            return Caracteres.Nettoyer(lue.ToString());
        var connues = _connues.GetAlternateLookup<ReadOnlySpan<char>>();
        if (connues.TryGetValue(lue, out var connue))
            return connue;
        if (_connues.Count == CellulesConnues)
            _connues.Clear();
        var cellule = Caracteres.Nettoyer(lue.ToString());
        _connues.Add(cellule);
        return cellule;
    }

    private void LireEntreGuillemets(StreamReader texte)
    {
        var debut = _ligne;
        texte.Read();
        while (true)
        {
            var c = texte.Read();
            if (c < 0)
                throw new FichierIllisibleException(_fichier, $"un guillemet ouvert à la ligne {debut} n’est jamais fermé.");
            if (c == '"' && texte.Peek() != '"')
                return;
            if (c == '"')
                texte.Read();
            else if (c == '\n' || (c == '\r' && texte.Peek() != '\n'))
                _ligne++;
            Ajouter((char)c);
        }
    }

    /// <summary>The header: the first line that is not empty.</summary>
    private static ReadOnlySpan<byte> PremiereLigne(ReadOnlySpan<byte> octets)
    {
        var debut = octets.TrimStart("\r\n"u8);
        var fin = debut.IndexOfAny((byte)'\n', (byte)'\r');
        return fin < 0 ? debut : debut[..fin];
    }

    private static char Reconnaitre(string entete)
    {
        ReadOnlySpan<char> candidats = [';', '\t', ','];
        var (meilleur, nombre) = (';', 0);
        foreach (var c in candidats)
        {
            if (entete.AsSpan().Count(c) is var n && n > nombre)
                (meilleur, nombre) = (c, n);
        }
        return meilleur;
    }
}
