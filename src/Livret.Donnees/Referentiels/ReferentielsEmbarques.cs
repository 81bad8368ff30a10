using Livret.Domaine.Referentiels;
using Livret.Donnees.Demonstration;

namespace Livret.Donnees.Referentiels;

/// <summary>The référentiels that come with the application: the files « bts-….json » of this folder.</summary>
public static class ReferentielsEmbarques
{
    private static readonly Lazy<IReadOnlyList<Referentiel>> Lus = new(() =>
        [.. Ressources.Noms.Where(n => n.StartsWith("bts-", StringComparison.Ordinal)).Select(Lire)]);

    private static readonly Lazy<Referentiel> DemonstrationLue = new(() => Lire(FichierEmbarque.Ouvrir("bts-demonstration.json")));

    public static IReadOnlyList<Referentiel> Tous => Lus.Value;

    /// <summary>
    /// The fictional speciality of the demonstration: its épreuves in several parts use the rows of the decision table that the
    /// BTS Technico-commercial has no use for. No list shows it; it is found by its code.
    /// </summary>
    public static Referentiel Demonstration => DemonstrationLue.Value;

    /// <summary>The référentiel of that code, whatever the case; null when it is not embedded.</summary>
    public static Referentiel? Chercher(string code) =>
        Tous.Append(Demonstration).FirstOrDefault(r => r.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static Referentiel Lire(string nom) => Lire(Ressources.Ouvrir(nom));

    private static Referentiel Lire(Stream flux)
    {
        using (flux)
        {
            var lu = LecteurReferentiel.Lire(flux);
            return lu.Referentiel ?? throw new InvalidDataException(lu.Defauts[0].ToString());
        }
    }
}
