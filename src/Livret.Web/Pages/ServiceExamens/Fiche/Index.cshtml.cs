using Livret.Domaine.Recevabilites;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Fiche;

/// <summary>« Mon service »: address, signatory, tribunal, and the texts of the letters. Its responsable keeps it, the others read it.</summary>
public sealed class IndexModel(OuvrirService ouvrirService, TenirLaFiche tenir) : PageModel
{
    private const string Change = "Quelqu’un l’a modifié depuis l’ouverture de la page. Votre saisie est gardée à l’écran : relisez ce qui est en vigueur, puis enregistrez de nouveau.";

    [FromQuery(Name = "service")] public string? Code { get; set; }
    [BindProperty] public FicheDeService Fiche { get; set; } = new();
    [BindProperty] public string? Vue { get; set; }
    [BindProperty] public NatureDeTexte? Nature { get; set; }
    [BindProperty] public string? Texte { get; set; }
    [BindProperty] public int DerniereVersion { get; set; }

    public ServiceTenu Tenu { get; private set; } = null!;

    /// <summary>The service that is shown; null: the user has none.</summary>
    public Domaine.Sessions.ServiceExamens? Service { get; private set; }
    public bool PeutEnregistrer => Service is not null && Tenu.EstResponsable(Service.Code);
    public IReadOnlyList<TexteDeService> Textes { get; private set; } = [];

    /// <summary>What the new text would print; null: none is tried.</summary>
    public string? Apercu { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Service is not null)
            Fiche = FicheDeService.De(Service);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Service is null)
            return NotFound();
        if (!PeutEnregistrer)
            return Forbid();
        foreach (var (champ, phrase) in Fiche.Refuser())
            ModelState.AddModelError($"Fiche.{champ}", phrase);
        if (!ModelState.IsValid)
            return Refuser(StatusCodes.Status422UnprocessableEntity);
        if (!await tenir.EnregistrerAsync(Service.Code, Vue ?? "", Fiche, ct))
        {
            ModelState.AddModelError("", Change);
            return Refuser(StatusCodes.Status409Conflict);
        }
        return Revenir("Fiche du service enregistrée.");
    }

    /// <param name="essayer">Only show what it would print.</param>
    public async Task<IActionResult> OnPostTexteAsync(string? essayer, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Service is null || Nature is not { } nature)
            return NotFound();
        if (!PeutEnregistrer)
            return Forbid();
        Fiche = FicheDeService.De(Service);
        var (rempli, refus) = TenirLaFiche.Essayer(Service, Tenu.Session.Annee, nature, Texte);
        if (refus is not null)
        {
            ModelState.AddModelError($"Texte-{nature}", refus);
            return Refuser(StatusCodes.Status422UnprocessableEntity);
        }
        if (essayer is not null)
        {
            Apercu = rempli;
            return Page();
        }
        if (await tenir.RedigerAsync(Service.Code, nature, Texte!, DerniereVersion, ct) is not { } version)
        {
            Textes = await tenir.TextesAsync(Service.Code, ct);
            ModelState.AddModelError("", Change);
            return Refuser(StatusCodes.Status409Conflict);
        }
        return Revenir($"Version {version} du texte {nature.EnClair()} en vigueur.");
    }

    public TexteDeService? EnVigueur(NatureDeTexte nature) => Textes.EnVigueur(Service!.Code, nature, Tenu.Instant);

    /// <summary>The last version of the service's own; 0: it has none.</summary>
    public int Derniere(NatureDeTexte nature) => Textes.Where(t => t.Service is not null && t.Nature == nature).Select(t => t.Version).DefaultIfEmpty().Max();

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Service = Tenu.Services.FirstOrDefault(s => Code is null || s.Code == Code);
        if (Service is not null)
            Textes = await tenir.TextesAsync(Service.Code, ct);
        return Service is not null || Code is null;
    }

    private LocalRedirectResult Revenir(string message)
    {
        TempData["Message"] = message;
        return LocalRedirect($"/examens/service?service={Uri.EscapeDataString(Service!.Code)}");
    }

    private PageResult Refuser(int statut)
    {
        Response.StatusCode = statut;
        return Page();
    }
}
