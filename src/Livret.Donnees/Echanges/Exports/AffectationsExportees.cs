using System.Runtime.CompilerServices;
using Livret.Domaine.Notations;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>
/// The lines of <c>affectations.csv</c>: the units of one person in one class on one line. What comes from a delegation or from the composition of a
/// commission is not in them: those are acts, which an import does not do.
/// </summary>
internal sealed class AffectationsExportees(LivretDbContext db)
{
    private sealed record Place(string Courriel, string Nom, string Prenom, string Role, string? Uai, string? Service, string? Division, DateOnly? Debut, DateOnly? Fin);

    public async IAsyncEnumerable<IReadOnlyList<string?>> LignesAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        var lignes =
            from a in portee.Affectations.AsNoTracking().Where(a => a.DelegationId == null && a.Commission == null && (a.Uai != null || a.Service != null))
            join u in db.Users on a.UtilisateurId equals u.Id
            orderby u.NormalizedEmail, a.Role, a.Uai, a.Service, a.Division, a.Debut, a.Fin, a.Unite
            select new { Affectation = a, u.Email, u.Nom, u.Prenom };
        (Place Place, List<string> Unites)? ouverte = null;
        await foreach (var ligne in lignes.AsAsyncEnumerable().WithCancellation(ct))
        {
            var a = ligne.Affectation;
            var place = new Place(ligne.Email ?? "", ligne.Nom, ligne.Prenom, FichiersExportes.Mot(Cellules.Roles, a.Role), a.Uai, a.Service, a.Division, a.Debut, a.Fin);
            // « All the units » and « these units » are two lines: one would say less than both.
            if (ouverte is { } prec && prec.Place == place && a.Unite is { } unite && prec.Unites.Count > 0)
            {
                prec.Unites.Add(unite);
                continue;
            }
            if (ouverte is { } finie)
                yield return Ecrire(finie.Place, finie.Unites);
            ouverte = (place, a.Unite is { } premiere ? [premiere] : []);
        }
        if (ouverte is { } derniere)
            yield return Ecrire(derniere.Place, derniere.Unites);
    }

    private static string?[] Ecrire(Place p, List<string> unites) =>
        [p.Courriel, p.Nom, p.Prenom, p.Role, p.Uai, p.Service, p.Division, string.Join('|', unites), Jour(p.Debut), Jour(p.Fin)];

    private static string? Jour(DateOnly? jour) => jour is { } date ? Phrases.Jour(date) : null;
}
