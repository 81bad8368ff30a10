using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Guide;

/// <summary>
/// Takes the pictures of <c>docs/guide</c> from the demonstration: <c>LIVRET_CAPTURES=1 dotnet test tests/Livret.Parcours.Tests --filter "FullyQualifiedName~CapturesDuGuide"</c>.
/// </summary>
public sealed class CapturesDuGuideTests(LivretServi servi) : Navigation.Parcours(servi), IClassFixture<LivretServi>
{
    private const int Hauteur = 860;

    private static readonly string Dossier = Path.Combine(Racine(), "docs", "guide", "captures");

    /// <summary>Each picture: its name, who looks, at what.</summary>
    private static readonly (string Nom, string Compte, string Adresse)[] Tableau =
    [
        ("enseignant-unites", "enseignant", "/saisie"),
        ("enseignant-grille", "enseignant", "/saisie/0449101D/TC2/U4"),
        ("enseignant-livret", "enseignant", "/livrets/17200040"),
        ("coordonnateur-classe", "coordonnateur", "/livrets/classe/0449101D/TC2B"),
        ("coordonnateur-dossier", "coordonnateur", "/livrets/17200001/dossier"),
        ("chef-tableau", "chef", "/etablissement"),
        ("chef-visa", "chef", "/etablissement/TC2B/visa"),
        ("chef-transmission", "chef", "/etablissement/TC2B/transmission"),
        ("service-dossiers", "gestionnaire", "/examens"),
        ("service-dossier", "gestionnaire", "/examens/17200065"),
        ("service-donnees", "responsable", "/examens/donnees"),
        ("jury-commission", "president", "/jury/2"),
        ("jury-livret", "president", "/jury/2/8"),
        ("administrateur-installation", "administrateur", "/administration"),
        ("administrateur-conservation", "administrateur", "/administration/conservation"),
    ];

    public static TheoryData<string> Comptes => [.. Tableau.Select(c => c.Compte).Distinct()];

    [CapturesDemandees]
    [MemberData(nameof(Comptes))]
    public Task Les_images_du_guide_se_refont(string compte) => RaconterAsync(compte, async v =>
    {
        await v.Page.WaitForURLAsync(u => !u.Contains("/connexion", StringComparison.Ordinal));
        await v.Page.SetViewportSizeAsync(Ecran.Bureau, Hauteur);
        foreach (var (nom, _, adresse) in Tableau.Where(c => c.Compte == compte))
        {
            Assert.Equal(200, await v.AllerAsync(adresse));
            await v.Page.EvaluateAsync("document.fonts.ready");
            await v.Page.ScreenshotAsync(new() { Path = Path.Combine(Dossier, $"{nom}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        }
    });

    private static string Racine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(dossier!.FullName, "Livret.sln")))
            dossier = dossier.Parent;
        return dossier.FullName;
    }

    /// <summary>Only when asked: the pictures belong to the repository.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CapturesDemandeesAttribute : TheoryAttribute
    {
        public CapturesDemandeesAttribute() => Skip =
            Chromium.Executable is null ? FaitNavigateurAttribute.Raison
            : Environment.GetEnvironmentVariable("LIVRET_CAPTURES") is null or "" ? "Set LIVRET_CAPTURES=1 to take the pictures of docs/guide again."
            : null;
    }
}
