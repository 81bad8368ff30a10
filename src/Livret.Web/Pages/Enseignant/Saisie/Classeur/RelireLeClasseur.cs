using Livret.Domaine.Notations;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Classeurs;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>From the bytes of a workbook to what it asks, candidate by candidate; or the sentence that refuses it as a whole.</summary>
public static class RelireLeClasseur
{
    private const string Etranger = "Ce classeur n’a pas été produit par Livret, ou sa feuille cachée a été modifiée. Téléchargez le classeur de cette page, reportez-y vos notes, puis déposez-le.";

    /// <exception cref="FichierIllisibleException">Not a workbook.</exception>
    public static (IReadOnlyList<RangeeRelue> Rangees, string? Refus) Lire(byte[] octets, string fichier, ClasseOuverte classe)
    {
        var cachee = ClasseurRelu.Lire(octets, fichier, IdentiteDeClasseur.Feuille);
        if (IdentiteDeClasseur.Relire([.. cachee.Select(r => r.Cellules)]) is not { } identite)
            return ([], Etranger);
        if (RefuserLaClasse(identite, classe) is { } autre)
            return ([], autre);
        var colonnes = ColonneDeClasseur.De([.. classe.Lignes().Select(l => l.Contexte.Modalite).Distinct()]);
        if (!identite.Champs.SequenceEqual(colonnes.Select(c => c.Champ)))
            return ([], "Les colonnes de cette unité ont changé depuis que ce classeur a été produit. Téléchargez-le de nouveau.");
        var rangees = ClasseurRelu.Lire(octets, fichier, EcrireLeClasseur.Feuille).Where(r => r.Rangee > EcrireLeClasseur.Entete).ToList();
        if (RefuserLesCandidats(identite, classe, [.. rangees.Select(r => r.Cellules[0].Trim())]) is { } candidats)
            return ([], candidats);
        return ([.. rangees.Select(r => Relire(r.Rangee, r.Cellules, identite, colonnes))], null);
    }

    private static RangeeRelue Relire(int rangee, string[] cellules, IdentiteDeClasseur identite, IReadOnlyList<ColonneDeClasseur> colonnes)
    {
        var numero = cellules[0].Trim();
        var avant = identite.Candidats[numero];
        List<CelluleRelue> demandees = [];
        for (var i = 0; i < colonnes.Count; i++)
        {
            var place = ColonneDeClasseur.Identite + i;
            var brute = place < cellules.Length ? cellules[place].Trim() : "";
            if (brute.Length == 0)
                continue;
            var texte = brute.Equals(ColonneDeClasseur.Effacer, StringComparison.OrdinalIgnoreCase) ? "" : colonnes[i].Normaliser(brute);
            if (texte != colonnes[i].Normaliser(avant[i]))
                demandees.Add(new(colonnes[i], FeuilleEcrite.Adresse(place + 1, rangee), avant[i], texte));
        }
        return new(numero, rangee, demandees);
    }

    private static string? RefuserLaClasse(IdentiteDeClasseur identite, ClasseOuverte classe)
    {
        if (identite.Session != classe.Session.Annee)
            return $"Ce classeur est celui de la session {identite.Session}, et non de la session {classe.Session.Annee}. Téléchargez celui de cette page.";
        if (identite.Uai != classe.Etablissement.Uai || identite.Division != classe.Division)
            return $"Ce classeur est celui du groupe {identite.Division} ({identite.Uai}), et non du groupe {classe.Division} ({classe.Etablissement.Uai}). Déposez-le sur sa page, ou téléchargez celui-ci.";
        return identite.Unite == classe.Unite.Code ? null
            : $"Ce classeur est celui de l’unité {identite.Unite}, et non de l’unité {classe.Unite.Code}. Déposez-le sur sa page, ou téléchargez celui-ci.";
    }

    private static string? RefuserLesCandidats(IdentiteDeClasseur identite, ClasseOuverte classe, IReadOnlyList<string> numeros)
    {
        if (numeros.FirstOrDefault(n => !identite.Candidats.ContainsKey(n)) is { } inconnu)
            return $"La colonne des numéros a été modifiée : « {Phrases.Extrait(inconnu)} » n’était pas dans ce classeur. Téléchargez-le de nouveau.";
        if (numeros.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key is { } double_)
            return $"Le candidat {double_} figure sur deux lignes. Gardez-en une, sans toucher aux numéros.";
        var arrives = classe.Livrets.Where(l => !identite.Candidats.ContainsKey(l.Numero)).Select(l => l.NomComplet).ToList();
        var partis = identite.Candidats.Keys.Where(n => classe.Livret(n) is null).ToList();
        if (arrives.Count == 0 && partis.Count == 0)
            return null;
        string[] phrases =
        [
            .. arrives.Count > 0 ? new[] { $"Arrivés depuis : {string.Join(", ", arrives)}." } : [],
            .. partis.Count > 0 ? new[] { $"Partis depuis, par leur numéro : {string.Join(", ", partis)}." } : [],
        ];
        return $"Les candidats du groupe ont changé depuis que ce classeur a été produit. {string.Join(' ', phrases)} Téléchargez-le de nouveau et reportez vos notes.";
    }
}

/// <summary>One candidate's row: the cells that ask something.</summary>
/// <param name="Rangee">In the sheet, from 1.</param>
public sealed record RangeeRelue(string Numero, int Rangee, IReadOnlyList<CelluleRelue> Demandees);

/// <summary>One cell that no longer says what it said when the workbook was made.</summary>
/// <param name="Adresse">« F12 ».</param>
/// <param name="Genere">Text stored when the workbook was made.</param>
/// <param name="Texte">Text asked, as the grid would type it; empty: erase.</param>
public sealed record CelluleRelue(ColonneDeClasseur Colonne, string Adresse, string Genere, string Texte)
{
    public string Champ => Colonne.Champ;
}
