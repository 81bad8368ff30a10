using System.Text;
using Livret.Domaine.Sessions;

namespace Livret.Donnees.Referentiels;

/// <summary>The thirty académies of 2020 and the services that examine their livrets (note §2).</summary>
public static class AcademiesDeReference
{
    private sealed record Fichier(string Note, IReadOnlyList<ServiceExamens> Services, IReadOnlyList<Academie> Academies);

    /// <summary>A spreadsheet drops the leading zero of « 09 ».</summary>
    private const int LongueurDuCode = 2;

    /// <summary>What people write before the name, letters only; the longest first.</summary>
    private static readonly string[] Debuts = ["ACADEMIEDELA", "ACADEMIEDE", "ACADEMIED", "ACADEMIE", "LA"];

    private static readonly Lazy<Fichier> Lu = new(() => Ressources.Lire<Fichier>("academies.json"));

    private static readonly Lazy<Dictionary<string, Academie>> ParCle = new(() =>
        Toutes.SelectMany(a => new[] { (Cle: Cle(a.Nom), a), (Cle: a.Code, a) }).ToDictionary(p => p.Cle, p => p.a));

    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<Academie> Toutes => Lu.Value.Academies;

    /// <summary>The SIEC, then the DEC of each other académie.</summary>
    public static IReadOnlyList<ServiceExamens> Services => Lu.Value.Services;

    /// <summary>The académie of that name or code: case, accents, spaces, hyphens, « Académie de » and « La » do not count. Null when there is none.</summary>
    public static Academie? Chercher(string nomOuCode) => ParCle.Value.GetValueOrDefault(Cle(nomOuCode));

    private static string Cle(string texte)
    {
        var lettres = texte.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant);
        var cle = string.Concat(lettres);
        var debut = Debuts.FirstOrDefault(d => cle.StartsWith(d, StringComparison.Ordinal)) ?? "";
        return cle[debut.Length..].PadLeft(LongueurDuCode, '0');
    }
}
