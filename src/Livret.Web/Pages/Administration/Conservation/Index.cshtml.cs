using Livret.Domaine.Conservations;
using Livret.Donnees;
using Livret.Web.Conservations;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Conservation;

/// <summary>How long each kind of data is kept, session by session, and the purge of the mails. No note, no name of a candidate.</summary>
public sealed class IndexModel(LivretDbContext db, PreparerLaPurge preparer, ReglerLesConservations regler, AgentCourant agentCourant) : PageModel
{
    private const int PurgesMontrees = 50;

    [BindProperty] public int Session { get; set; }

    /// <summary>What is typed, by kind.</summary>
    [BindProperty] public Dictionary<NatureDeDonnees, string?> Mois { get; set; } = [];

    public IReadOnlyList<int> Sessions { get; private set; } = [];
    public DureesDeConservation Durees { get; private set; } = null!;
    public (int EnBase, int APurger) Courriels { get; private set; }
    public IReadOnlyList<Purge> Purges { get; private set; } = [];

    /// <summary>The sessions, then what belongs to none.</summary>
    public IEnumerable<(int Session, string Titre, IEnumerable<DonneesConservees> Donnees)> Groupes =>
    [
        .. Sessions.Select(s => (s, $"Session {s}", DonneesConservees.ParSession)),
        (Domaine.Conservations.Conservation.ToutesSessions, "Toutes sessions", DonneesConservees.Tableau.Where(d => d.Depart is DepartDeConservation.Creation)),
    ];

    public Task OnGetAsync(CancellationToken ct) => OuvrirAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OuvrirAsync(ct);
        if (Groupes.FirstOrDefault(g => g.Session == Session) is not { Titre: not null } groupe)
            return NotFound();
        var saisies = groupe.Donnees.ToDictionary(d => d.Nature, d => Mois.GetValueOrDefault(d.Nature));
        if (await regler.EnregistrerAsync(Session, saisies, ct) is { Count: > 0 } refus)
        {
            foreach (var r in refus)
                ModelState.AddModelError($"{r.Champ}-{Session}", r.Phrase);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        TempData["Message"] = $"Durées enregistrées ({groupe.Titre.ToLowerInvariant()}).";
        return LocalRedirect("/administration/conservation");
    }

    public async Task<IActionResult> OnPostCourrielsAsync(CancellationToken ct)
    {
        var nombre = await regler.PurgerLesCourrielsAsync(await agentCourant.LireAsync(ct), ct);
        TempData["Message"] = $"Purge terminée : {MotsDeConservation.Nombre(NatureDeDonnees.Courriels, nombre)}.";
        return LocalRedirect("/administration/conservation");
    }

    /// <summary>What the box shows: what was typed if it is refused, else what is decided; empty, the default holds.</summary>
    public string? Valeur(int session, NatureDeDonnees nature) =>
        session == Session && !ModelState.IsValid ? Mois.GetValueOrDefault(nature)
        : !Durees.EstDecidee(session, nature) ? null
        : Durees.Mois(session, nature)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "sans limite";

    public string? Refus(int session, NatureDeDonnees nature) => ModelState.TryGetValue($"Mois_{nature}-{session}", out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task OuvrirAsync(CancellationToken ct)
    {
        Sessions = await db.Sessions.OrderByDescending(s => s.Annee).Select(s => s.Annee).ToListAsync(ct);
        Durees = await preparer.DureesAsync(ct);
        Courriels = await regler.CourrielsAsync(ct);
        Purges = await db.Purges.AsNoTracking().OrderByDescending(p => p.Le).Take(PurgesMontrees).ToListAsync(ct);
    }
}
