using System.Globalization;
using Livret.Domaine.Conservations;
using Livret.Domaine.Livrets;

namespace Livret.Web.Conservations;

/// <summary>What a purge of one session by one service would do now. The purge follows it, so that what is shown is what is done.</summary>
/// <param name="GelDuService">Motive of the hold on the whole service: nothing is purged; null: none.</param>
/// <param name="Retenus">The livrets that something holds, in the order of their numbers.</param>
public sealed record PlanDePurge(
    string Service, int Session, IReadOnlyList<LigneDePlan> Lignes, string? GelDuService, IReadOnlyList<LivretRetenu> Retenus, IReadOnlyList<long> Tenus)
{
    public int APurger => Lignes.Sum(l => l.APurger);

    /// <summary>What the user saw, to be compared with what is there when he asks.</summary>
    public string Vu => string.Join('-', Lignes.Select(l => l.APurger.ToString(CultureInfo.InvariantCulture)));

    public LigneDePlan Ligne(NatureDeDonnees nature) => Lignes.Single(l => l.Donnees.Nature == nature);
}

/// <summary>One kind of data of the session.</summary>
/// <param name="Mois">Retention in months; null: no limit.</param>
/// <param name="Echeance">First day on which it may be purged; null: never.</param>
/// <param name="EnBase">Rows that are there.</param>
public sealed record LigneDePlan(DonneesConservees Donnees, int? Mois, DateOnly? Echeance, bool EstEchue, int EnBase, int APurger);

public sealed record LivretRetenu(string Numero, Etat Etat, Retenue Retenue);
