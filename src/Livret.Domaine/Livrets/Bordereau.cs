using System.Globalization;

namespace Livret.Domaine.Livrets;

/// <summary>From whom to whom livrets go.</summary>
public enum NatureBordereau { AuService, AuJury }

/// <summary>One line of a bordereau, as it was.</summary>
public sealed record LigneDeBordereau(string Numero, string Nom, string Division, string Empreinte, string? Precedent);

/// <summary>
/// The numbered list of the livrets that leave together, with its receipt: number, instant, hash, margin to the deadline. It never
/// changes; what happens to a livret afterwards is told beside its line.
/// </summary>
public sealed class Bordereau
{
    /// <summary>« B-2020-0449101D-0003 »; to the jury: « J-2020-12-0001 ».</summary>
    public required string Numero { get; init; }

    public required NatureBordereau Nature { get; init; }

    /// <summary>Chosen by the form that asks: the same request twice gives the same bordereau.</summary>
    public required Guid Cle { get; init; }

    public required int Session { get; init; }

    /// <summary>Établissement that transmits; null for a bordereau to the jury.</summary>
    public string? Uai { get; init; }

    /// <summary>Commission that receives; null for a bordereau to the service.</summary>
    public int? CommissionId { get; init; }

    /// <summary>The examination service that receives, or that transmits to the jury.</summary>
    public required string Service { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public required Guid ParId { get; init; }

    /// <summary>Name, quality, and the act of delegation if there is one.</summary>
    public required string Par { get; init; }

    /// <summary>The deadline of the académie that day, UTC; null: none was set, or to the jury.</summary>
    public DateTime? Limite { get; init; }

    /// <summary>The lines, in canonical JSON.</summary>
    public string Contenu { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Contenu"/>, lower-case hexadecimal: the hash of the receipt.</summary>
    public string Empreinte { get; private set; } = "";

    /// <summary>Time left before the deadline; negative when it was passed.</summary>
    public TimeSpan? Marge => Limite - Le;

    public bool EstHorsDelai => Marge < TimeSpan.Zero;

    /// <summary>Seals the list; once.</summary>
    public Bordereau Sceller(IReadOnlyList<LigneDeBordereau> lignes)
    {
        Contenu = ContenuScelle.Ecrire(json =>
        {
            json.WriteString("numero", Numero);
            json.WriteString("le", Le.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("par", Par);
            json.WriteStartArray("lignes");
            foreach (var ligne in lignes)
            {
                json.WriteStartObject();
                json.WriteString("numero", ligne.Numero);
                json.WriteString("nom", ligne.Nom);
                json.WriteString("division", ligne.Division);
                json.WriteString("empreinte", ligne.Empreinte);
                json.WriteString("precedent", ligne.Precedent);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
        Empreinte = Visa.Sceller(Contenu);
        return this;
    }

    /// <summary>The lines as they were sealed.</summary>
    public IReadOnlyList<LigneDeBordereau> Lignes()
    {
        using var document = System.Text.Json.JsonDocument.Parse(Contenu);
        return
        [
            .. document.RootElement.GetProperty("lignes").EnumerateArray().Select(l => new LigneDeBordereau(
                l.GetProperty("numero").GetString()!, l.GetProperty("nom").GetString()!, l.GetProperty("division").GetString()!,
                l.GetProperty("empreinte").GetString()!, l.GetProperty("precedent").GetString())),
        ];
    }
}
