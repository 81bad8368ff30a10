using System.Net.Http.Headers;
using System.Text;

namespace Livret.Web.Tests.Entrees;

/// <summary>A file of a form.</summary>
internal sealed record Piece(string Champ, string Nom, byte[] Octets, string Type = "application/octet-stream");

/// <summary>A field of a form, encoded already when no text has its form.</summary>
internal sealed record Depose(string Nom, string Valeur, string? Brut = null)
{
    public string Encode => $"{Uri.EscapeDataString(Nom)}={Brut ?? Uri.EscapeDataString(Valeur)}";
}

/// <summary>One request, as a table says it.</summary>
/// <param name="Essai">What it tries, for the one who reads a failure.</param>
/// <param name="Champs">Null: a request without a body.</param>
internal sealed record Envoi(string Compte, HttpMethod Methode, string Adresse, string Essai, IReadOnlyList<Depose>? Champs = null)
{
    public bool EstEnParties { get; init; }
    public IReadOnlyList<Piece> Pieces { get; init; } = [];

    public HttpContent? Corps() => Champs is null ? null : EstEnParties ? EnParties(Champs) : EnLigne(Champs);

    public override string ToString() => $"{Compte} {Methode} {(Adresse.Length > 160 ? Adresse[..160] + "…" : Adresse)} [{Essai}]";

    private static ByteArrayContent EnLigne(IReadOnlyList<Depose> champs) =>
        new(Encoding.ASCII.GetBytes(string.Join('&', champs.Select(c => c.Encode)))) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } };

    private MultipartFormDataContent EnParties(IReadOnlyList<Depose> champs)
    {
        var corps = new MultipartFormDataContent();
        foreach (var champ in champs)
            corps.Add(new ByteArrayContent(champ.Brut is null ? Encoding.UTF8.GetBytes(champ.Valeur) : Octets(champ.Brut)), Citer(champ.Nom));
        foreach (var piece in Pieces)
        {
            var contenu = new ByteArrayContent(piece.Octets);
            contenu.Headers.TryAddWithoutValidation("Content-Type", piece.Type);
            contenu.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name={Citer(piece.Champ)}; filename={Citer(piece.Nom)}");
            corps.Add(contenu);
        }
        return corps;
    }

    private static string Citer(string nom) => $"\"{nom.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";

    /// <summary>The bytes behind a text that is percent-encoded, well or badly.</summary>
    private static byte[] Octets(string brut) => System.Net.WebUtility.UrlDecodeToBytes(Encoding.ASCII.GetBytes(brut), 0, brut.Length);
}

/// <summary>What came back: its text when it is one.</summary>
internal sealed record Reponse(Envoi Envoi, int Statut, IReadOnlyDictionary<string, string[]> EnTetes, string Type, string Texte, long Octets)
{
    public string? Vers => EnTetes.TryGetValue("Location", out var vers) ? vers[0] : null;
    public bool EstUnePage => Type.StartsWith("text/html", StringComparison.Ordinal);

    public static async Task<Reponse> LireAsync(Envoi envoi, HttpResponseMessage message)
    {
        var octets = await message.Content.ReadAsByteArrayAsync();
        var type = message.Content.Headers.TryGetValues("Content-Type", out var types) ? types.First() : "";
        var texte = type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) ? Encoding.UTF8.GetString(octets) : "";
        return new(envoi, (int)message.StatusCode, message.Headers.Concat(message.Content.Headers).ToDictionary(h => h.Key, h => h.Value.ToArray(), StringComparer.OrdinalIgnoreCase), type, texte, octets.Length);
    }
}
