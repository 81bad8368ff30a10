using System.Diagnostics.CodeAnalysis;
using Livret.Donnees;
using MimeKit;

namespace Livret.Web.Courriels;

/// <summary>What this installation sends mail with, read from the section « Courriels » of the configuration.</summary>
/// <param name="Adresse">Public address of the application, for the links: never taken from a request, which may lie about it.</param>
/// <param name="Acheminement">Null: no mail is written nor sent.</param>
/// <param name="Presentation">What an administrator reads: where messages go, or what to configure.</param>
public sealed record CanalDesCourriels(Uri? Adresse, MailboxAddress? Expediteur, IAcheminement? Acheminement, string Presentation)
{
    private const string SansAcheminement =
        "Aucun courriel n’est envoyé. Renseignez Courriels:Smtp:Hote dans la configuration, ou Courriels:Depot pour déposer les messages dans un dossier.";
    private const string SansAdresse =
        "Aucun courriel n’est envoyé. Renseignez Courriels:Adresse dans la configuration : l’adresse publique de l’application, que portent les liens.";
    private const string SansExpediteur =
        "Aucun courriel n’est envoyé. Renseignez Courriels:Expediteur dans la configuration : l’adresse électronique d’où partent les messages.";

    private const string ExpediteurDEssai = "Livret <livret@exemple.test>";

    [MemberNotNullWhen(true, nameof(Adresse), nameof(Expediteur), nameof(Acheminement))]
    public bool EstOuvert => Acheminement is not null;

    public static CanalDesCourriels Lire(IConfiguration configuration, IHostEnvironment environnement)
    {
        var section = configuration.GetSection("Courriels");
        var adresse = LireLAdresse(section["Adresse"] is { Length: > 0 } choisie ? choisie : environnement.IsDevelopment() ? AdresseDEssai(configuration) : null);
        var expediteur = LireLExpediteur(section["Expediteur"] is { Length: > 0 } choisi ? choisi : environnement.IsDevelopment() ? ExpediteurDEssai : null);
        var acheminement = LireLAcheminement(section, environnement.IsDevelopment() ? DepotDEssai(configuration) : null);
        return (acheminement, adresse, expediteur) switch
        {
            (null, _, _) => Fermer(SansAcheminement),
            (_, null, _) => Fermer(SansAdresse),
            (_, _, null) => Fermer(SansExpediteur),
            _ => new(adresse, expediteur, acheminement, acheminement.Presentation),
        };
    }

    private static CanalDesCourriels Fermer(string presentation) => new(null, null, null, presentation);

    private static IAcheminement? LireLAcheminement(IConfigurationSection section, string? depotDEssai)
    {
        if (section["Smtp:Hote"] is { Length: > 0 } hote)
        {
            return new Smtp(
                hote, section.GetValue("Smtp:Port", Smtp.PortUsuel), section.GetValue("Smtp:Chiffrement", Chiffrement.StartTls),
                section["Smtp:Utilisateur"], section["Smtp:MotDePasse"]);
        }
        return section["Depot"] is { Length: > 0 } depot ? new DossierDeDepot(Path.GetFullPath(depot))
            : depotDEssai is not null ? new DossierDeDepot(depotDEssai)
            : null;
    }

    private static Uri? LireLAdresse(string? texte) =>
        Uri.TryCreate(texte, UriKind.Absolute, out var adresse) && adresse.Scheme is "https" or "http" ? adresse : null;

    private static MailboxAddress? LireLExpediteur(string? texte) =>
        texte is not null && MailboxAddress.TryParse(texte, out var expediteur) && expediteur.Address.Contains('@', StringComparison.Ordinal) ? expediteur : null;

    private static string AdresseDEssai(IConfiguration configuration) => configuration["urls"]?.Split(';')[0] is { Length: > 0 } ecoutee ? ecoutee : "http://localhost:5080";

    private static string DepotDEssai(IConfiguration configuration) =>
        Path.Combine(Path.GetDirectoryName(DonneesExtensions.FichierSqlite(configuration))!, "courriels");
}
