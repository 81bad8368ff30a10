using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Circuits;
using Livret.Web.Composants;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>The head reads what is ready in a class, signs the declaration once for the livrets he chose, and may transmit at once.</summary>
public sealed class VisaModel(
    InstruireUneClasse uneClasse, ViserDesLivrets viser, TransmettreDesLivrets transmettre, Reauthentification reauthentification) : PageModel
{
    private static readonly Role[] Roles = [Role.ChefEtablissement];

    [FromRoute] public string Division { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Uai { get; set; }
    [BindProperty] public ChoixDeLivrets Livrets { get; set; } = new();
    [BindProperty] public Signature Signature { get; set; } = new();

    public ClasseInstruite Classe { get; private set; } = null!;
    public PreparationDeClasse Preparation { get; private set; } = null!;

    /// <summary>The delegation in whose name the user signs; null: he is the head.</summary>
    public Delegation? ParDelegation => Classe.Livrets[0].SigneParDelegation;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Livrets = ChoixDeLivrets.De(Preparation);
        Signature.Qualite = await viser.DerniereQualiteAsync(Classe.Uai, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        var versions = Livrets.Versions(Classe);
        await VerifierAsync(versions, ct);
        if (!ModelState.IsValid)
            return this.Refuser();
        var resultats = await viser.ViserAsync(versions, Signature.Qualite ?? "", ct);
        if (!resultats.Any(r => r.EstFait))
            return this.Opposer(resultats);
        (TempData["Message"], TempData["Ecartes"]) = ChoixDeLivrets.Dire(resultats, "signé", "signés");
        return Signature.Transmettre ? await EnvoyerAsync(resultats, ct) : LocalRedirect(Classe.Adresse("transmission"));
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await uneClasse.OuvrirAsync(Roles, Division, Uai, ct) is not { } classe)
            return false;
        (Classe, Preparation) = (classe, new(classe, Geste.Viser));
        return true;
    }

    /// <summary>The password is looked at last: an incomplete form is not a failed sign-in.</summary>
    private async Task VerifierAsync(IReadOnlyDictionary<string, int> versions, CancellationToken ct)
    {
        if (versions.Count == 0)
            ModelState.AddModelError("Livrets.Choix", "Choisissez au moins un livret à signer.");
        foreach (var (champ, phrase) in Signature.Manques(ParDelegation is not null))
            ModelState.AddModelError($"Signature.{champ}", phrase);
        if (ModelState.IsValid && await reauthentification.RefuserAsync(Signature.MotDePasse!, ct) is { } refus)
            ModelState.AddModelError("Signature.MotDePasse", refus);
    }

    private async Task<IActionResult> EnvoyerAsync(IReadOnlyList<ResultatDActe> signes, CancellationToken ct)
    {
        var versions = signes.Where(r => r.EstFait).ToDictionary(r => r.Livret.Numero, r => r.Livret.RangJournal);
        var envoi = await transmettre.TransmettreAsync(Classe.Uai, versions, Signature.Cle, ct);
        if (envoi.Bordereau is { } bordereau)
            return LocalRedirect($"/etablissement/transmissions/{bordereau.Numero}");
        TempData["Message"] += " La transmission n’a pas eu lieu.";
        return LocalRedirect(Classe.Adresse("transmission"));
    }
}
