namespace Livret.Donnees.Echanges;

/// <summary>The records of a file, whatever holds them: a CSV text or a sheet of a spreadsheet. What the bytes are decides, never the name.</summary>
internal abstract class Feuille
{
    /// <summary>Bytes of the largest file read.</summary>
    public const int TailleMaximale = 64 * 1024 * 1024;

    /// <summary>Cells of the widest record.</summary>
    public const int ColonnesMaximales = 200;

    /// <summary>Characters of a cell of a spreadsheet: their own limit.</summary>
    public const int LongueurDeCellule = 32_767;

    /// <summary>Characters of a cell of a text: beyond, a quotation mark was never closed.</summary>
    public const int LongueurDeTexte = 500_000;

    /// <summary>An old spreadsheet, or one under a password.</summary>
    private static ReadOnlySpan<byte> EnTeteOle => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> EnTeteZip => "PK"u8;

    /// <summary>The records that have at least one cell filled, with the line on which each begins (the first is 1).</summary>
    /// <exception cref="FichierIllisibleException">The rest of the file cannot be read.</exception>
    public abstract IEnumerable<(int Ligne, string[] Cellules)> Enregistrements();

    /// <param name="octets">The whole file.</param>
    /// <param name="fichier">Name by which messages call it.</param>
    /// <param name="onglet">Of a spreadsheet: the sheet of that name, or the first one.</param>
    /// <exception cref="FichierIllisibleException">Neither a text nor a spreadsheet, or too large.</exception>
    public static Feuille Lire(byte[] octets, string fichier, string onglet)
    {
        if (octets.Length > TailleMaximale)
            throw TropGros(fichier);
        if (octets.AsSpan().StartsWith(EnTeteOle))
            throw new FichierIllisibleException(fichier, "c’est un classeur d’un ancien format, ou protégé par un mot de passe. Enregistrez-le au format XLSX sans mot de passe, ou au format CSV.");
        return octets.AsSpan().StartsWith(EnTeteZip) ? new LecteurXlsx(octets, fichier, onglet) : LecteurCsv.Lire(octets, fichier);
    }

    /// <exception cref="FichierIllisibleException">Missing, too large, or not to be opened.</exception>
    public static byte[] Octets(string chemin, string fichier)
    {
        if (!File.Exists(chemin))
            throw new FichierIllisibleException(fichier, "le fichier n’existe pas, ou c’est un dossier. Vérifiez son chemin.");
        try
        {
            return new FileInfo(chemin).Length > TailleMaximale ? throw TropGros(fichier) : File.ReadAllBytes(chemin);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FichierIllisibleException(fichier, "le fichier ne peut pas être ouvert. Vérifiez qu’il n’est pas utilisé ailleurs et que vous avez le droit de le lire.");
        }
    }

    public static FichierIllisibleException TropGros(string fichier) =>
        new(fichier, $"le fichier dépasse {TailleMaximale / 1024 / 1024} Mo. Partagez-le en plusieurs fichiers.");

    protected static FichierIllisibleException TropDeColonnes(string fichier, int ligne) =>
        new(fichier, $"la ligne {ligne} compte plus de {ColonnesMaximales} colonnes. Vérifiez le séparateur et les guillemets.");

    protected static FichierIllisibleException CelluleTropLongue(string fichier, int ligne, int limite) =>
        new(fichier, $"une cellule de la ligne {ligne} dépasse {limite} caractères. Vérifiez les guillemets, ou raccourcissez ce texte.");
}
