using System.Globalization;
using System.Text;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>A file read by the names of its columns, in any order, case and accents ignored.</summary>
internal sealed class Table
{
    /// <summary>A spreadsheet runs a cell that begins with one of these.</summary>
    private const string DebutsDeFormule = "=+-@\t\r";

    private readonly FormatFichier _format;
    private readonly IEnumerator<(int Ligne, string[] Cellules)> _enregistrements;
    private readonly Dictionary<string, int> _places = [];
    private readonly int _largeur;
    private readonly string _derniere;

    private Table(Feuille feuille, FormatFichier format, string fichier)
    {
        (Feuille, _format, Fichier) = (feuille, format, fichier);
        _enregistrements = feuille.Enregistrements().GetEnumerator();
        if (!_enregistrements.MoveNext())
            throw new FichierIllisibleException(fichier, $"le fichier est vide. Sa première ligne porte les noms des colonnes : {Noms(format.Colonnes)}.");
        var entete = _enregistrements.Current.Cellules;
        (Entete, _largeur) = (entete, entete.Length);
        _derniere = Phrases.Extrait(entete[^1].Trim());
        var connues = format.Colonnes.Select(c => c.Nom).ToHashSet();
        var inconnues = new List<string>();
        for (var i = 0; i < entete.Length; i++)
        {
            var nom = Normaliser(entete[i]);
            if (!connues.Contains(nom))
                inconnues.Add(Phrases.Extrait(entete[i].Trim()));
            else if (!_places.TryAdd(nom, i))
                throw new FichierIllisibleException(fichier, $"la colonne « {nom} » figure deux fois. Gardez-en une.");
        }
        ColonnesInconnues = [.. inconnues.Where(c => c.Length > 0)];
        var manquantes = format.Colonnes.Where(c => c.Requise && !_places.ContainsKey(c.Nom)).ToList();
        if (manquantes.Count > 0)
            throw new FichierIllisibleException(fichier, $"il manque {(manquantes.Count > 1 ? "les colonnes" : "la colonne")} {Noms(manquantes)}. La première ligne porte les noms des colonnes.");
    }

    public string Fichier { get; }

    /// <summary>What the lines come from.</summary>
    public Feuille Feuille { get; }

    /// <summary>The names of the columns as the file writes them.</summary>
    public IReadOnlyList<string> Entete { get; }

    /// <summary>Columns that the format does not know: reported, and ignored.</summary>
    public IReadOnlyList<string> ColonnesInconnues { get; }

    public static Table Ouvrir(string chemin, FormatFichier format) => Lire(Feuille.Octets(chemin, chemin), format, chemin);

    public static Table Lire(byte[] octets, FormatFichier format, string fichier) =>
        new(Feuille.Lire(octets, fichier, Path.GetFileNameWithoutExtension(format.Nom)), format, fichier);

    /// <summary>The lines in order; one with more cells than the header, or without a required one, carries its refusal.</summary>
    public IEnumerable<Ligne> Lignes()
    {
        while (_enregistrements.MoveNext())
        {
            var (numero, cellules) = _enregistrements.Current;
            yield return new(this, numero, cellules);
        }
    }

    /// <summary>
    /// A cell that a spreadsheet would run. One that hides behind apostrophes of its own counts too: writing adds one and reading
    /// removes one, so that every text comes back as it was.
    /// </summary>
    public static bool EstFormule(string cellule) =>
        cellule.AsSpan().TrimStart('\'') is [var premier, ..] && DebutsDeFormule.Contains(premier, StringComparison.Ordinal);

    private static string Noms(IEnumerable<Colonne> colonnes) => string.Join(", ", colonnes.Select(c => c.Nom));

    public static string Normaliser(string entete)
    {
        var texte = new StringBuilder();
        foreach (var c in entete.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                texte.Append(c is ' ' or '-' ? '_' : char.ToLowerInvariant(c));
        }
        return texte.ToString();
    }

    /// <summary>One line of the file, its cells by the names of the columns.</summary>
    internal sealed class Ligne(Table table, int numero, string[] cellules)
    {
        /// <summary>Physical line in the file; the header is line 1.</summary>
        public int Numero => numero;

        /// <summary>As the file holds them.</summary>
        public IReadOnlyList<string> Cellules => cellules;

        public string Fichier => table.Fichier;

        /// <summary>The cell, trimmed and without the apostrophe that neutralises a formula; null when it is empty or absent.</summary>
        public string? this[string colonne]
        {
            get
            {
                if (!table._places.TryGetValue(colonne, out var place) || place >= cellules.Length)
                    return null;
                var cellule = cellules[place];
                if (cellule.StartsWith('\'') && EstFormule(cellule))
                    cellule = cellule[1..];
                cellule = cellule.Trim();
                return cellule.Length == 0 ? null : cellule;
            }
        }

        /// <summary>The key column of the file, the first of its format.</summary>
        public string PremiereColonne => table._format.Colonnes[0].Nom;

        /// <summary>The same cells, under every column of the format.</summary>
        public bool Egale(Ligne autre) => table._format.Colonnes.All(c => this[c.Nom] == autre[c.Nom]);

        /// <summary>The last column of the header, as the file writes it.</summary>
        public string DerniereColonne => table._derniere;

        /// <summary>Cells beyond the header: a separator is not between quotes, and nothing on the line can be trusted.</summary>
        public bool Deborde => cellules.Length > table._largeur && cellules.Skip(table._largeur).Any(c => c.Trim().Length > 0);

        /// <summary>The first required column whose cell is empty, or null.</summary>
        public string? ColonneVide => table._format.Colonnes.FirstOrDefault(c => c.Requise && this[c.Nom] is null)?.Nom;
    }
}
