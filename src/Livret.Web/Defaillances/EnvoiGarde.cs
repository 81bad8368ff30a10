using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace Livret.Web.Defaillances;

/// <summary>The form that a user had sent when the database failed: given back to him, to be sent again as it was.</summary>
/// <param name="Adresse">Where it goes.</param>
/// <param name="Champs">What was typed and chosen, in the order of the form; neither a password nor a token.</param>
/// <param name="Secrets">Fields to type again, and how to name them.</param>
/// <param name="Fichiers">Fields of files to choose again, and the names of what was chosen.</param>
public sealed record EnvoiGarde(
    string Adresse, IReadOnlyList<KeyValuePair<string, string>> Champs, IReadOnlyList<(string Champ, string Nom)> Secrets, IReadOnlyList<(string Champ, string Noms)> Fichiers)
{
    /// <summary>What is typed in a field of passwords, by the last word of its name.</summary>
    private static readonly Dictionary<string, string> ATaire = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MotDePasse"] = "Mot de passe",
        ["Actuel"] = "Mot de passe actuel",
        ["Nouveau"] = "Nouveau mot de passe",
        ["Confirmation"] = "Nouveau mot de passe, encore une fois",
        ["Saisi"] = "Code",
    };

    /// <returns>Null: the request had no form, or one that cannot be read.</returns>
    public static async Task<EnvoiGarde?> LireAsync(HttpContext http, string chemin)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
            return null;
        try
        {
            var jeton = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
            return De($"{chemin}{http.Request.QueryString}", await http.Request.ReadFormAsync(http.RequestAborted), jeton);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static EnvoiGarde De(string adresse, IFormCollection formulaire, string jeton) => new(
        adresse,
        [.. from champ in formulaire where champ.Key != jeton && Secret(champ.Key) is null from valeur in champ.Value select KeyValuePair.Create(champ.Key, valeur ?? "")],
        [.. from champ in formulaire.Keys let nom = Secret(champ) where nom is not null select (champ, nom)],
        [.. formulaire.Files.GroupBy(f => f.Name).Select(g => (g.Key, string.Join(", ", g.Select(f => f.FileName))))]);

    /// <summary>Never given back, wherever it was typed.</summary>
    public static bool EstSecret(string champ) => Secret(champ) is not null;

    private static string? Secret(string champ) => ATaire.GetValueOrDefault(champ[(champ.LastIndexOf('.') + 1)..]);
}
