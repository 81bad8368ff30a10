using Livret.Domaine;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Livret.Web.Securite.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>One account: who it is, what it holds, its doors, and its history.</summary>
public sealed class FicheModel(TenirLesUtilisateurs tenir, LieuxProposes lieux, PerimetresEnClair perimetres, LireLeJournal journal, TenirLesSessions sessions, LivretDbContext db, TimeProvider horloge) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public Utilisateur Compte { get; private set; } = null!;
    public FormulaireUtilisateur Saisie { get; private set; } = new();
    public FormulaireAffectation Affectation { get; private set; } = new();
    public IReadOnlyList<(Affectation Affectation, PerimetreEnClair Dite)> Affectations { get; private set; } = [];
    public IReadOnlyList<(string Code, string Nom)> Services { get; private set; } = [];
    public IReadOnlyList<(int Id, string Intitule)> Commissions { get; private set; } = [];
    public IReadOnlyList<EvenementDeParametre> Historique { get; private set; } = [];
    public EtatDuCompte Etat { get; private set; }

    /// <summary>How many are open.</summary>
    public int Sessions { get; private set; }

    public DateOnly Jour => horloge.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(FormulaireUtilisateur saisie, CancellationToken ct)
    {
        if (await tenir.ChercherAsync(Id, ct) is not { } compte)
            return NotFound();
        foreach (var (champ, phrase) in saisie.Refuser())
            ModelState.AddModelError(champ, phrase);
        if (!ModelState.IsValid)
            return await RevenirAsync(StatusCodes.Status422UnprocessableEntity, saisie, null, ct);
        return await tenir.ModifierAsync(compte, saisie, ct) is { } refus ? await OpposerAsync(refus, saisie, null, ct) : Fait("Le compte est enregistré.");
    }

    public async Task<IActionResult> OnPostAffecterAsync(FormulaireAffectation affectation, CancellationToken ct)
    {
        if (await tenir.ChercherAsync(Id, ct) is null)
            return NotFound();
        var (affectations, refus) = await affectation.LireAsync(db, Id, ct);
        foreach (var (champ, phrase) in refus)
            ModelState.AddModelError(champ, phrase);
        if (refus.Count > 0)
            return await RevenirAsync(StatusCodes.Status422UnprocessableEntity, null, affectation, ct);
        return await tenir.AffecterAsync(affectations, ct) is { } non ? await OpposerAsync(non, null, affectation, ct) : Fait("L’affectation est donnée.");
    }

    public Task<IActionResult> OnPostRetirerAsync(int affectation, CancellationToken ct) =>
        ActerAsync(c => tenir.RetirerAsync(c.Id, affectation, ct), "L’affectation est retirée : elle ne vaut plus.", ct);

    public Task<IActionResult> OnPostDesactiverAsync(string? motif, CancellationToken ct) =>
        ActerAsync(c => tenir.DesactiverAsync(c, motif, ct), "Le compte est désactivé : ses sessions sont fermées.", ct);

    public Task<IActionResult> OnPostReactiverAsync(string? motif, CancellationToken ct) =>
        ActerAsync(c => tenir.ReactiverAsync(c, motif, ct), "Le compte est réactivé.", ct);

    public Task<IActionResult> OnPostSecondFacteurAsync(CancellationToken ct) =>
        ActerAsync(c => tenir.RetirerLeSecondFacteurAsync(c, ct), "La double authentification est retirée : la prochaine connexion ne demande que le mot de passe.", ct);

    public Task<IActionResult> OnPostSessionsAsync(CancellationToken ct) =>
        ActerAsync(c => tenir.FermerLesSessionsAsync(c, ct), "Ses sessions sont fermées : il lui faudra se reconnecter.", ct);

    public Task<IActionResult> OnPostVerrouAsync(CancellationToken ct) =>
        ActerAsync(c => tenir.LeverLeVerrouAsync(c, ct), "Le verrou est levé.", ct);

    public Task<IActionResult> OnPostInviterAsync(CancellationToken ct) =>
        ActerAsync(c => tenir.InviterDeNouveauAsync(c, ct), "Une nouvelle invitation part. Le lien de la précédente ne sert plus.", ct);

    private async Task<IActionResult> ActerAsync(Func<Utilisateur, Task<Refus?>> acte, string message, CancellationToken ct)
    {
        if (await tenir.ChercherAsync(Id, ct) is not { } compte)
            return NotFound();
        return await acte(compte) is { } refus ? await OpposerAsync(refus, null, null, ct) : Fait(message);
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await tenir.ChercherAsync(Id, ct) is not { } compte)
            return false;
        (Compte, Saisie) = (compte, FormulaireUtilisateur.De(compte));
        var affectations = await tenir.AffectationsAsync(Id, ct);
        Affectations = [.. affectations.Zip(await perimetres.DireAsync(affectations, ct))];
        Etat = ListerLesUtilisateurs.Etat(compte, affectations.Any(a => a.VautLe(Jour)));
        Sessions = await sessions.CompterAsync(Id, ct);
        (Services, Commissions) = await lieux.LireAsync(ct);
        Historique = await journal.DeLObjetAsync(NatureDeParametre.Utilisateur, $"{Id}", ct);
        return true;
    }

    private Task<IActionResult> OpposerAsync(Refus refus, FormulaireUtilisateur? saisie, FormulaireAffectation? affectation, CancellationToken ct)
    {
        ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        return RevenirAsync(refus.Statut(), saisie, affectation, ct);
    }

    /// <summary>The page with what was typed, on what is now in force.</summary>
    private async Task<IActionResult> RevenirAsync(int statut, FormulaireUtilisateur? saisie, FormulaireAffectation? affectation, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Saisie = saisie is null ? Saisie : saisie with { Version = Saisie.Version };
        Affectation = affectation ?? Affectation;
        Response.StatusCode = statut;
        return Page();
    }

    private LocalRedirectResult Fait(string message)
    {
        TempData["Message"] = message;
        return LocalRedirect($"/administration/utilisateurs/{Id}");
    }
}
