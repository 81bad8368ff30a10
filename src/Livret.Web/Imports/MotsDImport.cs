using Livret.Domaine.Notations;
using Livret.Donnees.Echanges.Imports;

namespace Livret.Web.Imports;

/// <summary>The words of the verdicts.</summary>
internal static class MotsDImport
{
    /// <summary>The verdicts in the order in which a user looks at them: what he has to do something about first.</summary>
    public static IReadOnlyList<Verdict> Ordre { get; } =
        [Verdict.Refusee, Verdict.Ambigue, Verdict.EntreTemps, Verdict.Modifiee, Verdict.Creee, Verdict.Inchangee];

    public static string EnClair(this Verdict verdict) => verdict switch
    {
        Verdict.Creee => "Créée",
        Verdict.Modifiee => "Modifiée",
        Verdict.Inchangee => "Inchangée",
        Verdict.Refusee => "Refusée",
        Verdict.Ambigue => "Ambiguë",
        Verdict.EntreTemps => "Modifiée entre-temps",
    };

    /// <summary>« Refusées ».</summary>
    public static string AuPluriel(this Verdict verdict) => verdict is Verdict.EntreTemps ? "Modifiées entre-temps" : verdict.EnClair() + "s";

    public static string Ton(this Verdict verdict) => verdict switch
    {
        Verdict.Creee => "badge--ok",
        Verdict.Modifiee => "badge--info",
        Verdict.Inchangee => "",
        Verdict.Refusee => "badge--erreur",
        Verdict.Ambigue or Verdict.EntreTemps => "badge--alerte",
    };

    public static (string Ton, string Mot) Badge(this EtatDImport etat) => etat switch
    {
        EtatDImport.EnLecture => ("badge--info", "En lecture"),
        EtatDImport.Propose => ("badge--alerte", "À confirmer"),
        EtatDImport.EnApplication => ("badge--info", "En cours d’écriture"),
        EtatDImport.Applique => ("badge--ok", "Importé"),
        EtatDImport.Interrompu => ("badge--erreur", "Non abouti"),
    };

    /// <summary>« 12 créées, 3 refusées ».</summary>
    public static string Comptes(FichierImporte fichier) => Comptes(fichier.Compter);

    public static string Comptes(RapportDeFichier rapport) => Comptes(rapport.Compter);

    private static string Comptes(Func<Verdict, int> compter)
    {
        List<string> dits = [.. Ordre.Select(v => (Verdict: v, Nombre: compter(v))).Where(v => v.Nombre > 0)
            .Select(v => $"{v.Nombre.ToString("N0", Phrases.Francais)} {(v.Nombre > 1 ? v.Verdict.AuPluriel() : v.Verdict.EnClair()).ToLowerInvariant()}")];
        return dits.Count == 0 ? "aucune ligne" : string.Join(", ", dits);
    }
}
