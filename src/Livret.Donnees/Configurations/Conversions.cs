using System.Text.Json;
using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
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

    /// <summary>Notes in hundredths, as everywhere.</summary>
    internal sealed class NotesArreteesEnJson() : ValueConverter<IReadOnlyList<NoteArretee>, string>(
        notes => JsonSerializer.Serialize(notes.Select(NoteEcrite.De), JsonSerializerOptions.Default),
        texte => JsonSerializer.Deserialize<List<NoteEcrite>>(texte, JsonSerializerOptions.Default)!.Select(n => n.Lire()).ToList());

    internal sealed class FaitsEnJson() : ValueConverter<IReadOnlyDictionary<NatureDeDonnees, int>, string>(
        faits => JsonSerializer.Serialize(faits.ToDictionary(f => f.Key.ToString(), f => f.Value), JsonSerializerOptions.Default),
        texte => JsonSerializer.Deserialize<Dictionary<string, int>>(texte, JsonSerializerOptions.Default)!.ToDictionary(f => Enum.Parse<NatureDeDonnees>(f.Key), f => f.Value));

    private sealed record NoteEcrite(string Unite, int? Proposee, int? Arretee, string? Motif)
    {
        public static NoteEcrite De(NoteArretee note) => new(note.Unite, note.Proposee?.Centiemes, note.Arretee?.Centiemes, note.Motif);

        public NoteArretee Lire() => new(Unite, Note(Proposee), Note(Arretee), Motif);

        private static Note? Note(int? centiemes) => centiemes is { } c ? Domaine.Notations.Note.DeCentiemes(c) : null;
    }
}
