using System.Globalization;
using Livret.Domaine.Livrets;

namespace Livret.Domaine.Deliberations;

/// <summary>The procès-verbal that closes a commission: composition, attendance, decisions, sealed by its hash.</summary>
public sealed class ProcesVerbal
{
    /// <summary>« PV-2020-12-01 ».</summary>
    public required string Numero { get; init; }

    public required int CommissionId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public required string Par { get; init; }

    /// <summary>Number of the procès-verbal that this one rectifies; null: the first.</summary>
    public string? Rectifie { get; init; }

    public string Contenu { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Contenu"/>, lower-case hexadecimal.</summary>
    public string Empreinte { get; private set; } = "";

    /// <summary>Seals what was decided; once.</summary>
    /// <param name="livrets">Those that are closed now, deliberated.</param>
    public ProcesVerbal Sceller(Commission commission, IEnumerable<LivretScolaire> livrets)
    {
        Contenu = ContenuScelle.Ecrire(json =>
        {
            json.WriteString("numero", Numero);
            json.WriteString("rectifie", Rectifie);
            json.WriteString("commission", commission.Intitule);
            json.WriteString("arrete", commission.Arrete);
            json.WriteString("specialite", commission.Specialite);
            json.WriteString("seance", ContenuScelle.Jour(commission.Seance));
            json.WriteString("le", Le.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("par", Par);
            json.WriteStartArray("membres");
            foreach (var membre in commission.Membres.OrderByDescending(m => m.EstPresident).ThenBy(m => m.Nom, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("nom", membre.Nom);
                json.WriteString("qualite", membre.Qualite);
                json.WriteBoolean("president", membre.EstPresident);
                json.WriteString("presence", membre.Presence.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("decisions");
            foreach (var livret in livrets.OrderBy(l => l.NomRecherche, StringComparer.Ordinal).ThenBy(l => l.Numero, StringComparer.Ordinal))
                Ecrire(json, livret);
            json.WriteEndArray();
        });
        Empreinte = Visa.Sceller(Contenu);
        return this;
    }

    private static void Ecrire(System.Text.Json.Utf8JsonWriter json, LivretScolaire livret)
    {
        var deliberation = livret.Deliberation!;
        json.WriteStartObject();
        json.WriteString("numero", livret.Numero);
        json.WriteString("nom", livret.NomComplet);
        json.WriteString("uai", livret.Uai);
        json.WriteStartArray("notes");
        foreach (var note in deliberation.Notes)
        {
            json.WriteStartObject();
            json.WriteString("unite", note.Unite);
            json.WriteString("proposee", note.Proposee?.EnDeuxDecimales());
            json.WriteString("arretee", note.Arretee?.EnDeuxDecimales());
            json.WriteString("motif", note.Motif);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("moyenne", deliberation.Moyenne?.EnDeuxDecimales());
        json.WriteString("issue", deliberation.Issue.ToString());
        json.WriteString("motif", deliberation.Motif);
        json.WriteStartArray("unitesARepasser");
        foreach (var unite in deliberation.UnitesARepasser)
            json.WriteStringValue(unite);
        json.WriteEndArray();
        json.WriteString("mention", deliberation.MentionDExamen);
        json.WriteString("empreinteExaminee", deliberation.EmpreinteExaminee);
        json.WriteNumber("rangJournal", livret.RangJournal);
        json.WriteString("empreinteJournal", livret.EmpreinteJournal);
        json.WriteEndObject();
    }
}
