using System.Text.Json;
using System.Text.Json.Serialization;
using Livret.Domaine;

namespace Livret.Web.Securite;

/// <summary>The same door as that of forms for what a script sends: only text comes in.</summary>
internal sealed class TexteEnJson : JsonConverter<string>
{
    /// <exception cref="JsonException">Half of a character, which no text can hold.</exception>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.GetString() is { } texte ? Caracteres.Nettoyer(texte) : null;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("Not a text.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
