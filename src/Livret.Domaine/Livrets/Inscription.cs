using System.Text.Json;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>
/// Who a candidate is and where he stands, as the visa seals it: changed by the examination service, while the livret is being entered
/// only (circuit, section 2).
/// </summary>
public sealed record Inscription(
    string Nom, string Prenom, DateOnly DateNaissance, string? Ine, string Uai, string Specialite, string? Option, Voie Voie, string Division,
    string? LangueVivante, bool Redoublant, bool Progressive)
{
    public static Inscription De(LivretScolaire livret) => new(
        livret.Nom, livret.Prenom, livret.DateNaissance, livret.Ine, livret.Uai, livret.Specialite, livret.Option, livret.Voie, livret.Division,
        livret.LangueVivante, livret.Redoublant, livret.Progressive);

    /// <summary>As a visa sealed it.</summary>
    public static Inscription Relire(string contenu)
    {
        using var document = JsonDocument.Parse(contenu);
        var livret = document.RootElement.GetProperty("livret");
        return new(
            Texte("nom")!, Texte("prenom")!, DateOnly.ParseExact(Texte("dateNaissance")!, "yyyy-MM-dd"), Texte("ine"), Texte("uai")!, Texte("specialite")!,
            Texte("option"), Enum.Parse<Voie>(Texte("voie")!), Texte("division")!, Texte("langueVivante"),
            livret.GetProperty("redoublant").GetBoolean(), livret.GetProperty("progressive").GetBoolean());

        string? Texte(string nom) => livret.GetProperty(nom).GetString();
    }

    /// <summary>Each field that the livret shows, in the order of the exchange file, under the name of its column.</summary>
    public IReadOnlyList<(string Champ, string? Valeur)> EnClair() =>
    [
        ("nom", Nom), ("prenom", Prenom), ("date_naissance", Phrases.Jour(DateNaissance)), ("uai", Uai), ("specialite", Specialite), ("voie", Voie.ToString().ToUpperInvariant()),
        ("ine", Ine), ("division", Division), ("option", Option), ("langue_vivante", LangueVivante),
        ("redoublant", Redoublant ? "O" : "N"), ("forme", Progressive ? "PROGRESSIVE" : "GLOBALE"),
    ];
}

/// <summary>Where to write to a candidate: outside the seal, it may change at any time.</summary>
public sealed record Coordonnees(string? Adresse1, string? Adresse2, string? CodePostal, string? Ville, string? Courriel)
{
    public static Coordonnees De(LivretScolaire livret) => new(livret.Adresse1, livret.Adresse2, livret.CodePostal, livret.Ville, livret.Courriel);

    public IReadOnlyList<(string Champ, string? Valeur)> EnClair() =>
        [("adresse_1", Adresse1), ("adresse_2", Adresse2), ("code_postal", CodePostal), ("ville", Ville), ("courriel", Courriel)];
}

/// <summary>What differs between two states of the same thing, as the journal and the reports say it.</summary>
public static class Ecarts
{
    /// <summary>« nom : DUPONT → DURAND, division : TC1 → TC2 ».</summary>
    public static string EnClair(IReadOnlyList<(string Champ, string? Valeur)> avant, IReadOnlyList<(string Champ, string? Valeur)> apres) =>
        string.Join(", ", avant.Zip(apres).Where(p => p.First.Valeur != p.Second.Valeur).Select(p => $"{p.First.Champ} : {p.First.Valeur ?? "vide"} → {p.Second.Valeur ?? "vide"}"));
}
