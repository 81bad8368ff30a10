using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Web.Circuits;
using Livret.Web.Pages.ServiceExamens.Actes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>One file: the three conditions, what was recorded, what waits, and the acts of the service.</summary>
public sealed class UnDossierModel(
    InstruireDesLivrets instruire, OuvrirService ouvrirService, FileDesDossiers fileDesDossiers, AttribuerDesDossiers attribuer, DeclarerRecevables declarer, LireLAccord lireLAccord) : PageModel
{
    [FromRoute] public string Numero { get; set; } = "";
    [BindProperty(SupportsGet = true)] public FiltreDeFile Filtre { get; set; } = new();

    /// <summary>The condition that is being recorded, as it was typed.</summary>
    [BindProperty] public ConditionRecevabilite? Condition { get; set; }
    [BindProperty] public bool? Remplie { get; set; }
    [BindProperty] public string? Motif { get; set; }
    [BindProperty] public int Version { get; set; }

    public ServiceTenu Tenu { get; private set; } = null!;
    public LivretInstruit Ouvert { get; private set; } = null!;
    public LivretScolaire Scolaire => Ouvert.Livret;

    /// <summary>Whether its content, its visa and its archived document agree; null: nobody has signed it.</summary>
    public AccordDuLivret? Accord { get; private set; }

    public IReadOnlyList<Collegue> Collegues { get; private set; } = [];
    public IReadOnlyList<Examen> Examens { get; private set; } = [];

    /// <summary>Why no condition may be recorded now; null: it may.</summary>
    public Refus? SansConstat { get; private set; }

    /// <summary>Why it cannot be declared recevable at once; null: it can.</summary>
    public Refus? SansRecevabilite { get; private set; }

    /// <summary>The acts that have something to be about, each with what prevents it.</summary>
    public IReadOnlyList<(ActeDuService Acte, Refus? Obstacle)> Actes { get; private set; } = [];

    public string Adresse => $"/examens/{Uri.EscapeDataString(Numero)}";
    public string Suivi => Scolaire.GestionnaireId is not { } id ? "personne" : Collegues.FirstOrDefault(c => c.Id == id)?.Nom ?? "une personne qui n’est plus du service";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAttribuerAsync(string? a, CancellationToken ct)
    {
        if (await attribuer.AttribuerAsync([Numero], a, ct) is not { } phrase)
            return NotFound();
        TempData["Message"] = phrase;
        return LocalRedirect(Adresse + Filtre.Requete());
    }

    public async Task<IActionResult> OnPostConstaterAsync(CancellationToken ct)
    {
        if (Condition is not { } condition || Remplie is not { } remplie)
            return await RefuserAsync(new(Domaine.Notations.CodeAnomalie.ChampVide, "Choisissez « remplie » ou « non remplie ».", Champ: "remplie"), ct);
        var resultat = await instruire.AppliquerAsync(OuvrirService.Roles, Numero, _ => new ConstaterUneCondition(condition, remplie) { Motif = Motif }, ct, Version);
        if (resultat is null)
            return NotFound();
        if (resultat.Refus is { } refus)
            return await RefuserAsync(refus, ct);
        TempData["Message"] = $"{condition.EnClair()}\u00a0: constatée {(remplie ? "remplie" : "non remplie")}.";
        return LocalRedirect(Adresse + Filtre.Requete());
    }

    /// <summary>Declares and goes to the next file of the list.</summary>
    public async Task<IActionResult> OnPostRecevableAsync(CancellationToken ct)
    {
        var resultat = (await declarer.DeclarerAsync([Numero], ct, new Dictionary<string, int> { [Numero] = Version })).SingleOrDefault();
        if (resultat is null)
            return NotFound();
        if (resultat.Refus is { } refus)
            return await RefuserAsync(refus, ct);
        var suivant = await fileDesDossiers.SuivantAsync(await ouvrirService.OuvrirAsync(ct), Filtre, resultat.Livret, ct);
        TempData["Message"] = $"{resultat.Livret.NomComplet}\u00a0: livret déclaré recevable.{(suivant is null ? " C’était le dernier de la liste." : "")}";
        return LocalRedirect((suivant is null ? "/examens" : $"/examens/{Uri.EscapeDataString(suivant)}") + Filtre.Requete());
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

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
        if (await instruire.OuvrirAsync(OuvrirService.Roles, Numero, ct) is not { } ouvert)
            return false;
        Ouvert = ouvert;
        Tenu = await ouvrirService.OuvrirAsync(ct);
        var service = ouvert.Livret.Etablissement!.Academie!.CodeService;
        Collegues = [.. (await ouvrirService.ColleguesAsync(Tenu, ct)).Where(c => c.Service == service)];
        Examens = ExamenDuLivret.Examiner(ouvert.Livret, ouvert.Ici);
        Accord = await lireLAccord.LireAsync(ouvert, ct);
        SansConstat = ouvert.Obstacle(Geste.ConstaterUneCondition);
        SansRecevabilite = DeclarerRecevables.Empecher(ouvert);
        Actes = [.. ActeDuService.Depuis(ouvert.Livret).Select(a => (a, Obstacle(a)))];
        return true;
    }

    private Refus? Obstacle(ActeDuService acte) => acte.Geste switch
    {
        Geste.DeclarerRecevable => SansRecevabilite,
        // Four eyes are asked on the page of the act, where an exception can be reasoned.
        Geste.PrononcerLaNonRecevabilite => Ouvert.Obstacle(new PrononcerLaNonRecevabilite(null, []) { Exception = "exception" }),
        _ => Ouvert.Obstacle(acte.Geste),
    };
}
