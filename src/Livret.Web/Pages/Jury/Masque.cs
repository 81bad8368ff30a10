using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.Jury;

/// <summary>Hides, in what the team wrote, the words that name the candidate or the établissement.</summary>
public sealed class Masque
{
    private const string Cache = "[…]";
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(1);
    private readonly Regex? _mots;

    /// <param name="actif">False: everything is said.</param>
    public Masque(LivretScelle livret, bool actif)
    {
        if (!actif)
            return;
        var mots = new[] { livret.Etablissement, livret.Nom, livret.Prenom, livret.Numero, livret.Ine, livret.Uai }.OfType<string>().Where(m => m.Length > 1).Select(Regex.Escape);
        _mots = new($@"(?<!\w)(?:{string.Join('|', mots)})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Delai);
    }

    public string? Dire(string? texte) => texte is null ? null : _mots?.Replace(texte, Cache) ?? texte;
}
