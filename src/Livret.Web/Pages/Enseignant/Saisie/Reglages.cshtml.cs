using Livret.Domaine.Notations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>
/// Class-wide settings in three steps: what it touches, done, undone. Every step goes through the same door as a row typed by hand.
/// </summary>
public sealed class ReglagesModel(OuvrirClasse ouvrirClasse, EnregistrerLignes enregistrerLignes) : PageModel
{
    private const string Voir = "voir", Appliquer = "appliquer", Annuler = "annuler";

    [FromRoute] public string Uai { get; set; } = "";
    [FromRoute] public string Division { get; set; } = "";
    [FromRoute] public string Unite { get; set; } = "";
    [BindProperty] public string Etape { get; set; } = "";
    [BindProperty(Name = "reglage")] public string CodeReglage { get; set; } = "";
    [BindProperty] public string? Date { get; set; }

    /// <summary>Replace what is already typed too.</summary>
    [BindProperty] public bool Ecraser { get; set; }
    [BindProperty] public bool Officielle { get; set; }

    public ClasseOuverte Classe { get; private set; } = null!;
    public IReadOnlyList<Reglage> Possibles { get; private set; } = [];
    public Reglage? Reglage { get; private set; }
    public IReadOnlyList<EffetDeReglage> Effets { get; private set; } = [];

    /// <summary>What was done, with the text each row had before: the way back.</summary>
    public IReadOnlyList<EffetDeReglage> Faits { get; private set; } = [];
    public bool EstAnnule { get; private set; }
    public bool DemandeOfficielle { get; private set; }
    public string? Refus { get; private set; }
    public string Adresse => $"/saisie/{Uri.EscapeDataString(Uai)}/{Uri.EscapeDataString(Division)}/{Uri.EscapeDataString(Unite)}";
    public string Valeur => Reglage!.Valeur ?? Date ?? "";

    /// <summary>The grid, with the date proposed where there is no note yet.</summary>
    public string Retour => Reglage is not { EstDate: true } || EstAnnule ? Adresse
        : $"{Adresse}?{(Reglage.Champ == Champ.DateGlobale ? "" : "niveau=situation&")}{Uri.EscapeDataString(Reglage.Champ)}={Uri.EscapeDataString(Valeur)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Classe.Fermeture is { } fermeture)
            return Refuser(StatusCodes.Status409Conflict, fermeture);
        Reglage = Possibles.FirstOrDefault(r => r.Code == CodeReglage);
        if (Reglage is null)
            return Refuser(StatusCodes.Status422UnprocessableEntity, "Choisissez ce que vous réglez dans la liste.");
        if (Etape != Annuler && Reglage.EstDate && Lecture.LireDate(Date) is not { })
            return Refuser(StatusCodes.Status422UnprocessableEntity, Phrases.DateIllisible);
        if (Reglage.EstDate && Lecture.LireDate(Date) is { } date)
            Date = Phrases.Jour(date);
        if (Etape != Annuler && Reglage.EstDate && RefusDeLaDate() is { } refus)
            return Refuser(StatusCodes.Status422UnprocessableEntity, refus);

