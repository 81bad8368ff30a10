using System.Text.Json;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Livret.Donnees.Configurations;

/// <summary>How the values of the domain are stored: exact integers and plain words, alike on both engines.</summary>
internal static class Conversions
{
    internal sealed class NoteEnCentiemes() : ValueConverter<Note, int>(n => n.Centiemes, c => Note.DeCentiemes(c));

    internal sealed class CoefficientEnMilliardiemes() : ValueConverter<Coefficient, long>(c => c.Milliardiemes, m => Coefficient.DeMilliardiemes(m));

    internal sealed class CodeElementEnTexte() : ValueConverter<CodeElement, string>(c => c.ToString(), t => CodeElement.Lire(t)!.Value);

    /// <summary>Neither engine keeps the kind of an instant: all are UTC.</summary>
    internal sealed class InstantUtc() : ValueConverter<DateTime, DateTime>(i => i, i => DateTime.SpecifyKind(i, DateTimeKind.Utc));

    internal sealed class ConcertationEnJson() : ValueConverter<Concertation, string>(
        c => JsonSerializer.Serialize(c, JsonSerializerOptions.Default),
        t => JsonSerializer.Deserialize<Concertation>(t, JsonSerializerOptions.Default)!);
}
