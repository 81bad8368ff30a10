using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Web.Circuits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Jury;

/// <summary>One livret as it was transmitted to the commission, and its deliberation.</summary>
public sealed class LivretModel(OuvrirCommission ouvrir, OuvrirLivretDuJury ouvrirLivret, InstruireDesLivrets instruire, LireLAccord lireLAccord) : PageModel
{
    public const string Suivant = "suivant", Calcul = "calcul";

    [FromRoute(Name = "commission")] public int Id { get; set; }
    [FromRoute] public int Rang { get; set; }
    [FromQuery(Name = "vue")] public string? CodeVue { get; set; }

    public CommissionOuverte Ouverte { get; private set; } = null!;

    /// <summary>Null: the service withdrew it while it was being deliberated.</summary>
    public LivretAuJury? Ouvert { get; private set; }

    /// <summary>Whether its content, its visa and its archived document agree.</summary>
    public AccordDuLivret? Accord { get; private set; }

    public FormulaireDeliberation Formulaire { get; private set; } = null!;

    /// <summary>The state changed meanwhile: what was typed is shown, and was not saved.</summary>
    public bool EstPerdue { get; private set; }

    public Vue Vue => Vue.De(CodeVue);
    public Place? Precedente => Ouverte.Voisine(Rang, Vue, -1);
    public Place? Suivante => Ouverte.Voisine(Rang, Vue, 1);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct) || Ouvert is null)
            return NotFound();
        Formulaire = FormulaireDeliberation.Proposer(Ouvert);
        return Page();
    }

    /// <param name="suite">What follows: the next livret, or only the mean of what is typed.</param>
    public async Task<IActionResult> OnPostAsync(string? suite, CancellationToken ct)
    {
        if (await PresiderAsync(ct) is { } refuse)
            return refuse;
        Formulaire = FormulaireDeliberation.De(Request.Form, Ouvert!);
        foreach (var refus in Formulaire.Refus().Where(r => suite != Calcul || r.Champ != "issue"))
            ModelState.AddModelError(refus.Champ!, refus.Phrase);
        if (!ModelState.IsValid)
            return Montrer(StatusCodes.Status422UnprocessableEntity);
        if (suite == Calcul)
            return Page();
        return await AppliquerAsync(Formulaire.Deliberer(), Formulaire.Version, ct)
            ?? Fait("délibération enregistrée", suite == Suivant ? Ouverte.ProchaineADeliberer(Rang) ?? Suivante : Ouvert!.Place, suite == Suivant);
    }

    public async Task<IActionResult> OnPostReprendreAsync(int version, CancellationToken ct)
    {
        if (await PresiderAsync(ct) is { } refuse)
            return refuse;
        return await AppliquerAsync(new ReprendreLaDeliberation(), version, ct) ?? Fait("délibération reprise", Ouvert!.Place);
    }

    public async Task<IActionResult> OnPostRectifierAsync(string? motif, int version, CancellationToken ct)
    {
        if (await PresiderAsync(ct) is { } refuse)
            return refuse;
        return await AppliquerAsync(new Rectifier { Motif = motif }, version, ct) ?? Fait("délibération rouverte pour rectification", Ouvert!.Place);
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Id, ct) is not { } ouverte || ouverte.Place(Rang) is not { } place)
            return false;
        Ouverte = ouverte;
        Ouvert = place.EstRetire ? null : await ouvrirLivret.OuvrirAsync(ouverte, place, ct);
        Accord = Ouvert is null ? null : await lireLAccord.LireAsync(Ouvert.Instruit, ct);
        return true;
    }

    /// <summary>Opens for an act of the president; not null: it stops here.</summary>
    private async Task<IActionResult?> PresiderAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (!Ouverte.EstPresident)
            return Ouverte.Agent.Tient(Role.PresidentJury) ? NotFound() : Forbid();
        return Ouvert is null ? Retire() : null;
    }

    private async Task<IActionResult?> AppliquerAsync(Acte acte, int version, CancellationToken ct)
    {
        var place = Ouvert!.Place;
        var resultats = await instruire.AppliquerAsync(
            [Role.PresidentJury], livrets => livrets.Where(l => l.Id == place.LivretId && l.CommissionId == Id), _ => acte, ct, new Dictionary<string, int> { [place.Numero] = version });
        if (resultats is [{ EstFait: true }])
            return null;
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Ouvert is null || resultats is not [{ Refus: { } refus }])
            return Retire();
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        EstPerdue = acte is Deliberer && !Ouvert.PeutDeliberer;
        Formulaire = Formulaire is null ? FormulaireDeliberation.Proposer(Ouvert) : Formulaire with { Version = Ouvert.Livret.RangJournal };
        return Montrer(refus.Statut());
    }

    private PageResult Retire()
    {
        Ouvert = null;
        return Montrer(StatusCodes.Status409Conflict);
    }

    private PageResult Montrer(int statut)
    {
        Response.StatusCode = statut;
        return Page();
    }

    private LocalRedirectResult Fait(string quoi, Place? place, bool enPassant = false)
    {
        var fini = enPassant && Ouverte.ProchaineADeliberer(Rang) is null;
        TempData["Message"] = $"{Ouvert!.Designation} : {quoi}.{(fini ? " Il ne reste aucun livret à délibérer." : "")}";
        return LocalRedirect(fini || place is null ? Ouverte.Adresse + Vue.Suffixe : $"{Ouverte.Adresse}/{place.Rang}{Vue.Suffixe}");
    }
}
