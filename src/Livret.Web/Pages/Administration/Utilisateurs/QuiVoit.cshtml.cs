using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>Somebody who sees a livret, by which affectation.</summary>
public sealed record Lecteur(Utilisateur Compte, Affectation Affectation)
{
    /// <summary>« du 1er juin 2020 au 10 juillet 2020 ».</summary>
    public string Jours => (Affectation.Debut, Affectation.Fin) switch
    {
        (null, null) => "tous les jours",
        ({ } debut, null) => $"à partir du {Phrases.JourEnLettres(debut)}",
        (null, { } fin) => $"jusqu’au {Phrases.JourEnLettres(fin)}",
        ({ } debut, { } fin) => $"du {Phrases.JourEnLettres(debut)} au {Phrases.JourEnLettres(fin)}",
    };
}

/// <summary>« Qui peut voir ce livret ? » The same rule as the pages (<see cref="Affectation.Couvre"/>), on all days. Neither name nor note.</summary>
public sealed class QuiVoitModel(LivretDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Numero { get; set; }

    public string? Etablissement { get; private set; }
    public string? Division { get; private set; }
    public IReadOnlyList<Lecteur>? Lecteurs { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Numero))
            return;
        var numero = Numero.Trim();
        var annee = await db.SessionOuverte.Select(s => s.Annee).FirstAsync(ct);
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Etablissement!.Academie).Include(l => l.Unites)
            .SingleOrDefaultAsync(l => l.Session == annee && l.Numero == numero && l.PurgeLe == null, ct);
        if (livret is null)
        {
            ModelState.AddModelError(nameof(Numero), "Aucun livret de la session ouverte ne porte ce numéro de candidat. Vérifiez-le.");
            return;
        }
        (Etablissement, Division) = ($"{livret.Etablissement!.Nom} ({livret.Uai})", livret.Division);
        Lecteurs = await LireAsync(livret, ct);
    }

    private async Task<IReadOnlyList<Lecteur>> LireAsync(LivretScolaire livret, CancellationToken ct)
    {
        var ici = livret.Perimetre();
        var candidates = await (
            from a in db.Affectations.AsNoTracking()
            where a.Uai == ici.Uai || a.Service == ici.Service || (a.Commission != null && a.Commission == ici.Commission)
            join u in db.Users.AsNoTracking() on a.UtilisateurId equals u.Id
            orderby u.Nom, u.Prenom, a.Id
            select new { u, a }).ToListAsync(ct);
        return [.. candidates.Where(c => c.a.Couvre(ici) && (c.a.Unite is null || livret.Unite(c.a.Unite) is not null)).Select(c => new Lecteur(c.u, c.a))];
    }
}
