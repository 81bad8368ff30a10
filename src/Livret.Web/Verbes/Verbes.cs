using Livret.Donnees.Echanges;

namespace Livret.Web.Verbes;

/// <summary>The command line (exchange formats, section 3): one table, which is also its help.</summary>
internal static class Verbes
{
    public static IReadOnlyList<Verbe> Tableau { get; } =
        [Attribuer.Verbe, Importer.Verbe, VerifierReferentiel.Verbe, Migrer.Verbe, CreerAdministrateur.Verbe, VerifierJournal.Verbe, Documents.Verbe, Exporter.Verbe, Generer.Verbe];

    /// <summary>Whether the arguments call a verb, known or not; otherwise the application serves.</summary>
    public static bool EstAppele(IReadOnlyList<string> arguments) => Apres(arguments).FirstOrDefault() is { } premier
        && (!premier.StartsWith('-') || LigneDeCommande.DemandeAide([premier]));

    public static async Task<int> ExecuterAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            return await ChoisirAsync(arguments, terminal);
        }
        catch (FichierIllisibleException e)
        {
            terminal.Erreurs.WriteLine(e.Message);
            return StatutDeSortie.MauvaisUsage;
        }
#pragma warning disable CA1031 // The last door before the shell: whatever happens has an exit status and a sentence.
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Erreurs.WriteLine($"Le traitement s’est interrompu. Transmettez ce message à la personne qui exploite l’application : {e.GetType().Name}, {e.Message}");
            return StatutDeSortie.DefautInterne;
        }
        finally
        {
            await terminal.Sortie.FlushAsync();
            await terminal.Erreurs.FlushAsync();
        }
    }

    private static async Task<int> ChoisirAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        string[] suite = [.. Apres(arguments)];
        if (suite.Length == 0 || LigneDeCommande.DemandeAide(suite[..1]))
        {
            Aide.Ecrire(terminal.Sortie, Tableau);
            return StatutDeSortie.Fait;
        }
        if (Tableau.FirstOrDefault(v => v.Nom == suite[0]) is not { } verbe)
        {
            terminal.Erreurs.WriteLine($"« {suite[0]} » n’est pas un verbe de Livret. Choisissez parmi : {string.Join(", ", Tableau.Select(v => v.Nom))}. Pour le détail : --aide");
            return StatutDeSortie.MauvaisUsage;
        }
        if (LigneDeCommande.DemandeAide(suite[1..]))
        {
            Aide.Ecrire(terminal.Sortie, verbe);
            return StatutDeSortie.Fait;
        }
        var (valeurs, refus) = LigneDeCommande.Lire(verbe, suite[1..]);
        var appel = new Appel(valeurs, terminal, [.. arguments.Take(arguments.Count - suite.Length)]);
        return refus is null ? await verbe.ExecuterAsync(appel) : appel.MalAppele(refus);
    }

    /// <summary>The arguments from the verb on: what <c>dotnet run</c> says to the host (<c>--environment=…</c>) comes before it.</summary>
    private static IEnumerable<string> Apres(IReadOnlyList<string> arguments) =>
        arguments.SkipWhile(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains('=', StringComparison.Ordinal));
}
