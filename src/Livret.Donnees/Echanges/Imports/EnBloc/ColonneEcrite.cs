namespace Livret.Donnees.Echanges.Imports.EnBloc;

/// <summary>A column of a row that is written without change tracking.</summary>
/// <param name="Type">Of the value: <c>long</c>, <c>int</c>, <c>string</c>, <c>Guid</c>, <c>DateTime</c> (UTC) or <c>DateOnly</c>.</param>
internal sealed record ColonneEcrite<T>(string Nom, Type Type, Func<T, object?> Valeur);

/// <summary>The two tables to which an import adds rows. The tests hold them against the model: no column is forgotten.</summary>
internal static class ColonnesEcrites
{
    public static IReadOnlyList<ColonneEcrite<ValeurPlacee>> Valeurs { get; } =
    [
        new("LivretId", typeof(long), v => v.LivretId),
        new("Unite", typeof(string), v => v.Unite),
        new("Element", typeof(string), v => v.Valeur.Element.ToString()),
        new("Rang", typeof(int), v => v.Valeur.Rang),
        new("Note", typeof(int), v => v.Valeur.Note?.Centiemes),
        new("Date", typeof(DateOnly), v => v.Valeur.Date),
        new("Coefficient", typeof(long), v => v.Valeur.Coefficient?.Milliardiemes),
        new("Choix", typeof(string), v => v.Valeur.Choix?.ToString()),
        new("Texte", typeof(string), v => v.Valeur.Texte),
        new("Par", typeof(string), v => v.Valeur.Par),
        new("ParId", typeof(Guid), v => v.Valeur.ParId),
        new("Le", typeof(DateTime), v => v.Valeur.Le),
    ];

    public static IReadOnlyList<ColonneEcrite<EvenementDuLot>> Journal { get; } =
    [
        new("LivretId", typeof(long), e => e.LivretId),
        new("Rang", typeof(int), e => e.Evenement.Rang),
        new("Le", typeof(DateTime), e => e.Evenement.Le),
        new("ParId", typeof(Guid), e => e.Evenement.ParId),
        new("Par", typeof(string), e => e.Evenement.Par),
        new("Affectation", typeof(string), e => e.Evenement.Affectation),
        new("Geste", typeof(string), e => e.Evenement.Geste.ToString()),
        new("Motif", typeof(string), e => e.Evenement.Motif),
        new("Unite", typeof(string), e => e.Evenement.Unite),
        new("Element", typeof(string), e => e.Evenement.Element?.ToString()),
        new("RangElement", typeof(int), e => e.Evenement.RangElement),
        new("Avant", typeof(string), e => e.Evenement.Avant),
        new("Apres", typeof(string), e => e.Evenement.Apres),
        new("Etat", typeof(string), e => e.Evenement.Etat.ToString()),
        new("Precedente", typeof(string), e => e.Evenement.Precedente),
        new("Empreinte", typeof(string), e => e.Evenement.Empreinte),
    ];
}
