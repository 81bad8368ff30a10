using System.Globalization;
using Livret.Donnees.Defaillances;
using Livret.Web.Composants;
using Livret.Web.Defaillances;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Livret.Web.Pages;

/// <summary>
/// The page of a refused or failed request: what happened, and what to do. Never a trace. When the database failed for a while, it gives back the
/// form that was sent, to be sent again.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatutModel : PageModel
{
    private static readonly (string Titre, string QueFaire) Autre =
        ("Demande refusée", "Revenez à la page précédente, rechargez-la, puis recommencez.");

    private static readonly Dictionary<int, (string Titre, string QueFaire)> SensDesCodes = new()
    {
        [400] = ("Demande incomprise", "La page était peut-être ouverte depuis trop longtemps. Revenez-y, rechargez-la, puis recommencez."),
        [401] = ("Connexion nécessaire", "Connectez-vous, puis reprenez où vous en étiez."),
        [403] = ("Accès réservé", "Aucun de vos rôles ne donne cette page. Choisissez une autre rubrique, ou demandez l’affectation qui vous manque à votre administrateur."),
        [404] = ("Page introuvable", "Vérifiez l’adresse. Si elle est juste, cet objet n’existe pas ou n’est pas de votre ressort."),
        [405] = ("Demande incomprise", "Revenez à la page précédente et passez par ses boutons."),
        [409] = ("Modifié entre-temps", "L’état a changé depuis l’ouverture de la page. Rechargez-la pour voir où il en est, puis recommencez."),
        [413] = ("Envoi trop volumineux", "Envoyez un fichier plus petit, ou partagez-le en plusieurs."),
        [429] = ("Trop de demandes", "Vous avez demandé beaucoup de documents ou de fichiers en peu de temps. Attendez un instant, puis recommencez."),
        [500] = ("Demande interrompue", "L’application n’a pas pu terminer. Rien n’a été enregistré à moitié : revenez à la page précédente et recommencez dans un instant."),
        [503] = ("Service momentanément fermé", "L’application redémarre ou sa base de données ne répond pas. Recommencez dans un instant."),
    };

    private static readonly (string Titre, string QueFaire) SaisieGardee =
        ("Votre session a pris fin", "Rien n’est perdu\u00a0: ce que vous avez saisi est gardé dans cette page. Ne la fermez pas.");

    public int Code { get; private set; }
    public (string Titre, string QueFaire) Sens { get; private set; }

    /// <summary>What was posted without a session, to be posted again; its own antiforgery token serves once its user is back.</summary>
    public IReadOnlyList<(string Nom, string Valeur)> Gardes { get; private set; } = [];

    /// <summary>Where it was going.</summary>
    public string Origine { get; private set; } = "/";

    /// <summary>The address that failed and may be asked again; null: this is no failure that passes.</summary>
    public string? AReessayer { get; private set; }

    /// <summary>The form that was sent before a failure that passes; null: there was none.</summary>
    public EnvoiGarde? Envoi { get; private set; }

    public Task<IActionResult> OnGetAsync(int code) => RepondreAsync(code);

    public async Task<IActionResult> OnPostAsync(int code, CancellationToken ct)
    {
        var page = await RepondreAsync(code);
        if (Code == StatusCodes.Status401Unauthorized && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } origine && Request.EstUneSaisieAGarder())
        {
            (Origine, Sens) = (origine.OriginalPathBase + origine.OriginalPath + origine.OriginalQueryString, SaisieGardee);
            Gardes = await Request.GarderLaSaisieAsync(ct);
        }
        return page;
    }

    private async Task<IActionResult> RepondreAsync(int code)
    {
        var echec = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var defaillance = DefaillancesDesMoteurs.Reconnaitre(echec?.Error);
        Code = defaillance is not null ? SensDesDefaillances.Statut : code is >= 400 and < 600 ? code : 404;
        Sens = defaillance?.EnClair() ?? SensDesCodes.GetValueOrDefault(Code, Autre);
        if (int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var secondes))
            Sens = (Sens.Titre, Sens.QueFaire.Replace("un instant", secondes.Compter("seconde"), StringComparison.Ordinal));
        Response.StatusCode = Code;
        if (defaillance is not null)
            Response.Headers[HeaderNames.RetryAfter] = $"{SensDesDefaillances.Delai}";
        if (echec is not null && Request.AttendDuJson())
            return new JsonResult(new { type = defaillance is null ? "interrompu" : "defaillance", phrase = Sens.QueFaire }) { StatusCode = Code };
        if (defaillance is not null)
        {
            AReessayer = echec!.Path + Request.QueryString;
            Envoi = await EnvoiGarde.LireAsync(HttpContext, echec.Path);
        }
        return Page();
    }
}
