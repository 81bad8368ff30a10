using System.Security.Cryptography;
using System.Text.Json;

namespace Livret.Donnees.Parametres;

/// <summary>
/// One change of a parameter (circuit, section 5): one chain for the installation, each event holding the hash of the one before. Never modified.
/// </summary>
public sealed class EvenementDeParametre
{
    /// <summary>Place in the chain, from 1.</summary>
    public required long Rang { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>What the author held when he acted: « Administrateur ».</summary>
    public required string Affectation { get; init; }

    public required NatureDeParametre Nature { get; init; }

    /// <summary>Which one: an UAI, the identifier of an account, « 2020 »…</summary>
    public required string Cle { get; init; }

    /// <summary>What changed, as the page says it: « nom », « affectation », « création »…</summary>
    public required string Champ { get; init; }

    public string? Avant { get; init; }
    public string? Apres { get; init; }
    public string? Motif { get; init; }

    /// <summary>Hash of the event before; empty for the first.</summary>
    public required string Precedente { get; init; }

    /// <summary>SHA-256 of everything above, in lower-case hexadecimal.</summary>
    public string Empreinte { get; private set; } = "";

    public string Calculer()
    {
        using var tampon = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(tampon))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Rang);
            json.WriteNumberValue(Le.Ticks);
            json.WriteStringValue(ParId);
            json.WriteStringValue(Par);
            json.WriteStringValue(Affectation);
            json.WriteStringValue(Nature.ToString());
            json.WriteStringValue(Cle);
            json.WriteStringValue(Champ);
            json.WriteStringValue(Avant);
            json.WriteStringValue(Apres);
            json.WriteStringValue(Motif);
            json.WriteStringValue(Precedente);
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(tampon.GetBuffer().AsSpan(0, (int)tampon.Length)));
    }

    internal EvenementDeParametre Sceller()
    {
        Empreinte = Calculer();
        return this;
    }
}

/// <summary>The number and the hash of the last event, so that a truncated end is seen. One row.</summary>
public sealed class FinDuJournalDesParametres
{
    public const int Seule = 1;

    public int Id { get; init; } = Seule;
    public required long Rang { get; set; }
    public required string Empreinte { get; set; }
}
