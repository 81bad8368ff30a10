using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Circuits;

/// <summary>
/// One event of the journal of a livret: an act, or the change of one value. Never modified; each holds the hash of the one before,
/// so that a row that is altered, withdrawn or added breaks the chain (circuit, section 5).
/// </summary>
public sealed class Evenement
{
    public long LivretId { get; init; }

    /// <summary>Place in the chain of the livret, from 1.</summary>
    public required int Rang { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>What the author held when he acted: « Coordonnateur · 0449101D · TC2 ».</summary>
    public required string Affectation { get; init; }

    public required Geste Geste { get; init; }
    public string? Motif { get; init; }

    /// <summary>The unit that changed; null when the act is about the whole livret.</summary>
    public string? Unite { get; init; }

    public CodeElement? Element { get; init; }

    /// <summary>Rank of the évaluation that changed; 0 otherwise.</summary>
    public int RangElement { get; init; }

    /// <summary>The value before, written as <see cref="Livrets.ValeurEcrite"/> does; for an act, null.</summary>
    public string? Avant { get; init; }

    /// <summary>The value after; for an act, what the history says of it.</summary>
    public string? Apres { get; init; }

    /// <summary>The state in which the event leaves the livret.</summary>
    public required Livrets.Etat Etat { get; init; }

    /// <summary>Hash of the event before; empty for the first.</summary>
    public required string Precedente { get; init; }

    /// <summary>SHA-256 of everything above, in lower-case hexadecimal.</summary>
    public string Empreinte { get; private set; } = "";

    /// <param name="session">With the number, the identity of the livret: an event moved to another livret does not verify.</param>
    /// <param name="numero">Number of the candidate.</param>
    public string Calculer(int session, string numero)
    {
        var (tampon, json) = Ecriture.DuFil;
        tampon.ResetWrittenCount();
        json.Reset();
        json.WriteStartArray();
        json.WriteNumberValue(session);
        json.WriteStringValue(numero);
        json.WriteNumberValue(Rang);
        json.WriteNumberValue(Le.Ticks);
        json.WriteStringValue(ParId);
        json.WriteStringValue(Par);
        json.WriteStringValue(Affectation);
        json.WriteStringValue(Geste.ToString());
        json.WriteStringValue(Motif);
        json.WriteStringValue(Unite);
        json.WriteStringValue(Element?.ToString());
        json.WriteNumberValue(RangElement);
        json.WriteStringValue(Avant);
        json.WriteStringValue(Apres);
        json.WriteStringValue(Etat.ToString());
        json.WriteStringValue(Precedente);
        json.WriteEndArray();
        json.Flush();
        Span<byte> empreinte = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(tampon.WrittenSpan, empreinte);
        return Convert.ToHexStringLower(empreinte);
    }

    internal Evenement Sceller(int session, string numero)
    {
        Empreinte = Calculer(session, numero);
        return this;
    }

    /// <summary>What an event is written in before it is hashed: one for each thread, since an import seals many.</summary>
    private sealed record Ecriture(ArrayBufferWriter<byte> Tampon, Utf8JsonWriter Json)
    {
        [ThreadStatic]
        private static Ecriture? _duFil;

        public static Ecriture DuFil => _duFil ??= Nouvelle(new(1024));

        private static Ecriture Nouvelle(ArrayBufferWriter<byte> tampon) => new(tampon, new(tampon));
    }
}
