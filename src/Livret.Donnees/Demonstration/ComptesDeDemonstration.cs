using Livret.Donnees.Echanges;

namespace Livret.Donnees.Demonstration;

/// <summary>One account of the demonstration, as the sign-in page offers it.</summary>
/// <param name="Courriel">Its address, in a domain that receives no mail.</param>
/// <param name="Presentation">What its user finds, in a sentence.</param>
public sealed record CompteDeDemonstration(string Courriel, string Presentation);

/// <summary>The accounts of the demonstration that the sign-in page lists, in its order.</summary>
public static class ComptesDeDemonstration
{
    public const string MotDePasse = "Livret-2020-demo";

    private static readonly FormatFichier Format = new("comptes.csv", "Un compte de démonstration",
    [
        new("courriel", true, "Adresse électronique du compte"),
        new("presentation", true, "Ce que trouve son utilisateur"),
    ]);

    private static readonly Lazy<IReadOnlyList<CompteDeDemonstration>> Lus = new(() =>
        [.. FichierEmbarque.Ouvrir(Format).Lire(c => c.Courriel, Compte).Valeurs()]);

    public static IReadOnlyList<CompteDeDemonstration> Tous => Lus.Value;

    private static CompteDeDemonstration Compte(Table.Ligne ligne, Cellules cellules) =>
        new(cellules.Texte("courriel", 254), cellules.Texte("presentation", 200));
}
