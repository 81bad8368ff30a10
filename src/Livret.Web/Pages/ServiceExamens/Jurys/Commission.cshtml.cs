using System.Globalization;
using Livret.Domaine;
using Livret.Domaine.Deliberations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>One commission: what it is, then who sits in it.</summary>
public sealed class CommissionModel(TenirLesCommissions tenir) : PageModel
{
    private const string Nouvelle = "nouvelle";

    /// <summary>Its identifier; « nouvelle » for one to be named.</summary>
    [FromRoute(Name = "commission")] public string Route { get; set; } = "";

    public CommissionTenue Tenue { get; private set; } = null!;
    public FormulaireCommission Formulaire { get; private set; } = new();
    public FormulaireMembre Membre { get; private set; } = new();
    public Commission? Commission => Tenue.Commission;

    public string Adresse => $"/examens/jurys/{Route}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(FormulaireCommission formulaire, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Formulaire = formulaire;
        if (!ModelState.IsValid)
            return Montrer(StatusCodes.Status422UnprocessableEntity);
        var (id, refus) = await tenir.EnregistrerAsync(Tenue, formulaire, ct);
        return refus is not null ? await RefuserAsync(refus, ct) : Fait($"« {formulaire.Intitule!.Trim()} » : enregistrée.", id);
    }

    public async Task<IActionResult> OnPostNommerAsync(FormulaireMembre membre, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Commission is null)
            return NotFound();
        Membre = membre;
        if (!ModelState.IsValid)
            return Montrer(StatusCodes.Status422UnprocessableEntity);
        return await tenir.NommerAsync(Tenue, membre, ct) is { } refus
            ? await RefuserAsync(refus, ct)
            : Fait(string.IsNullOrWhiteSpace(membre.Courriel) ? "Membre nommé." : "Membre nommé : son compte ouvre la commission.", Commission!.Id);
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid membre, string? version, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Commission is null)
            return NotFound();
        return await tenir.RetirerAsync(Tenue, membre, version, ct) is { } refus
            ? await RefuserAsync(refus, ct)
            : Fait("Membre retiré : son compte n’ouvre plus la commission.", Commission!.Id);
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        int? id = int.TryParse(Route, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : null;
        if ((id is null && Route != Nouvelle) || await tenir.OuvrirAsync(id, ct) is not { } tenue)
            return false;
        Tenue = tenue;
        Formulaire = Commission is { } commission ? FormulaireCommission.De(commission) : new() { Academies = tenue.Academies is [var seule] ? [seule.Code] : [] };
        return true;
    }

    private async Task<IActionResult> RefuserAsync(Refus refus, CancellationToken ct)
    {
        var (formulaire, poste) = (Formulaire, ModelState.ContainsKey(nameof(FormulaireCommission.Intitule)));
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (poste)
        {
            formulaire.Version = Formulaire.Version;
            Formulaire = formulaire;
        }
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        return Montrer(refus.Statut());
    }

    private PageResult Montrer(int statut)
    {
        Response.StatusCode = statut;
        return Page();
    }

    private LocalRedirectResult Fait(string message, int id)
    {
        TempData["Message"] = message;
        return LocalRedirect($"/examens/jurys/{id}");
    }
}
