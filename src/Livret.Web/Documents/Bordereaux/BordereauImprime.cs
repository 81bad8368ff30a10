using Livret.Domaine.Livrets;
using Livret.Web.Circuits;
using Livret.Web.Pages.ChefEtablissement.Transmissions;

namespace Livret.Web.Documents.Bordereaux;

/// <summary>What a bordereau of transmission and its receipt say on paper, as it was at the transmission.</summary>
/// <param name="Etablissement">« Lycée Aristide-Briand, Nantes (0449101D) ».</param>
/// <param name="Service">The one that receives.</param>
/// <param name="Le">In the local time of the académie.</param>
/// <param name="Limite">The same; null: none was set.</param>
public sealed record BordereauImprime(Bordereau Bordereau, string Etablissement, string Service, string Le, string? Limite)
{
    /// <summary>« 4 jours et 9 heures avant la date limite »; null: no deadline.</summary>
    public string? Marge => Bordereau.Marge is { } marge ? Echeance.Dire(marge) : null;

    /// <param name="etablissement">With its académie and service.</param>
    public static BordereauImprime De(Bordereau bordereau, Etablissement etablissement)
    {
        var academie = etablissement.Academie!;
        var ville = etablissement.Ville is { Length: > 0 } nom ? $", {nom}" : "";
        return new(
            bordereau, $"{etablissement.Nom}{ville} ({etablissement.Uai})", academie.Service?.Nom ?? bordereau.Service,
            Instants.EnClair(academie, bordereau.Le), bordereau.Limite is { } limite ? Instants.EnClair(academie, limite) : null);
    }

    /// <summary>What both documents say of the transmission, name and value.</summary>
    public IEnumerable<(string Nom, string Valeur)> Mentions(int livrets)
    {
        yield return ("Numéro", Bordereau.Numero);
        yield return ("Session", $"{Bordereau.Session}");
        yield return ("Établissement", Etablissement);
        yield return ("Destinataire", Service);
        yield return ("Transmis le", $"{Le}, heure locale");
        yield return ("Par", Bordereau.Par);
        yield return ("Livrets", $"{livrets}");
        if (Limite is not null)
        {
            yield return ("Date limite", Limite);
            yield return ("Délai", Bordereau.EstHorsDelai ? $"hors délai\u00a0: {Marge}" : Marge!);
        }
        yield return ("Empreinte (SHA-256)", Bordereau.Empreinte);
    }
}
