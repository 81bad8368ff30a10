namespace Livret.Donnees.Echanges.Imports;

/// <summary>A file read to its end before anything of it is kept.</summary>
public static class LectureDEssai
{
    /// <exception cref="FichierIllisibleException">The file is larger than what is read.</exception>
    public static void RefuserLaTaille(string nom, long taille)
    {
        if (taille > Feuille.TailleMaximale)
            throw Feuille.TropGros(nom);
    }

    /// <summary>The whole file of that path.</summary>
    /// <exception cref="FichierIllisibleException">Missing, too large, or not to be opened.</exception>
    public static byte[] Octets(string chemin) => Feuille.Octets(chemin, chemin);

    /// <summary>Its lines, under their header.</summary>
    /// <exception cref="FichierIllisibleException">It cannot be read to its end, or lacks a column.</exception>
    public static int Compter(FichierImportable nature, string nom, byte[] octets) => Table.Lire(octets, nature.Format, nom).Lignes().Count();
}
