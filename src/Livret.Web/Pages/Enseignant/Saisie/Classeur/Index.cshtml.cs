using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Classeurs;
using Livret.Web.Composants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>
/// The workbook of one unit of one class: taken, given back, seen cell by cell, then saved through the same door as the grid. Nothing is stored
/// between the two: what was seen comes back with the form.
/// </summary>
public sealed class IndexModel(OuvrirClasse ouvrirClasse, PrevoirLeClasseur prevoir, EnregistrerLignes enregistrerLignes) : PageModel
{
    [FromRoute] public string Uai { get; set; } = "";
    [FromRoute] public string Division { get; set; } = "";
    [FromRoute] public string Unite { get; set; } = "";

    public ClasseOuverte Classe { get; private set; } = null!;
    public IReadOnlyList<LignePrevue>? Prevues { get; private set; }

    /// <summary>Why nothing of the workbook was looked at.</summary>
    public string? Refus { get; private set; }

    /// <summary>What was saved, and what came back since the preview.</summary>
    public LignesEnregistrees? Faites { get; private set; }

    public bool DemandeOfficielle { get; private set; }
    public string Grille => $"/saisie/{Uri.EscapeDataString(Uai)}/{Uri.EscapeDataString(Division)}/{Uri.EscapeDataString(Unite)}";
    public string Adresse => $"{Grille}/classeur";
    public IEnumerable<LignePrevue> ASauver => Prevues!.Where(p => p.Retenues.Count > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? classeur, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Classe.Fermeture is { } fermeture)
            return Refuser(fermeture, StatusCodes.Status409Conflict);
        if (classeur is null || classeur.Length == 0)
            return Refuser("Choisissez le classeur à déposer.");
        if (classeur.Length > ClasseurRelu.TailleMaximale)
            return Refuser($"Ce fichier dépasse {ClasseurRelu.TailleMaximale / 1024 / 1024} Mo : ce n’est pas le classeur d’une classe. Déposez celui que vous avez téléchargé.");
        try
        {
            var (rangees, refus) = RelireLeClasseur.Lire(await OctetsAsync(classeur, ct), Path.GetFileName(classeur.FileName), Classe);
            if (refus is not null)
                return Refuser(refus);
            DemandeOfficielle = EstADeclarer(rangees);
            Prevues = await prevoir.PrevoirAsync(Classe, rangees, ct);
        }
        catch (FichierIllisibleException e)
        {
            return Refuser($"{e.Fichier} : {e.Phrase}");
        }
        return Page();
    }

    public async Task<IActionResult> OnPostEnregistrerAsync(CancellationToken ct)
    {
        if (await enregistrerLignes.EnregistrerAsync(Uai, Division, Unite, c => FormulaireGrille.Lire(Request.Form, c), ct) is not { } faites)
            return NotFound();
        (Faites, Classe) = (faites, faites.Classe);
        var enregistrees = faites.Issues.Values.Count(i => i is IssueLigne.Enregistree);
        if (faites.Issues.Count == enregistrees)
        {
            TempData["Message"] = $"{enregistrees.Compter("candidat")} : le classeur est enregistré.";
            return LocalRedirect(Grille);
        }
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>A note of a written épreuve is asked for the first time: somebody says that it is the official one.</summary>
    private bool EstADeclarer(IReadOnlyList<RangeeRelue> rangees) => rangees.Any(r =>
        Classe.EpreuveADeclarer(Classe.Contexte(Classe.Livret(r.Numero)!))
        && r.Demandees.Any(c => c.Texte.Length > 0 && (c.Champ == Champ.Globale || c.Champ[0] == 'P' || (c.Champ == Champ.Etat && c.Texte != "AUCUNE"))));

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await ouvrirClasse.OuvrirAsync(Uai, Division, Unite, ct) is not { } classe)
            return false;
        Classe = classe;
        return true;
    }

    private static async Task<byte[]> OctetsAsync(IFormFile fichier, CancellationToken ct)
    {
        using var octets = new MemoryStream();
        await fichier.CopyToAsync(octets, ct);
        return octets.ToArray();
    }

    private PageResult Refuser(string phrase, int statut = StatusCodes.Status422UnprocessableEntity)
    {
        (Refus, Response.StatusCode) = (phrase, statut);
        return Page();
    }
}
