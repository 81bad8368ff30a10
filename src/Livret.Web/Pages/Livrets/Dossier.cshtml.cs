using Livret.Domaine.Livrets;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Livrets;

/// <summary>The dossier of a candidate: stages, avis du conseil de classe, what is brought to the knowledge of the jury.</summary>
[Authorize(Policy = Politiques.Dossier)]
public sealed class DossierModel(EnregistrerDossier enregistrerDossier) : PageModel
{
    public const string Prendre = "prendre", Garder = "garder";

    [FromRoute] public string Numero { get; set; } = "";
    [BindProperty] public FormulaireDossier Formulaire { get; set; } = new();

    public DossierOuvert Ouvert { get; private set; } = null!;
    public IReadOnlyList<EcartDeDossier> Ecarts { get; private set; } = [];
    public LivretScolaire Scolaire => Ouvert.Livret;

    /// <summary>Lines that share a day, as they are stored.</summary>
    public IEnumerable<(Stage Premier, Stage Second)> Chevauchements => Stage.Chevauchements(Scolaire.Stages);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await enregistrerDossier.OuvrirAsync(Numero, ct) is not { } ouvert)
            return NotFound();
        return Montrer(ouvert, FormulaireDossier.De(ouvert.Livret));
    }

    /// <param name="ajouter">One more line of stage is asked.</param>
    /// <param name="retirer">Rank of the line of stage to take away.</param>
    public async Task<IActionResult> OnPostAsync(string? ajouter, int? retirer, CancellationToken ct)
    {
        if (await enregistrerDossier.OuvrirAsync(Numero, ct) is not { } ouvert)
            return NotFound();
        if (ajouter is not null || retirer is not null)
            return Preparer(ouvert, retirer);

        PrendreLaSienne(FormulaireDossier.De(ouvert.Livret));
        if (!ModelState.IsValid)
            return Refuser(ouvert, StatusCodes.Status422UnprocessableEntity);
        var fait = await enregistrerDossier.EnregistrerAsync(Numero, Formulaire, ct);
        switch (fait)
        {
            case null:
                return NotFound();
            case { Issue: IssueDuDossier.Refuse { Phrase: var phrase } }:
                ModelState.AddModelError("", phrase);
                return Refuser(fait.Value.Ouvert, StatusCodes.Status409Conflict);
            case { Issue: IssueDuDossier.EnConflit { Ecarts: var ecarts } }:
                Ecarts = ecarts;
                Formulaire.Version = fait.Value.Ouvert.Livret.Dossier.Version.ToString();
                return Refuser(fait.Value.Ouvert, StatusCodes.Status409Conflict);
            default:
                TempData["Message"] = $"Dossier de {fait.Value.Ouvert.Livret.NomComplet} : enregistré.";
                return LocalRedirect($"/livrets/{Uri.EscapeDataString(Numero)}/dossier");
        }
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>One line of stage more or less on the page; nothing is saved nor judged.</summary>
    private PageResult Preparer(DossierOuvert ouvert, int? retirer)
    {
        ModelState.Clear();
        if (retirer is null && Formulaire.Stages.Count < FormulaireDossierValidator.StagesAuPlus)
            Formulaire.Stages.Add(new() { Annee = "2", Nature = nameof(NatureStage.Stage) });
        else if (retirer is { } rang && rang >= 0 && rang < Formulaire.Stages.Count)
            Formulaire.Stages.RemoveAt(rang);
        return Montrer(ouvert, Formulaire);
    }

    /// <summary>Applies the answers to a conflict.</summary>
    private void PrendreLaSienne(FormulaireDossier sienne)
    {
        foreach (var bloc in BlocDuDossier.Tableau.Where(b => Request.Form[$"choix-{b.Nom}"] == Prendre))
            bloc.Prendre(Formulaire, sienne);
    }

    private PageResult Refuser(DossierOuvert ouvert, int statut)
    {
        Response.StatusCode = statut;
        return Montrer(ouvert, Formulaire);
    }

    private PageResult Montrer(DossierOuvert ouvert, FormulaireDossier formulaire)
    {
        (Ouvert, Formulaire) = (ouvert, formulaire);
        return Page();
    }
}
