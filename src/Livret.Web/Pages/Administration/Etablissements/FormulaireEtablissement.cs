using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Administration.Etablissements;

/// <summary>An établissement as a form writes it.</summary>
public sealed partial record FormulaireEtablissement
{
    public string? Uai { get; init; }
    public string? Nom { get; init; }
    public TypeEtablissement? Type { get; init; }
    public string? Academie { get; init; }
    public bool HabiliteCcf { get; init; }
    public string? Adresse1 { get; init; }
    public string? Adresse2 { get; init; }
    public string? CodePostal { get; init; }
    public string? Ville { get; init; }
    public string? Courriel { get; init; }

    /// <summary>By speciality: « oui », « non », or empty when the établissement's own flag is enough.</summary>
    public Dictionary<string, string?> Habilitations { get; init; } = [];

    public static FormulaireEtablissement De(Etablissement e) => new()
    {
        Uai = e.Uai,
        Nom = e.Nom,
        Type = e.Type,
        Academie = e.CodeAcademie,
        HabiliteCcf = e.HabiliteCcf,
        Adresse1 = e.Adresse1,
        Adresse2 = e.Adresse2,
        CodePostal = e.CodePostal,
        Ville = e.Ville,
        Courriel = e.Courriel,
        Habilitations = e.Habilitations.OrderBy(h => h.Specialite, StringComparer.Ordinal).ToDictionary(h => h.Specialite, h => (string?)(h.HabiliteCcf ? "oui" : "non")),
    };

    public IEnumerable<(string Champ, string Phrase)> Refuser(IReadOnlySet<string> academies)
    {
        if (!FormeDUai().IsMatch(Uai?.Trim() ?? ""))
            yield return (nameof(Uai), "Écrivez l’UAI en sept chiffres et une lettre, par exemple 0449101D.");
        if (string.IsNullOrWhiteSpace(Nom) || Nom.Trim().Length > 200)
            yield return (nameof(Nom), "Écrivez le nom, en deux cents caractères au plus.");
        if (Type is null)
            yield return (nameof(Type), "Choisissez le type de l’établissement.");
        if (Academie is null || !academies.Contains(Academie))
            yield return (nameof(Academie), "Choisissez une académie de la liste.");
        foreach (var (champ, valeur, longueur) in ((string, string?, int)[])[(nameof(Adresse1), Adresse1, 100), (nameof(Adresse2), Adresse2, 100), (nameof(CodePostal), CodePostal, 10), (nameof(Ville), Ville, 100)])
        {
            if (valeur?.Length > longueur)
                yield return (champ, $"Raccourcissez ce champ : {longueur} caractères au plus.");
        }
        if (Net(Courriel) is { } courriel && (courriel.Length > 254 || !MailAddress.TryCreate(courriel, out _)))
            yield return (nameof(Courriel), "Écrivez l’adresse électronique sous la forme nom@domaine.fr.");
    }

    public void Porter(Etablissement e)
    {
        (e.Nom, e.Type, e.CodeAcademie, e.HabiliteCcf) = (Nom!.Trim(), Type!.Value, Academie!, HabiliteCcf);
        (e.Adresse1, e.Adresse2, e.CodePostal, e.Ville, e.Courriel) = (Net(Adresse1), Net(Adresse2), Net(CodePostal), Net(Ville), Net(Courriel));
        foreach (var (specialite, choix) in Habilitations)
            e.Habiliter(specialite, choix switch { "oui" => true, "non" => false, _ => null });
    }

    /// <summary>What the page saw: saved meanwhile by somebody else, it is a conflict.</summary>
    public string Empreinte() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, JsonSerializerOptions.Default))));

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();

    [GeneratedRegex("^[0-9]{7}[A-Za-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex FormeDUai();
}
