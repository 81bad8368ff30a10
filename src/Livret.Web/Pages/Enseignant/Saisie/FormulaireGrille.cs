namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>
/// The posted grid, read candidate by candidate: only the fields of the table of <see cref="Champ"/> are looked at, and a row
/// that nobody touched is left alone, so that a page open since yesterday erases nothing.
/// </summary>
public static class FormulaireGrille
{
    public const string Officielle = "officielle";
    private const string PrendreLaSienne = "prendre";

    public static IReadOnlyDictionary<string, EcritureDeLigne> Lire(IFormCollection formulaire, ClasseOuverte classe)
    {
        var officielle = formulaire[Officielle] == "true";
        Dictionary<string, EcritureDeLigne> ecritures = [];
        foreach (var livret in classe.Livrets)
        {
            var nom = $"lignes[{livret.Numero}]";
            var champs = Champ.De(classe.Contexte(livret).Modalite).Select(c => c.Nom)
                .Where(c => formulaire.ContainsKey($"{nom}.{c}"))
                .ToDictionary(c => c, c => (string?)formulaire[$"{nom}.{c}"][0]?.ReplaceLineEndings("\n"));
            var intacte = LigneAffichee.EmpreinteDe(champs.Select(c => (c.Key, c.Value))) == formulaire[$"{nom}.avant"];
            if (champs.Count == 0 || intacte || formulaire[$"{nom}.choix"] == PrendreLaSienne)
                continue;
            _ = Guid.TryParse(formulaire[$"{nom}.version"], out var version);
            ecritures[livret.Numero] = new(version, champs, formulaire[$"{nom}.confirmer"] == "true", officielle);
        }
        return ecritures;
    }
}
