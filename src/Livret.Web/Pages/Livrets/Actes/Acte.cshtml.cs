using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;
using Livret.Web.Circuits;
using Livret.Web.Composants;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Livrets.Actes;

/// <summary>The confirmation of one act of the établissement on one livret.</summary>
public sealed class ActeModel(FaireUnActe faire, ViserDesLivrets viser, Reauthentification reauthentification, AgentCourant agentCourant) : PageModel
{
    public const string AuSuivant = "suivant";

    /// <summary>The field of the page that a refusal of the domain is about.</summary>
    private static readonly Dictionary<string, string> Champs = new()
    {
        ["motif"] = "Formulaire.Motif",
        ["parties"] = "Formulaire.Parties",
        ["jusquau"] = "Formulaire.Jour",
        ["qualite"] = "Signature.Qualite",
    };

    [FromRoute] public string Numero { get; set; } = "";

    /// <summary>Last segment of the address: the act.</summary>
    [FromRoute(Name = "geste")] public string Chemin { get; set; } = "";

    [BindProperty] public FormulaireDActe Formulaire { get; set; } = new();
    [BindProperty] public Signature Signature { get; set; } = new();

    public GesteDeLEtablissement Geste { get; private set; } = null!;
    public LivretInstruit Ouvert { get; private set; } = null!;
    public LivretScolaire Scolaire => Ouvert.Livret;
    public Echeance Echeance => new(Ouvert.Ici.Calendrier, Ouvert.Ici.Instant);

    /// <summary>Why the act is not possible now; null: its form is shown.</summary>
    public Refus? Obstacle { get; private set; }

    public IEnumerable<Unite> Unites => Ouvert.Ici.Referentiel.UnitesDe(Scolaire.Option).OrderBy(u => u.Ordre).Where(u => Scolaire.Unite(u.Code) is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OuvrirAsync(ct) is { } reponse)
            return reponse;
        if (Obstacle is not null)
            return this.Opposer();
        Formulaire = FormulaireDActe.Pour(Ouvert);
        if (Geste.Geste is Domaine.Circuits.Geste.Viser)
            Signature.Qualite = await viser.DerniereQualiteAsync(Scolaire.Uai, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OuvrirAsync(ct) is { } reponse)
            return reponse;
        var signe = Geste.Geste is Domaine.Circuits.Geste.Viser;
        await VerifierAsync(signe, ct);
        if (!ModelState.IsValid)
            return this.Refuser();
        var issue = await faire.FaireAsync(Geste, Ouvert, Formulaire, Signature, ct);
        if (issue.Refus is { } refus)
        {
            ModelState.AddModelError(Champs.GetValueOrDefault(refus.Champ ?? "", ""), refus.Phrase);
            return refus.Champ is null ? this.Opposer() : this.Refuser();
        }
        TempData["Message"] = $"{Scolaire.NomComplet} : {char.ToLowerInvariant(Geste.Definition.Fait[0])}{Geste.Definition.Fait[1..]}.";
        return await SuivreAsync(signe, issue, ct);
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>403 when the user has no role of the act anywhere, 404 outside his scope; null: it is open.</summary>
    private async Task<IActionResult?> OuvrirAsync(CancellationToken ct)
    {
        if (GesteDeLEtablissement.Chercher(Chemin) is not { } geste)
            return NotFound();
        var agent = await agentCourant.LireAsync(ct);
        if (!geste.Roles.Any(agent.Tient))
            return Forbid();
        if (await faire.OuvrirAsync(geste, Numero, ct) is not { } ouvert)
            return NotFound();
        (Geste, Ouvert, Obstacle) = (geste, ouvert, ouvert.Obstacle(geste.Geste));
        return null;
    }

    private async Task VerifierAsync(bool signe, CancellationToken ct)
    {
        if (Geste.DemandeUneDate && Formulaire.RefuserLaDate() is { } illisible)
            ModelState.AddModelError("Formulaire.Jour", illisible);
        if (!signe)
            return;
        foreach (var (champ, phrase) in Signature.Manques(Ouvert.SigneParDelegation is not null))
            ModelState.AddModelError($"Signature.{champ}", phrase);
        if (ModelState.IsValid && Obstacle is null && await reauthentification.RefuserAsync(Signature.MotDePasse!, ct) is { } refuse)
            ModelState.AddModelError("Signature.MotDePasse", refuse);
    }

    private async Task<IActionResult> SuivreAsync(bool signe, IssueDActe issue, CancellationToken ct)
    {
        if (signe && Signature.Transmettre)
        {
            issue = await faire.EnvoyerApresVisaAsync(Geste, Numero, Signature.Cle, ct);
            TempData["Message"] += issue.Refus is { } refus ? $" La transmission n’a pas eu lieu : {refus.Phrase}" : $" Bordereau {issue.Bordereau!.Numero}.";
        }
        if (signe && Formulaire.Suite == AuSuivant && await faire.SuivantAsync(Geste, Scolaire, ct) is { } suivant)
            return LocalRedirect(Geste.Adresse(suivant));
        return LocalRedirect(issue.Bordereau is { } bordereau ? $"/etablissement/transmissions/{bordereau.Numero}" : $"/livrets/{Uri.EscapeDataString(Numero)}");
    }
}
