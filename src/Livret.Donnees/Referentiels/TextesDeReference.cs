using Livret.Domaine.Recevabilites;

namespace Livret.Donnees.Referentiels;

/// <summary>The texts of the letters for the services that have none of their own.</summary>
public static class TextesDeReference
{
    private sealed record Fichier(string Note, IReadOnlyList<Entree> Textes);

    private sealed record Entree(NatureDeTexte Nature, int Version, DateTime ValableDu, IReadOnlyList<string> Paragraphes);

    private static readonly Lazy<IReadOnlyList<TexteDeService>> Lus = new(() => [.. Ressources.Lire<Fichier>("textes.json").Textes.Select(Texte)]);

    public static IReadOnlyList<TexteDeService> Tous => Lus.Value;

    private static TexteDeService Texte(Entree entree) => new()
    {
        Nature = entree.Nature,
        Version = entree.Version,
        ValableDu = entree.ValableDu,
        Texte = string.Join('\n', entree.Paragraphes),
    };
}
