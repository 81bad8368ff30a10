using Livret.Web.Pages.Enseignant.Saisie;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>Rows of the grid, one by one, for its script.</summary>
[Authorize(Policy = Politiques.Enseignant)]
[Route("saisie/{uai}/{division}/{unite}/lignes/{numero}")]
public sealed class SaisieController(OuvrirClasse ouvrirClasse, EnregistrerLignes enregistrerLignes) : Controller
{
    /// <summary>Bytes of a request: several times what a row may hold.</summary>
    private const int TailleMaximale = 64 * 1024;

    [HttpGet]
    public async Task<IActionResult> Lire(string uai, string division, string unite, string numero, CancellationToken ct) =>
        await ouvrirClasse.OuvrirAsync(uai, division, unite, ct) is { } classe && classe.Livret(numero) is { } livret
            ? Ok(ReponseLigne.De(classe.LigneSituee(livret), classe.Heure))
            : Introuvable();

    [HttpPost, RequestSizeLimit(TailleMaximale)]
    public async Task<IActionResult> Enregistrer(
        string uai, string division, string unite, string numero, [FromBody] RequeteLigne? requete, CancellationToken ct)
    {
        if (!ModelState.IsValid || requete is not { Version: { } version, Champs: { } champs })
            return BadRequest(new { type = "illisible", phrase = "Rechargez la page et recommencez : cette demande n’est pas lisible." });
        Dictionary<string, EcritureDeLigne> ecritures = new() { [numero] = new(version, champs, requete.Confirmer, requete.Officielle) };
        return await enregistrerLignes.EnregistrerAsync(uai, division, unite, _ => ecritures, ct) is { } fait && fait.Issues.TryGetValue(numero, out var issue)
            ? Repondre(issue, fait.Classe, numero)
            : Introuvable();
    }

    private ObjectResult Repondre(IssueLigne issue, ClasseOuverte classe, string numero) => issue switch
    {
        IssueLigne.Enregistree => Ok(ReponseLigne.De(classe.LigneSituee(classe.Livret(numero)!), classe.Heure)),
        IssueLigne.Refusee { Messages: var messages } => UnprocessableEntity(new { type = "refus", messages }),
        IssueLigne.EnConflit c => Conflict(new { type = "conflit", version = c.Ligne.Version, par = c.Par, le = c.Le, champs = c.Champs, presents = c.Ligne.Champs }),
        IssueLigne.AConfirmer { MisesDeCote: var misesDeCote } => Conflict(new { type = "confirmation", misesDeCote }),
        IssueLigne.ADeclarer => Conflict(new { type = "confirmation", question = EnregistrerLignes.QuestionOfficielle, misesDeCote = Array.Empty<MessageDeLigne>() }),
        IssueLigne.Verrouillee { Phrase: var phrase } => Conflict(new { type = "verrouille", phrase }),
        _ => throw new InvalidOperationException($"No answer for {issue}."),
    };

    private NotFoundObjectResult Introuvable() =>
        NotFound(new { type = "introuvable", phrase = "Ce candidat n’est pas, ou plus, dans vos classes. Rechargez la page." });
}

/// <summary>One row as the script sends it: the version that was on the screen, and the fields that changed.</summary>
/// <param name="Version">Required.</param>
/// <param name="Champs">Required; field → text.</param>
/// <param name="Confirmer">The values set aside were shown.</param>
/// <param name="Officielle">The written épreuve was said official.</param>
public sealed record RequeteLigne(Guid? Version, IReadOnlyDictionary<string, string?>? Champs, bool Confirmer = false, bool Officielle = false);
