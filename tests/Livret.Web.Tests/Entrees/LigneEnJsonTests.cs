using System.Net.Http.Headers;
using System.Text;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>What the script of the grid sends, hostile: every value in every place of its body, then bodies that are none.</summary>
[Collection(nameof(Terrain))]
public sealed class LigneEnJsonTests(Terrain terrain, ITestOutputHelper sortie)
{
    private const string Version = "\"5f0c6e0a-7c1f-4a50-9d0e-0a1b2c3d4e5f\"";

    private static readonly string[] Corps =
    [
        "", "null", "[]", "{}", "0", "\"a\"", "{", "{\"version\":", "{\"version\":null,\"champs\":null}", "{\"champs\":{}}",
        "{\"version\":\"x\",\"champs\":{}}", $"{{\"version\":{Version},\"champs\":[]}}", $"{{\"version\":{Version},\"champs\":{{\"globale\":12}}}}",
        $"{{\"version\":{Version},\"champs\":{{\"globale\":{{}}}}}}", $"{{\"version\":{Version},\"champs\":{{\"\":\"\",\"inconnu\":\"1\"}}}}",
        $"{{\"version\":{Version},\"champs\":{{\"globale\":\"\\ud800\"}}}}", $"{{\"version\":{Version},\"champs\":{{\"\\udc00\":\"\\u0000\\ufffe\"}}}}",
        $"{{\"version\":{Version},\"champs\":{{\"a\":\"1\",\"a\":\"2\"}},\"confirmer\":\"oui\"}}", $"{{\"version\":{Version},\"champs\":{{}},\"confirmer\":1e999}}",
        $"{{\"version\":{Version},\"version\":{Version},\"champs\":{{}},\"etat\":\"Vise\",\"__proto__\":{{}}}}", new('[', 5_000), "\ufeff{}", "{\"version\":\"" + new string('x', 60_000),
    ];

    private static readonly string[] Types = ["application/json; charset=utf-7", "application/json; charset=inconnu", "text/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "///"];

    [FaitSurFichier]
    public async Task Aucun_corps_ne_fait_tomber_la_saisie_d_une_ligne()
    {
        var marche = new Marche(terrain, sortie);
        var formulaire = terrain.Exploration.Formulaires.First(f => f.Champs.Count > 20 && terrain.Exploration.Reconnaitre(f.Action)?.Point.Route is "saisie/{uai}/{division}/{unite}");
        var numero = formulaire.Champs.Select(c => System.Text.RegularExpressions.Regex.Match(c.Nom, @"\d{8}")).First(m => m.Success).Value;
        var jeton = formulaire.Champs.First(c => c.Nom == Formulaire.Jeton).Valeur;
        foreach (var corps in Corps.Concat(Hostile.Tous.Select(h => h.Valeur).OfType<string>().Where(v => v.Length < 20_000)
            .SelectMany(v => new[] { $"{{\"version\":{Version},\"champs\":{{\"globale\":{Citer(v)}}}}}", $"{{\"version\":{Citer(v)},\"champs\":{{{Citer(v)}:{Citer(v)}}}}}" })))
            await EssayerAsync(corps, "application/json");
        foreach (var type in Types)
            await EssayerAsync(Corps[^4], type);
        marche.Conclure("Lignes en JSON");

        Task EssayerAsync(string corps, string type) => marche.EssayerAsync(
            new(formulaire.Compte, HttpMethod.Post, $"{formulaire.Action.Split('?')[0]}/lignes/{numero}", corps[..Math.Min(corps.Length, 90)]), corps,
            r => r.Statut is 200 or >= 400 and < 500 ? [] : [$"répond {r.Statut}"],
            requete =>
            {
                requete.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(corps));
                requete.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                requete.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                requete.Headers.Add("RequestVerificationToken", jeton);
            });
    }

    private static string Citer(string texte) => System.Text.Json.JsonSerializer.Serialize(texte);
}
