using Livret.Donnees;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

[AllowAnonymous]
public sealed class DeconnexionModel(SignInManager<Utilisateur> sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync();
        return RedirectToPage("/Compte/Connexion", new { Sortie = true });
    }
}
