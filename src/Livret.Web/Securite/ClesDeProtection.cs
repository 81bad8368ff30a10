using System.Security.Cryptography.X509Certificates;
using Livret.Donnees;
using Microsoft.AspNetCore.DataProtection;

namespace Livret.Web.Securite;

/// <summary>
/// The keys that encrypt the cookies, the forms, the links and the keys of the telephones: in the database, so that all the nodes share them, and
/// encrypted there when a certificate is configured.
/// </summary>
internal static class ClesDeProtection
{
    public static void AddClesDeProtection(this IServiceCollection services, IConfiguration configuration)
    {
        var cles = services.AddDataProtection().SetApplicationName("Livret").PersistKeysToDbContext<LivretDbContext>();
        if (Lire(configuration["Securite:Cles:Certificat"], configuration["Securite:Cles:MotDePasse"]) is not { } certificat)
            return;
        cles.ProtectKeysWithCertificate(certificat);
        // What a former certificate encrypted is still read: cookies hold when it is renewed.
        cles.UnprotectKeysWithAnyCertificate(
            [certificat, .. new[] { Lire(configuration["Securite:Cles:AncienCertificat"], configuration["Securite:Cles:AncienMotDePasse"]) }.OfType<X509Certificate2>()]);
    }

    private static X509Certificate2? Lire(string? fichier, string? motDePasse) =>
        string.IsNullOrEmpty(fichier) ? null : X509CertificateLoader.LoadPkcs12FromFile(fichier, motDePasse);
}
