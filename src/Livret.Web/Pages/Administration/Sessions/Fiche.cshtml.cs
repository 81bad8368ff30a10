using Livret.Domaine.Sessions;
using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Sessions;

/// <summary>The parameters of one session, each with its meaning and its source.</summary>
public sealed class FicheModel(TenirLesSessions tenir, LireLeJournal journal) : PageModel
{
    private const string Change = "Quelqu’un a modifié cette session depuis l’ouverture de la page. Votre saisie est gardée à l’écran : relisez l’historique, puis enregistrez de nouveau.";

    [FromRoute] public int Annee { get; set; }

    public SessionListee Listee { get; private set; } = null!;
    public SessionExamen Session => Listee.Session;
    public FormulaireSession Saisie { get; private set; } = new();
    public string Vue { get; private set; } = "";
    public string? Motif { get; private set; }
    public IReadOnlyList<EvenementDeParametre> Historique { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(FormulaireSession saisie, string? vue, string? motif, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        (Saisie, Motif) = (saisie, motif);
        foreach (var (champ, phrase) in saisie.Refuser())
            ModelState.AddModelError(champ, phrase);
        if (Listee.Scelles > 0 && string.IsNullOrWhiteSpace(motif) && saisie != FormulaireSession.De(Session))
            ModelState.AddModelError("motif", $"Donnez un motif : {Listee.Scelles} livret{(Listee.Scelles > 1 ? "s sont déjà visés ou transmis" : " est déjà visé ou transmis")} sous ces paramètres.");
        if (!ModelState.IsValid)
            return this.Refuser();
        if (vue != Vue || !await tenir.EnregistrerAsync((await tenir.ChercherAsync(Annee, ct))!, saisie, motif, ct))
        {
            ModelState.AddModelError("", Change);
            return this.Opposer();
        }
        return Fait($"La session {Annee} est enregistrée.");
    }

    public async Task<IActionResult> OnPostOuvrirAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (await tenir.OuvrirAsync(Annee, ct))
            return Fait($"La session {Annee} est ouverte.");
        ModelState.AddModelError("", Change);
        return this.Opposer();
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if ((await tenir.ListerAsync(ct)).FirstOrDefault(s => s.Session.Annee == Annee) is not { } trouvee)
            return false;
        Listee = trouvee;
        Saisie = FormulaireSession.De(Session);
        Vue = Saisie.Empreinte();
        Historique = await journal.DeLObjetAsync(NatureDeParametre.Session, $"{Annee}", ct);
        return true;
    }

    private LocalRedirectResult Fait(string message)
    {
        TempData["Message"] = message;
        return LocalRedirect($"/administration/sessions/{Annee}");
    }
}
