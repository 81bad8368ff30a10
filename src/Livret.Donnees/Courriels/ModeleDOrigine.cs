using System.Text.Json;
using System.Text.Json.Serialization;

namespace Livret.Donnees.Courriels;

/// <summary>One template as it comes with the application (<c>modeles.json</c>).</summary>
/// <param name="Code">The event that it is for, one template each.</param>
/// <param name="Quand">When it is sent and to whom, for the administrator.</param>
/// <param name="Champs">The fields that its words may use: those that the event fills.</param>
/// <param name="Confidentiel">Its body is erased once sent: it holds a one-time link.</param>
public sealed record ModeleDOrigine(
    EvenementDeCourriel Code, string Quand, IReadOnlyList<ChampDeCourriel> Champs, string Objet, IReadOnlyList<string> Lignes, bool Confidentiel = false)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<IReadOnlyDictionary<EvenementDeCourriel, ModeleDOrigine>> Lus = new(Lire);

    public static IEnumerable<ModeleDOrigine> Tous => Lus.Value.Values.OrderBy(m => m.Code);

    [JsonIgnore]
    public string Corps => string.Join('\n', Lignes);

    public static ModeleDOrigine De(EvenementDeCourriel evenement) => Lus.Value[evenement];

    private static Dictionary<EvenementDeCourriel, ModeleDOrigine> Lire()
    {
        using var flux = typeof(ModeleDOrigine).Assembly.GetManifestResourceStream("Livret.Donnees.Courriels.modeles.json")!;
        return JsonSerializer.Deserialize<List<ModeleDOrigine>>(flux, Options)!.ToDictionary(m => m.Code);
    }
}
