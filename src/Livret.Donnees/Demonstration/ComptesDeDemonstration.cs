namespace Livret.Donnees.Demonstration;

/// <summary>One account of the demonstration, as the sign-in page offers it.</summary>
/// <param name="Courriel">Its address, in a domain that receives no mail.</param>
/// <param name="Presentation">What its user finds, in a sentence.</param>
public sealed record CompteDeDemonstration(string Courriel, string Presentation);

/// <summary>The accounts of the demonstration that the sign-in page lists, in its order (<c>comptes.csv</c>).</summary>
public static class ComptesDeDemonstration
{
    public const string MotDePasse = "Livret-2020-demo";

    private static readonly Lazy<IReadOnlyList<CompteDeDemonstration>> Lus = new(() =>
        [.. FichierEmbarque.Lire("comptes").Select(l => new CompteDeDemonstration(l.Texte("courriel"), l.Texte("presentation")))]);

    public static IReadOnlyList<CompteDeDemonstration> Tous => Lus.Value;
}
