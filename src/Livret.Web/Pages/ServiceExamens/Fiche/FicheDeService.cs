using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.ServiceExamens.Fiche;

/// <summary>What the letters of a service need, as a form writes it.</summary>
public sealed record FicheDeService
{
    public string? Adresse { get; init; }
    public string? CodePostal { get; init; }
    public string? Ville { get; init; }
    public string? Courriel { get; init; }
    public string? Telephone { get; init; }
    public string? SignataireNom { get; init; }
    public string? SignataireQualite { get; init; }
    public string? Tribunal { get; init; }
    public string? TribunalAdresse { get; init; }
    public string? TribunalCodePostal { get; init; }
    public string? TribunalVille { get; init; }

    /// <summary>Each field: its name, its label, what it holds, and its length.</summary>
    public IReadOnlyList<(string Nom, string Libelle, string? Valeur, int Longueur)> Champs() =>
    [
        (nameof(Adresse), "Adresse du service", Adresse, 200), (nameof(CodePostal), "Code postal", CodePostal, 10), (nameof(Ville), "Ville", Ville, 100),
        (nameof(Courriel), "Adresse électronique", Courriel, 254), (nameof(Telephone), "Téléphone", Telephone, 30),
        (nameof(SignataireNom), "Nom du signataire", SignataireNom, 100), (nameof(SignataireQualite), "Qualité du signataire", SignataireQualite, 200),
        (nameof(Tribunal), "Tribunal administratif, sans article", Tribunal, 100), (nameof(TribunalAdresse), "Adresse du tribunal", TribunalAdresse, 200),
        (nameof(TribunalCodePostal), "Code postal du tribunal", TribunalCodePostal, 10), (nameof(TribunalVille), "Ville du tribunal", TribunalVille, 100),
    ];

    public static FicheDeService De(Domaine.Sessions.ServiceExamens s) => new()
    {
        Adresse = s.Adresse,
        CodePostal = s.CodePostal,
        Ville = s.Ville,
        Courriel = s.Courriel,
        Telephone = s.Telephone,
        SignataireNom = s.SignataireNom,
        SignataireQualite = s.SignataireQualite,
        Tribunal = s.Tribunal,
        TribunalAdresse = s.TribunalAdresse,
        TribunalCodePostal = s.TribunalCodePostal,
        TribunalVille = s.TribunalVille,
    };

    public void Porter(Domaine.Sessions.ServiceExamens s)
    {
        (s.Adresse, s.CodePostal, s.Ville) = (Net(Adresse), Net(CodePostal), Net(Ville));
        (s.Courriel, s.Telephone) = (Net(Courriel), Net(Telephone));
        (s.SignataireNom, s.SignataireQualite) = (Net(SignataireNom), Net(SignataireQualite));
        (s.Tribunal, s.TribunalAdresse, s.TribunalCodePostal, s.TribunalVille) = (Net(Tribunal), Net(TribunalAdresse), Net(TribunalCodePostal), Net(TribunalVille));
    }

    /// <summary>A missing field is no refusal: the letters say that they lack it.</summary>
    public IEnumerable<(string Champ, string Phrase)> Refuser()
    {
        foreach (var (nom, libelle, valeur, longueur) in Champs())
        {
            if (valeur?.Length > longueur)
                yield return (nom, Phrases.TexteTropLong($"« {libelle} »", valeur.Length, longueur));
        }
        if (Net(Courriel) is { } courriel && !MailAddress.TryCreate(courriel, out _))
            yield return (nameof(Courriel), "Écrivez l’adresse électronique sous la forme nom@domaine.fr.");
    }

    /// <summary>What the page saw: a fiche saved meanwhile by somebody else is a conflict.</summary>
    public string Empreinte() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, JsonSerializerOptions.Default))));

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
