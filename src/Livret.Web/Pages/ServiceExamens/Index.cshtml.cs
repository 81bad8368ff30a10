using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>The établissements of an examination service and the state of their livrets; a candidate is found by name or number.</summary>
public sealed class IndexModel(AgentCourant agentCourant, LivretDbContext db, PerimetresEnClair perimetres, TimeProvider horloge) : PageModel
{
    private const int TrouvesAuPlus = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<string> Services { get; private set; } = [];
    public IReadOnlyList<EtablissementListe> Etablissements { get; private set; } = [];
    public IReadOnlyList<CandidatTrouve> Trouves { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var visibles = db.LivretsVisibles(agent.Id, Role.Gestionnaire, horloge.Aujourdhui());
        var lieux = await perimetres.DireAsync([.. agent.Affectations.Where(a => a.Role.Inclut(Role.Gestionnaire))], ct);
        Services = [.. lieux.Select(l => l.Lieu).OfType<string>().Distinct()];

        var comptes = await visibles
            .GroupBy(l => new { l.Uai, l.Etablissement!.Nom, l.Etat })
            .Select(g => new { g.Key.Uai, g.Key.Nom, g.Key.Etat, Nombre = g.Count() })
            .ToListAsync(ct);
        Etablissements =
        [
            .. comptes.GroupBy(c => (c.Uai, c.Nom)).OrderBy(e => e.Key.Nom, StringComparer.CurrentCulture)
                .Select(e => new EtablissementListe(e.Key.Uai, e.Key.Nom, [.. e.OrderBy(c => c.Etat).Select(c => (c.Etat, c.Nombre))])),
        ];
        if (Q?.Trim() is { Length: > 0 } cherche)
        {
            var debut = Repere.De(cherche);
            Trouves = await visibles.Where(l => l.Numero == cherche || (debut != "" && l.NomRecherche.StartsWith(debut)))
                .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).Take(TrouvesAuPlus)
                .Select(l => new CandidatTrouve(l.Numero, l.Nom, l.Prenom, l.Etablissement!.Nom, l.Etat))
                .ToListAsync(ct);
        }
    }
}

/// <summary>One établissement of the service, with its livrets counted by state.</summary>
public sealed record EtablissementListe(string Uai, string Nom, IReadOnlyList<(Etat Etat, int Nombre)> Etats)
{
    public int Livrets => Etats.Sum(e => e.Nombre);
}

/// <summary>A candidate that answers a search.</summary>
public sealed record CandidatTrouve(string Numero, string Nom, string Prenom, string Etablissement, Etat Etat);
