using System.Text;
using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Web.Circuits;
using Livret.Web.Pages.ServiceExamens.Actes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Courriers;

/// <summary>One archived letter as it is printed, its seal, its sending and its notification.</summary>
public sealed class UnCourrierModel(ListeDesCourriers liste, InstruireDesLivrets instruire) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";
    [BindProperty] public ModeEnvoi? Mode { get; set; }
    [BindProperty] public string? Numero { get; set; }
    [BindProperty] public NatureNotification? Nature { get; set; }
    [BindProperty] public string? Jour { get; set; }
    [BindProperty] public int Version { get; set; }

    public LivretInstruit Ouvert { get; private set; } = null!;
    public Courrier Courrier { get; private set; } = null!;
    public LettreDeNonRecevabilite Lettre { get; private set; } = null!;

    /// <summary>Why nothing more may be recorded; null: it may.</summary>
    public Refus? Obstacle { get; private set; }

    public DecisionDeRecevabilite? Rapportee => Ouvert.Livret.Decisions.FirstOrDefault(d => d.Id == Courrier.DecisionId && !d.EstEnVigueur);

    /// <summary>The content is still what was sealed.</summary>
    public bool EstIntacte => Visa.Sceller(Courrier.Contenu) == Courrier.Empreinte;

    public VoiesDeRecours? Voies => Courrier.NotifieLe is { } jour
        ? VoiesDeRecours.De(jour, Eloignements.Entre(Ouvert.Livret.CodePostal, Ouvert.Livret.Etablissement!.Academie!.Service!.TribunalCodePostal)) : null;

    public string Adresse => $"/examens/courriers/{Uri.EscapeDataString(Reference)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostEnvoyerAsync(CancellationToken ct) => ConsignerAsync(
        jour => Mode is { } mode ? new EnvoyerLaLettre(Reference, mode, Numero, jour) : null, ("mode", "Choisissez le mode d’envoi."), "Envoi consigné.", ct);

    public Task<IActionResult> OnPostNotifierAsync(CancellationToken ct) => ConsignerAsync(
        jour => Nature is { } nature ? new NotifierLaLettre(Reference, nature, jour) : null, ("nature", "Choisissez comment la lettre est arrivée."), "Notification consignée.", ct);

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<IActionResult> ConsignerAsync(Func<DateOnly, Acte?> acte, (string Champ, string Phrase) choix, string message, CancellationToken ct)
    {
        if (await liste.NumeroAsync(Reference, ct) is not { } candidat)
            return NotFound();
        if (Lecture.LireDate(Jour) is not { } jour)
            return await RefuserAsync(new(CodeAnomalie.DateIllisible, Phrases.DateIllisible, Champ: "jour"), ct);
        if (acte(jour) is not { } demande)
            return await RefuserAsync(new(CodeAnomalie.ChampVide, choix.Phrase, Champ: choix.Champ), ct);
        var resultat = await instruire.AppliquerAsync(OuvrirService.Roles, candidat, _ => demande, ct, Version);
        if (resultat?.Refus is { } refus)
            return await RefuserAsync(refus, ct);
        TempData["Message"] = message;
        return LocalRedirect(Adresse);
    }

    private async Task<IActionResult> RefuserAsync(Refus refus, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        Response.StatusCode = refus.Statut();
        return Page();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await liste.NumeroAsync(Reference, ct) is not { } candidat || await instruire.OuvrirAsync(OuvrirService.Roles, candidat, ct) is not { } ouvert)
            return false;
        Ouvert = ouvert;
        Courrier = ouvert.Livret.Courriers.First(c => c.Reference == Reference);
        Lettre = LettreDeNonRecevabilite.Lire(Encoding.UTF8.GetBytes(Courrier.Contenu));
        Obstacle = ouvert.Obstacle(Geste.EnvoyerLaLettre)
            ?? (ouvert.Livret.Decision?.Id == Courrier.DecisionId ? null : new(CodeAnomalie.ActeInterdit, "Cette lettre n’est pas celle de la décision en vigueur."));
        return true;
    }
}
