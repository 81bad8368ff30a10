using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>One livret in the état of the recevabilité: what was recorded of each condition, and the decision in force.</summary>
public sealed record LigneDeRecevabilite(
    string Uai, string Etablissement, string Numero, string Nom, string Prenom, string Division, Etat Etat, IReadOnlyList<Constat> Constats, bool? Recevable, DateTime? Le, string? Par, string? Exception)
{
    /// <summary>« remplie », « non remplie », « remplie, contre la proposition : dérogation »; « à constater » while nobody did.</summary>
    public string Dire(ConditionRecevabilite condition) => Constats.FirstOrDefault(c => c.Condition == condition) is not { } constat ? "à constater"
        : (constat.Remplie ? "remplie" : "non remplie") + (constat.Motif is { } motif ? $", contre la proposition\u00a0: {motif}" : "");

    /// <summary>« Recevable, Isabelle Fontenoy », with the reason of an exception; the state while nothing is decided.</summary>
    public string Decision => Recevable is not { } recevable ? Etat.EnClair()
        : $"{(recevable ? "Recevable" : "Non recevable")}, {Par}{(Exception is { } exception ? $" (exception au double regard\u00a0: {exception})" : "")}";
}

public static class BilanDeRecevabilite
{
    /// <summary>« 12 livrets : 8 recevables, 1 non recevable, 3 sans décision ».</summary>
    public static string Compter(this IReadOnlyCollection<LigneDeRecevabilite> lignes) =>
        $"{lignes.Count.Compter("livret")}\u00a0: {lignes.Count(l => l.Recevable is true).Compter("recevable")}, "
        + $"{lignes.Count(l => l.Recevable is false).Compter("non recevable", "non recevables")}, {lignes.Count(l => l.Recevable is null)} sans décision";
}

/// <summary>The état of the recevabilité, by établissement, in three statements.</summary>
public sealed class EtatDeLaRecevabilite(OuvrirService ouvrirService)
{
    /// <param name="uai">Null: every établissement of the scope, in alphabetical order.</param>
    public Task<IReadOnlyList<LigneDeRecevabilite>> LireAsync(ServiceTenu tenu, string? uai, CancellationToken ct) =>
        LireAsync(ouvrirService.Livrets(tenu).Where(l => uai == null || l.Uai == uai), ct);

    /// <summary>Of these livrets, but those that left the session.</summary>
    public static async Task<IReadOnlyList<LigneDeRecevabilite>> LireAsync(IQueryable<LivretScolaire> choisis, CancellationToken ct)
    {
        var livrets = await choisis.AsNoTracking().Where(l => l.Etat != Etat.Retire)
            .OrderBy(l => l.Etablissement!.Nom).ThenBy(l => l.Uai).ThenBy(l => l.Division).ThenBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .Select(l => new
            {
                l.Uai,
                Etablissement = l.Etablissement!.Nom,
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
               select new LigneDeRecevabilite(l.Uai, l.Etablissement, l.Numero, l.Nom, l.Prenom, l.Division, l.Etat, l.Constats, decision?.Recevable, decision?.Le, decision?.Par, decision?.Exception),
        ];
    }
}
