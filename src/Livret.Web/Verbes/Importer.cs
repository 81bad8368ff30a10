using Livret.Donnees;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Imports;
using Livret.Web.Imports;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Verbes;

/// <summary>The import of the pages, for who has the files on a server: with the rights of an account, which the journal records.</summary>
internal static class Importer
{
    private const string Simuler = "--simuler";

    public static Verbe Verbe { get; } = new("importer", "importe des fichiers d’échange dans la base de données, avec les droits d’un compte",
    [
        new("--session", "ANNEE", "année de la session, par exemple 2020") { Requis = true },
        new("--agent", "COURRIEL", "adresse du compte dont l’import a les droits") { Requis = true },
        .. FichierImportable.Tableau.Select(f => new Parametre(Option(f), "F", $"fichier {f.Format.Nom}, au format CSV ou XLSX")),
        new(Simuler, null, "lit tout et n’écrit rien : le rapport seulement"),
    ], ExecuterAsync);

    private static string Option(FichierImportable fichier) => $"--{fichier.Code.Split('-')[0]}";

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        List<FichierAImporter> fichiers = [.. FichierImportable.Tableau.Where(f => appel.ValeurOuNul(Option(f)) is not null)
            .Select(f => (Nature: f, Chemin: appel.Valeur(Option(f)))).Select(f => new FichierAImporter(f.Nature, f.Chemin, LectureDEssai.Octets(f.Chemin)))];
        if (fichiers.Count == 0)
            return appel.MalAppele($"Donnez au moins un fichier : {string.Join(", ", FichierImportable.Tableau.Select(Option))}.");
        foreach (var fichier in fichiers)
            LectureDEssai.Compter(fichier.Nature, fichier.Nom, fichier.Octets);
        await using var hote = HoteDeVerbe.Construire(appel);
        await using var portee = hote.Services.CreateAsyncScope();
        var (demandeur, refus) = await DemandeurAsync(portee.ServiceProvider, appel.Valeur("--session"), appel.Valeur("--agent"));
        if (demandeur is null)
            return appel.MalAppele(refus!);
        var importation = portee.ServiceProvider.GetRequiredService<Importation>();
        var rapports = appel.ValeurOuNul(Simuler) is not null
            ? await importation.SimulerAsync(demandeur, fichiers, avancer: null, CancellationToken.None)
            : await importation.AppliquerAsync(demandeur, fichiers, conclure: null, avancer: null, CancellationToken.None);
        return Rapporter(rapports, appel.Terminal);
    }

    private static async Task<(Demandeur? Demandeur, string? Refus)> DemandeurAsync(IServiceProvider services, string annee, string courriel)
    {
        var (db, horloge) = (services.GetRequiredService<LivretDbContext>(), services.GetRequiredService<TimeProvider>());
        var sessions = await db.Sessions.AsNoTracking().OrderBy(s => s.Annee).ToListAsync();
        if (sessions.Find(s => $"{s.Annee}" == annee) is not { } session)
            return (null, $"La session « {annee} » n’est pas connue. Indiquez {string.Join(" ou ", sessions.Select(s => s.Annee))}.");
        var normalise = courriel.ToUpperInvariant();
        var compte = await db.Users.Where(u => u.NormalizedEmail == normalise).Select(u => (Guid?)u.Id).SingleOrDefaultAsync();
        if (compte is not { } id)
            return (null, $"Aucun compte n’a l’adresse « {courriel} ». Indiquez celle du compte dont l’import prend les droits.");
        var agentCourant = services.GetRequiredService<AgentCourant>();
        agentCourant.Fixer(id);
        return (new(await agentCourant.LireAsync(CancellationToken.None), session, horloge.GetUtcNow().UtcDateTime, horloge.Aujourdhui()), null);
    }

    private static int Rapporter(IReadOnlyList<RapportDeFichier> rapports, Terminal terminal)
    {
        var aReprendre = false;
        foreach (var rapport in rapports)
        {
            foreach (var avertissement in rapport.Avertissements)
                terminal.Erreurs.WriteLine($"{rapport.Nom}:1:: {avertissement}");
            foreach (var ligne in rapport.Lignes.Where(l => l.Verdict is Verdict.Refusee or Verdict.Ambigue))
            {
                aReprendre = true;
                terminal.Erreurs.WriteLine($"{rapport.Nom}:{ligne.Ligne}:{ligne.Colonne}: {ligne.CodeEnClair} {ligne.Phrase}");
            }
            terminal.Sortie.WriteLine($"{rapport.Nom} : {MotsDImport.Comptes(rapport)}.");
        }
        return aReprendre ? StatutDeSortie.LignesRefusees : StatutDeSortie.Fait;
    }
}
