using Livret.Donnees.Echanges;

namespace Livret.Donnees.Demonstration;

/// <summary>The files of the demonstration, in the exchange formats, as they travel inside the assembly.</summary>
internal static class FichierEmbarque
{
    private const string Dossier = "Livret.Donnees.Demonstration.";

    public static Stream Ouvrir(string nom) => typeof(FichierEmbarque).Assembly.GetManifestResourceStream(Dossier + nom)!;

    /// <summary>The file of that format, ready to be read.</summary>
    public static Table Ouvrir(FormatFichier format)
    {
        using var flux = Ouvrir(format.Nom);
        var octets = new byte[flux.Length];
        flux.ReadExactly(octets);
        return Table.Lire(octets, format, format.Nom);
    }

    /// <summary>What was read, when every line was accepted.</summary>
    /// <exception cref="InvalidDataException">Our own file has a mistake: the message names the line.</exception>
    public static IEnumerable<T> Valeurs<T>(this FichierLu<Lue<T>> lu)
    {
        lu.Refusees.Exiger();
        return lu.Lus.Select(l => l.Valeur);
    }

    public static void Exiger(this IEnumerable<LigneRefusee> refusees)
    {
        if (refusees.FirstOrDefault() is { } refusee)
            throw new InvalidDataException(refusee.ToString());
    }
}
