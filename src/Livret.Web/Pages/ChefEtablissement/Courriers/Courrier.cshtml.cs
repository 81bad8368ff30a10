using System.Text;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ChefEtablissement.Courriers;

/// <summary>The copy of a letter of non-recevabilité, for the head of the établissement of the candidate.</summary>
public sealed class CourrierModel(LivretDbContext db, AgentCourant agentCourant, TimeProvider horloge) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";

    public Courrier Courrier { get; private set; } = null!;
    public LettreDeNonRecevabilite Lettre { get; private set; } = null!;

    /// <summary>Number and name of the candidate.</summary>
    public (string Numero, string Nom) Candidat { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var trouve = await (
            from l in db.LivretsVisibles(agent.Id, Role.ChefEtablissement, horloge.Aujourdhui())
            from c in l.Courriers
            where c.Reference == Reference
            select new { Courrier = c, l.Numero, l.Nom, l.Prenom }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (trouve is null)
            return NotFound();
        (Courrier, Candidat) = (trouve.Courrier, (trouve.Numero, $"{trouve.Nom} {trouve.Prenom}"));
        Lettre = LettreDeNonRecevabilite.Lire(Encoding.UTF8.GetBytes(Courrier.Contenu));
        return Page();
    }
}
