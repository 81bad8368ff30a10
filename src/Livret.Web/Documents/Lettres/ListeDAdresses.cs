using Livret.Donnees.Echanges;

namespace Livret.Web.Documents.Lettres;

/// <summary>The list of the addresses of a batch of letters, as a file: the rank is the one of the letter in the batch.</summary>
public static class ListeDAdresses
{
    /// <summary>Of the address at most: the legal representative, the name, two lines, the town.</summary>
    private const int Lignes = 5;

    /// <summary>The file as it is kept or downloaded.</summary>
    public static byte[] EnOctets(IEnumerable<LettreImprimee> lettres)
    {
        using var memoire = new MemoryStream();
        using (var texte = new StreamWriter(memoire, EcrivainCsv.Encodage, leaveOpen: true))
            Ecrire(new(texte), lettres);
        return memoire.ToArray();
    }

    private static void Ecrire(EcrivainCsv csv, IEnumerable<LettreImprimee> lettres)
    {
        csv.Ecrire(["rang", "reference", .. Enumerable.Range(1, Lignes).Select(i => $"ligne_{i}")]);
        foreach (var (rang, lettre) in lettres.Index())
            csv.Ecrire([$"{rang + 1}", lettre.Reference, .. Enumerable.Range(0, Lignes).Select(i => lettre.Lettre.Destinataire.ElementAtOrDefault(i))]);
    }
}
