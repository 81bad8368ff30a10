using System.Text.Json;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Livrets;

/// <summary>One change as a person reads it.</summary>
public sealed record ChangementLu(string Quoi, string Avant, string Apres);

/// <summary>What a save of the dossier changed, line by line.</summary>
public static class DifferencesDuDossier
{
    private const string Vide = "vide";

    public static IReadOnlyList<ChangementLu> Lire(string avant, string apres)
    {
        var (ancien, anciens) = Relire(avant);
        var (nouveau, nouveaux) = Relire(apres);
        List<ChangementLu> changements = [];
        Comparer("Avis du conseil de classe", ancien.Avis?.EnClair(), nouveau.Avis?.EnClair());
        Comparer("Observations", Citer(ancien.Observations), Citer(nouveau.Observations));
        Comparer("Motivation et engagement", Citer(ancien.ElementsComplementaires), Citer(nouveau.ElementsComplementaires));
        Comparer("Assiduité", Citer(ancien.Assiduite), Citer(nouveau.Assiduite));
        changements.AddRange(Sauf(anciens, nouveaux).Select(stage => new ChangementLu("Ligne de stage", stage, "retirée")));
        changements.AddRange(Sauf(nouveaux, anciens).Select(stage => new ChangementLu("Ligne de stage", Vide, stage)));
        return changements;

        void Comparer(string quoi, string? avant, string? apres)
        {
            if (avant != apres)
                changements.Add(new(quoi, avant ?? Vide, apres ?? Vide));
        }
    }

    /// <summary>Those of the first list that the second has not, as many times as they are more.</summary>
    private static List<string> Sauf(IEnumerable<Stage> premiers, IEnumerable<Stage> seconds)
    {
        var restants = seconds.Select(EnClair).ToList();
        return premiers.Select(EnClair).Where(stage => !restants.Remove(stage)).ToList();
    }

    private static string EnClair(Stage stage) =>
        $"{stage.Nature.EnClair()} du {Phrases.Jour(stage.Debut)} au {Phrases.Jour(stage.Fin)}, {stage.Entreprise}, {Libelles.Annee(stage.Annee)}, {Libelles.Semaines(stage.Semaines)}"
        + $"{(stage.Appreciation is null ? "" : $", appréciation {Citer(stage.Appreciation)}")}{(stage.Remarques is null ? "" : $", remarques {Citer(stage.Remarques)}")}";

    private static string? Citer(string? texte) => string.IsNullOrEmpty(texte) ? null : $"«\u00a0{texte}\u00a0»";

    private static (Dossier Dossier, IReadOnlyList<Stage> Stages) Relire(string ecrit)
    {
        using var document = JsonDocument.Parse(ecrit);
        return DossierEcrit.Relire(document.RootElement);
    }
}
