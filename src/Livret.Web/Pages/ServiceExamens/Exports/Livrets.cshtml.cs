using Livret.Domaine.Livrets;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Exports;
using Livret.Web.Pages.ServiceExamens.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Exports;

/// <summary>From a commission, or from a list of the queue, to a file for the software of the service.</summary>
public sealed class LivretsModel(OuvrirService ouvrirService, FileDesDossiers fileDesDossiers, ExporterDesLivrets exporter, TenirLesModeles tenir) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FiltreDeFile Filtre { get; set; } = new();

    [FromQuery(Name = "commission")] public int? Commission { get; set; }

    public ServiceTenu Tenu { get; private set; } = null!;
    public IReadOnlyList<(int Id, string Intitule)> Commissions { get; private set; } = [];
    public IReadOnlyList<Choix> Etablissements { get; private set; } = [];
    public IReadOnlyList<ModeleDExport> Modeles { get; private set; } = [];
    public int Nombre { get; private set; }
    public string? Refus { get; private set; }

    /// <summary>What the filter of the page offers: the verdicts, and where the livrets are.</summary>
    public static IReadOnlyList<Etat> Etats { get; } = Enum.GetValues<Etat>();

    /// <summary>The same livrets, for the form that exports them.</summary>
    public string Adresse
    {
        get
        {
            var requete = Filtre.Requete();
            return "/examens/exports/livrets" + (Commission is { } id ? (requete.Length == 0 ? "?" : requete + "&") + $"commission={id}" : requete);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] string? modele, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        var (produit, refus, statut) = await exporter.ExporterAsync(Tenu, Filtre, Commission, modele, ct);
        if (produit is not null)
        {
            Response.Headers.CacheControl = "no-store";
            return File(produit.Contenu, produit.Type, produit.Nom);
        }
        if (refus is null)
            return NotFound();
        (Refus, Response.StatusCode) = (refus, statut);
        return Page();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Commissions = await exporter.CommissionsAsync(Tenu, ct);
        if (Commission is { } id && Commissions.All(c => c.Id != id))
            return false;
        Etablissements = await fileDesDossiers.EtablissementsAsync(Tenu, ct);
        Modeles = await tenir.ListerAsync(Tenu, ct);
        Nombre = await exporter.Choisir(Tenu, Filtre, Commission).CountAsync(ct);
        return true;
    }
}
