using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>How much detail the grid shows: the global note, or the note of each situation or part.</summary>
public enum Niveau { Globale, Situation }

/// <summary>One column of inputs.</summary>
/// <param name="Champ">Name of the field.</param>
/// <param name="Titre">Heading, and accessible name with the candidate's.</param>
/// <param name="Sous">Second line of the heading.</param>
/// <param name="Classe">Style of the cells: <c>c-ccf</c>, <c>c-date</c>, <c>c-cc</c>, <c>c-app</c>, <c>c-choix</c>.</param>
public sealed record ColonneGrille(string Champ, string Titre, string Sous, string Classe)
{
    public bool EstDate => Classe == "c-date";

    /// <summary>The columns of a class, whose candidates may have different régimes.</summary>
    public static IReadOnlyList<ColonneGrille> De(Niveau niveau, IReadOnlyList<Modalite> modalites, DateOnly limite)
    {
        var avant = $"avant le {Phrases.JourEnLettres(limite)}";
        List<ColonneGrille> colonnes = [];
        if (niveau is Niveau.Situation)
        {
            foreach (var element in modalites.SelectMany(m => m.Elements).DistinctBy(e => e.Code))
            {
                var mot = element.Code[0] == 'S' ? "Situation" : "Partie";
                colonnes.Add(new(element.Code, $"{mot} {element.Code[1..]}", "sur 20", "c-ccf"));
                colonnes.Add(new(Saisie.Champ.DateDe(element.Code), $"Date {element.Code}", avant, "c-date"));
            }
        }
        else
        {
            if (modalites.Any(m => m.Elements.Count > 1))
                colonnes.Add(new(Saisie.Champ.Etat, modalites.Any(m => m.EstCcf) ? "Situations faites" : "Parties passées", avant, "c-choix"));
            colonnes.Add(new(Saisie.Champ.Globale, "CCF ou ponctuelle", "sur 20", "c-ccf"));
            colonnes.Add(new(Saisie.Champ.DateGlobale, "Évaluée le", avant, "c-date"));
        }
        return [.. colonnes, new(Saisie.Champ.Continu, "Contrôle continu", "sur 20, sinon", "c-cc"), new(Saisie.Champ.Appreciation, "Appréciation", "", "c-app")];
    }
}
