namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>A row as the script receives it.</summary>
public sealed record ReponseLigne(
    Guid Version, string Etat, string Badge, string Cas, string Reference, string Explication, int? Note, string? Colonne, string? AuLivret,
    IReadOnlyDictionary<string, string> Champs, IReadOnlyDictionary<string, string> Fermes,
    IReadOnlyList<MessageDeLigne> Messages, IReadOnlyList<MessageDeLigne> MisesDeCote, string Heure)
{
    public static ReponseLigne De(LigneGrille ligne, string heure) => new(
        ligne.Version, ligne.Etat.Mot(), ligne.Etat.Badge().Texte, ligne.Attribution.Cas.Code, ligne.Attribution.Cas.Reference, ligne.Explication,
        ligne.Attribution.Note?.Centiemes, ligne.Colonne, ligne.AuLivret, ligne.Champs, ligne.Fermes, ligne.Messages, ligne.MisesDeCote, heure);
}
