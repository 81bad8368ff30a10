using System.Text.Json;

namespace Livret.Donnees.Referentiels;

/// <summary>What a constraint of the schema asks, said to someone who does not read schemas.</summary>
internal static class PhrasesDeSchema
{
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["object"] = "Écrivez ici un bloc de rubriques entre accolades.",
        ["array"] = "Écrivez ici une liste entre crochets.",
        ["string"] = "Écrivez ici un texte entre guillemets.",
        ["number"] = "Écrivez ici un nombre, sans guillemets et avec un point décimal.",
        ["integer"] = "Écrivez ici un nombre entier, sans guillemets.",
        ["boolean"] = "Écrivez ici true ou false, sans guillemets.",
    };

    /// <summary>The patterns of the schema, in words.</summary>
    public static IReadOnlyDictionary<string, string> Motifs { get; } = new Dictionary<string, string>
    {
        ["^[A-Z0-9][A-Z0-9-]{1,19}$"] = "Donnez un code de 2 à 20 capitales, chiffres ou traits d’union, comme « BTS-TC ».",
        ["^[A-Z][A-Z0-9]{0,5}$"] = "Donnez un code d’une capitale suivie de cinq capitales ou chiffres au plus, comme « U41 ».",
        ["^[SP][1-9][0-9]?$"] = "Donnez un code « S » (situation) ou « P » (partie) suivi d’un numéro de 1 à 99, comme « S1 ».",
    };

    public static string Motif(string motif) => Motifs.GetValueOrDefault(motif) ?? $"Suivez le modèle « {motif} ».";

    public static string Choix(IEnumerable<JsonElement> choix) => $"Choisissez parmi : {string.Join(", ", choix)}.";

    /// <summary>A name from a file that nobody vouches for, short enough for a sentence.</summary>
    public static string Court(string nom) => nom.Length <= 40 ? nom : nom[..40] + "…";
}
