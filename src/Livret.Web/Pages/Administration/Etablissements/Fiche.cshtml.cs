using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Etablissements;

/// <summary>One établissement with its habilitations. A change that moves livrets from one régime to another is shown before it is confirmed.</summary>
public sealed class FicheModel(TenirLesEtablissements tenir, LireLeJournal journal) : PageModel
{
    private const string Nouveau = "nouveau";

    /// <summary>Its UAI; « nouveau » for one to be added.</summary>
    [FromRoute(Name = "uai")] public string Route { get; set; } = "";

    public Etablissement? Etablissement { get; private set; }
    public FormulaireEtablissement Saisie { get; private set; } = new();
    public string Vue { get; private set; } = "";
    public string? Motif { get; private set; }
    public IReadOnlyList<Academie> Academies { get; private set; } = [];
    public IReadOnlyList<string> Specialites { get; private set; } = [];
    public IReadOnlyList<EvenementDeParametre> Historique { get; private set; } = [];

    /// <summary>To confirm: what the change does to the livrets; null: nothing to confirm.</summary>
    public EffetSurLesLivrets? Effet { get; private set; }

    public string Adresse => $"/administration/etablissements/{Route}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    /// <param name="accord">What the user saw of the livrets, when he confirms.</param>
    public async Task<IActionResult> OnPostAsync(FormulaireEtablissement saisie, string? vue, string? motif, string? accord, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Saisie = Etablissement is null ? saisie : saisie with { Uai = Etablissement.Uai };
        Motif = motif;
        foreach (var (champ, phrase) in Saisie.Refuser(Academies.Select(a => a.Code).ToHashSet()))
            ModelState.AddModelError(champ, phrase);
        if (Saisie.Habilitations.Keys.Except(Specialites).Any())
            ModelState.AddModelError("", "Une habilitation porte sur une spécialité que l’installation ne connaît pas. Rechargez la page.");
        if (!ModelState.IsValid)
            return this.Refuser();
        if (Etablissement is not null && vue != Vue)
            return Perimee();
        if (Etablissement is not null && await tenir.SimulerAsync(Etablissement, Saisie, ct) is { Livrets.Count: > 0 } effet && accord != TenirLesEtablissements.Accord(effet))
        {
            Effet = effet;
            return Page();
        }
        if (await tenir.EnregistrerAsync(Etablissement, Saisie, motif, ct))
        {
            TempData["Message"] = $"{Saisie.Nom!.Trim()} : enregistré.";
            return LocalRedirect($"/administration/etablissements/{Saisie.Uai!.Trim().ToUpperInvariant()}");
        }
        if (Etablissement is not null)
            return Perimee();
        ModelState.AddModelError("Uai", $"L’établissement {Saisie.Uai} existe déjà. Cherchez-le dans la liste.");
        return this.Refuser();
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private PageResult Perimee()
    {
        ModelState.AddModelError("", "Quelqu’un a modifié cet établissement depuis l’ouverture de la page. Votre saisie est gardée à l’écran : relisez l’historique, puis enregistrez de nouveau.");
        return this.Opposer();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        Academies = await tenir.AcademiesAsync(ct);
        if (Route != Nouveau)
        {
            if (await tenir.ChercherAsync(Route.ToUpperInvariant(), ct) is not { } trouve)
                return false;
            Etablissement = trouve;
            Saisie = FormulaireEtablissement.De(trouve);
            Vue = Saisie.Empreinte();
            Historique = await journal.DeLObjetAsync(NatureDeParametre.Etablissement, trouve.Uai, ct);
        }
        Specialites = tenir.Specialites(Etablissement);
        return true;
    }
}
