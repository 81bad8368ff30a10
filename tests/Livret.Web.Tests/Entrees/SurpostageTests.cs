using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>
/// Every form, with besides its own fields one of every property of every stored thing, under each prefix that the form uses: the act is the same
/// as without them, and none of their values is anywhere in the data.
/// </summary>
[Collection(nameof(Terrain))]
public sealed class SurpostageTests(Terrain terrain, ITestOutputHelper sortie)
{
    private const string Texte = "SURPOSTE", Nombre = "987654321", Identifiant = "0badc0de-0bad-4c0d-8bad-0badc0de0bad", Jour = "1987-06-05";

    [FaitSurFichier]
    public async Task Ce_qu_un_formulaire_n_offre_pas_n_est_pris_par_aucun()
    {
        var marche = new Marche(terrain, sortie);
        var surplus = Surplus();
        var ajoutes = 0;
        foreach (var formulaire in terrain.Exploration.Formulaires)
        {
            HashSet<string> temoin = [];
            if ((await marche.EssayerAsync(formulaire.Envoi("rempli"), ensuite: c => Retenir(c, temoin))).Statut >= 400 && !Terrain.EstComplet)
                continue;
            var offerts = Offerts(formulaire);
            string[] prefixes = ["", .. formulaire.Champs.Select(c => c.Nom.Split('.')).Where(n => n.Length > 1).Select(n => n[0] + ".").Distinct()];
            var champs = prefixes.SelectMany(p => surplus.Select(s => new Depose(p + s.Nom, s.Valeur))).Where(d => !offerts.Contains(d.Nom)).ToList();
            ajoutes += champs.Count;
            await marche.EssayerAsync(formulaire.Envoi("surposté", formulaire.Remplis().Concat(champs)), ensuite: c => Comparer(c, temoin));
        }
        marche.Conclure($"{ajoutes} champs de trop dans {terrain.Exploration.Formulaires.Count} formulaires");
    }

    /// <summary>Every form of the page offers something: the rest is offered by none.</summary>
    private HashSet<string> Offerts(Formulaire formulaire) => terrain.Exploration.Formulaires
        .Where(f => terrain.Exploration.Reconnaitre(f.Action)?.Point == terrain.Exploration.Reconnaitre(formulaire.Action)?.Point)
        .SelectMany(f => f.Champs.Select(c => c.Nom).Append(f.Bouton?.Nom ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Retenir(IEnumerable<(string Ou, string Valeur)> changements, HashSet<string> temoin)
    {
        temoin.UnionWith(changements.Select(c => c.Ou));
        return [];
    }

    private static IEnumerable<string> Comparer(IEnumerable<(string Ou, string Valeur)> changements, HashSet<string> temoin) => changements
        .Where(c => !temoin.Contains(c.Ou) || c.Valeur.Contains(Texte, StringComparison.Ordinal) || c.Valeur is Nombre || c.Valeur.StartsWith(Jour, StringComparison.Ordinal) || c.Valeur.Equals(Identifiant, StringComparison.OrdinalIgnoreCase))
        .Select(c => $"{c.Ou} est pris : {c.Valeur[..Math.Min(c.Valeur.Length, 60)]}").Distinct();

    /// <summary>The properties of everything that is stored, each with a value of its type that is recognised.</summary>
    private List<(string Nom, string Valeur)> Surplus()
    {
        using var db = terrain.Application.OuvrirLaBase();
        return [.. db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Select(p => (p.Name, Valeur(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))).Distinct()];
    }

    private static string Valeur(Type type) =>
        type == typeof(bool) ? "true"
        : type == typeof(Guid) ? Identifiant
        : type == typeof(DateOnly) || type == typeof(DateTime) ? Jour
        : type.IsEnum ? Enum.GetNames(type)[^1]
        : type.IsPrimitive ? Nombre.ToString(CultureInfo.InvariantCulture)
        : Texte;
}
