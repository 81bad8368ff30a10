using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Perimetres;

/// <summary>A candidate in the list of his class.</summary>
/// <param name="Renseignees">Units that hold something else than an appréciation.</param>
public sealed record LivretListe(string Numero, string Nom, string Prenom, Etat Etat, int Unites, int Renseignees);

/// <summary>One class of an établissement, with its livrets in alphabetical order.</summary>
public sealed record ClasseListee(string Uai, string Etablissement, string Division, IReadOnlyList<LivretListe> Livrets)
{
    public int Unites => Livrets.Sum(l => l.Unites);
    public int Renseignees => Livrets.Sum(l => l.Renseignees);
    public IEnumerable<(Etat Etat, int Nombre)> Etats => Livrets.CountBy(l => l.Etat).OrderBy(e => e.Key).Select(e => (e.Key, e.Value));
}

/// <summary>The classes that a role lets a user see, in one statement.</summary>
public sealed class LivretsParClasse(LivretDbContext db, TimeProvider horloge)
{
    public async Task<IReadOnlyList<ClasseListee>> ListerAsync(Agent agent, Role role, CancellationToken ct)
    {
        var lignes = await db.LivretsVisibles(agent.Id, role, horloge.Aujourdhui()).AsNoTracking()
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .Select(l => new
            {
                l.Uai,
                Etablissement = l.Etablissement!.Nom,
                l.Division,
                Livret = new LivretListe(
                    l.Numero, l.Nom, l.Prenom, l.Etat, l.Unites.Count,
                    l.Unites.Count(u => u.Valeurs.Any(v => v.Element != CodeElement.Appreciation))),
            })
            .ToListAsync(ct);
        return
        [
            .. lignes.GroupBy(l => (l.Uai, l.Etablissement, l.Division), l => l.Livret)
                .OrderBy(c => c.Key.Etablissement, StringComparer.CurrentCulture).ThenBy(c => c.Key.Division, StringComparer.CurrentCulture)
                .Select(c => new ClasseListee(
                    c.Key.Uai, c.Key.Etablissement, c.Key.Division,
                    [.. c])),
        ];
    }
}