        switch (Etape)
        {
            case Appliquer: await AppliquerAsync(ct); break;
            case Annuler: await AnnulerAsync(ct); break;
            default: await PrevoirAsync(ct); break;
        }
        return Page();
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await ouvrirClasse.OuvrirAsync(Uai, Division, Unite, ct) is not { } classe)
            return false;
        Classe = classe;
        Possibles = Reglage.De([.. classe.Livrets.Select(l => classe.Contexte(l).Modalite).Distinct()]);
        return true;
    }

    /// <summary>A date that no candidate of the class may have is not proposed to them.</summary>
    private string? RefusDeLaDate()
    {
        var refus = Classe.Livrets.Select(Classe.Contexte)
            .Select(c => (Contexte: c, Champ: Champ.De(c.Modalite).FirstOrDefault(p => p.Nom == Reglage!.Champ)))
            .Where(c => c.Champ is not null)
            .Select(c => Lecture.Lire(c.Contexte, new(c.Champ!.Element.ToString(), Date, "10", null, null)).Refus?.Phrase)
            .ToList();
        return refus.Contains(null) ? null : refus.FirstOrDefault();
    }

    private PageResult Refuser(int statut, string phrase)
    {
        (Refus, Reglage, Response.StatusCode) = (phrase, null, statut);
        return Page();
    }

    /// <summary>The same computation as the save, never stored.</summary>
    private async Task PrevoirAsync(CancellationToken ct)
    {
        var lignes = Classe.Lignes();
        DemandeOfficielle = lignes.Any(l => Classe.EpreuveADeclarer(l.Contexte)) && Reglage!.Valeur is "TOUTES" or "PARTIE";
        Dictionary<string, EcritureDeLigne> ecritures = lignes.Where(EstConcernee)
            .ToDictionary(l => l.Numero, l => Ecrire(l.Version, Valeur) with { Officielle = true });
        var avant = lignes.ToDictionary(l => l.Numero, Texte);
        var issues = await enregistrerLignes.PorterAsync(Classe, ecritures, ct);
        Effets = [.. lignes.Select(l => issues.TryGetValue(l.Numero, out var issue)
            ? new EffetDeReglage(l, avant[l.Numero], issue is IssueLigne.Enregistree || (issue is IssueLigne.AConfirmer && Ecraser) ? Valeur : null, Raison(issue))
            : new(l, avant[l.Numero], null, RaisonDeLaisser(l)))];
    }

    private async Task AppliquerAsync(CancellationToken ct)
    {
        var formulaire = Request.Form;
        Dictionary<string, string> avant = [];
        var fait = (await enregistrerLignes.EnregistrerAsync(Uai, Division, Unite, classe =>
        {
            var lignes = classe.Lignes().Where(l => formulaire.ContainsKey($"version[{l.Numero}]")).ToList();
            avant = lignes.ToDictionary(l => l.Numero, Texte);
            return lignes.ToDictionary(l => l.Numero, l => Ecrire(Version(formulaire, l.Numero), Valeur));
        }, ct))!;
        Rendre(fait, avant, _ => Valeur);
    }

    private async Task AnnulerAsync(CancellationToken ct)
    {
        var formulaire = Request.Form;
        EstAnnule = true;
        Dictionary<string, string> avant = [];
        var fait = (await enregistrerLignes.EnregistrerAsync(Uai, Division, Unite, classe =>
        {
            var lignes = classe.Lignes().Where(l => formulaire.ContainsKey($"version[{l.Numero}]")).ToList();
            avant = lignes.ToDictionary(l => l.Numero, Texte);
            return lignes.ToDictionary(l => l.Numero, l => Ecrire(Version(formulaire, l.Numero), formulaire[$"avant[{l.Numero}]"][0] ?? ""));
        }, ct))!;
        Rendre(fait, avant, numero => formulaire[$"avant[{numero}]"][0] ?? "");
    }

    private void Rendre(LignesEnregistrees fait, Dictionary<string, string> avant, Func<string, string> apres)
    {
        Classe = fait.Classe;
        Faits = [.. Classe.Lignes().Where(l => fait.Issues.ContainsKey(l.Numero)).Select(l => fait.Issues[l.Numero] is IssueLigne.Enregistree
            ? new EffetDeReglage(l, avant[l.Numero], apres(l.Numero), null)
            : new(l, avant[l.Numero], null, Raison(fait.Issues[l.Numero])))];
        if (Faits.Any(f => f.Apres is null))
            Response.StatusCode = StatusCodes.Status409Conflict;
    }

    private EcritureDeLigne Ecrire(Guid version, string texte) =>
        new(version, new Dictionary<string, string?> { [Reglage!.Champ] = texte }, Confirmer: Etape != Voir, Officielle);

    private string Texte(LigneGrille ligne) => ligne.Champs.GetValueOrDefault(Reglage!.Champ, "");

    private bool EstConcernee(LigneGrille ligne) => RaisonDeLaisser(ligne) is null;

    private string? RaisonDeLaisser(LigneGrille ligne) =>
        ligne.Etat is EtatLigne.Reservee ? "Rien à saisir pour ce candidat."
        : !ligne.Champs.ContainsKey(Reglage!.Champ) ? "Sans objet pour ce candidat."
        : Texte(ligne) == Valeur ? "Déjà ainsi."
        : Reglage.EstDate && ligne.Champs[Champ.NoteDe(Reglage.Champ)].Length == 0 ? "Pas encore de note : la date sera proposée dans la grille."
        : !Ecraser && Texte(ligne).Length > 0 ? "Déjà saisi : laissé tel quel."
        : null;

    private static string? Raison(IssueLigne issue) => issue switch
    {
        IssueLigne.Refusee { Messages: var messages } => string.Join(" ", messages.Select(m => m.Phrase)),
        IssueLigne.AConfirmer { MisesDeCote: var misesDeCote } => "Met de côté, sans l’effacer : " + string.Join(" ", misesDeCote.Select(m => m.Phrase)),
        IssueLigne.EnConflit conflit => $"{conflit.Par} a modifié cette ligne {conflit.Le}. Recommencez le réglage.",
        IssueLigne.Verrouillee { Phrase: var phrase } => phrase,
        IssueLigne.ADeclarer => EnregistrerLignes.QuestionOfficielle,
        _ => null,
    };

    private static Guid Version(IFormCollection formulaire, string numero) =>
        Guid.TryParse(formulaire[$"version[{numero}]"], out var version) ? version : Guid.Empty;
}
