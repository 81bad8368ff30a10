using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>The grid: one unit of one class, all its candidates (spec « The grid »).</summary>
public sealed class GrilleModel(OuvrirClasse ouvrirClasse, EnregistrerLignes enregistrerLignes) : PageModel
{
    [FromRoute] public string Uai { get; set; } = "";
    [FromRoute] public string Division { get; set; } = "";
    [FromRoute] public string Unite { get; set; } = "";

    /// <summary>« situation » shows each situation or part; anything else the global note.</summary>
    [FromQuery(Name = "niveau")] public string? NiveauDemande { get; set; }

    public ClasseOuverte Classe { get; private set; } = null!;
    public IReadOnlyList<ColonneGrille> Colonnes { get; private set; } = [];
    public IReadOnlyList<LigneAffichee> Lignes { get; private set; } = [];
    public Bilan Bilan { get; private set; } = null!;

    /// <summary>The question on the written épreuve, when a row waits for its answer.</summary>
    public bool DemandeOfficielle { get; private set; }

    /// <summary>Rows saved by the post that this page answers.</summary>
    [TempData] public int? Enregistrees { get; set; }

    public Niveau Niveau => NiveauDemande == "situation" ? Niveau.Situation : Niveau.Globale;
    public IEnumerable<LigneAffichee> Fautives => Lignes.Where(l => l.Etat is "corriger" or "ailleurs");
    public IReadOnlyList<Modalite> Modalites => [.. Lignes.Select(l => l.Ligne.Contexte.Modalite).Distinct()];
    public string Adresse => $"/saisie/{Uri.EscapeDataString(Uai)}/{Uri.EscapeDataString(Division)}/{Uri.EscapeDataString(Unite)}";

    /// <summary>The rows of the decision table that may concern the class.</summary>
    public IEnumerable<Cas> CasPossibles => Cas.Tableau.Where(c =>
        c.Statut is Statut.Ordinaire && c.Colonne is not null && Lignes.Any(l => l.Ligne.Contexte.Forme == c.Forme)
        && (c.Realisation is not Realisation.Partielle || Lignes.Any(l => l.Ligne.Contexte.Forme == c.Forme && l.Ligne.Contexte.Modalite.Elements.Count > 1))
        && (c.PartielleReprise is null || c.PartielleReprise == (Classe.Session.PonctuellePartielleNonHabilite is Domaine.Sessions.PonctuellePartielleNonHabilite.CommeHabilite)));

    public bool AUnNonHabilite => Lignes.Any(l => l.Ligne.Contexte.Regime is Regime.NonHabilite);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrirClasse.OuvrirAsync(Uai, Division, Unite, ct) is not { } classe)
            return NotFound();
        Afficher(classe);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await enregistrerLignes.EnregistrerAsync(Uai, Division, Unite, c => FormulaireGrille.Lire(Request.Form, c), ct) is not (var classe, var ecritures, var issues))
            return NotFound();
        var refusees = issues.Values.Count(i => i is not IssueLigne.Enregistree);
        Enregistrees = issues.Count - refusees;
        if (refusees == 0)
            return Request.Form["suite"] == "unites" ? RedirectToPage("Index") : Redirect(Adresse + Request.QueryString);

        Afficher(classe, ecritures, issues);
        Response.StatusCode = issues.Values.Any(i => i is IssueLigne.Refusee) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private void Afficher(ClasseOuverte classe, IReadOnlyDictionary<string, EcritureDeLigne>? ecritures = null, IReadOnlyDictionary<string, IssueLigne>? issues = null)
    {
        Classe = classe;
        var lignes = classe.Lignes();
        Colonnes = ColonneGrille.De(Niveau, [.. lignes.Select(l => l.Contexte.Modalite).Distinct()], classe.Session.DateLimiteCcf);
        var proposees = Colonnes.Where(c => c.EstDate && Lecture.LireDate(Request.Query[c.Champ].ToString()) is not null)
            .ToDictionary(c => c.Champ, c => Phrases.Jour(Lecture.LireDate(Request.Query[c.Champ].ToString())!.Value));
        Lignes = [.. lignes.Select((l, i) => new LigneAffichee(
            l, i + 1, Colonnes, proposees, ecritures?.GetValueOrDefault(l.Numero), issues?.GetValueOrDefault(l.Numero)))];
        Bilan = new(lignes, [.. Lignes.Where(l => l.EstRefusee).Select(l => l.Ligne.Numero)]);
        DemandeOfficielle = issues?.Values.Any(i => i is IssueLigne.ADeclarer) == true;
    }
}
