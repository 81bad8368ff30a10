using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Livret.Domaine.Perimetres;
using Livret.Web.Securite;
using Livret.Web.Tests.Compte;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Securite;

/// <summary>The data-protection keys: in the database, shared by the nodes, and encrypted there when a certificate is configured.</summary>
public sealed class ClesDeProtectionTests : IDisposable
{
    private const string MotDePasse = "un secret de passage";
    private readonly string _dossier = Directory.CreateTempSubdirectory("livret-cles-").FullName;

    [Fact]
    public async Task Les_cles_sont_dans_la_base_et_un_autre_noeud_lit_le_cookie()
    {
        await using LivretApplication un = new(), deux = new() { Base = un.Base };
        await OuvrirSurLesDeuxAsync(un, deux);
        await using var db = un.OuvrirLaBase();
        Assert.Contains("<masterKey", Assert.Single(await db.DataProtectionKeys.Select(c => c.Xml!).ToListAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Avec_un_certificat_elles_y_sont_chiffrees_et_le_suivant_les_lit_encore()
    {
        var (ancien, nouveau) = (Certificat("ancien"), Certificat("nouveau"));
        await using LivretApplication un = new("Tests", ("Securite:Cles:Certificat", ancien), ("Securite:Cles:MotDePasse", MotDePasse));
        await using LivretApplication deux = new(
            "Tests", ("Securite:Cles:Certificat", nouveau), ("Securite:Cles:MotDePasse", MotDePasse), ("Securite:Cles:AncienCertificat", ancien), ("Securite:Cles:AncienMotDePasse", MotDePasse))
        {
            Base = un.Base,
        };
        await OuvrirSurLesDeuxAsync(un, deux);
        await using var db = un.OuvrirLaBase();
        var cle = Assert.Single(await db.DataProtectionKeys.Select(c => c.Xml!).ToListAsync());
        Assert.Contains("EncryptedData", cle, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", cle, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_dossier, recursive: true);

    private static async Task OuvrirSurLesDeuxAsync(LivretApplication un, LivretApplication deux)
    {
        using var ici = un.Visiteur();
        var pose = Assert.Single((await ici.SeConnecterAsync(await un.CreerUnCompteAsync(Role.Administrateur))).Headers.GetValues("Set-Cookie"), c => c.StartsWith(Comptes.Cookie + "=", StringComparison.Ordinal));
        using var labas = deux.Visiteur(new Cookie(Comptes.Cookie, pose[(Comptes.Cookie.Length + 1)..pose.IndexOf(';', StringComparison.Ordinal)]));
        Assert.Equal(HttpStatusCode.OK, (await labas.OuvrirAsync("/administration")).StatusCode);
    }

    private string Certificat(string nom)
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest($"CN={nom}", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificat = demande.CreateSelfSigned(Comptes.HeureReelle.GetUtcNow().AddDays(-1), Comptes.HeureReelle.GetUtcNow().AddDays(1));
        var fichier = Path.Combine(_dossier, nom + ".pfx");
        File.WriteAllBytes(fichier, certificat.Export(X509ContentType.Pfx, MotDePasse));
        return fichier;
    }
}
