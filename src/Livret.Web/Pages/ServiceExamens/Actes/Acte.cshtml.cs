using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Web.Circuits;
using Livret.Web.Pages.ServiceExamens.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>The confirmation of one act on one file: what leaves, what does not and why, and what the act needs.</summary>
public sealed class ActeModel(
    InstruireDesLivrets instruire, OuvrirService ouvrirService, ActerSurUnDossier acter, EnvoyerAuJury envoyer, EtablirLaLettre etablir) : PageModel
{
    [FromRoute] public string Numero { get; set; } = "";
    [FromRoute(Name = "geste")] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public FiltreDeFile Filtre { get; set; } = new();
    [BindProperty] public FormulaireDActe Formulaire { get; set; } = new();

    public ActeDuService Acte { get; private set; } = null!;
    public LivretInstruit Ouvert { get; private set; } = null!;
    public LivretScolaire Scolaire => Ouvert.Livret;

    /// <summary>Why the act cannot be asked; null: the form is shown.</summary>
    public Refus? Obstacle { get; private set; }

    /// <summary>The user proposed what he now wants to pronounce: he says why.</summary>
    public bool DemandeUneException { get; private set; }

    public IReadOnlyList<Commission> Commissions { get; private set; } = [];
    public IReadOnlyList<string> Manques { get; private set; } = [];
    public LettreDeNonRecevabilite? Lettre { get; private set; }

    /// <summary>What may be opened: the units in the order of the règlement, the dossier, the identity.</summary>
    public IReadOnlyList<string> Parties =>
    [
        .. Ouvert.Ici.Referentiel.UnitesDe(Scolaire.Option).OrderBy(u => u.Ordre).Select(u => u.Code).Where(c => Scolaire.Unite(c) is not null),
        PointOuvert.Dossier, PointOuvert.Identite,
    ];

    public string Adresse => $"/examens/{Uri.EscapeDataString(Numero)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Formulaire = new() { Cle = Guid.CreateVersion7(), Parties = [.. Scolaire.Point(NaturePoint.DemandeDeReouverture)?.Parties ?? []] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ActeDuService.De(Code) is not { } acte)
            return NotFound();
        foreach (var (champ, phrase) in Formulaire.Refuser(acte))
            ModelState.AddModelError(champ, phrase);
        if (!ModelState.IsValid)
            return await RefuserAsync(StatusCodes.Status422UnprocessableEntity, ct);
        if (await acter.AppliquerAsync(acte, Numero, Formulaire, ct) is not { } resultat)
            return NotFound();
        if (resultat.Refus is { } refus)
        {
            ModelState.AddModelError(ChampDe(refus.Champ), refus.Phrase);
            return await RefuserAsync(refus.Statut(), ct);
        }
        TempData["Message"] = $"{resultat.Livret.NomComplet}\u00a0: {DefinitionGeste.De(acte.Geste).Fait.ToLower(Domaine.Notations.Phrases.Francais)}.";
        return LocalRedirect(Adresse + Filtre.Requete());
    }

    public string? Refus(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<IActionResult> RefuserAsync(int statut, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        Response.StatusCode = statut;
        return Page();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (ActeDuService.De(Code) is not { } acte || await instruire.OuvrirAsync(OuvrirService.Roles, Numero, ct) is not { } ouvert)
            return false;
        (Acte, Ouvert) = (acte, ouvert);
        Obstacle = ouvert.Obstacle(acte.Geste);
        if (acte.Geste is Geste.PrononcerLaNonRecevabilite && ouvert.Obstacle(new PrononcerLaNonRecevabilite(null, []) { Exception = "exception" }) is null)
            (DemandeUneException, Obstacle) = (Obstacle is not null, null);
        if (acte.Geste is Geste.DeclarerRecevable)
            Obstacle = DeclarerRecevables.Empecher(ouvert);
        if (acte.Demande.HasFlag(Demandes.Commission))
            Commissions = [.. (await envoyer.CommissionsAsync(await ouvrirService.OuvrirAsync(ct), ct)).Where(c => c.Specialite == Scolaire.Specialite && c.Academies.Contains(Scolaire.Etablissement!.CodeAcademie))];
        if (acte.Demande.HasFlag(Demandes.Lettre))
        {
            var matiere = await etablir.MatiereAsync(ouvert, ct);
            (Manques, Lettre) = (matiere.DonneesManquantes(), acte.Geste is Geste.PrononcerLaNonRecevabilite ? EtablirLaLettre.Apercu(matiere, ouvert) : null);
        }
        return true;
    }

    /// <summary>The fields of the domain, as this form names them.</summary>
    private static string ChampDe(string? champ) => champ switch
    {
        "parties" => nameof(Formulaire.Parties),
        "jusquau" => nameof(Formulaire.Jour),
        "demandeLe" => nameof(Formulaire.DemandeLe),
        "motif" => nameof(Formulaire.Motif),
        "commission" => nameof(Formulaire.Commission),
        _ => "",
    };
}
