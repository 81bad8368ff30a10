using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.Livrets;

/// <summary>A part of the dossier that is kept or taken as a whole in a conflict.</summary>
/// <param name="Nom">Name in the form.</param>
/// <param name="Libelle">As it is said.</param>
/// <param name="Dire">Its content, in words; lines apart.</param>
/// <param name="Prendre">Copies it from the second form to the first.</param>
public sealed record BlocDuDossier(string Nom, string Libelle, Func<FormulaireDossier, string> Dire, Action<FormulaireDossier, FormulaireDossier> Prendre)
{
    public static IReadOnlyList<BlocDuDossier> Tableau { get; } =
    [
        new("stages", "Périodes de stage", f => string.Join('\n', f.Stages.Where(s => !s.EstVide).Select(s => s.ToString())), (f, autre) => f.Stages = autre.Stages),
        new("avis", "Avis du conseil de classe", f => Enum.TryParse<AvisConseil>(f.Avis, out var avis) ? avis.EnClair() : "", (f, autre) => f.Avis = autre.Avis),
        new("observations", "Observations", f => FormulaireDossier.Texte(f.Observations) ?? "", (f, autre) => f.Observations = autre.Observations),
        new("elements", "Motivation et engagement", f => FormulaireDossier.Texte(f.ElementsComplementaires) ?? "", (f, autre) => f.ElementsComplementaires = autre.ElementsComplementaires),
        new("assiduite", "Assiduité", f => FormulaireDossier.Texte(f.Assiduite) ?? "", (f, autre) => f.Assiduite = autre.Assiduite),
    ];

    /// <summary>What differs between what is stored and what is typed.</summary>
    public static IReadOnlyList<EcartDeDossier> Ecarts(FormulaireDossier stocke, FormulaireDossier saisi) =>
        [.. Tableau.Select(b => new EcartDeDossier(b, b.Dire(stocke), b.Dire(saisi))).Where(e => e.Sienne != e.Votre)];
}

/// <summary>One part in a conflict.</summary>
/// <param name="Sienne">What the other person saved, in words.</param>
/// <param name="Votre">What the user typed.</param>
public sealed record EcartDeDossier(BlocDuDossier Bloc, string Sienne, string Votre);
