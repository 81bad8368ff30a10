using System.Globalization;
using Livret.Web.Composants;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages;

/// <summary>The page of a refused or failed request: what happened, and what to do. Never a trace.</summary>
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

    public void OnGet(int code) => Lire(code);

    public async Task OnPostAsync(int code, CancellationToken ct)
    {
        Lire(code);
        if (Code == StatusCodes.Status401Unauthorized && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } origine && Request.EstUneSaisieAGarder())
        {
            (Origine, Sens) = (origine.OriginalPathBase + origine.OriginalPath + origine.OriginalQueryString, SaisieGardee);
            Gardes = await Request.GarderLaSaisieAsync(ct);
        }
    }

    private void Lire(int code)
    {
        Code = code is >= 400 and < 600 ? code : 404;
        Sens = SensDesCodes.GetValueOrDefault(Code, Autre);
        if (int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var secondes))
            Sens = (Sens.Titre, Sens.QueFaire.Replace("un instant", secondes.Compter("seconde"), StringComparison.Ordinal));
        Response.StatusCode = Code;
    }
}
