using System.Text.Json;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>Detail of one unit of one candidate: everything that makes its note, what the rules say of it, and its history.</summary>
public sealed class DetailModel(OuvrirUnite ouvrirUnite, EnregistrerUnite enregistrerUnite) : PageModel
{
    private const string Suivante = "suivante";
    private HashSet<string> _retirees = [];

    [FromRoute] public string Uai { get; set; } = "";
    [FromRoute] public string Division { get; set; } = "";
    [FromRoute] public string Unite { get; set; } = "";
    [FromRoute] public string Candidat { get; set; } = "";

    public UniteOuverte Ouverte { get; private set; } = null!;
    public Attribution Attribution { get; private set; } = null!;
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Field → text, as the page shows it.</summary>
    public IReadOnlyDictionary<string, string> Textes { get; private set; } = new Dictionary<string, string>();

    /// <summary>Field → stored text, which comes back with the form.</summary>
    public string Avant { get; private set; } = "";
    public IReadOnlyList<Evenement> Journal { get; private set; } = [];
    public Voisin? Precedent { get; private set; }
    public Voisin? Suivant { get; private set; }

    /// <summary>What became of the save that is not saved; null on opening.</summary>
    public IssueDuDetail? Issue { get; private set; }

    /// <summary>The written épreuve was said official: the page keeps the answer.</summary>
    public bool EstOfficielle { get; private set; }

    /// <summary>The line of the history to restore once the values set aside are confirmed.</summary>
    public int? LigneARetablir { get; private set; }

    public string Grille => $"/saisie/{Uri.EscapeDataString(Uai)}/{Uri.EscapeDataString(Division)}/{Uri.EscapeDataString(Unite)}";
    public string Adresse => AdresseDe(Candidat);
    public Contexte Contexte => Ouverte.Contexte;
    public IEnumerable<LigneDHistorique> Historique => Journal.Select(j => LigneDHistorique.De(j, Ouverte));

    public string AdresseDe(string numero) => $"{Grille}/{Uri.EscapeDataString(numero)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrirUnite.OuvrirAsync(Uai, Division, Unite, Candidat, ct) is not { } unite)
            return NotFound();
        return await MontrerAsync(unite, null, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var formulaire = await Request.ReadFormAsync(ct);
        var saisie = SaisieDetaillee.Lire(formulaire);
        if (formulaire.ContainsKey(SaisieDetaillee.ChampAjouter) || formulaire.ContainsKey(SaisieDetaillee.ChampRetirer))
            return await PreparerAsync(saisie, formulaire[SaisieDetaillee.ChampRetirer], ct);
        if (await enregistrerUnite.EnregistrerAsync(Uai, Division, Unite, Candidat, saisie, ct) is not { } fait)
            return NotFound();
        return await RepondreAsync(fait.Unite, fait.Issue, saisie, formulaire["suite"] == Suivante, ct);
    }

    public async Task<IActionResult> OnPostRetablirAsync(int ligne, Guid version, bool confirmer, CancellationToken ct)
    {
        if (await enregistrerUnite.RetablirAsync(Uai, Division, Unite, Candidat, version, ligne, confirmer, ct) is not { } fait)
            return NotFound();
        LigneARetablir = ligne;
        return await RepondreAsync(fait.Unite, fait.Issue, null, suivante: false, ct);
    }

    /// <summary>One évaluation more or less on the page; nothing is saved.</summary>
    private async Task<IActionResult> PreparerAsync(SaisieDetaillee saisie, string? retiree, CancellationToken ct)
    {
        if (await ouvrirUnite.OuvrirAsync(Uai, Division, Unite, Candidat, ct) is not { } unite)
            return NotFound();
        if (retiree is null)
            saisie = saisie.Ajouter();
        else if (unite.Places(saisie.Textes.Keys).FirstOrDefault(p => p.Cle == retiree && p.Element == CodeElement.Evaluation) is { } place)
            saisie = saisie.Retirer(place);
        return await MontrerAsync(unite, saisie, ct);
    }

    private async Task<IActionResult> RepondreAsync(UniteOuverte unite, IssueDuDetail issue, SaisieDetaillee? saisie, bool suivante, CancellationToken ct)
    {
        if (issue is IssueDuDetail.Enregistre fait)
        {
            TempData["Message"] = Bilan(fait, unite.Livret.NomComplet);
            var suivant = suivante ? (await ouvrirUnite.VoisinsAsync(unite, ct)).Suivant : null;
            return LocalRedirect(suivante ? (suivant is null ? Grille : AdresseDe(suivant.Numero)) : Adresse);
        }
        Issue = issue;
        var refus = issue switch
        {
            IssueDuDetail.Refuse { Refus: var refuses } => refuses,
            IssueDuDetail.Verrouille { Phrase: var phrase } => [new("", phrase)],
            _ => [],
        };
        foreach (var (champ, phrase) in refus)
            ModelState.AddModelError(champ, phrase);
        Response.StatusCode = issue is IssueDuDetail.Refuse ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return await MontrerAsync(unite, saisie, ct);
    }

