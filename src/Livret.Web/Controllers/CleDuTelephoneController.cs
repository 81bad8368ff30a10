using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Livret.Web.Controllers;

/// <summary>
/// The key of the telephone as an image that its camera reads. Served rather than written in the page, whose content policy takes no image from
/// elsewhere; nothing is shown once the second factor is enabled.
/// </summary>
public sealed class CleDuTelephoneController(UserManager<Utilisateur> comptes) : Controller
{
    private const int PixelsParPoint = 5;

    [HttpGet("/compte/double-authentification/cle.svg")]
    public async Task<IActionResult> DessinerAsync()
    {
        if (await comptes.GetUserAsync(User) is not { TwoFactorEnabled: false } compte || await comptes.GetAuthenticatorKeyAsync(compte) is not { Length: > 0 } cle)
            return NotFound();
        using var points = QRCodeGenerator.GenerateQrCode(SecondFacteur.Adresse(compte, cle), QRCodeGenerator.ECCLevel.M);
        using SvgQRCode image = new(points);
        return Content(image.GetGraphic(PixelsParPoint), "image/svg+xml");
    }
}
