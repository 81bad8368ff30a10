using Livret.Domaine.Livrets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Livrets;

/// <summary>All that happened to a livret: acts, notes, dossier, the latest first.</summary>
public sealed class HistoriqueModel(OuvrirHistorique ouvrirHistorique) : PageModel
{
    private const int ParPage = 30;

    private static readonly (FiltreDHistorique Filtre, string Libelle)[] Libelles =
        [(FiltreDHistorique.Tout, "Tout"), (FiltreDHistorique.Actes, "Actes"), (FiltreDHistorique.Notes, "Notes"), (FiltreDHistorique.Dossier, "Dossier")];

    [FromRoute] public string Numero { get; set; } = "";
    [FromQuery] public string? Filtre { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "p")] public int Feuille { get; set; } = 1;

    public HistoriqueOuvert Ouvert { get; private set; } = null!;
    public LivretScolaire Scolaire => Ouvert.Livret;
    public IReadOnlyList<EntreeDHistorique> Entrees { get; private set; } = [];
    public int Total { get; private set; }
    public int Feuilles => Math.Max(1, (Total + ParPage - 1) / ParPage);

    public FiltreDHistorique FiltreChoisi => Enum.TryParse<FiltreDHistorique>(Filtre, ignoreCase: true, out var filtre) && Enum.IsDefined(filtre) ? filtre : FiltreDHistorique.Tout;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrirHistorique.OuvrirAsync(Numero, ct) is not { } ouvert)
            return NotFound();
        Ouvert = ouvert;
        var toutes = ouvert.Entrees(FiltreChoisi);
        Total = toutes.Count;
        Feuille = Math.Clamp(Feuille, 1, Feuilles);
        Entrees = [.. toutes.Skip((Feuille - 1) * ParPage).Take(ParPage)];
        return Page();
    }

    public IEnumerable<(string Libelle, string Adresse, bool Courant)> Filtres() =>
        Libelles.Where(f => f.Filtre is not FiltreDHistorique.Dossier || Ouvert.EstEntier).Select(f => (f.Libelle, Adresse(f.Filtre, 1), f.Filtre == FiltreChoisi));

    public string AdresseDeLaFeuille(int feuille) => Adresse(FiltreChoisi, feuille);

    private string Adresse(FiltreDHistorique filtre, int feuille)
    {
        string[] parametres =
        [
            .. filtre is FiltreDHistorique.Tout ? Array.Empty<string>() : [$"filtre={filtre.ToString().ToLowerInvariant()}"],
            .. feuille == 1 ? Array.Empty<string>() : [$"p={feuille}"],
        ];
        return $"/livrets/{Uri.EscapeDataString(Numero)}/historique{(parametres.Length == 0 ? "" : "?")}{string.Join('&', parametres)}";
    }
}
