using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.Jury;

/// <summary>A livret at its rank in a commission. The rank never changes: what is withdrawn leaves its place empty.</summary>
/// <param name="Lettre">Of its établissement, in the order of the ranks: A, B…</param>
/// <param name="Issue">Of the deliberation that holds; null: none.</param>
/// <param name="EstRetire">The service withdrew the livret from the commission.</param>
public sealed record Place(int Rang, string Lettre, long LivretId, string Numero, string NomComplet, Etat Etat, IssueJury? Issue, bool EstRetire)
{
    public bool EstADeliberer => !EstRetire && Etat is Etat.AuJury;

    /// <summary>« Candidat 12 ».</summary>
    public string Pseudonyme => $"Candidat {Rang}";
}
