using Livret.Web.Courriels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>Invites somebody: who, what he holds, and the mail that opens his account.</summary>
public sealed class NouveauModel(TenirLesUtilisateurs tenir, LieuxProposes lieux, CanalDesCourriels canal) : PageModel
{
    public FormulaireUtilisateur Saisie { get; private set; } = new();
    public FormulaireAffectation Affectation { get; private set; } = new();
    public IReadOnlyList<(string Code, string Nom)> Services { get; private set; } = [];
    public IReadOnlyList<(int Id, string Intitule)> Commissions { get; private set; } = [];
    public CanalDesCourriels Canal => canal;

    public async Task OnGetAsync(CancellationToken ct) => (Services, Commissions) = await lieux.LireAsync(ct);

    public async Task<IActionResult> OnPostAsync(FormulaireUtilisateur saisie, FormulaireAffectation affectation, CancellationToken ct)
    {
        (Saisie, Affectation) = (saisie, affectation);
        var (id, refus) = await tenir.InviterAsync(saisie, affectation, ct);
        if (id is null)
        {
            foreach (var (champ, phrase) in refus)
                ModelState.AddModelError(champ, phrase);
            (Services, Commissions) = await lieux.LireAsync(ct);
            return this.Refuser();
        }
        TempData["Message"] = canal.EstOuvert
            ? $"Le compte est créé. L’invitation part à l’adresse {saisie.Courriel!.Trim()}."
            : "Le compte est créé. Aucun courriel n’est envoyé par cette installation : configurez l’envoi, puis renvoyez l’invitation.";
        return LocalRedirect($"/administration/utilisateurs/{id}");
    }
}
