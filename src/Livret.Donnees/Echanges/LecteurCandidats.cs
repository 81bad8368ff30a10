using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Echanges;

/// <summary>Reads <c>candidats.csv</c>: one livret per candidate of the session, its units open.</summary>
internal static class LecteurCandidats
{
    public static FichierLu<Lue<LivretScolaire>> Lire(
        Table table, int session, Func<string, Etablissement?> etablissement, Func<string, Referentiel?> referentiel) => table.Lire(l => l.Numero, (ligne, cellules) =>
    {
        var uai = cellules.Uai("uai");
        var ici = etablissement(uai);
        if (ici is null)
            cellules.Refuser("uai", CodeAnomalie.EtablissementInconnu, $"L’établissement {Phrases.Extrait(uai)} n’est pas connu. Ajoutez-le d’abord à etablissements.csv.");
        var specialite = referentiel(ligne["specialite"] ?? "");
        if (specialite is null)
            cellules.Refuser("specialite", CodeAnomalie.SpecialiteInconnue, $"Aucun référentiel ne porte le code « {Phrases.Extrait(ligne["specialite"] ?? "")} ». Indiquez par exemple BTS-TC.");
        var voie = cellules.Parmi("voie", Cellules.Voies);
        var progressive = cellules.EstProgressive("forme");
        if (progressive && voie is (Voie.Scolaire or Voie.Apprentissage))
            cellules.Refuser("forme", CodeAnomalie.ValeurInconnue, "La forme progressive est réservée aux voies FPC et DISTANCE. Indiquez GLOBALE, ou corrigez la voie.");

        var livret = new LivretScolaire
        {
            Session = session,
            Numero = cellules.Texte("numero_candidat", 30),
            Nom = cellules.Texte("nom", 100),
            Prenom = cellules.Texte("prenom", 100),
            DateNaissance = cellules.Date("date_naissance"),
            Uai = uai,
            Etablissement = ici,
            Specialite = specialite?.Code ?? "",
            Voie = voie,
            Ine = cellules.TexteOuNul("ine", 11),
            Division = cellules.TexteOuNul("division", 30) ?? specialite?.Code ?? "",
            Option = Option(ligne, cellules, specialite),
            LangueVivante = cellules.TexteOuNul("langue_vivante", 60),
            Adresse1 = cellules.TexteOuNul("adresse_1", 100),
            Adresse2 = cellules.TexteOuNul("adresse_2", 100),
            CodePostal = cellules.TexteOuNul("code_postal", 10),
            Ville = cellules.TexteOuNul("ville", 100),
            Courriel = cellules.TexteOuNul("courriel", 254),
            Redoublant = cellules.OuiOuNon("redoublant"),
            Progressive = progressive,
        };
        if (specialite is not null)
            livret.OuvrirLesUnites(specialite);
        return livret;
    });

    private static string? Option(Table.Ligne ligne, Cellules cellules, Referentiel? specialite)
    {
        if (ligne["option"] is not { } texte || specialite is null)
            return null;
        var option = specialite.Options.FirstOrDefault(o => o.Code.Equals(texte, StringComparison.OrdinalIgnoreCase));
        if (option is null)
            cellules.Refuser("option", CodeAnomalie.ValeurInconnue, $"« {Phrases.Extrait(texte)} » n’est pas une option de {specialite.Code}. Indiquez son code, ou laissez la case vide.");
        return option?.Code;
    }
}
