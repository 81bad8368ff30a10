using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Courriels;

/// <summary>The log of the mails: to whom, for what, what became of them. Never their words.</summary>
public sealed class IndexModel(LivretDbContext db, CanalDesCourriels canal) : PageModel
{
    public const int ParPage = 50;

    /// <summary>Pages offered on each side of the current one.</summary>
    private const int Voisines = 3;

    [BindProperty(SupportsGet = true)]
    public EvenementDeCourriel? Evenement { get; set; }

    [BindProperty(SupportsGet = true)]
    public EtatDEnvoi? Etat { get; set; }

    /// <summary>Number of the page; « page » belongs to the routes.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public CanalDesCourriels Canal => canal;
    public IReadOnlyList<Courriel> Courriels { get; private set; } = [];
    public int Nombre { get; private set; }
    public int Pages => Math.Max(1, (Nombre + ParPage - 1) / ParPage);

    /// <summary>The first, the last and the neighbours.</summary>
    public IEnumerable<int> PagesMontrees => Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - P) <= Voisines);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choisis = db.Courriels.AsNoTracking();
        if (Evenement is { } evenement)
            choisis = choisis.Where(c => c.Modele == evenement);
        if (Etat is { } etat)
            choisis = choisis.Where(etat.Critere());
        Nombre = await choisis.CountAsync(ct);
        P = Math.Clamp(P, 1, Pages);
        Courriels = await choisis.OrderByDescending(c => c.CreeLe).ThenByDescending(c => c.Id).Skip((P - 1) * ParPage).Take(ParPage).ToListAsync(ct);
    }

    /// <summary>« 08/06/2020 à 09 h 00 », in Paris.</summary>
    public static string Instant(DateTime instant)
    {
        var local = instant.HeureDeParis();
        return $"{Phrases.Jour(DateOnly.FromDateTime(local))} à {local:HH}\u00a0h\u00a0{local:mm}";
    }

    public static string Couleur(EtatDEnvoi etat) => etat switch
    {
        EtatDEnvoi.EnAttente => "badge--info",
        EtatDEnvoi.Envoye => "badge--ok",
        EtatDEnvoi.Abandonne => "badge--erreur",
    };

    /// <summary>The last try of a mail that left is the one that succeeded.</summary>
    public static int Echecs(Courriel courriel) => courriel.EnvoyeLe is null ? courriel.Essais : courriel.Essais - 1;
}
