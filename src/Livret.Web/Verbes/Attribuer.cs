using System.Globalization;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Verbes;

/// <summary>Applies the rules to files, without a database.</summary>
internal static class Attribuer
{
    public static Verbe Verbe { get; } = new("attribuer", "applique les règles à des fichiers, sans base de données, et écrit les attributions en CSV",
    [
        new("--session", "ANNEE", "année de la session, par exemple 2020") { Requis = true },
        new("--etablissements", "F", "fichier etablissements.csv") { Requis = true },
        new("--candidats", "F", "fichier candidats.csv") { Requis = true },
        new("--notes", "F", "fichier notes.csv") { Requis = true },
        new("--referentiel", "F.json", "référentiel d’une spécialité, en plus de ceux de l’application ; à même code, il les remplace") { Repetable = true },
        new("--stages", "F", "fichier stages.csv : la durée des stages est alors vérifiée"),
        new("--sortie", "F", "fichier à écrire (la sortie standard si absent)"),
    ], appel => Task.FromResult(Executer(appel)));

    private static int Executer(Appel appel)
    {
        if (Session(appel.Valeur("--session")) is not { } session)
            return appel.MalAppele($"La session « {appel.Valeur("--session")} » n’est pas connue. Indiquez {string.Join(" ou ", SessionsDeReference.Toutes.Select(s => s.Annee))}.");
        var fichiers = new FichiersAAttribuer(
            appel.Valeur("--etablissements"), appel.Valeur("--candidats"), appel.Valeur("--notes"), appel.ValeurOuNul("--stages"));
        var sortie = appel.ValeurOuNul("--sortie");
        if (sortie is not null && EstLu(sortie, fichiers, appel.Valeurs["--referentiel"]))
            return appel.MalAppele($"{sortie} est aussi un fichier à lire. Donnez un autre nom à --sortie.");
        var (referentiels, refus) = Referentiels(appel.Valeurs["--referentiel"]);
        if (refus is not null)
            return appel.MalAppele(refus);

        var attributions = new Attributions(session, referentiels, fichiers);
        using (var ouverte = FichierDeSortie.Ouvrir(sortie, appel.Terminal))
            new EcrivainCsv(ouverte.Texte).Ecrire(attributions.Lignes());
        return Rapporter(attributions, appel.Terminal.Erreurs);
    }

    private static int Rapporter(Attributions attributions, TextWriter erreurs)
    {
        var refusees = attributions.Refusees.ToList();
        foreach (var ligne in attributions.Avertissements.Concat(refusees.Select(r => r.ToString())))
            erreurs.WriteLine(ligne);
        return refusees.Count > 0 ? StatutDeSortie.LignesRefusees : StatutDeSortie.Fait;
    }

    private static SessionExamen? Session(string annee) =>
        int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) ? SessionsDeReference.Chercher(nombre) : null;

    /// <summary>Those of the application, replaced or completed by those of the call.</summary>
    private static (IEnumerable<Referentiel> Referentiels, string? Refus) Referentiels(IEnumerable<string> chemins)
    {
        var donnes = new Dictionary<string, Referentiel>(StringComparer.OrdinalIgnoreCase);
        foreach (var chemin in chemins)
        {
            var (referentiel, defauts) = FichierReferentiel.Lire(chemin);
            if (referentiel is null)
                return ([], string.Join(Environment.NewLine, defauts));
            if (!donnes.TryAdd(referentiel.Code, referentiel))
                return ([], $"{chemin} : un autre fichier donne déjà le référentiel {referentiel.Code}. Gardez-en un.");
        }
        return (donnes.Values.Concat(ReferentielsEmbarques.Tous.Where(r => !donnes.ContainsKey(r.Code))), null);
    }

    private static bool EstLu(string sortie, FichiersAAttribuer fichiers, IEnumerable<string> referentiels) =>
        new[] { fichiers.Etablissements, fichiers.Candidats, fichiers.Notes, fichiers.Stages }.OfType<string>()
            .Concat(referentiels).Any(f => Path.GetFullPath(f) == Path.GetFullPath(sortie));
}
