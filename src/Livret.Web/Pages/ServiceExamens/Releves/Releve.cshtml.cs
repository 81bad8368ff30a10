using Livret.Domaine.Livrets;
using Livret.Web.Documents.Releves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Releves;

/// <summary>The relevé de notes et décision of one candidate, as it is sent to him; before the publication, 409 and why.</summary>
public sealed class ReleveModel(LireLesReleves lire) : PageModel
{
    public const string NonPublie = "Le relevé s’établit après la publication de la décision du jury. Publiez les décisions de la commission, puis revenez ici.";

    [FromRoute] public string Numero { get; set; } = "";

    public LivretScolaire Scolaire { get; private set; } = null!;
    public ReleveImprime? Releve { get; private set; }
    public string Dossier => $"/examens/{Uri.EscapeDataString(Numero)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await lire.LireAsync(Numero, ct) is not { } lu)
            return NotFound();
        (Scolaire, Releve) = lu;
        return Releve is null ? this.Opposer() : Page();
    }
}
