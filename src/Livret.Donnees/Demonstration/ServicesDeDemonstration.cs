using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;

namespace Livret.Donnees.Demonstration;

/// <summary>The fictitious signatories of the demonstration, and what its services need beside them for their letters to be complete.</summary>
internal static class ServicesDeDemonstration
{
    private static readonly FormatFichier Format = new("services.csv", "Un service des examens de la démonstration",
    [
        new("code", true, "Code du service"),
        new("signataire_nom", true, "Nom du signataire, fictif"),
        new("signataire_qualite", true, "Qualité du signataire"),
        new("adresse", false, "Adresse, fictive ; vide : celle des données de référence"),
        new("code_postal", false, "Code postal"),
        new("ville", false, "Ville"),
        new("courriel", false, "Adresse électronique"),
    ]);

    private sealed record Fiche(
        string Code, string SignataireNom, string SignataireQualite, string? Adresse, string? CodePostal, string? Ville, string? Courriel);

    /// <param name="services">Those of the database, by their codes.</param>
    public static void Completer(IReadOnlyDictionary<string, ServiceExamens> services)
    {
        foreach (var fiche in FichierEmbarque.Ouvrir(Format).Lire(f => f.Code, Lire).Valeurs())
            Completer(services[fiche.Code], fiche);
    }

    private static void Completer(ServiceExamens service, Fiche fiche)
    {
        service.SignataireNom = fiche.SignataireNom;
        service.SignataireQualite = fiche.SignataireQualite;
        service.Adresse = fiche.Adresse ?? service.Adresse;
        service.CodePostal = fiche.CodePostal ?? service.CodePostal;
        service.Ville = fiche.Ville ?? service.Ville;
        service.Courriel = fiche.Courriel ?? service.Courriel;
    }

    private static Fiche Lire(Table.Ligne ligne, Cellules cellules) => new(
        cellules.Texte("code", 20),
        cellules.Texte("signataire_nom", 100),
        cellules.Texte("signataire_qualite", 200),
        cellules.TexteOuNul("adresse", 200),
        cellules.TexteOuNul("code_postal", 10),
        cellules.TexteOuNul("ville", 100),
        cellules.TexteOuNul("courriel", 254));
}
