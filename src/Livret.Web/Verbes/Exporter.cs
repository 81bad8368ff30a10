using System.Globalization;
using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Exports;
using Livret.Donnees.Referentiels;
using Livret.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Verbes;

/// <summary>Writes the files of the exchange formats for one académie; they import back unchanged into another database.</summary>
internal static class Exporter
{
    public static Verbe Verbe { get; } = new("exporter", "écrit les fichiers d’échange d’une académie dans un dossier",
    [
        new("--academie", "A", "nom ou code de l’académie, par exemple Nantes") { Requis = true },
        new("--vers", "DOSSIER", "dossier où écrire ; il est créé s’il n’existe pas, et les fichiers du même nom sont remplacés") { Requis = true },
        new("--session", "ANNEE", "année de la session (la session ouverte si absente)"),
    ], ExecuterAsync);

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        await using var hote = HoteDeVerbe.Construire(appel);
        await using var portee = hote.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        var demandee = appel.Valeur("--academie");
        var repere = Repere.De(demandee);
        var academie = (await db.Academies.AsNoTracking().ToListAsync()).Find(a => a.Code == demandee.Trim() || Repere.De(a.Nom) == repere);
        if (academie is null)
            return appel.MalAppele($"« {demandee} » n’est pas une académie connue. Indiquez son nom, par exemple Nantes.");
        if (await SessionAsync(db, appel.ValeurOuNul("--session")) is not { } session)
            return appel.MalAppele($"La session « {appel.ValeurOuNul("--session")} » n’est pas connue. Indiquez l’année d’une session ouverte.");
        var dossier = Dossier(appel.Valeur("--vers"));
        await EcrireAsync(portee.ServiceProvider, Portee(db, session, academie), academie, dossier, appel.Terminal);
        return StatutDeSortie.Fait;
    }

    private static PorteeDExport Portee(LivretDbContext db, SessionExamen session, Academie academie)
    {
        var etablissements = db.Etablissements.Where(e => e.CodeAcademie == academie.Code);
        return new(
            session, db.Livrets.Where(l => l.Session == session.Annee && l.CodeAcademie == academie.Code), etablissements,
            db.Affectations.Where(a => a.Service == academie.CodeService || etablissements.Any(e => e.Uai == a.Uai)))
        {
            AvantPublication = true,
        };
    }

    private static async Task EcrireAsync(IServiceProvider services, PorteeDExport portee, Academie academie, string dossier, Terminal terminal)
    {
        var tracer = services.GetRequiredService<TracerLesExports>();
        foreach (var fichier in services.GetRequiredService<FichiersExportes>().Tous)
        {
            var chemin = Path.Combine(dossier, fichier.Format.Nom);
            var lignes = await RemplacerAsync(chemin, sortie => Sorties.EcrireAsync(sortie, fichier, portee, FormatDExport.Csv, CancellationToken.None));
            await tracer.NoterAsync(new(fichier.Format.Nom, $"Académie de {academie.Nom}", FormatDExport.Csv) { Service = academie.CodeService }, lignes, CancellationToken.None);
            terminal.Sortie.WriteLine($"{chemin} : {lignes.Compter("ligne")}");
        }
    }

    /// <summary>Written beside, then put in place: a run that stops leaves the file of before.</summary>
    private static async Task<int> RemplacerAsync(string chemin, Func<Stream, Task<int>> ecrire)
    {
        var provisoire = chemin + ".partiel";
        try
        {
            int lignes;
            await using (var sortie = new FileStream(provisoire, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
                lignes = await ecrire(sortie);
            File.Move(provisoire, chemin, overwrite: true);
            return lignes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Inecrivable(chemin);
        }
    }

    private static string Dossier(string chemin)
    {
        try
        {
            return Directory.CreateDirectory(chemin).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Inecrivable(chemin);
        }
    }

    private static FichierIllisibleException Inecrivable(string chemin) =>
        new(chemin, "l’écriture n’est pas possible. Vérifiez que c’est un dossier et que vous avez le droit d’y écrire.");

    private static Task<SessionExamen?> SessionAsync(LivretDbContext db, string? annee) =>
        annee is null ? db.SessionOuverte.AsNoTracking().FirstOrDefaultAsync()
        : int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) ? db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Annee == nombre)
        : Task.FromResult<SessionExamen?>(null);
}
