using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>One livret in the état of the recevabilité: what was recorded of each condition, and the decision in force.</summary>
public sealed record LigneDeRecevabilite(
    string Numero, string Nom, string Prenom, string Division, Etat Etat, IReadOnlyList<Constat> Constats, bool? Recevable, DateTime? Le, string? Par, string? Exception)
{
    /// <summary>« remplie », « non remplie », « remplie, contre la proposition : dérogation »; « à constater » while nobody did.</summary>
    public string Dire(ConditionRecevabilite condition) => Constats.FirstOrDefault(c => c.Condition == condition) is not { } constat ? "à constater"
        : (constat.Remplie ? "remplie" : "non remplie") + (constat.Motif is { } motif ? $", contre la proposition\u00a0: {motif}" : "");
}

/// <summary>The état of the recevabilité of one établissement, in two statements.</summary>
public sealed class EtatDeLaRecevabilite(OuvrirService ouvrirService)
{
    public async Task<IReadOnlyList<LigneDeRecevabilite>> LireAsync(ServiceTenu tenu, string uai, CancellationToken ct)
    {
        var livrets = await ouvrirService.Livrets(tenu).Where(l => l.Uai == uai && l.Etat != Etat.Retire)
            .OrderBy(l => l.Division).ThenBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .Select(l => new
            {
                l.Numero,
                l.Nom,
                l.Prenom,
                l.Division,
                l.Etat,
                Constats = l.Constats.ToList(),
                Decisions = l.Decisions.Where(d => d.RapporteeLe == null).ToList(),
            }).AsSplitQuery().ToListAsync(ct);
        return
        [
            .. from l in livrets
               let decision = l.Decisions.MaxBy(d => d.Le)
               select new LigneDeRecevabilite(l.Numero, l.Nom, l.Prenom, l.Division, l.Etat, l.Constats, decision?.Recevable, decision?.Le, decision?.Par, decision?.Exception),
        ];
    }
}
