using System.Globalization;
using Livret.Domaine.Deliberations;
using Livret.Web.Circuits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Lots;

/// <summary>A batch in two steps: what will be done, what will not and why; then what was done, file by file.</summary>
public sealed class LotModel(TraiterUnLot traiter) : PageModel
{
    private const string Appliquer = "appliquer";

    [FromRoute(Name = "geste")] public string Code { get; set; } = "";
    [BindProperty] public List<string> Numeros { get; set; } = [];

    /// <summary>Commission that receives, or whose closed livrets are published.</summary>
    [BindProperty] public int? Commission { get; set; }
    [BindProperty] public Guid Cle { get; set; }
    [BindProperty] public string? Etape { get; set; }

    public GesteDeLot Geste { get; private set; } = null!;
    public IReadOnlyList<Commission> Commissions { get; private set; } = [];
    public IReadOnlyList<LignePrevue> Prevues { get; private set; } = [];
    public LotTraite? Traite { get; private set; }
    public string? Refus { get; private set; }

    /// <summary>The commission is asked first.</summary>
    public bool DemandeLaCommission => Geste.Code == GesteDeLot.Jury && Commission is null;

    /// <summary>A batch starts from the queue.</summary>
    public IActionResult OnGet() => LocalRedirect("/examens");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (GesteDeLot.De(Code) is not { } geste)
            return NotFound();
        Geste = geste;
        if (Etape == Appliquer)
            return await TraiterAsync(ct);
        if (Commission is { } commission && geste.Code == GesteDeLot.Publication)
            Numeros = [.. await traiter.ClosAsync(commission, ct)];
        if (Numeros.Count == 0)
            return Refuser(StatusCodes.Status422UnprocessableEntity, "Aucun dossier n’est coché. Revenez à la file et cochez ceux du lot.");
        return await PrevoirAsync(ct);
    }

    private async Task<IActionResult> PrevoirAsync(CancellationToken ct)
    {
        Cle = Guid.CreateVersion7();
        if (Geste.Code == GesteDeLot.Jury)
            Commissions = await traiter.CommissionsAsync(Numeros, ct);
        if (DemandeLaCommission)
            return Page();
        var commission = Commissions.FirstOrDefault(c => c.Id == Commission);
        if (Geste.Code == GesteDeLot.Jury && commission is null)
            return NotFound();
        Prevues = await traiter.PrevoirAsync(Geste, Numeros, commission, ct);
        return Prevues.Count == 0 ? NotFound() : Page();
    }

    private async Task<IActionResult> TraiterAsync(CancellationToken ct)
    {
        Dictionary<string, int> versions = [];
        foreach (var numero in Numeros)
        {
            if (int.TryParse(Request.Form[$"version[{numero}]"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                versions[numero] = version;
        }
        if (await traiter.AppliquerAsync(Geste, versions, Commission, Cle, ct) is not { Resultats.Count: > 0 } traite)
            return NotFound();
        Traite = traite;
        if (traite.Resultats.All(r => !r.EstFait))
            Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private PageResult Refuser(int statut, string phrase)
    {
        (Refus, Response.StatusCode) = (phrase, statut);
        return Page();
    }
}
