using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Livret.Web.Pages.ServiceExamens.Fiche;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Services;

/// <summary>One service: address, signatory, tribunal, and the texts of its letters, version after version. The same doors as « Mon service ».</summary>
public sealed class FicheModel(LivretDbContext db, TenirLaFiche tenir, LireLeJournal journal, TimeProvider horloge) : PageModel
{
    private const string Change = "Quelqu’un a modifié ce service depuis l’ouverture de la page. Votre saisie est gardée à l’écran : relisez l’historique, puis enregistrez de nouveau.";

    [FromRoute(Name = "code")] public string Code { get; set; } = "";
    [BindProperty] public FicheDeService Fiche { get; set; } = new();
    [BindProperty] public string? Vue { get; set; }
    [BindProperty] public NatureDeTexte? Nature { get; set; }
    [BindProperty] public string? Texte { get; set; }
    [BindProperty] public int DerniereVersion { get; set; }

    public Domaine.Sessions.ServiceExamens Service { get; private set; } = null!;
    public IReadOnlyList<TexteDeService> Textes { get; private set; } = [];
    public IReadOnlyList<EvenementDeParametre> Historique { get; private set; } = [];
    public int Session { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Fiche = FicheDeService.De(Service);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        foreach (var (champ, phrase) in Fiche.Refuser())
            ModelState.AddModelError($"Fiche.{champ}", phrase);
        if (!ModelState.IsValid)
            return this.Refuser();
        if (await tenir.EnregistrerAsync(Service.Code, Vue ?? "", Fiche, ct))
            return Fait("Fiche du service enregistrée.");
        ModelState.AddModelError("", Change);
        return this.Opposer();
    }

    public async Task<IActionResult> OnPostTexteAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Nature is not { } nature)
            return NotFound();
        Fiche = FicheDeService.De(Service);
        if (TenirLaFiche.Essayer(Service, Session, nature, Texte).Refus is { } refus)
        {
            ModelState.AddModelError($"Texte-{nature}", refus);
            return this.Refuser();
        }
        if (await tenir.RedigerAsync(Service.Code, nature, Texte!, DerniereVersion, ct) is { } version)
            return Fait($"Version {version} du texte {nature.EnClair()} en vigueur.");
        ModelState.AddModelError("", Change);
        return this.Opposer();
    }

    public TexteDeService? EnVigueur(NatureDeTexte nature) => Textes.EnVigueur(Service.Code, nature, horloge.GetUtcNow().UtcDateTime);

    /// <summary>The last version of the service's own; 0: it has none.</summary>
    public int Derniere(NatureDeTexte nature) => Textes.Where(t => t.Service is not null && t.Nature == nature).Select(t => t.Version).DefaultIfEmpty().Max();

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Code == Code, ct) is not { } service)
            return false;
        Service = service;
        Session = await db.SessionOuverte.Select(s => s.Annee).FirstAsync(ct);
        Textes = await tenir.TextesAsync(Code, ct);
        Historique = await journal.DuServiceAsync(Code, ct);
        return true;
    }

    private LocalRedirectResult Fait(string message)
    {
        TempData["Message"] = message;
        return LocalRedirect($"/administration/services/{Uri.EscapeDataString(Code)}");
    }
}
