using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Pages.Livrets;

namespace Livret.Web.Pages.Jury;

/// <summary>One unit of a livret before the jury: what was transmitted, the class around it, and why the note is this one.</summary>
/// <param name="Classe">The notes of the class for this unit.</param>
/// <param name="Explication">One sentence per step.</param>
public sealed record UniteAuJury(UniteScellee Scellee, Attribution Attribution, Dispersion Classe, IReadOnlyList<string> Explication, string? Appreciation, string? Motif)
{
    public string Code => Scellee.Code;
    public BoiteAMoustaches Boite => new(Classe, Scellee.Retenue, Scellee.Colonne);

    /// <summary>The jury arrests no note: the candidate is exempt, or keeps one.</summary>
    public bool EstFixe => Scellee.Statut is Statut.Dispense or Statut.Benefice;

    /// <summary>What stands in the place of both notes; null for an ordinary unit.</summary>
    public string? Mention => Scellee.Mention;
}
