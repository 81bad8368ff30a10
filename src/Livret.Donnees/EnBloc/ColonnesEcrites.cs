namespace Livret.Donnees.EnBloc;

/// <summary>The two tables to which a typing adds rows. The tests hold them against the model: no column is forgotten.</summary>
internal static class ColonnesEcrites
{
    public static IReadOnlyList<ColonneEcrite<ValeurPlacee>> Valeurs { get; } =
    [
        Valeur("LivretId", v => v.LivretId),
        Valeur("Unite", v => v.Unite),
        Valeur("Element", v => v.Valeur.Element.ToString()),
        Valeur("Rang", v => v.Valeur.Rang),
        Valeur("Note", v => v.Valeur.Note?.Centiemes),
        Valeur("Date", v => v.Valeur.Date),
        Valeur("Coefficient", v => v.Valeur.Coefficient?.Milliardiemes),
        Valeur("Choix", v => v.Valeur.Choix?.ToString()),
        Valeur("Texte", v => v.Valeur.Texte),
        Valeur("Par", v => v.Valeur.Par),
        Valeur("ParId", v => v.Valeur.ParId),
        Valeur("Le", v => v.Valeur.Le),
    ];

    public static IReadOnlyList<ColonneEcrite<EvenementDuLot>> Journal { get; } =
    [
        Evenement("LivretId", e => e.LivretId),
        Evenement("Rang", e => e.Evenement.Rang),
        Evenement("Le", e => e.Evenement.Le),
        Evenement("ParId", e => e.Evenement.ParId),
        Evenement("Par", e => e.Evenement.Par),
        Evenement("Affectation", e => e.Evenement.Affectation),
        Evenement("Geste", e => e.Evenement.Geste.ToString()),
        Evenement("Motif", e => e.Evenement.Motif),
        Evenement("Unite", e => e.Evenement.Unite),
        Evenement("Element", e => e.Evenement.Element?.ToString()),
        Evenement("RangElement", e => e.Evenement.RangElement),
        Evenement("Avant", e => e.Evenement.Avant),
        Evenement("Apres", e => e.Evenement.Apres),
        Evenement("Etat", e => e.Evenement.Etat.ToString()),
        Evenement("Precedente", e => e.Evenement.Precedente),
        Evenement("Empreinte", e => e.Evenement.Empreinte),
    ];

    private static ColonneEcrite<ValeurPlacee, T> Valeur<T>(string nom, Func<ValeurPlacee, T> valeur) => new(nom, valeur);

    private static ColonneEcrite<EvenementDuLot, T> Evenement<T>(string nom, Func<EvenementDuLot, T> valeur) => new(nom, valeur);
}
