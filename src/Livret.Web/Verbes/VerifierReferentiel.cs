namespace Livret.Web.Verbes;

/// <summary>Checks a référentiel against its schema and its rules.</summary>
internal static class VerifierReferentiel
{
    private const string Fichier = "FICHIER.json";

    public static Verbe Verbe { get; } = new("verifier-referentiel", "vérifie le référentiel d’une spécialité : son schéma et ses règles",
        [new(Fichier, null, "référentiel à vérifier") { Requis = true }], appel => Task.FromResult(Executer(appel)));

    private static int Executer(Appel appel)
    {
        var chemin = appel.Valeur(Fichier);
        var (referentiel, defauts) = FichierReferentiel.Lire(chemin);
        foreach (var defaut in defauts)
            appel.Terminal.Erreurs.WriteLine(defaut);
        if (referentiel is null)
            return StatutDeSortie.LignesRefusees;
        appel.Terminal.Sortie.WriteLine($"{chemin} : référentiel {referentiel.Code}, version {referentiel.Version}, {referentiel.Unites.Count} unités. Rien à corriger.");
        return StatutDeSortie.Fait;
    }
}