    private async Task<IActionResult> MontrerAsync(UniteOuverte unite, SaisieDetaillee? saisie, CancellationToken ct)
    {
        // What was refused stays in memory only: the page shows what is stored, and what was typed over it.
        Ouverte = unite;
        Attribution = unite.Attribution;
        Places = unite.Places(saisie?.Textes.Keys ?? []);
        var stockes = unite.Textes(Places);
        Textes = saisie is null ? stockes : stockes.ToDictionary(s => s.Key, s => saisie.EstTouche(s.Key) ? saisie.Textes[s.Key] : s.Value);
        EstOfficielle = saisie?.Officielle is true;
        Avant = JsonSerializer.Serialize(stockes);
        _retirees = saisie is null ? [] : [.. Evaluations().Where(p => EstVidee(p, saisie)).Select(p => p.Cle)];
        Journal = await ouvrirUnite.HistoriqueAsync(unite, ct);
        (Precedent, Suivant) = await ouvrirUnite.VoisinsAsync(unite, ct);
        return Page();
    }

    public IEnumerable<Place> Evaluations() => Places.Where(p => p.Element == CodeElement.Evaluation);

    /// <summary>The évaluation is stored, and the next save removes it.</summary>
    public bool EstRetiree(Place evaluation) => _retirees.Contains(evaluation.Cle);

    /// <summary>What the rules say of a stored évaluation or of another value: excluded, or set aside.</summary>
    public Anomalie? Remarque(Place place) => place.EstNouvelle ? null : Attribution.Anomalies.FirstOrDefault(a =>
        a.Valeur is { } v && v.Element == place.Element && v.Rang == place.Rang
        && (a.Severite is Severite.Refusee || a.Code is CodeAnomalie.CcPremiereAnnee or CodeAnomalie.CcPeriodeExclue));

    public BoiteAffichee Boite(Place place, Boite boite, string? libelle = null)
    {
        var nom = place.Nom(boite);
        return new(nom, libelle ?? place.Nom(boite, Contexte), Textes.GetValueOrDefault(nom, ""), boite, Refus(nom));
    }

    public BoiteAffichee Boite(NatureElement nature, Boite boite, string libelle) => Boite(Place.De(new CodeElement(nature)), boite, libelle) with { EstEtiquetee = true };

    public string? Refus(string nom) => ModelState.TryGetValue(nom, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    public string Texte(NatureElement nature, Boite boite) => Textes[Place.De(new CodeElement(nature)).Nom(boite)];

    /// <summary>Who saved the value of a conflict, and when.</summary>
    public string Auteur(Ecart ecart)
    {
        var trace = ecart.Place is { } place
            ? Journal.FirstOrDefault(j => j.Element == place.Element && j.RangElement == place.Rang)
            : null;
        trace ??= Journal.Count > 0 ? Journal[0] : null;
        return trace is null ? "Une autre personne" : $"{trace.Par}, {Ouverte.Moment(trace.Le)}";
    }

    public string NomDuChamp(Ecart ecart) => ecart.Place is { } place
        ? place.Nom(place.Boites.First(b => place.Nom(b) == ecart.Champ), Contexte)
        : ecart.Champ switch
        {
            ChampsDeConcertation.Date => "Date de la concertation",
            ChampsDeConcertation.Participants => "Participants à la concertation",
            _ => "Compétences examinées",
        };

    private static bool EstVidee(Place place, SaisieDetaillee saisie) =>
        place.Boites.All(b => saisie.Textes.TryGetValue(place.Nom(b), out var texte) && texte.Length == 0) && !place.EstNouvelle;

    private static string Bilan(IssueDuDetail.Enregistre fait, string nom) => (fait.Changements, fait.MisesDeCote) switch
    {
        (0, _) => $"{nom} : rien n’a changé.",
        (_, 0) => $"{nom} : enregistré.",
        (_, var n) => $"{nom} : enregistré. {(n > 1 ? $"{n} valeurs sont mises" : "Une valeur est mise")} de côté, sans être effacée{(n > 1 ? "s" : "")}.",
    };
}
