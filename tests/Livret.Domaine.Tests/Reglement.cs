using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Tests;

/// <summary>A session and a small règlement d'examen for the tests: a unit of each form, under each régime.</summary>
internal static class Reglement
{
    public static SessionExamen Session2020 { get; } = Session();

    public static SessionExamen Session(
        bool exclusion = true,
        PonctuellePartielleNonHabilite partielle = PonctuellePartielleNonHabilite.IgnorerEtSignaler,
        bool appreciationBloquante = false) => new()
        {
            Annee = 2020,
            DateLimiteCcf = new(2020, 3, 16),
            DebutFormation = new(2018, 9, 1),
            DebutAnnee2 = new(2019, 9, 1),
            FinAnnee2 = new(2020, 8, 31),
            DebutExclusion = exclusion ? new(2020, 3, 16) : null,
            FinExclusion = exclusion ? new(2020, 8, 31) : null,
            PonctuellePartielleNonHabilite = partielle,
            SeuilStageSemaines = 4,
            AppreciationBloquante = appreciationBloquante,
        };

    public static Modalite Ccf(params decimal[] poids) =>
        new(FormeEvaluation.Ccf, [.. poids.Select((p, i) => new ElementEvalue($"S{i + 1}", Coefficient.De(p)))]);

    public static Modalite Ponctuelle(params decimal[] poids) =>
        new(FormeEvaluation.PonctuelleOrale, [.. poids.Select((p, i) => new ElementEvalue($"P{i + 1}", Coefficient.De(p)))]);

    public static Unite Unite(string code, decimal coefficient, Modalite habilite, Modalite? nonHabilite = null, Arrondi? arrondi = null) => new()
    {
        Code = code,
        Ordre = 1,
        Intitule = code,
        Coefficient = Coefficient.De(coefficient),
        Arrondi = arrondi,
        Habilite = habilite,
        NonHabilite = nonHabilite ?? Ponctuelle(1),
    };

    /// <summary>U4 of the BTS TC: two situations, 40 and 60.</summary>
    public static Unite U4(Arrondi? arrondi = null) => Unite("U4", 4, Ccf(40, 60), Ponctuelle(1), arrondi);

    /// <summary>U6 of the BTS TC: one situation.</summary>
    public static Unite U6() => Unite("U6", 5, Ccf(1));

    /// <summary>An oral in two parts under both régimes.</summary>
    public static Unite Oral() => Unite("U2", 3, Ponctuelle(1, 3), Ponctuelle(1, 3));

    public static Contexte Contexte(
        Unite unite, Regime regime = Regime.Habilite, SessionExamen? session = null, bool redoublant = false, bool progressive = false) =>
        new(session ?? Session2020, new() { Code = "BTS-T", Intitule = "Essai", Version = "1", Unites = [unite] }, unite, regime, redoublant, progressive);

    /// <summary>Reads lines written « ÉLÉMENT;date;note;coefficient;observation », as in notes.csv, and keeps those that are not refused.</summary>
    public static Attribution Attribuer(Contexte contexte, params string[] lignes) => Notation.Attribuer(contexte, Lire(contexte, lignes));

    public static IReadOnlyList<Valeur> Lire(Contexte contexte, params string[] lignes)
    {
        var valeurs = new List<Valeur>();
        foreach (var ligne in lignes)
        {
            var lu = Lecture.Lire(contexte, Brute(ligne));
            Assert.True(lu.Refus is null, $"{ligne} : {lu.Refus}");
            if (lu.Valeur is { } valeur)
                valeurs.Add(valeur with { Rang = valeur.Element == CodeElement.Evaluation ? valeurs.Count + 1 : 0 });
        }
        return valeurs;
    }

    public static SaisieBrute Brute(string ligne)
    {
        var champs = ligne.Split(';');
        return new(champs[0], Champ(1), Champ(2), Champ(3), Champ(4));

        string? Champ(int i) => i < champs.Length ? champs[i] : null;
    }

    /// <summary>The codes of the anomalies, without the appréciation that most tests do not write.</summary>
    public static string Codes(this Attribution attribution) => string.Join('|', attribution.Anomalies
        .Where(a => a.Code is not CodeAnomalie.AppreciationManquante)
        .Select(a => DefinitionAnomalie.De(a.Code).Texte));
}
