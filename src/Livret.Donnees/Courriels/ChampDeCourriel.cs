namespace Livret.Donnees.Courriels;

/// <summary>
/// All that a mail may say, written <c>{division}</c> in a template. There is no field for the name of a candidate nor for a
/// note: none can be written.
/// </summary>
public enum ChampDeCourriel { Etablissement, Division, Nombre, Date, Heure, Service, Lien, Expediteur }

public static class ChampsDeCourriel
{
    private static readonly Dictionary<string, ChampDeCourriel> ParMot = Enum.GetValues<ChampDeCourriel>().ToDictionary(c => c.Mot(), StringComparer.Ordinal);

    /// <summary>« division », as it is written between braces.</summary>
    public static string Mot(this ChampDeCourriel champ) => champ.ToString().ToLowerInvariant();

    /// <summary>« {division} ».</summary>
    public static string EntreAccolades(this ChampDeCourriel champ) => $"{{{champ.Mot()}}}";

    public static ChampDeCourriel? Chercher(string mot) => ParMot.TryGetValue(mot, out var champ) ? champ : null;

    /// <summary>What the field says.</summary>
    public static string EnClair(this ChampDeCourriel champ) => champ switch
    {
        ChampDeCourriel.Etablissement => "nom de l’établissement",
        ChampDeCourriel.Division => "code de la classe",
        ChampDeCourriel.Nombre => "nombre de livrets, avec le mot : « 3 livrets »",
        ChampDeCourriel.Date => "jour de l’échéance",
        ChampDeCourriel.Heure => "heure de l’échéance",
        ChampDeCourriel.Service => "nom du service des examens",
        ChampDeCourriel.Lien => "adresse de la page à ouvrir",
        ChampDeCourriel.Expediteur => "nom de la personne qui a agi",
    };

    /// <summary>A value of the kind that the field takes, for the preview.</summary>
    public static string Exemple(this ChampDeCourriel champ) => champ switch
    {
        ChampDeCourriel.Etablissement => "Lycée des Trois-Rivières",
        ChampDeCourriel.Division => "TC2",
        ChampDeCourriel.Nombre => "3 livrets",
        ChampDeCourriel.Date => "26 juin 2020",
        ChampDeCourriel.Heure => "18 h 00",
        ChampDeCourriel.Service => "Division des examens et concours de l’académie de Nantes",
        ChampDeCourriel.Lien => "https://livret.exemple.test/etablissement",
        ChampDeCourriel.Expediteur => "Claire Aubertin",
    };
}
