using System.Globalization;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Generations;
using Livret.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Verbes;

/// <summary>Fills an empty base with a fictitious installation, as large as the country by default: for the benchmarks and for trials.</summary>
internal static class Generer
{
    private static readonly DemandeDeGeneration Nationale = DemandeDeGeneration.Nationale;

    public static Verbe Verbe { get; } = new("generer", "remplit une base de données vide d’une installation fictive, de la taille du pays si rien d’autre n’est demandé",
    [
        new("--academies", "N", $"nombre d’académies ; {Nationale.Academies} par défaut"),
        new("--etablissements", "N", $"nombre d’établissements, en plus de ceux de la démonstration ; {Nationale.Etablissements} par défaut"),
        new("--candidats", "N", $"nombre de candidats, en plus de ceux de la démonstration ; {Nationale.Candidats} par défaut"),
        new("--graine", "N", $"la même graine donne les mêmes données ; {Nationale.Graine} par défaut"),
    ], ExecuterAsync);

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        var (demande, refus) = Lire(appel);
        if ((refus ?? demande.Refuser()) is { } phrase)
            return appel.MalAppele(phrase);
        await using var hote = HoteDeVerbe.Construire(appel);
        await using var portee = hote.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (!db.Database.IsSqlite())
            return appel.MalAppele("Ce verbe n’écrit que dans une base SQLite. Retirez la chaîne de connexion ConnectionStrings:Livret.");
        await db.MigrerAsync(CancellationToken.None);
        await db.ChargerLesReferencesAsync(CancellationToken.None);
        var bilan = await db.GenererAsync(demande, n => appel.Terminal.Erreurs.WriteLine($"{n.ToString("N0", Phrases.Francais)} livrets"), CancellationToken.None);
        if (bilan is null)
            return appel.MalAppele($"La base {DonneesExtensions.FichierSqlite(hote.Configuration)} contient déjà des données. Indiquez un autre fichier par Donnees:Fichier, ou supprimez celui-ci.");
        await appel.Terminal.Sortie.WriteLineAsync(
            $"La base est remplie, en plus de la démonstration : {bilan.Etablissements.Compter("établissement")}, {bilan.Comptes.Compter("compte")}, {bilan.Livrets.Compter("livret")}, " +
            $"{bilan.Unites.Compter("unité")}, {bilan.Valeurs.Compter("valeur")}, {bilan.Evenements.Compter("événement")}.");
        return StatutDeSortie.Fait;
    }

    private static (DemandeDeGeneration Demande, string? Refus) Lire(Appel appel)
    {
        string? refus = null;
        return (new(Nombre("--graine", Nationale.Graine), Nombre("--academies", Nationale.Academies), Nombre("--etablissements", Nationale.Etablissements), Nombre("--candidats", Nationale.Candidats)), refus);

        int Nombre(string option, int defaut)
        {
            if (appel.ValeurOuNul(option) is not { } texte)
                return defaut;
            if (int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre))
                return nombre;
            refus = $"« {texte} » n’est pas un nombre. Donnez à {option} un nombre entier.";
            return defaut;
        }
    }
}
