using System.Globalization;
using Livret.Bancs.Mesures;
using LesVerbes = Livret.Web.Verbes.Verbes;
using Terminal = Livret.Web.Verbes.Terminal;

namespace Livret.Bancs.Http;

/// <summary>
/// The pages of every day, driven over HTTP: <c>-- http [--dossier D] [--secondes 6] [--application Livret.Web.dll] [--page texte]</c>. Three processes at once:
/// the application on the national base, on a base of 250 candidates, and the floor on the national base; they are measured in turn, so that what disturbs the
/// machine disturbs them alike.
/// </summary>
internal static class BancHttp
{
    private const int Tours = 4;

    public static async Task MesurerAsync(IReadOnlyList<string> arguments)
    {
        var options = OptionsHttp.Lire(arguments);
        Directory.CreateDirectory(options.Dossier);
        var nationale = await BaseAsync(options, "nationale.db");
        var petite = await BaseAsync(options, "petite.db", "--academies=1", "--etablissements=3", "--candidats=250");
        var application = options.Application is { } dll ? new(dll)
            : await ApplicationPubliee.PublierAsync(RapportDePerformance.Racine()!, Path.Combine(options.Dossier, "application"));
        var scenarios = Scenarios.De(nationale).Where(s => options.Filtre is null || s.Nom.Contains(options.Filtre, StringComparison.OrdinalIgnoreCase)).ToList();

        var grandes = await CompterLesInstructions.CompterAsync(application, nationale, scenarios);
        var petites = await CompterLesInstructions.CompterAsync(application, petite, Scenarios.De(petite).Where(s => grandes.ContainsKey(s.Nom)).ToList());
        await using var pays = await application.ServirAsync(nationale);
        await using var bourg = await application.ServirAsync(petite);
        await using var plancher = new Cible(await ProcessusServi.DemarrerAsync([typeof(BancHttp).Assembly.Location, "plancher", nationale]));
        List<PageMesuree> pages = [];
        foreach (var (scenario, ici) in scenarios.Zip(Scenarios.De(petite).Where(s => grandes.ContainsKey(s.Nom))))
        {
            var page = new PageMesuree(
                await pays.PreparerAsync(scenario), await bourg.PreparerAsync(ici), await PlancherAsync(plancher, scenario, nationale), grandes[scenario.Nom], petites[scenario.Nom]);
            await MesurerAsync(page, options);
            Console.Error.WriteLine(page);
            pages.Add(page);
        }
        if (options.Filtre is null)
            new RapportHttp(pages, pays.Serveur.Memoire(), new FileInfo(nationale).Length).Publier();
    }

    private static async Task MesurerAsync(PageMesuree page, OptionsHttp options)
    {
        foreach (var charge in page.Charges)
            await charge.ChaufferAsync(TimeSpan.FromSeconds(options.Secondes * 3));
        for (var tour = 0; tour < Tours; tour++)
        {
            foreach (var charge in page.Charges)
                await charge.MesurerAsync(TimeSpan.FromSeconds((double)options.Secondes / Tours));
        }
    }

    private static async Task<Charge?> PlancherAsync(Cible plancher, Scenario scenario, string fichier) => scenario.CheminDuPlancher is not { } chemin ? null
        : await plancher.PreparerAsync(scenario with { Compte = null, Chemin = chemin, Contenu = scenario.Contenu is null ? null : page => new SaisieDeClasse(fichier, page).Suivante });

    private static async Task<string> BaseAsync(OptionsHttp options, string nom, params string[] demande)
    {
        var fichier = Path.Combine(options.Dossier, nom);
        if (File.Exists(fichier))
            return fichier;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fichier}…"));
        return await LesVerbes.ExecuterAsync([$"--Donnees:Fichier={fichier}", "generer", .. demande], new Terminal(TextReader.Null, Console.Error, TextWriter.Null)) == 0
            ? fichier : throw new InvalidOperationException($"{fichier} could not be generated.");
    }
}
