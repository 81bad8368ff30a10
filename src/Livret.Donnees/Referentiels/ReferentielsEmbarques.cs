using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Referentiels;

/// <summary>The référentiels that come with the application: the files « bts-….json » of this folder.</summary>
public static class ReferentielsEmbarques
{
    private static readonly Lazy<IReadOnlyList<Referentiel>> Lus = new(() =>
        [.. Ressources.Noms.Where(n => n.StartsWith("bts-", StringComparison.Ordinal)).Select(Lire)]);

    public static IReadOnlyList<Referentiel> Tous => Lus.Value;

    /// <summary>The référentiel of that code, whatever the case; null when it is not embedded.</summary>
    public static Referentiel? Chercher(string code) => Tous.FirstOrDefault(r => r.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static Referentiel Lire(string nom)
    {
        using var flux = Ressources.Ouvrir(nom);
        var lu = LecteurReferentiel.Lire(flux);
        return lu.Referentiel ?? throw new InvalidDataException($"{nom}: {lu.Defauts[0]}");
    }
}
