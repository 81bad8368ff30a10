using System.Text.Json;
using System.Text.Unicode;

namespace Livret.Donnees.Referentiels;

/// <summary>Opens a JSON file that nobody vouches for: size, depth, encoding and repeated names are checked before anything is read.</summary>
internal static class DocumentJson
{
    /// <summary>Largest file read, in bytes; the référentiel of the BTS Technico-commercial weighs some 30 kB.</summary>
    public const int TailleMaximale = 1 << 20;

    private const int ProfondeurMaximale = 16;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = ProfondeurMaximale };

    /// <summary>The document, or the one defect that prevents reading it.</summary>
    public static (JsonDocument? Document, Defaut? Defaut) Ouvrir(ReadOnlyMemory<byte> octets)
    {
        if (octets.Length > TailleMaximale)
            return (null, new("$", "Allégez le fichier : il dépasse un mégaoctet."));
        if (octets.Span.StartsWith("\uFEFF"u8))
            octets = octets["\uFEFF"u8.Length..];
        if (!Utf8.IsValid(octets.Span))
            return (null, new("$", "Enregistrez le fichier en UTF-8 : il contient des octets illisibles."));
        try
        {
            LireLesTextes(octets.Span);
            return (JsonDocument.Parse(octets, Options), null);
        }
        catch (JsonException e)
        {
            return (null, new(Ligne(e), "Corrigez l’écriture JSON à cet endroit : accolade, guillemet ou virgule de trop ou manquante, nom répété, imbrication trop profonde."));
        }
        catch (InvalidOperationException)
        {
            return (null, new("$", "Corrigez les séquences « \\u » : l’une d’elles ne désigne aucun caractère."));
        }
    }

    /// <summary>An escape such as « \ud800 » alone passes the parser and fails at the first reading: read every text once here.</summary>
    private static void LireLesTextes(ReadOnlySpan<byte> octets)
    {
        var lecteur = new Utf8JsonReader(octets, new JsonReaderOptions { MaxDepth = ProfondeurMaximale });
        while (lecteur.Read())
        {
            if (lecteur.ValueIsEscaped)
                lecteur.GetString();
        }
    }

    private static string Ligne(JsonException e) => e.LineNumber is { } ligne ? $"ligne {ligne + 1}" : "$";
}
