using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Jury;

/// <summary>How the jury says its values.</summary>
public static class Mots
{
    public static string EnClair(this Presence presence) => presence switch
    {
        Presence.NonDite => "À dire",
        Presence.Present => "Présent",
        Presence.ADistance => "À distance",
        Presence.Absent => "Absent",
    };

    /// <summary>An outcome in two or three words, for a list.</summary>
    public static string EnBref(this IssueJury issue) => issue switch
    {
        IssueJury.Admis => "Admis",
        IssueJury.AjourneAutorise => "Ajourné, autorisé",
        IssueJury.AjourneNonAutorise => "Ajourné, non autorisé",
        IssueJury.LivretInsuffisant => "Livret insuffisant",
    };

    /// <summary>What the mean of the proposed notes suggests; the jury decides.</summary>
    public static string EnClair(this IssueMoyenne issue) => issue switch
    {
        IssueMoyenne.Admissible => "Admis",
        IssueMoyenne.InferieureA10 => "Moyenne inférieure à 10 : le jury choisit",
        IssueMoyenne.Incomplet => "Moyenne incomplète : le jury choisit",
    };

    /// <summary>Two decimals, truncated, so that 9.999… never reads 10.00; « – » without value.</summary>
    public static string EnCentiemes(this Fraction? valeur) => valeur is { } v ? (v.Tronquer(100) / 100m).ToString("0.00", Phrases.Francais) : "–";
}
