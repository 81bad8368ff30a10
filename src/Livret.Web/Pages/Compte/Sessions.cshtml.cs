using Livret.Donnees;
using Livret.Web.Composants;
using Livret.Web.Securite;
using Livret.Web.Securite.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>Where the account is open, and the way to close what its user does not recognise.</summary>
public sealed class SessionsModel(TenirLesSessions tenir, DureesDeSession durees) : PageModel
{
    public IReadOnlyList<SessionDeCompte> Ouvertes { get; private set; } = [];

    public Guid? Courante => User.Session();

    /// <summary>« 60 minutes ».</summary>
    public string Inactivite => ((int)durees.Inactivite.TotalMinutes).Compter("minute");

    public async Task OnGetAsync(CancellationToken ct) => Ouvertes = await tenir.ListerAsync(User.Identifiant()!.Value, ct);

    public async Task<IActionResult> OnPostFermerAsync(Guid session, CancellationToken ct)
    {
        if (session == Courante)
            return RedirectToPage("/Compte/Deconnexion");
        TempData["Message"] = await tenir.FermerAsync(User.Identifiant()!.Value, session, ct) > 0 ? "La session est fermée." : "Cette session était déjà fermée.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostFermerLesAutresAsync(CancellationToken ct)
    {
        TempData["Message"] = await tenir.FermerLesAutresAsync(User.Identifiant()!.Value, Courante, ct) > 0 ? "Les autres sessions sont fermées." : "Aucune autre session n’était ouverte.";
        return RedirectToPage();
    }
}
